"""Rows to write in get higher where a page ends in white.

The table of what good work shows has two columns that the teacher writes in. Where the last page,
or the one before the cards, is half white and that table stands on it, or on the page before, so
that what follows moves on, its rows share the white. The room below each claim that students
examine takes of the white that its own page ends in.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from coursepack.publish.changes import Changes
from coursepack.publish.ending import Ending
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import bottom
from coursepack.publish.white import hole, opens, used

LITTLE, FULL = 0.62, 0.86  # of the room of a page: filled where less is used, and as far as that
MOST, LEAST = 20.0, 6.0  # pixels that a row gets, or it is let be
KEPT = 24.0  # pixels of white that a page may end in
Row = tuple[Box, float]  # a row as it was set, and how much higher it gets


class Filling:
    """Finds the rows of one document that get higher, once."""

    def __init__(self, changes: Changes, ending: Ending) -> None:
        self._changes = changes
        self._ending = ending
        self._done = False

    def again(self, pages: Sequence[Box], _: Sequence[int]) -> int | None:
        """The page from which on all are to be made again; None where nothing is to be filled."""
        body = self._ending.body
        if self._done or body is None:
            return None
        self._done = True
        if wider := _claims(pages):
            self._make_higher(body, [row for _, rows in wider for row in rows])
            return wider[0][0]
        for number in filter(lambda number: _is_half_white(pages, number), range(len(pages))):
            before = number if opens(pages[number].children[0]) else number - 1
            for place in range(number, max(before, 0) - 1, -1):
                if rows := _shares(pages[place], _white(pages[number])):
                    self._make_higher(body, rows)
                    return place
        return None

    def _make_higher(self, body: Box, rows: Sequence[Row]) -> None:
        heights: dict[Any, float] = {
            cell.element: cell.height + more for row, more in rows for cell in row.children
        }
        for cell in every_box(body):
            if type(cell).__name__ == "TableCellBox" and cell.element in heights:
                pixels = type(cell.style["padding_top"])(heights[cell.element], "px")
                self._changes.set_own(cell, "height", pixels)


def _claims(pages: Sequence[Box]) -> list[tuple[int, list[Row]]]:
    """The pages before the last that claims end on, or run over, and that end in white; and how
    much each of their rows gets of it."""
    found = []
    for number, page in enumerate(pages[:-1]):
        white = hole(page) - KEPT
        rows = [row for table in _tables(page, "claimed") for row in _rows(table)]
        more = min(MOST, white / len(rows)) if rows else 0.0
        if more >= LEAST:
            found.append((number, [(row, more) for row in rows]))
    return found


def _is_half_white(pages: Sequence[Box], number: int) -> bool:
    """Whether a page that is the last, or before one that begins anew, is half white."""
    ends = number == len(pages) - 1 or opens(pages[number + 1].children[0])
    return ends and used(pages[number]) < LITTLE * _room(pages[number])


def _shares(page: Box, white: float) -> list[Row]:
    """The rows of a page that are written in, and how much of the white each gets."""
    table = next(_tables(page, "rubric"), None)
    if table is None:
        return []
    rows = list(_rows(table))
    spare = min(white, bottom(page) - table.position_y - table.margin_height())
    more = min(MOST, spare / len(rows)) if rows else 0.0
    return [(row, more) for row in rows] if more >= LEAST else []


def _tables(page: Box, name: str) -> Iterator[Box]:
    return (box for box in every_box(page.children[0]) if name in classes(box))


def _rows(table: Box) -> Iterator[Box]:
    for box in every_box(table):
        if type(box).__name__ == "TableRowBox" and not _is_head(box):
            yield box


def _is_head(row: Box) -> bool:
    return row.element is not None and all(cell.tag == "th" for cell in row.element)


def _white(page: Box) -> float:
    return max(0.0, FULL * _room(page) - used(page))


def _room(page: Box) -> float:
    return float(bottom(page) - page.content_box_y())
