"""Boxes, maps and drawings that would leave a hole stand after what comes next.

A context box lets the paragraph after it go first. A map lets timeline and people go first, then
the questions, group after group and never within one; where it leaves much white wherever it
stands, it stands where it leaves least. A drawn timeline lets its table go first.
"""

from collections.abc import Sequence
from itertools import pairwise

from coursepack.publish.breaking import is_box
from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, classes
from coursepack.publish.paging import Sheet
from coursepack.publish.white import HEADINGS, gapes, hole

FAR, FAR_MAP = (
    3,
    10,
)  # so many paragraphs, or parts and questions, something may stand after its own
BOX_AFTER, MAP_AFTER = {"paragraph"}, {"timeline", "people", "question"}  # what may go before them
BELONGING = {"glosses", "stop"}  # after a paragraph, and going with it
WITHIN = "h4"  # the heading of a map that stands among questions


class Moving:
    """Finds what is to stand later in one document, and where it was tried."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._moved: dict[Box, int] = {}
        self._holes: list[tuple[float, int, int]] = []  # before the map: pixels, page, changes
        self._settled = False

    def begin(self, number: int) -> None:
        """Forget where the map was tried on this page and later: they are made again."""
        self._holes = [found for found in self._holes if found[1] < number]

    def map_back(self, pages: Sequence[Box], _: Sequence[int]) -> int | None:
        """Where the map leaves much white wherever it stands, put it where it leaves least: the
        page from which on all are to be made again; None where it stands well."""
        if self._settled or not self._holes:
            return None
        for page, after in pairwise(pages):
            if gapes(page) and _begins_with_map(after.children[0]):
                self._settled = True
                white, number, before = min(self._holes)
                if white < hole(page):
                    self._changes.undo_to(before)
                    return number
        return None

    def later(self, sheet: Sheet, gaping: bool) -> bool:
        """Let what the page was ended for stand later, if that helps; a map and a drawing only
        where the page gapes. True if so."""
        if sheet.started:
            return False
        if gaping and self._table_first(sheet.path):
            return True
        mapped = gaping and not self._settled
        found = (box for box in sheet.path if is_box(box) or (mapped and _is_map(box)))
        pushed = next(found, None)
        if pushed is None:
            return False
        if _is_map(pushed):
            return self._map_later(sheet, pushed)
        return self._moved_after(sheet, pushed, BOX_AFTER, FAR)

    def _map_later(self, sheet: Sheet, pushed: Box) -> bool:
        tried = hole(sheet.page), sheet.number, self._changes.mark
        moved = self._moved_after(sheet, pushed, MAP_AFTER, FAR_MAP)
        if moved or self._among_questions(sheet, pushed):
            self._holes.append(tried)
            return True
        return False

    def _moved_after(self, sheet: Sheet, pushed: Box, before: set[str], most: int) -> bool:
        """Let what comes next, and is of one of the classes, go before what was pushed."""
        parent = sheet.path[sheet.path.index(pushed) - 1]
        children = list(parent.children)
        place = children.index(pushed)
        first = place + 1
        while first < len(children) and is_box(children[first]):
            first += 1
        # A map goes past the heading of a group of questions with all of them.
        last = first
        while _is_map(pushed) and last < len(children) and children[last].element_tag in HEADINGS:
            last += 1
        far = self._moved.get(pushed, 0)
        if far >= most or not before & {
            name for box in children[last : last + 1] for name in classes(box)
        }:
            return False
        # The meanings that stand after a paragraph go with it, and the stop after it.
        end = last + 1
        belonging = BELONGING | ({"question"} if _is_map(pushed) else set())
        while end < len(children) and belonging & set(classes(children[end])):
            end += 1
        self._remember(children[place:first])
        moved = [*children[first:end], *children[place:first]]
        self._changes.set_children(parent, [*children[:place], *moved, *children[end:]])
        return True

    def _table_first(self, path: Sequence[Box]) -> bool:
        """Let the table of a timeline go before the drawing that a page was ended for."""
        part = next((box for box in path if "timeline" in classes(box)), None)
        if part is None or part in self._moved or part.style["break_inside"] == "avoid":
            return False  # one that is still kept whole may rather be parted below its drawing
        table = [box for box in part.children if getattr(box, "is_table_wrapper", False)]
        drawn = [box for box in part.children if {"drawing", "caption"} & set(classes(box))]
        ended = path[path.index(part) + 1 :]
        if not drawn or not table or (ended and ended[0] is not drawn[0]):
            return False
        self._remember([part])
        self._changes.set_own(drawn[-1], "break_after", "auto")  # nothing of its own follows it
        head = [box for box in part.children if box not in (*drawn, *table)]
        self._changes.set_children(part, [*head, *table, *drawn])
        return True

    def _among_questions(self, sheet: Sheet, pushed: Box) -> bool:
        """Let the first group of questions go before a map that stands before all of them."""
        parent = sheet.path[sheet.path.index(pushed) - 1]
        place = parent.children.index(pushed)
        part = next(iter(parent.children[place + 1 :]), None)
        if part is None or "questions" not in classes(part):
            return False
        asked = ["question" in classes(box) for box in part.children]
        first = asked.index(True)
        first += next((n for n, is_one in enumerate(asked[first:]) if not is_one), len(asked))
        self._remember([pushed])
        for head in (box for box in pushed.children if box.element_tag in HEADINGS):
            self._changes.set_tag(head, WITHIN)
        self._changes.set_children(parent, (box for box in parent.children if box is not pushed))
        self._changes.set_children(part, (*part.children[:first], pushed, *part.children[first:]))
        return True

    def _remember(self, moved: Sequence[Box]) -> None:
        for box in moved:
            self._changes.set_entry(self._moved, box, self._moved.get(box, 0) + 1)


def _is_map(box: Box | None) -> bool:
    return box is not None and "map" in classes(box)


def _begins_with_map(root: Box) -> bool:
    box = root
    while getattr(box, "children", ()):
        if _is_map(box):
            return True
        box = getattr(box.children[0], "_box", box.children[0])
    return False
