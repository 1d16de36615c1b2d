"""What is mended while pages are made: glosses that stray, boxes that leave a hole."""

from collections.abc import Iterator, Sequence

from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import Sheet
from coursepack.publish.room import fill_with_lines
from coursepack.publish.saving import Saving
from coursepack.publish.white import HEADINGS, gapes, hole, last_block

STEP = 10.0  # pixels: a page is shortened by half a line at a time
SHORTEST = 200.0  # pixels: a page is shortened no more than that for a meaning that strays
HOLE = 46.0  # pixels: white that one would notice at the end of a page, two lines
KEPT = ("BlockBox", "TableBox", "TableRowGroupBox", "TableRowBox", "TableCellBox")
FAR = 3  # so many paragraphs a box may stand after its own
ROWS = 2  # of a table that stay together at its beginning
BOX_AFTER, MAP_AFTER = {"paragraph"}, {"timeline", "people"}  # what may go before them


class Careful:
    """Mends one document, page by page."""

    def __init__(self) -> None:
        self._changes = Changes()
        self._saving = Saving(self._changes)
        self._begun: list[int] = []
        self._shorter = self._given = 0.0
        self._spilled = False
        self._filled: tuple[int, float] | None = None
        self._moved: dict[Box, int] = {}
        self._broken: dict[Box, bool] = {}

    def begin(self, number: int) -> float:
        """How many pixels shorter than whole a page is made at first."""
        self._begun[number:] = [self._changes.mark]
        self._filled = None
        self._spilled = False
        self._shorter = self._given = self._saving.shorter.get(number, 0.0)
        return self._shorter

    def finish(self, pages: Sequence[Box]) -> int | None:
        """From which page on, from 0, to make them again."""
        return self._saving.again(pages, self._begun)

    def mend(self, sheet: Sheet) -> float | None:
        """None where the page is good; else make it again, so many pixels shorter."""
        if sheet.ends:
            return None
        if sheet.spilled and self._shorter < SHORTEST:
            # The engine keeps a line on the page and sends its gloss on.
            return self._end_sooner()
        white = hole(sheet.page)
        if self._mended(sheet, white - self._given) or self._refilled(sheet, white - self._shorter):
            return self._shorter
        if self._spilled and gapes(sheet.page, self._given) and self._shorter < SHORTEST:
            # It has gone back much farther than it was asked to.
            return self._end_sooner()
        return None

    def _end_sooner(self) -> float:
        self._spilled = True
        self._shorter += STEP
        self._given += STEP
        return self._shorter

    def _mended(self, sheet: Sheet, white: float) -> bool:
        """Whether something was changed, so that the page must be made again."""
        gaping = gapes(sheet.page, self._given)
        if (white > HOLE and self._swap(sheet, gaping)) or (gaping and self._let_break(sheet)):
            self._shorter = self._given
            return True
        return self._without_heading(sheet)

    def _without_heading(self, sheet: Sheet) -> bool:
        """Send a heading that the page ends in to the next page."""
        last = last_block(sheet.page.children[0])
        if last is None or last.element_tag not in HEADINGS:
            return False
        needed = sheet.bottom - last.border_box_y() - last.border_height() + 1
        if not self._shorter < needed < sheet.page.height / 2:
            return False
        self._shorter = needed
        return True

    def _refilled(self, sheet: Sheet, white: float) -> bool:
        """Make white into lines to write on, once; take them back where that makes a hole."""
        if self._filled is None:
            before = self._changes.mark
            if fill_with_lines(sheet, white, self._changes):
                self._filled = before, white
                return True
        elif white > self._filled[1] + 1:
            self._changes.undo_to(self._filled[0])
            self._filled = 0, sheet.page.height
            return True
        return False

    def _let_break(self, sheet: Sheet) -> bool:
        """Let what is long run on where keeping it whole leaves a big hole."""
        pushed = [box for box in _ahead(sheet) if _may_break(box) and box not in self._broken]
        for box in () if sheet.started else pushed:
            self._changes.set_entry(self._broken, box, True)
            for part in every_box(box):
                if type(part).__name__ in KEPT:
                    self._changes.set_style(part.style, "break_inside", "auto")
        return bool(pushed) and not sheet.started

    def _swap(self, sheet: Sheet, gaping: bool) -> bool:
        """Let the paragraph after a context box go before it, where the box leaves a hole; where
        the page gapes, what comes after the map too."""
        found = (box for box in sheet.path if _is_box(box) or (gaping and _is_map(box)))
        pushed = next(found, None)
        if pushed is None or sheet.started:
            return False
        parent = sheet.path[sheet.path.index(pushed) - 1]
        children = list(parent.children)
        place = children.index(pushed)
        after = next((n for n in range(place + 1, len(children)) if not _is_box(children[n])), None)
        far = self._moved.get(pushed, 0)
        before = MAP_AFTER if _is_map(pushed) else BOX_AFTER
        if after is None or far >= FAR or not before & set(classes(children[after])):
            return False
        # The meanings that stand after a paragraph go with it, and the stop after it.
        end = after + 1
        while end < len(children) and {"glosses", "stop"} & set(classes(children[end])):
            end += 1
        for box in children[place:after]:
            self._changes.set_entry(self._moved, box, far + 1)
        moved = [*children[after:end], *children[place:after]]
        self._changes.set_children(parent, [*children[:place], *moved, *children[end:]])
        return True


def _ahead(sheet: Sheet) -> Iterator[Box]:
    """What the next page begins with: the boxes above it, and what stands first in it or follows
    the headings that it begins with."""
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
            if box.element_tag not in HEADINGS:
                return


def _parts(box: Box) -> Iterator[Box]:
    """Blocks and rows from a box down, without headings and heads of tables."""
    if box.element_tag in HEADINGS or getattr(box, "is_header", False):
        return
    if type(box).__name__ in ("BlockBox", "TableRowBox"):
        yield box
    for child in getattr(box, "children", ()):
        yield from _parts(child)


def _may_break(box: Box) -> bool:
    """A context box, a row of a table, or a question that has its key beside it."""
    beside = "question" in classes(box) and getattr(box, "is_table_wrapper", False)
    return beside or _is_box(box) or box.element_tag == "tr"


def _is_box(box: Box) -> bool:
    return "box" in classes(box)


def _is_map(box: Box) -> bool:
    return "map" in classes(box)
