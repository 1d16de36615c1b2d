"""What stays whole is parted at its natural places where keeping it whole leaves a big hole."""

import pytest

from coursepack.publish import saving
from coursepack.publish.layout import classes, every_box
from coursepack.publish.mend import set_on_pages
from coursepack.publish.resting import rests_of_questions

HEAD = """<!DOCTYPE html><html lang="en" class="teacher"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 2; widows: 2 }
body, p, h3 { margin: 0; font-size: 10pt }
.question, .kept, .key p, .note { break-inside: avoid } .kept { break-after: avoid }
.gathered { columns: 2; orphans: 3; widows: 3 }
.note { border-left: 2pt solid; padding-bottom: 2mm }
.disputed, .sources { break-before: avoid }
</style><body>"""


def page_of(before: int, html: str) -> str:
    return f"{HEAD}<p>{'one line<br>' * before}the last</p>{html}</body></html>"


@pytest.mark.parametrize(("before", "parted"), [(10, True), (14, False)])
def test_a_key_below_its_question_runs_on_between_its_entries(before: int, parted: bool) -> None:
    asked = "<p class='ask'><span class='number'>7 </span>asked<br>here</p>"
    entries = "".join(f"<p>entry{n}<br>two<br>three</p>" for n in range(5))
    key = f"<div class='key'>{entries}</div>"
    html = f"<div class='question'><div class='kept'>{asked}</div>{key}</div>"
    document = set_on_pages(page_of(before, html), "p")
    first, second = map(words_of, document.pages)
    assert ("asked here" in first) is parted
    assert ("entry0 two three" in first) is parted
    assert "entry4 two three" in second
    found = [(rest.page, rest.number, rest.full) for rest in rests_of_questions(document)]
    assert found == [(1, "7", True)] * parted


BESIDE = (
    "<style>.question {{ display: table; width: 100% }} .kept, .key {{ display: table-cell }}"
    "ul {{ margin: 0; padding: 0; list-style: none; break-inside: avoid }}</style>"
    "<div class='question'><div class='kept'><p class='ask'><span class='number'>7 </span>asked"
    "</p><ul class='choices {listed}'>{items}</ul></div>"
    "<div class='key'><p>answer</p><p>accept</p><p>follow</p><p>end</p></div></div>"
)


@pytest.mark.parametrize(("listed", "parted"), [("listed", True), ("", False)])
def test_a_question_of_many_parts_runs_on_between_them_where_it_would_leave_a_hole(
    listed: str, parted: bool
) -> None:
    items = "".join(f"<li>part{n}<br>two<br>three</li>" for n in range(3))
    document = set_on_pages(page_of(10, BESIDE.format(listed=listed, items=items)), "p")
    first, second = map(words_of, document.pages)
    assert ("asked" in first, "part0" in first, "answer" in first) == (parted,) * 3
    assert "part2 two three" in second
    found = [(rest.page, rest.number, rest.asked) for rest in rests_of_questions(document)]
    assert found == [(1, "7", "")] * parted


def test_a_text_in_columns_begins_where_its_last_lines_do_not_fit() -> None:
    told = "a word<br>" * 9
    note = f"<aside class='note'><h3>title</h3><div class='told'><p>{told}end</p>"
    note += "<p class='disputed'>who<br>did<br>it</p><p class='sources'>from<br>books</p>"
    html = f"<div class='gathered'>{note}</div></aside></div>"
    first, second = map(words_of, set_on_pages(page_of(10, html), "p").pages)
    assert "title" in first
    assert "from books" in second


def test_a_box_stays_whole_where_the_page_before_it_ends_with_its_part() -> None:
    box = f"<aside class='box' style='break-inside: avoid'>box{'<br>more' * 6}</aside>"
    html = f"<article style='break-before: page'><p>{'own<br>' * 14}own</p>{box}</article>"
    pages = [words_of(page) for page in set_on_pages(page_of(4, html), "p").pages]
    assert pages[2] == " ".join(["box", *["more"] * 6])


def test_pages_that_are_worse_when_they_are_set_closer_are_set_as_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few = "<p style='margin-top: 42mm'>one line<br>two lines</p>"
    html = page_of(4, f"{few}<p>three<br>four</p>")
    assert len(set_on_pages(html, "p").pages) == 1
    faults = iter((0, 1))
    monkeypatch.setattr(saving, "_faults", lambda _: next(faults))
    assert len(set_on_pages(html, "p").pages) == 2


@pytest.mark.parametrize(("before", "fits"), [(8, True), (10, False)])
def test_a_question_that_would_leave_a_hole_gives_one_line_away(before: int, fits: bool) -> None:
    lines = "<div class='line' style='height: 8mm; border-bottom: 1pt solid'></div>" * 5
    asked = f"<div class='question'><div class='kept'><p>ask</p>{lines}</div></div>"
    html = f"<section class='questions'>{asked}<p>then</p></section>"
    document = set_on_pages(page_of(before, html), "p")
    assert ("ask" in words_of(document.pages[0])) is fits
    assert [lines_of(page) for page in document.pages] == ([4] if fits else [0, 5])


def test_a_question_runs_on_though_only_the_rule_of_a_line_sticks_out_of_the_page() -> None:
    # Of 302.4 pixels the words take 16, and lines 37.8 and their rules 1 each.
    lines = "<div class='line' style='height: 10mm; border-bottom: 1px solid'></div>" * 6
    kept = f"<div class='kept'><p>ask</p>{lines}</div>"
    asked = f"<div class='question' style='break-inside: auto'>{kept}</div>"
    above = "<div style='height: 92.9px'>text</div>"
    html = f"{HEAD}{above}<section class='questions'>{asked}</section></body></html>"
    document = set_on_pages(html, "p")
    assert [lines_of(page) for page in document.pages] == [3, 3]


def words_of(page: object) -> str:
    boxes = page._page_box.children[0].descendants()  # type: ignore[attr-defined]
    return " ".join(box.text for box in boxes if hasattr(box, "text"))


def lines_of(page: object) -> int:
    boxes = every_box(page._page_box.children[0])  # type: ignore[attr-defined]
    return sum("line" in classes(box) for box in boxes)


def test_a_drawn_table_that_would_leave_a_hole_runs_on_after_two_rows() -> None:
    rows = "<tr><td></td></tr>" * 4
    head = "<thead><tr><th>Voice</th></tr></thead>"
    html = f"""<style>@page {{ size: 400px 500px; margin: 0 }} body {{ margin: 0 }}
        .kept, .grid {{ break-inside: avoid }} .grid td {{ height: 60px }}
        tbody tr:first-child, tbody tr:nth-last-child(2) {{ break-after: avoid }}
        .line {{ height: 30px }}</style>
        <div style="height: 240px"></div><section class="questions"><div class="question">
        <div class="kept"><p class="ask">Draw.</p><table class="grid">{head}<tbody>{rows}</tbody>
        </table><div class="line"></div><div class="line"></div></div></div></section>"""
    first, second = set_on_pages(html, "a.pdf").pages
    assert [drawn(first), drawn(second)] == [2, 2]


def drawn(page: object) -> int:
    boxes = every_box(page._page_box)  # type: ignore[attr-defined]
    rows = [box for box in boxes if type(box).__name__ == "TableRowBox"]
    return sum(row.element[0].tag == "td" for row in rows)


def test_statements_to_match_that_would_leave_a_hole_run_on_behind_the_first() -> None:
    items = "<li style='height: 90px'>said</li>" * 4
    html = f"""<style>@page {{ size: 400px 500px; margin: 0 }} body, ul, p {{ margin: 0 }}
        .kept, .matched, li {{ break-inside: avoid }}</style>
        <div style="height: 240px"></div><section class="questions"><div class="question">
        <div class="kept"><p class="ask">Match.</p><ul class="listed matched">{items}</ul></div>
        </div></section>"""
    first, second = set_on_pages(html, "a.pdf").pages
    assert [words_of(first).split().count("said"), words_of(second).split().count("said")] == [2, 2]
