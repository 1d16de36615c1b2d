"""A page with next to nothing on it is saved, or gets more from the page before.

First the white between the blocks and in the rows of the pages before it is made smaller,
everywhere by the same share, on as few pages as it takes: so that the page is not needed. Where
that cannot be enough, the page before ends sooner. A page that ends in much white is filled in
the same way where what stands next fits so. Only pages that change are made again.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from coursepack.publish.changes import Changes, Style
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.white import (
    HEADINGS,
    NEARLY_EMPTY,
    first_of,
    gapes,
    gaps,
    hole,
    opens,
    pushed,
    used,
)

CLOSER = 0.26  # of the white between blocks, that may go
LOWER = 0.2  # of that share, by which lines to write on get lower
MILLIMETRE = 96 / 25.4  # in pixels
LEAST_LINE = 8 * MILLIMETRE  # lines that are written on stand no closer together
LEAST_ABOVE = 6 * MILLIMETRE  # nor is a heading nearer to what it does not belong to
SURE = 1.2  # times what is needed, for what page ends eat up
LAST = 0.45  # of a page, less on the last one is worth a try to save it
ENOUGH = 0.04  # of a page, more on it than what is next to nothing
MOST = 0.29  # of a page, that may be left white for the page after it
SLACK = 0.04  # of a page, white besides that, where a line or two more went on
NEAR = 4  # pages from the last that is set closer on, that must not be worse for it
FEW = 4  # pages at the end, that are tried to hold what stands on the last one
MARGINS = ("margin_top", "margin_bottom")
PADDINGS = ("padding_top", "padding_bottom")  # of the cells of rows


class Saving:
    """Finds the pages of one document that are to be saved, and how."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._kept: set[int] = set()  # pages that are not to end sooner
        self._closed: list[tuple[int, int]] = []  # from which page on and up to which it was done
        self._tried: tuple[int, int, int, float] | None = None  # see `_in_vain`
        self._vain: set[int] = set()  # pages that nothing before them is set closer for
        self.shorter: dict[int, float] = {}
        self.floor = 0  # page from which on ways to end are tried: nothing before it is made again

    def done(self, first: int) -> Callable[[], None]:
        """What forgets that pages were set closer, or ended sooner, after now: they are to be made
        anew as before.

        What was set closer from after the `first` page on is undone with all changes since that
        page was begun: it is forgotten, too, and so done again.
        """
        closed = [run for run in self._closed if run[0] <= first]
        shorter = dict(self.shorter)

        def forget() -> None:
            self._closed, self.shorter = list(closed), dict(shorter)

        return forget

    @property
    def _done(self) -> int:
        """The page up to which pages were set closer."""
        return max((last for _, last in self._closed), default=0)

    def closer(self, pages: Sequence[Box], begun: Sequence[int]) -> int | None:
        """The page from which on all are to be made again; None where that cannot help.

        `begun` marks the changes made before each page.
        """
        if (again := self._in_vain(pages)) is not None:
            return again
        # From the first page to the last: whoever changes a page makes those after it again.
        needing = {*_in_need(pages), *hardly_last(pages)}
        for number, (page, after) in enumerate(pairwise(pages), start=1):
            first = None
            if number in needing:
                first = self._from_where(pages, number - 1, used(after))
            if first is None and (note := _note_of(after)) is not None:
                first = self._from_where(pages, number - 1, note.margin_height())
            if first is None and gapes(page) and not opens(after.children[0]):
                first = self._from_where(pages, number - 1, pushed(after) - hole(page))
            if first is not None:
                self._set_closer(pages, first, number - 1, begun[first])
                return first
        return None

    def sooner(self, pages: Sequence[Box], begun: Sequence[int]) -> int | None:
        """The page that is to end sooner, so that there is enough on the next; None if there is."""
        for number in [n for n in self.shorter if n not in self._kept and _gapes_before(pages, n)]:
            self._kept.add(number)  # what stays whole went on with the few lines that were meant
            self.shorter.pop(number)
            self._changes.undo_to(begun[number])
            return number
        tried = (self._filled_up(pages, number, begun) for number in _in_need(pages))
        return next((first for first in tried if first is not None), None)

    def _from_where(self, pages: Sequence[Box], last: int, needed: float) -> int | None:
        """From which page on the white on pages as far as the `last` may be made smaller, so that
        as much as is needed goes; None where that cannot be."""
        if needed <= 0 or last in self._vain:
            return None
        first, there, least = last + 1, 0.0, max(self._done, self.floor)
        while SURE * needed > CLOSER * there:
            if first <= least or (first <= last and opens(pages[first].children[0])):
                return None
            first -= 1
            there += _room(pages[first])
        return first

    def _set_closer(self, pages: Sequence[Box], first: int, last: int, mark: int) -> None:
        """Make the white on pages from the `first` as far as the one after the `last` smaller."""
        self._tried = first, last, mark, _faults(pages[first : last + NEAR])
        self._closed.append((first, last + 1))
        self._changes.undo_to(mark)
        for page in pages[first : last + 2]:
            self._lessen(page)

    def _in_vain(self, pages: Sequence[Box]) -> int | None:
        """The page from which on all are to be made again as before, where these pages and the next
        are worse since they were set closer; None where that was of use."""
        tried, self._tried = self._tried, None
        if tried is None:
            return None
        first, last, mark, before = tried
        if _faults(pages[first : last + NEAR]) <= before:
            return None
        self._vain.add(last)
        self._closed.pop()
        self._changes.undo_to(mark)
        return first

    def end_sooner(self, page: int, pixels: float) -> None:
        """Let a page end so many pixels sooner, when it is made again."""
        self.shorter[page] = pixels

    def reach(self, pages: Sequence[Box], spare: float) -> int | None:
        """From which page on the last one might be done without, were the white at the ends of
        pages used as well, if it is one of a few; None where that cannot be. As many pixels as are
        `spare` are not needed anyway.
        """
        last, there = len(pages) - 1, spare
        for first in range(last - 1, max(-1, last - 1 - FEW), -1):
            if opens(pages[first + 1].children[0]):
                return None
            there += hole(pages[first])
            there += CLOSER * _room(pages[first]) if first >= self._done else 0.0
            if there > SURE * used(pages[last]):
                return first
        return None

    def draw_up(self, pages: Sequence[Box], first: int) -> None:
        """Make the white on pages from the `first` on smaller where that was not done before."""
        for page in pages[max(first, self._done) :]:
            self._lessen(page)

    def _lessen(self, page: Box) -> None:
        done = set()
        for box in every_box(page.children[0]):
            style = box.style
            if id(style) not in done:
                done.add(id(style))
                cell = type(box).__name__ == "TableCellBox"
                least = LEAST_ABOVE if box.element_tag in HEADINGS else 0.0
                for name in PADDINGS if cell else MARGINS:
                    self._scale(style, name, 1 - CLOSER, least if name == MARGINS[0] else 0.0)
                if "line" in classes(box):
                    self._scale(style, "height", 1 - CLOSER * LOWER, LEAST_LINE)

    def _filled_up(self, pages: Sequence[Box], number: int, begun: Sequence[int]) -> int | None:
        """Let the page before end sooner, so that there is enough on this one."""
        before = number - 1
        needed = (NEARLY_EMPTY + ENOUGH) * pages[number].height - used(pages[number])
        shorter = max(0.0, hole(pages[before])) + needed
        most = MOST * pages[before].height
        if (
            before in (*self.shorter, *self._kept)
            or shorter > most
            or used(pages[before]) < 2 * most
        ):
            return None
        self._changes.undo_to(begun[before])
        self.shorter[before] = shorter
        return before

    def _scale(self, style: Style, name: str, share: float, least: float) -> None:
        """Make a length smaller, but not below the `least`, or what it is if that is less."""
        length = style[name]
        if getattr(length, "unit", "") == "px" and length.value > 0:
            pixels = max(share * length.value, min(least, length.value))
            self._changes.set_style(style, name, type(length)(pixels, "px"))


def nearly_empty(pages: Sequence[Box]) -> list[int]:
    """The pages with next to nothing on them, from 0; never the first."""
    shares = [used(page) / page.height for page in pages]
    return [n for n, share in enumerate(shares) if n and share < NEARLY_EMPTY]


def _in_need(pages: Sequence[Box]) -> list[int]:
    """The pages with next to nothing on them that did not have to begin there."""
    return [number for number in nearly_empty(pages) if not opens(pages[number].children[0])]


def _faults(pages: Sequence[Box]) -> float:
    """How bad the pages are that gape before one that does not begin anew, or have next to nothing
    on them: one that is nearly white is worse than two that are half so."""
    turns = pairwise(pages)
    holes = [page for page, after in turns if gapes(page) and not opens(after.children[0])]
    empty = (1 - used(pages[number]) / pages[number].height for number in nearly_empty(pages))
    return float(sum(share**2 for share in (*empty, *(hole(p) / p.height for p in holes))))


def _gapes_before(pages: Sequence[Box], number: int) -> bool:
    """Whether a page ends far too soon before one that does not begin anew."""
    after = pages[number + 1 : number + 2]
    far = gapes(pages[number], SLACK * pages[number].height)
    return bool(after) and far and not opens(after[0].children[0])


def hardly_last(pages: Sequence[Box]) -> list[int]:
    """The last page, where it is worth a try to do without its sheet of paper."""
    last = len(pages) - 1
    little = used(pages[last]) < LAST * pages[last].height
    return [last] if last and little and not opens(pages[last].children[0]) else []


def _note_of(page: Box) -> Box | None:
    """The note on sources that a page begins with, away from the words that it belongs to."""
    box = first_of(page.children[0], "p")
    return box if box is not None and "sources" in classes(box) else None


def _room(page: Box) -> float:
    """White of a page that may be made smaller, and as much again for its lines, in pixels."""
    boxes = every_box(page.children[0])
    lines = sum(box.height for box in boxes if "line" in classes(box))
    return gaps(page.children[0]) + LOWER * float(lines)
