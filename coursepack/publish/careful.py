"""What is mended while pages are made: meanings that stray, boxes that leave a hole."""

from collections.abc import Sequence

from coursepack.publish.breaking import (
    ahead,
    is_filled_in,
    is_keyed,
    let_alone,
    let_break,
    let_parts_break,
    may_break,
)
from coursepack.publish.changes import Changes
from coursepack.publish.ending import Ending
from coursepack.publish.filling import Filling
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.moving import Moving
from coursepack.publish.paging import Sheet
from coursepack.publish.remarks import make_room
from coursepack.publish.room import fill_with_lines, one_line_less
from coursepack.publish.saving import Saving
from coursepack.publish.white import BREAKS, HEADINGS, gapes, hole, last_block

STEP = 10.0  # pixels: a page is shortened by half a line at a time
SHORTEST = 200.0  # pixels: a page is shortened no more than that for a meaning that strays
RULE = 2.0  # pixels, more than the rule of a line to write on is thick
HOLE = 46.0  # pixels: white that one would notice at the end of a page, two lines
LATE = 0.27  # of the room of a page: too little for an article to begin in, and no hole without it
LEAPS = 6  # so many times a page is shortened because it went back too far


class Careful:
    """Mends one document, page by page."""

    def __init__(self) -> None:
        self._changes = Changes()
        self._saving = Saving(self._changes)
        self._ending = Ending(self._changes, self._saving)
        self._filling = Filling(self._changes, self._ending)
        self._moving = Moving(self._changes)
        self._begun: list[int] = []
        self._shorter = self._given = 0.0
        self._spilled = 0
        self._filled: tuple[int, float] | None = None
        self._broken: dict[Box, bool] = {}  # False: even after one row
        self._keyed: tuple[Box, int] | None = None  # let break on this page, changes before it
        self._lessened: tuple[Box, int | None] | None = None  # None: it has its line back

    def begin(self, number: int) -> float:
        """How many pixels shorter than whole a page is made at first."""
        self._begun[number:] = [self._changes.mark]
        self._moving.begin(number)
        self._filled = self._keyed = self._lessened = None
        self._spilled = 0
        self._shorter = self._given = self._saving.shorter.get(number, 0.0)
        return self._shorter

    def finish(self, pages: Sequence[Box]) -> int | None:
        """From which page on, from 0, to make them again."""
        # The map before the ending: putting it back undoes what was changed since.
        steps = (
            self._saving.closer,
            self._moving.map_back,
            self._ending.again,
            self._saving.sooner,
            self._filling.again,
        )
        asked = (step(pages, self._begun) for step in steps)
        return next((first for first in asked if first is not None), None)

    def mend(self, sheet: Sheet) -> float | None:
        """None where the page is good; else make it again, so many pixels shorter."""
        self._ending.see(sheet.path)
        if sheet.ends:
            return None
        if sheet.spilled and self._shorter < SHORTEST:
            # The engine keeps a line on the page and sends its gloss on.
            return self._end_sooner()
        white = hole(sheet.page)
        if self._mended(sheet, white - self._given) or self._refilled(sheet, white - self._shorter):
            return self._shorter
        if gapes(sheet.page, self._given) and self._let_alone(sheet):
            return self._shorter
        if 0 < self._spilled < LEAPS and gapes(sheet.page, self._given):
            # It has gone back much farther than it was asked to.
            return self._end_sooner()
        return None

    def _end_sooner(self) -> float:
        self._spilled += 1
        self._shorter += STEP
        self._given += STEP
        return self._shorter

    def _mended(self, sheet: Sheet, white: float) -> bool:
        """Whether something was changed, so that the page must be made again."""
        gaping = gapes(sheet.page, self._given) and not _turns(sheet)
        moved = white > HOLE and self._moving.later(sheet, gaping)
        if not moved and self._key_mended(sheet, gaping):
            return True
        if moved or (gaping and self._let_break(sheet)) or self._line_given(sheet, gaping):
            self._shorter = self._given
            return True
        if self._without_stranded(sheet):
            return True
        return make_room(sheet, self._changes)

    def _key_mended(self, sheet: Sheet, gaping: bool) -> bool:
        """Let a key run on between its entries where keeping it whole leaves a big hole; but a
        question beside it only between its own parts."""
        if self._keyed and _asked_twice(sheet):
            question, before = self._keyed
            self._changes.undo_to(before)
            self._changes.set_entry(self._broken, question, True)
            let_parts_break(question, self._changes)
            self._keyed = None
            return True
        question = next(filter(is_keyed, ahead(sheet)), None)
        if question is None or question in self._broken or not gaping:
            return False
        self._keyed = question, self._changes.mark
        return self._let_break(sheet)

    def _line_given(self, sheet: Sheet, gaping: bool) -> bool:
        """Let a question that leaves a big hole give a line away, once; give it back where the
        question does not fit so."""
        found = (box for box in ahead(sheet) if "question" in classes(box))
        pushed = None if sheet.started else next(found, None)
        if self._lessened is None:
            if not gaping or pushed is None or is_keyed(pushed):
                return False
            mark = self._changes.mark
            given = one_line_less(pushed, self._changes)
            self._lessened = pushed, mark if given else None
            return given
        question, before = self._lessened
        if question is not pushed or before is None:
            return False
        self._changes.undo_to(before)
        self._lessened = question, None
        # The engine sends a question on if a line sticks out of the page with nothing but its rule.
        self._given += RULE
        return True

    def _without_stranded(self, sheet: Sheet) -> bool:
        """Send what the page must not end in to the next page."""
        last = _stranded(sheet)
        if last is None:
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
            self._take_back(sheet)
            return True
        return False

    def _take_back(self, sheet: Sheet) -> None:
        """Take the lines back that were made on this page."""
        if self._filled and self._filled[1] < sheet.page.height:
            self._changes.undo_to(self._filled[0])
        self._filled = 0, sheet.page.height

    def _let_break(self, sheet: Sheet) -> bool:
        """Let what is long run on where keeping it whole leaves a big hole."""
        found = (box for box in ahead(sheet) if may_break(box) and box not in self._broken)
        pushed = None if sheet.started else next(found, None)
        if pushed is None:
            return False
        self._changes.set_entry(self._broken, pushed, True)
        let_break(pushed, self._changes)
        return True

    def _let_alone(self, sheet: Sheet) -> bool:
        """Where more lines to write on do not fill the page, let it end after one row."""
        found = (box for box in ahead(sheet) if is_filled_in(box) and self._broken.get(box))
        table = None if sheet.started else next(found, None)
        if table is None:
            return False
        self._take_back(sheet)
        self._changes.set_entry(self._broken, table, False)
        let_alone(table, self._changes)
        return True


def _begun_late(sheet: Sheet) -> Box | None:
    """The heading of the article where only a few of its lines stand below it."""
    article = next((box.element for box in sheet.path if box.element_tag == "article"), None)
    if article is None:
        return None
    here = every_box(sheet.page.children[0])
    begun = [box for box in here if box.element is article][:1]
    heads = (box for part in begun for box in every_box(part) if box.element_tag == "h2")
    head = next(heads, None)
    if head is None:
        return None
    left = sheet.page.content_box_y() + sheet.page.height - head.border_box_y()
    return head if left < LATE * sheet.page.height else None


def _turns(sheet: Sheet) -> bool:
    """Whether the next page begins with something that always begins a page."""
    if sheet.started or not sheet.path:
        return False
    for box, within in zip(reversed(sheet.path), [*reversed(sheet.path[:-1]), None], strict=True):
        if box.style["break_before"] in BREAKS:
            return True
        if within is None or within.children[0] is not box:
            return False
    return False


def _stranded(sheet: Sheet) -> Box | None:
    """A heading that the page ends in, or the article's that should not begin here, or a question
    whose key begins the next page."""
    root = sheet.page.children[0]
    late = _begun_late(sheet)
    if late is not None:
        return late
    last = last_block(root)
    if last is not None and last.element_tag in HEADINGS:
        return last
    keys = [box.element for box in sheet.path if "key" in classes(box)]
    if keys and not any(box.element is keys[0] for box in every_box(root)):
        return [None, *(box for box in every_box(root) if "kept" in classes(box))][-1]
    return None


def _asked_twice(sheet: Sheet) -> bool:
    """Whether a page ends within a question, not only within the key beside it."""
    within = next(filter(is_keyed, sheet.path), None)
    return within is not None and not any("key" in classes(box) for box in sheet.path)
