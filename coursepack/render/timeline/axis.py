"""Days → a line: to one scale where that can be read, else broken where nothing happens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coursepack.render.timeline.span import Span

# Room of a number, and of the mark where the line is broken.
ROOM = 21.0
BREAK = 24.0
# Numbers that stand further than this from where they belong call for a break.
FAR = 2.6 * ROOM
# A gap shorter than this on the paper is not worth a break.
WORTH = 1.6 * ROOM
MOST_BREAKS = 6
_LEAST = 2.0 * ROOM
# Room at the ends of a piece, so that its outermost marks do not touch the break.
_PAD = 7.0


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken piece of the line: from day to day, from place to place.

    `finest` is the shortest span on it: the calendar there need not be finer.
    """

    start: float
    end: float
    left: float
    right: float
    finest: float = 1.0

    @property
    def scale(self) -> float:
        """Units of the drawing for a day."""
        return (self.right - self.left - 2 * _PAD) / max(self.end - self.start, 1.0)

    def put(self, day: float) -> float:
        """Where a day comes to lie."""
        spare = (self.right - self.left - 2 * _PAD) - (self.end - self.start) * self.scale
        return self.left + _PAD + spare / 2 + (day - self.start) * self.scale


@dataclass(frozen=True, slots=True)
class Axis:
    """The pieces of a line, and for each event where its number stands."""

    pieces: tuple[Piece, ...]
    labels: tuple[float, ...]

    def put(self, day: float) -> float:
        """Where a day comes to lie; a day that is left out, at the end of the piece before."""
        piece = next((p for p in reversed(self.pieces) if p.start <= day), self.pieces[0])
        return piece.put(min(max(day, piece.start), piece.end))


def axis(spans: Sequence[Span], length: float) -> Axis:
    """The line for events in the order of their numbers."""
    return _axis(tuple(spans), length)


@lru_cache(maxsize=128)  # both editions of a pack have the same line
def _axis(spans: tuple[Span, ...], length: float) -> Axis:
    groups = [list(spans)]
    made = _laid(groups, spans, length)
    most = min(MOST_BREAKS, int((length + BREAK) / (_LEAST + BREAK)) - 1)
    while len(groups) <= most and max(offs(made, spans)) > FAR:
        cuts = list(_cuts(groups, made))
        if not cuts:
            break
        tries = [_laid(cut, spans, length) for cut in cuts]
        best = min(range(len(tries)), key=lambda n: sum(o * o for o in offs(tries[n], spans)))
        groups, made = cuts[best], tries[best]
    return made


def _cuts(groups: list[list[Span]], made: Axis) -> Iterator[list[list[Span]]]:
    """All ways to break the line once more, where a gap is wide enough to be worth it."""
    for index, (group, piece) in enumerate(zip(groups, made.pieces, strict=True)):
        days = sorted(group, key=lambda span: span.start)
        reached = days[0].end
        for span in days[1:]:
            if (span.start - reached) * piece.scale > WORTH:
                before = [s for s in group if s.start < span.start]
                after = [s for s in group if s.start >= span.start]
                yield [*groups[:index], before, after, *groups[index + 1 :]]
            reached = max(reached, span.end)


def _laid(groups: Sequence[Sequence[Span]], spans: Sequence[Span], length: float) -> Axis:
    """Each group on a piece of its own, with room by the number of its events."""
    room = length - BREAK * (len(groups) - 1)
    spare = room - _LEAST * len(groups)
    more = [len(group) - 1 for group in groups]
    shares = [n / sum(more) if sum(more) else 1 / len(groups) for n in more]
    pieces = []
    left = 0.0
    for group, share in zip(groups, shares, strict=True):
        right = left + _LEAST + spare * share
        start, end = min(s.start for s in group), max(s.end for s in group)
        finest = min(s.end - s.start for s in group)
        pieces.append(Piece(start, end, left, right, finest))
        left = right + BREAK
    made = Axis(tuple(pieces), ())
    wanted = _wanted(spans, made)
    return Axis(made.pieces, tuple(spread(wanted, ROOM, ROOM / 2, length - ROOM / 2)))


def _wanted(spans: Sequence[Span], made: Axis) -> list[float]:
    """Where each number belongs: at the middle of its span, or further on, so as to keep order."""
    found: list[float] = []
    for span in spans:
        after = found[-1] if found else 0.0
        place = max(made.put(span.middle), after)
        found.append(min(max(place, made.put(span.start)), made.put(span.end)))
    return found


def offs(made: Axis, spans: Sequence[Span]) -> list[float]:
    """How far each number stands from where it belongs, in units of the drawing."""
    pairs = zip(_wanted(spans, made), made.labels, strict=True)
    return [abs(place - label) for place, label in pairs]


def spread(wanted: Sequence[float], room: float, least: float, most: float) -> list[float]:
    """Places at least `room` apart, in order, as near to those wanted as can be.

    Neighbours that want the same place stand evenly about its middle (pooled neighbours). Where
    there is not enough room for all, they stand evenly from `least` to `most`.
    """
    if len(wanted) > 1 and room * (len(wanted) - 1) > most - least:
        step = (most - least) / (len(wanted) - 1)
        return [least + step * n for n in range(len(wanted))]
    # With the room taken off, "apart" becomes "not falling", which pooling solves.
    pools: list[tuple[float, int]] = []
    for n, place in enumerate(wanted):
        pools.append((place - n * room, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, many), (b, more) = pools[-2], pools[-1]
            pools[-2:] = [((a * many + b * more) / (many + more), many + more)]
    flat = [value for value, many in pools for _ in range(many)]
    high = most - room * (len(wanted) - 1)
    return [min(max(value, least), high) + n * room for n, value in enumerate(flat)]
