"""What is seen of set pages: what begins one, and what room it would need on the page before."""

import pytest

from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, lay_out
from coursepack.publish.mend import set_on_pages
from coursepack.publish.room import fewer_lines
from coursepack.publish.saving import Saving
from coursepack.publish.white import opens, pushed

HEAD = """<!DOCTYPE html><html lang="en"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 2; widows: 2 }
body, p, h3, table { margin: 0; border-spacing: 0 } td { padding: 0 }
h3 { font-size: 10pt; break-after: avoid } .whole, tr { break-inside: avoid }
.question { display: table } .kept { display: table-cell } .line { height: 16px }
</style><body><main>%s</main></body></html>"""
PAGE = "<p>" + "line<br>" * 9 + "end</p>"


def pages_of(content: str) -> list[Box]:
    return [page._page_box for page in lay_out(HEAD % content).pages]


def test_only_the_first_page_of_a_part_begins_with_it() -> None:
    part = f"<section style='break-before: page'>{PAGE * 3}</section>"
    pages = pages_of(f"{PAGE}{part}")
    assert [opens(page.children[0]) for page in pages] == [False, True, False]


NEXT = {
    "a block that stays whole": "<div class='whole'>%s</div>",
    "a question beside its key": "<div class='question'><div class='kept'>%s</div></div>",
    "a row that another one leads to": (
        "<table><thead><tr><th>head</th></tr></thead><tbody><tr style='break-after: avoid'>"
        "<td>asked</td></tr><tr><td>%s</td></tr></tbody></table>"
    ),
}
LINES = {"a row that another one leads to": 2}


@pytest.mark.parametrize("kind", NEXT)
def test_what_is_pushed_to_a_page_needs_room_for_what_leads_to_it(kind: str) -> None:
    begun = f"<h3 style='break-before: page'>Next</h3>{NEXT[kind] % 'one<br>two<br>three'}"
    page = pages_of(f"<p>before</p>{begun}")[1]
    assert pushed(page) == pytest.approx(16 * (4 + LINES.get(kind, 0)), abs=3)


def test_lines_that_only_fill_a_page_are_not_needed_on_the_one_before() -> None:
    lines = "<div class='line'></div>" * 3
    kept = f"<div class='kept whole' style='display: block'><p>ask</p>{lines}</div>"
    asked = f"<div class='question' style='display: block'>{kept}</div>"
    first = f"<section class='questions' style='break-before: page'>{asked}"
    html = HEAD % f"<p>before</p>{first}<div class='whole'>{PAGE}{PAGE}</div></section>"
    plain, filled = lay_out(html).pages[1]._page_box, set_on_pages(html, "p").pages[1]._page_box
    assert fewer_lines(filled.children[0], {"questions": 0}, 16 * 4)
    assert pushed(filled) == pytest.approx(pushed(plain))


def test_a_question_with_many_lines_needs_room_for_the_first_of_them() -> None:
    items = "<ul class='listed' style='margin: 0; break-after: avoid'><li class='whole'>a</ul>"
    first = "<div class='line' style='break-after: avoid'></div>" * 2
    lines = "<div class='line'></div>" * 4
    asked = f"<p style='break-before: page; break-after: avoid'>ask</p>{items}{first}{lines}"
    page = pages_of(f"<p>before</p><div>{asked}</div>")[1]
    assert pushed(page) == pytest.approx(16 * 5, abs=3)


def test_while_a_way_to_end_is_tried_nothing_before_it_is_set_closer() -> None:
    spaced = "<p style='margin: 0 0 24px'>one</p>" * 7
    pages = pages_of(f"{spaced}<p>two</p><p>more</p>")
    assert len(pages) == 2
    saving = Saving(Changes())
    assert saving.closer(pages, [0, 0]) == 0
    saving = Saving(Changes())
    saving.floor = 1
    assert saving.closer(pages, [0, 0]) is None


@pytest.mark.parametrize(("lines", "good"), [(13, True), (9, False)])
def test_a_page_may_end_a_line_sooner_than_was_meant(lines: int, good: bool) -> None:
    written = f"<div class='whole'>{'line<br>' * (lines - 1)}end</div>"
    pages = pages_of(f"{written}<div class='whole'>{'kept<br>' * 12}end</div>")
    saving = Saving(Changes())
    saving.end_sooner(0, 60.0)
    assert saving.sooner(pages, [0, 0]) == (None if good else 0)
