"""Web pages: what is kept of them, and what they say about their article."""

from pathlib import Path

from read.reading import outline, read_words

BODY = """
<p>First, a paragraph with <b>bold</b><b>er</b> and <i>slanted <b>words</b></i>, and H<sub>2</sub>O
on 12 m<sup>2</sup>; a mark<sup><a href="#n1">1</a></sup> leads on.</p>
<p>One line<br>and another.<br><br>After two breaks, a new one.</p>
<figure><img alt="no" src="x"><figcaption>No caption</figcaption></figure>
<ol start="4" type="a"><li>four<ul><li>within</li></ul></li>
<li value="9"><p>nine</p><p>more</p></li></ol>
<table><caption>no</caption><tr><th>Year</th><th>Trips</th></tr>
<tr><td>2023<td></td><td>4</td></tr></table>
<table><tr><td><p>One cell is</p><p>no table.</p></td></tr></table>
<blockquote>Set off <cite>by hand</cite></blockquote>
<p hidden>Hidden</p><p style="display: none">Hidden</p><script>no</script><!-- no -->
<p>She said <q>no</q>.</p>
<p id="n1"><a href="#r1">↩</a> The note.</p>
"""
WANTED = """[1] First, a paragraph with bolder and slanted words, and H₂O on 12 m²; a mark leads on.
[2] One line and another.
[3] After two breaks, a new one.
[4 d.] four
[5 •] within
[6 i.] nine
[7 ] more
[8] Year | Trips
[9] 2023 | – | 4
[10] One cell is
[11] no table.
[12 >] Set off by hand
[13] She said “no”.
[14] The note."""


def test_every_kind_of_block(tmp_path: Path) -> None:
    article = read_words(f"<html lang=en><body>{BODY}", tmp_path, "p.html")
    assert outline(article) == f"language: en\n{WANTED}"
    marks = [(mark.kind, mark.span.of(article.blocks[0].text)) for mark in article.blocks[0].marks]
    assert marks == [("strong", "bolder"), ("em", "slanted words"), ("strong", "words")]


def test_a_small_page_on_which_nothing_is_found_is_read_whole(tmp_path: Path) -> None:
    article = read_words("<nav>Home</nav><p>Hello there.</p>", tmp_path, "p.html")
    assert [block.text for block in article.blocks] == ["Hello there."]


def test_title_without_the_sites_name(tmp_path: Path) -> None:
    page = "<title>The ferry stays - The Bay</title><h1>The ferry stays</h1><p>It does run.</p>"
    article = read_words(page, tmp_path, "p.html")
    assert (article.title, len(article.blocks)) == ("The ferry stays", 1)


def test_a_description_nobody_sees_is_no_standfirst(tmp_path: Path) -> None:
    page = '<meta name="description" content="Read all about it"><p>The ferry does run.</p>'
    assert read_words(page, tmp_path, "p.html").standfirst == ""


def test_an_address_is_one_of_the_web(tmp_path: Path) -> None:
    page = '<link rel="canonical" href="javascript:alert(1)"><p>The ferry does run.</p>'
    assert read_words(page, tmp_path, "p.html").address == ""


def test_bold_lines_are_headings_where_no_styles_are_used(tmp_path: Path) -> None:
    long = "The ferry has run for ten years, and it will run all winter, says its captain."
    page = f"<p><b>The ferry stays</b></p><p>{long}</p><p><b>In winter</b></p><p>{long}</p>"
    article = read_words(page, tmp_path, "p.html")
    assert outline(article) == f"title: The ferry stays\n[1] {long}\n[h1] In winter\n[2] {long}"
