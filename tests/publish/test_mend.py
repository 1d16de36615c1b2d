"""Pages set again: glosses stay with their words, and no page is left nearly empty."""

import pytest

from coursepack.publish import paging
from coursepack.publish.layout import classes, every_box, lay_out
from coursepack.publish.look import stray_glosses
from coursepack.publish.mend import set_on_pages
from coursepack.publish.resting import rests_of_questions
from coursepack.publish.white import NEARLY_EMPTY, used

HEAD = """<!DOCTYPE html><html lang="en" class="student"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 2; widows: 2 }
body, p { margin: 0 } .gap { height: %smm; margin-top: %smm }
.gloss { float: footnote; footnote-policy: line }
.gloss::footnote-call, .gloss::footnote-marker { content: "" }
</style><body>"""
GLOSSED = '<p>a word<span class="gloss">gloss of a word</span> in its line</p>'
LINES = "<p>" + "one line<br>" * 9 + "the last</p>"


def page_of(gap: int, rest: str, margin: int = 0) -> str:
    return f"{HEAD % (gap, margin)}{GLOSSED}<div class='gap'></div>{rest}</body></html>"


@pytest.mark.parametrize("gap", range(52, 76))
def test_glosses_stand_on_the_page_of_their_word(gap: int) -> None:
    document = set_on_pages(page_of(gap, LINES), "p")
    assert stray_glosses(document) == []


def test_without_mending_a_gloss_can_stray() -> None:
    strays = [gap for gap in range(52, 76) if stray_glosses(lay_out(page_of(gap, LINES)))]
    assert strays


FEW = "<p>one line<br>two lines</p>"


def test_a_nearly_empty_last_page_is_saved_by_less_white_between_blocks() -> None:
    html = page_of(22, FEW, margin=42)
    assert len(lay_out(html).pages) == 2
    assert len(set_on_pages(html, "p").pages) == 1


def test_where_that_is_not_enough_the_page_before_ends_sooner() -> None:
    html = page_of(0, f"{LINES}<p>{'more<br>' * 4}the last</p><p>one<br>two</p>")
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert [len(plain), len(mended)] == [2, 2]
    assert words_of(plain[1]) == "one two"
    assert used(mended[1]._page_box) > NEARLY_EMPTY * mended[1]._page_box.height


def test_only_pages_that_change_are_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    make = paging._make
    monkeypatch.setattr(paging, "_make", lambda n, *rest: made.append(n) or make(n, *rest))
    whole = f"<div style='break-after: page'>{LINES}</div>"
    document = set_on_pages(page_of(22, FEW, 42).replace("<body>", f"<body>{whole * 3}"), "p")
    assert len(document.pages) == 4
    assert made == [0, 1, 2, 3, 4, 3]


BOXED = (
    "<div><p class='paragraph'>own<br>two<br>three</p>"
    "<aside class='box'>a<br>b<br>c<br>d<br>e<br>f<br>g<br>h</aside>"
    "<p class='paragraph'>next<br>two<br>three<br>four<br>five</p>"
    "<p class='paragraph'>last<br>two<br>three</p></div>"
)


def words_of(page: object) -> str:
    return " ".join(
        box.text
        for box in every_box(page._page_box)  # type: ignore[attr-defined]
        if type(box).__name__ == "TextBox"
    )


def test_a_box_that_would_leave_a_hole_stands_after_the_next_paragraph() -> None:
    html = page_of(25, BOXED).replace("</style>", ".box { break-inside: avoid }</style>")
    plain, mended = lay_out(html), set_on_pages(html, "p")
    assert "next" not in words_of(plain.pages[0])
    first = words_of(mended.pages[0])
    assert "next" in first
    assert " h" not in first
    every = " ".join(words_of(page) for page in mended.pages)
    assert sorted(every.split()) == sorted(" ".join(words_of(p) for p in plain.pages).split())


def test_a_box_stays_with_its_paragraph_where_there_is_room() -> None:
    html = page_of(5, BOXED).replace("</style>", ".box { break-inside: avoid }</style>")
    first = words_of(set_on_pages(html, "p").pages[0])
    assert first.index(" h ") < first.index("next")


def test_the_timeline_goes_before_a_map_that_would_leave_a_hole() -> None:
    drawn = "<section class='map' style='break-inside: avoid'><h2>map</h2>" + "here<br>" * 12
    dated = "</section><section class='timeline'><p>then<br>now<br>soon<br>later</p></section>"
    first, second = set_on_pages(page_of(30, drawn + dated), "p").pages
    assert words_of(first).endswith("later gloss of a word")
    assert words_of(second).startswith("map")


def test_where_only_questions_follow_the_first_of_them_go_before_the_map() -> None:
    drawn = "<section class='map' style='break-inside: avoid'><h2>map</h2>" + "here<br>" * 12
    asked = [f"<div class='question'>ask{n}<br>a<br>b</div>" for n in range(6)]
    asked.insert(2, "<h3>More</h3>")
    part = f"<section class='questions'><h2>Questions</h2>{''.join(asked)}</section>"
    html = f"<main><p>text</p>{drawn}</section>{part}</main>"
    pages = [words_of(page) for page in set_on_pages(page_of(18, html), "p").pages]
    # It stands between two groups of questions, not within one.
    assert pages[0].endswith("ask1 a b gloss of a word")
    assert pages[1].startswith("map")
    assert " ".join(pages).count("ask") == 6


def test_the_table_of_a_timeline_goes_before_a_drawing_that_would_leave_a_hole() -> None:
    rows = "".join(f"<tr><td>day{n}</td></tr>" for n in range(4))
    drawn = "<svg class='drawing' viewBox='0 0 1 1' style='display: block; width: 50mm'/>"
    told = f"<section class='timeline'><p>drawn</p>{drawn}<p class='caption'>told</p>"
    html = f"{told}<table style='margin: 0'>{rows}</table></section>"
    first, second = map(words_of, set_on_pages(page_of(36, html), "p").pages)
    assert "day3" in first
    assert second == "told"


@pytest.mark.parametrize(("before", "parted"), [(7, True), (12, False)])
def test_a_row_is_in_two_parts_only_where_keeping_it_whole_leaves_a_big_hole(
    before: int, parted: bool
) -> None:
    told = "and much more of it<br>" * 10
    row = f"<tr style='break-inside: avoid'><td>row0<br>{told}end</td></tr>"
    html = f"<p>{'one line<br>' * before}the last</p><table>{row}</table>"
    first = words_of(set_on_pages(page_of(0, html), "p").pages[0])
    assert ("row0" in first) is parted
    assert "end" not in first


def test_many_lines_to_write_on_run_on_where_keeping_them_whole_leaves_a_big_hole() -> None:
    lines = "<div class='line' style='height: 8mm; border-bottom: 1pt solid'></div>" * 8
    words = "<p>ask</p><p>begin so</p>"
    kept = f"<div class='kept' style='break-inside: avoid'>{words}{lines}</div>"
    asked = f"<div class='question'>{kept}</div>"
    html = f"<p>{'one line<br>' * 6}the last</p><section class='questions'>{asked}</section>"
    pages = set_on_pages(page_of(0, html), "p").pages
    counts = [
        sum("line" in classes(box) for box in every_box(page._page_box.children[0]))
        for page in pages
    ]
    assert "ask begin so" in words_of(pages[0])
    assert min(counts) >= 3


NEXT = "<h2 style='margin: 0; font-size: 10pt; break-after: auto'>Next</h2>"


def test_a_row_of_few_words_is_never_in_scraps() -> None:
    cells = "<td>so<br>many<br>words</td><td>agree<br>disagree</td>"
    rows = f"<tr style='break-inside: avoid'>{cells}</tr>" * 4
    html = f"<p>{'one line<br>' * 4}the last</p><table>{rows}</table>"
    pages = [words_of(page) for page in set_on_pages(page_of(0, html), "p").pages]
    assert all(page.count("words") == page.count("disagree") for page in pages)


@pytest.mark.parametrize("before", range(4))
def test_where_a_timeline_is_parted_its_rows_stay_whole(before: int) -> None:
    row = "<tr style='break-inside: avoid'><th>day<br>date</th><td>what</td></tr>"
    section = "<section class='timeline' style='break-inside: avoid'>"
    lines = "one line<br>" * before
    html = f"<p>{lines}the last</p>{section}<table>{row * 10}</table></section>"
    pages = [words_of(page) for page in set_on_pages(page_of(0, html), "p").pages]
    assert "what" in pages[0]
    assert all(page.count("date") == page.count("what") for page in pages)


@pytest.mark.parametrize("count", range(10, 14))
def test_a_page_does_not_end_in_a_heading(count: int) -> None:
    table = "<table><tr style='break-inside: avoid'><td>a<br>b<br>c</table>"
    lines = f"<p>{'one line<br>' * count}the last</p>{NEXT}{table}"
    first = words_of(set_on_pages(page_of(0, lines), "p").pages[0])
    assert not first.removesuffix(" gloss of a word").endswith("Next")


KEYED = (
    "<style>.question {{ display: table; break-inside: avoid }}"
    ".kept, .key {{ display: table-cell; vertical-align: top }} .key p {{ margin: 0 }}"
    ".kept {{ break-inside: avoid }}</style>"
    "<p>{before}</p><div class='question'><div class='kept'><p class='ask'>"
    "<span class='number'>7 </span>{ask}</p></div>"
    "<div class='key'><p>answer<br>two<br>three</p><p>accept<br>five<br>six</p>"
    "<p>end</p></div></div><p>{after}</p>"
)


@pytest.mark.parametrize(("ask", "broken"), [(3, True), (6, False)])
def test_a_key_runs_on_between_its_rows_and_its_question_stays_whole(
    ask: int, broken: bool
) -> None:
    html = KEYED.format(before="one line<br>" * 10, ask="ask<br>" * ask, after="more<br>" * 5)
    document = set_on_pages(page_of(0, html), "p")
    assert [(rest.page, rest.number) for rest in rests_of_questions(document)] == [
        (1, "7")
    ] * broken
    first, second = map(words_of, document.pages)
    assert first.count("ask") == (ask if broken else 0)
    assert ("answer" in first, "accept" in second) == (broken, True)


@pytest.mark.parametrize(("before", "parted"), [(7, True), (12, False)])
def test_a_list_runs_on_only_where_keeping_it_whole_leaves_a_big_hole(
    before: int, parted: bool
) -> None:
    steps = "".join(f"<li>step{n}<br>more<br>more</li>" for n in range(4))
    style = "<style>ol { break-inside: avoid; margin: 0 } li { break-inside: avoid }</style>"
    html = f"{style}<p>{'one line<br>' * before}the last</p>{NEXT}<ol>{steps}</ol>"
    first = words_of(set_on_pages(page_of(0, html), "p").pages[0])
    assert ("step0" in first) is parted
    assert "step3" not in first


@pytest.mark.parametrize(("before", "begun"), [(9, True), (13, False)])
def test_the_article_does_not_begin_with_a_few_lines_at_the_foot_of_a_page(
    before: int, begun: bool
) -> None:
    lines = "one line<br>" * before
    words = "<p>some<br>words<br>of<br>it</p>" * 5
    html = f"<p>{lines}the last</p><article><h2>The article</h2>{words}</article>"
    first, second, *_ = (words_of(page) for page in set_on_pages(page_of(0, html), "p").pages)
    assert ("article" in first) is begun
    assert second.startswith("The article") is not begun
