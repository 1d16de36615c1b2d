"""What a students' edition ends in, the exit ticket and the glossary, set so that little is white.

The ticket is cut off and stays whole. Where that leaves much of the page before it white, or next
to nothing stands on the last page, lines to write on are taken away, or the glossary, which may
run on, goes before the ticket, or a ticket of nearly a page is in two parts: whichever leaves
fewer such pages, and then fewer pages at all. For each way tried the last pages are made again.
Where the last page is less than half full, the white before it is used up, so that it is not
needed, or else the glossary stands on it as a whole.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from itertools import pairwise

from coursepack.publish.breaking import let_break
from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import bottom
from coursepack.publish.room import fewer_lines
from coursepack.publish.saving import LAST, MOST, Saving, hardly_last, nearly_empty
from coursepack.publish.white import GAPING, first_of, gapes, hole, opens, pushed, used

LEAST = {"exit": 2, "further": 3}  # lines to write on, that a question there keeps
HIGH = 0.6  # of the room of a page: a higher ticket may be in two parts
LINE = 30.0  # pixels, about as many as a line to write on takes
TALK = 0.15  # of a page, white before how to discuss: that may be in two parts then
GIVEN = {"exit": 3}  # lines kept by each question of such a ticket
GIVEN_ROOM = (0.0, 70.0, 190.0)  # pixels given, tried one after the other
Pages = Sequence[Box]


class Ending:
    """Tries one way after the other, and takes the best."""

    def __init__(self, changes: Changes, saving: Saving) -> None:
        self._changes = changes
        self._saving = saving
        self.body: Box | None = None
        self._tries: Generator[int, Pages, None] | None = None

    def see(self, path: Sequence[Box]) -> None:
        """Remember what all boxes are below, from the path to any of them."""
        if self.body is None and path:
            self.body = path[0]

    def again(self, pages: Pages, begun: Sequence[int]) -> int | None:
        """The page from which on all are to be made again; None when the best way is found.

        `begun` marks the changes made before each page.
        """
        try:
            if self._tries is not None:
                return self._tries.send(pages)
            self._tries = self._tried(pages, begun)
            return next(self._tries)
        except StopIteration:
            return None

    def _tried(self, pages: Pages, begun: Sequence[int]) -> Generator[int, Pages, None]:
        first = _first(pages)
        if first is None or self.body is None:
            return
        gaping = any(_score(pages, first)[:2])
        drawn = self._drawn(self.body, pages, LEAST if gaping else GIVEN)
        if gaping:
            others = self._ways(self.body, _needed(pages, first), _is_high(pages))
        else:
            others = self._fuller(self.body, pages)
        ways = [*(way for _, way in drawn), *others]
        first = min([first, *(from_there for from_there, _ in drawn)])
        mark, as_before = begun[first], self._saving.done(first)
        self._saving.floor = first  # what is made again from further back undoes what is tried
        best, best_way, way = _score(pages, first), _as_it_is, _as_it_is
        for way in ways:
            self._changes.undo_to(mark)
            as_before()
            way()
            pages = yield first
            if _score(pages, first) < best:
                best, best_way = _score(pages, first), way
            if not any((*best[:2], best[-1])):
                break
        if best_way is not way:
            self._changes.undo_to(mark)
            as_before()
            best_way()
            yield first

    def _ways(self, body: Box, needed: float, high: bool) -> Iterator[Callable[[], None]]:
        main = next((box for box in every_box(body) if box.element_tag == "main"), None)
        if main is not None and any("glossary" in classes(box) for box in main.children):
            yield partial(self._set_last, main)
        fewer = fewer_lines(body, LEAST, needed)
        if fewer:
            yield partial(self._take_lines, fewer)
        for ticket in filter(_is_ticket, every_box(body)):
            for given in GIVEN_ROOM if high else ():
                if (fewer := fewer_lines(body, GIVEN, given)) or not given:
                    yield partial(self._part, ticket, fewer)

    def _drawn(
        self, body: Box, pages: Pages, least: dict[str, int]
    ) -> list[tuple[int, Callable[[], None]]]:
        """Ways to do without a last page that is less than half full, and where each begins."""
        if not hardly_last(pages):
            return []
        most = (n * LINE for n in range(7, 0, -1))
        fewer = next(filter(None, (fewer_lines(body, least, pixels) for pixels in most)), {})
        given = sum(
            line.style["height"].value
            for group, count in fewer.items()
            for line in group.children[count:]
        )
        ways: list[tuple[int, Callable[[], None]]] = []
        for kept, spare in (({}, 0.0), (fewer, given)):
            from_there = self._saving.reach(pages, spare)
            if from_there is not None and (kept or not spare):
                ways.append((from_there, partial(self._draw_up, pages, from_there, kept)))
        for number, talk in _begun(pages):
            whole = next(box for box in every_box(body) if box.element is talk.element)
            ways.append((number - 1, partial(self._part_talk, whole)))
        return ways

    def _fuller(self, body: Box, pages: Pages) -> Iterator[Callable[[], None]]:
        """Ways to fill a last page that is less than half full."""
        if not hardly_last(pages):
            return
        glossary = next((box for box in every_box(body) if "glossary" in classes(box)), None)
        if glossary is not None and _may_begin(glossary, pages[-2]):
            yield partial(self._changes.set_own, glossary, "break_before", "page")
        before = len(pages) - 2
        missing = LAST * pages[-1].height - used(pages[-1])
        sooner = hole(pages[before]) + missing
        if before not in self._saving.shorter and sooner < MOST * pages[before].height:
            yield partial(self._saving.end_sooner, before, sooner)

    def _draw_up(self, pages: Pages, first: int, kept: dict[Box, int]) -> None:
        self._saving.draw_up(pages, first)
        self._take_lines(kept)

    def _part_talk(self, talk: Box) -> None:
        let_break(talk, self._changes)
        for steps in (box for box in every_box(talk) if box.element_tag == "ol"):
            let_break(steps, self._changes)

    def _take_lines(self, kept: dict[Box, int]) -> None:
        for group, count in kept.items():
            self._changes.set_children(group, group.children[:count])

    def _part(self, ticket: Box, kept: dict[Box, int]) -> None:
        self._changes.set_style(ticket.style, "break_inside", "auto")
        self._take_lines(kept)

    def _set_last(self, main: Box) -> None:
        ticket = [box for box in main.children if "exit" in classes(box)]
        others = [box for box in main.children if "exit" not in classes(box)]
        self._changes.set_children(main, [*others, *ticket])


def _as_it_is() -> None:
    """Change nothing."""


def _first(pages: Pages) -> int | None:
    """The page from which on what is written on at the end stands, or might."""
    for number, page in enumerate(pages):
        here = {name for box in every_box(page.children[0]) for name in classes(box)}
        if here & LEAST.keys():
            return max(0, number - (_ticket_of(page) is not None))
    return None


def _ticket_of(page: Box) -> Box | None:
    """The exit ticket that a page begins with, where that stays whole."""
    box = first_of(page.children[0], "section")
    return box if box is not None and _is_ticket(box) else None


def _is_ticket(box: Box) -> bool:
    return "exit" in classes(box) and bool(box.style["break_inside"] == "avoid")


def _is_high(pages: Pages) -> bool:
    """Whether the ticket takes more than its share of a page, as it does in large print."""
    boxes = (box for page in pages for box in every_box(page.children[0]) if _is_ticket(box))
    return any(box.height > HIGH * page.height for page in pages[-1:] for box in boxes)


def _begun(pages: Pages) -> Iterator[tuple[int, Box]]:
    """How to discuss where a page begins with it though the one before it has room for some."""
    for number, page in enumerate(pages[1:], start=1):
        if opens(page.children[0]) or hole(pages[number - 1]) < TALK * page.height:
            continue
        for box in every_box(page.children[0]):
            if "discuss" in classes(box) and box.position_y < page.content_box_y() + 1:
                yield number, box


def _may_begin(glossary: Box, page: Box) -> bool:
    """Whether a page has the beginning of the glossary, and would not gape without it."""
    parts = (box for box in every_box(page.children[0]) if box.element is glossary.element)
    part = next(parts, None)
    if part is None or first_of(page.children[0], "section") is part:
        return False
    room = bottom(page) - page.content_box_y()
    return bool(bottom(page) - part.position_y < GAPING * room)


def _score(pages: Pages, first: int) -> tuple[int, int, float, int, float]:
    """How many pages gape from the `first` on, whether the last is nearly empty, the greatest share
    of a page that gapes, how many pages there are, and what the last wants of being half full."""
    turns = pairwise(pages[first:])
    gaping = [page for page, after in turns if gapes(page) and not opens(after.children[0])]
    most = max((hole(page) / page.height for page in gaping), default=0.0)
    last = len(pages) - 1 in nearly_empty(pages)
    missing = max(0.0, LAST - used(pages[-1]) / pages[-1].height) if hardly_last(pages) else 0.0
    return len(gaping), last, most, len(pages), missing


def _needed(pages: Pages, first: int) -> float:
    """How many pixels are wanting for the ticket to stand on the page before it, or else for what
    stands on the last page."""
    for page, after in pairwise(pages[first:]):
        if _ticket_of(after) is not None and gapes(page):
            return pushed(after) - hole(page)
    return used(pages[-1])
