"""What a page was ended for, and whether it may be in two parts where keeping it whole gapes."""

from collections.abc import Iterator, Sequence

from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import Sheet
from coursepack.publish.white import HEADINGS

LONG_ROW = 1500  # letters: a shorter row is never in two parts
LISTS = ("ol", "ul")
ROWS = 2  # of a table that stay together at its beginning


def ahead(sheet: Sheet) -> Iterator[Box]:
    """What the next page begins with: the boxes above it, and what stands first in it or follows
    the headings and other lines that it begins with, which lead to something."""
    yield from sheet.path
    if len(sheet.path) > 1:
        children = list(sheet.path[-2].children)
        rows = 0
        for box in children[children.index(sheet.path[-1]) :]:
            for part in _parts(box):
                yield part
                rows += part.element_tag == "tr"
                if rows == ROWS or {"box", "question"} & set(classes(part)):
                    return
            leads = box.element_tag in (*HEADINGS, "tr") or box.style["break_after"] == "avoid"
            if not leads:
                return


def _parts(box: Box) -> Iterator[Box]:
    """Blocks and rows from a box down, without headings and heads of tables."""
    if box.element_tag in HEADINGS or getattr(box, "is_header", False):
        return
    if type(box).__name__ in ("BlockBox", "TableRowBox"):
        yield box
    for child in getattr(box, "children", ()):
        yield from _parts(child)


def may_break(box: Box) -> bool:
    """A context box, how to discuss, a list, a table or a long row of it, or a question beside a
    key."""
    long = box.element_tag == "tr" and _letters(box) > LONG_ROW
    parted = box.element_tag in ("table", *LISTS) or "discuss" in classes(box)
    return is_keyed(box) or is_box(box) or parted or long


def loose_rows(box: Box) -> Sequence[Box]:
    """Rows that a page may end after; two at either end of a table to fill in stay together."""
    rows = [part for part in every_box(box) if part.element_tag == "tr"]
    return rows[2:-2] if "fill" in classes(box) else rows


def _letters(box: Box) -> int:
    return sum(len(part.text) for part in every_box(box) if type(part).__name__ == "TextBox")


def is_keyed(box: Box) -> bool:
    """Whether a box is a question that has its key beside it."""
    return "question" in classes(box) and getattr(box, "is_table_wrapper", False)


def is_box(box: Box) -> bool:
    """Whether a box is a context box."""
    return "box" in classes(box)
