"""A crowded stretch of a line, to be drawn larger on a line of its own.

On a line that is true to scale, what happens in one busy month falls together beside years in
which little does: its numbers stand far from their days. So the stretch is only framed there, and
drawn again below at its own scale.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coursepack.render.timeline.axis import ROOM, Axis, axis, offs
from coursepack.render.timeline.span import Span

# So many numbers without room between them, one of them so far from its day, are a crowd.
FEWEST = 4
OFF = 1.4 * ROOM
# A second line must take away so much of what numbers are off, counted in squares.
WORTH = 0.5


def crowded(made: Axis, spans: Sequence[Span], length: float) -> tuple[int, int] | None:
    """From which event to before which other a stretch is best drawn larger; None without one.

    Tried is all that lies nearer together than to what is before and after.
    """
    far = offs(made, spans)
    if max(far) <= OFF:
        return None
    least, best = _squares(far) * WORTH, None
    for first, last in dict.fromkeys(_near(spans)):
        if last - first < FEWEST or last - first == len(spans) or max(far[first:last]) <= OFF:
            continue
        found = _left(spans, first, last, length)
        if found < least:
            least, best = found, (first, last)
    return best


def _left(spans: Sequence[Span], first: int, last: int, length: float) -> float:
    """How far numbers are off on both lines, in squares; the frame has no number."""
    within = spans[first:last]
    rest = [*spans[:first], gathered(within), *spans[last:]]
    above = offs(axis(rest, length), rest)
    return _squares([*above[:first], *above[first + 1 :], *offs(axis(within, length), within)])


def _squares(far: Sequence[float]) -> float:
    return sum(off * off for off in far)


def _near(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Stretches that lie nearer together than to what is before and after, for every gap."""
    gaps = [after.start - before.start for before, after in pairwise(spans)]
    for widest in sorted(set(gaps)):
        first = 0
        for n, gap in enumerate([*gaps, widest + 1], start=1):
            if gap > widest:
                yield first, n
                first = n


def gathered(spans: Sequence[Span]) -> Span:
    """A whole stretch as one span, without a number of its own."""
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return Span(0, start, end, False, False, False, False)
