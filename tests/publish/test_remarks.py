"""Notes beside the article: whole, on the page of their paragraph, and none over another."""

from itertools import pairwise
from typing import Any

import pytest

from coursepack.publish.layout import classes, every_box
from coursepack.publish.mend import set_on_pages
from coursepack.publish.paging import bottom

HEAD = """<!DOCTYPE html><html lang="en" class="teacher"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 2; widows: 2 }
body, p { margin: 0 } .gap { height: %smm } .article { margin-right: 30mm }
.beside { float: right; clear: right; width: 25mm; margin: 0 -30mm 0 5mm }
.whole { display: inline-block; width: 100%% } .remark { display: block }
</style><body><article class="article"><div class="text"><div class="gap"></div>"""
NOTE = "<span class='beside'><span class='whole'><span class='remark'>%s</span></span></span>"


def paragraph(name: str, note: int, lines: int = 3) -> str:
    noted = NOTE % "<br>".join([f"note {name}", *["more"] * (note - 1)])
    return f"<p class='paragraph'>{noted}{'<br>'.join([name] * lines)}</p>"


def notes(page: Any) -> list[Any]:
    boxes = every_box(page._page_box.children[0])
    return [box for box in boxes if "beside" in classes(box) and box.is_floated()]


def ends(box: Any) -> float:
    return float(box.border_box_y() + box.border_height())


@pytest.mark.parametrize("gap", range(0, 76, 5))
def test_notes_stand_whole_on_the_page_of_their_paragraph(gap: int) -> None:
    more = paragraph("c", 1, lines=12)
    html = HEAD % gap + paragraph("a", 8) + paragraph("b", 4) + more + "</div></article>"
    document = set_on_pages(html, "p")
    found = 0
    for page in document.pages:
        here = notes(page)
        found += len(here)
        assert all(ends(above) < below.border_box_y() for above, below in pairwise(here))
        assert not here or ends(here[-1]) <= bottom(page._page_box) + 0.01
        begun = {box.element for box in every_box(page._page_box) if "paragraph" in classes(box)}
        assert all(any(note.element in set(p) for p in begun) for note in here)
    assert found == 3


def test_the_article_ends_lower_where_its_last_note_is_long() -> None:
    html = HEAD % 0 + paragraph("a", 9) + "</div></article><p class='next'>What comes next</p>"
    (page,) = set_on_pages(html, "p").pages
    after = [box for box in every_box(page._page_box) if "next" in classes(box)]
    assert ends(notes(page)[0]) <= after[0].position_y + 0.01


def test_what_a_page_has_no_room_for_begins_the_column_of_the_next() -> None:
    crowded = "".join(paragraph(name, 7, lines=2) for name in "abc")
    rest = f"<p class='paragraph'>{'more<br>' * 30}</p>"
    first, second, *_ = set_on_pages(f"{HEAD % 0}{crowded}{rest}</div></article>", "p").pages
    assert [len(notes(first)), len(notes(second))] == [2, 1]
    assert all(ends(note) <= bottom(second._page_box) + 0.01 for note in notes(second))
