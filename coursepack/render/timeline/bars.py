"""Bars above a line that lies across the page: a lane for each, its numbers at its end.

Nothing is led through a bar: what lasts a month or a year stands above the numbers of days.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from coursepack.render.drawing.shapes import Box, Path, line, rectangle
from coursepack.render.timeline.axis import Axis
from coursepack.render.timeline.marks import RADIUS, RIM, Way, ends_of
from coursepack.render.timeline.span import Span

LANE = 2 * RADIUS + 3.0
_STEP = 2 * RADIUS + 1.4  # from one number of a bar to the next
_NEAR = RADIUS + 1.6  # from the end of a bar to the middle of its first number
_HALF = 2.4  # of the height of a bar
_AIR = 5.0  # between what stands in one lane


@dataclass(frozen=True, slots=True)
class Bar:
    """All events of one month or year: where it lies, and where each number stands in its lane."""

    spans: tuple[Span, ...]
    left: float
    right: float
    labels: tuple[float, ...]
    lane: int = 0

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it takes its lane, numbers and all."""
        return (
            min(self.left, self.labels[0] - RADIUS),
            max(self.right, self.labels[-1] + RADIUS),
        )

    def meets(self, other: "Bar") -> bool:
        """Whether both cannot stand in one lane."""
        (start, end), (begin, stop) = self.reach, other.reach
        return start < stop + _AIR and begin < end + _AIR


def bars_of(spans: Sequence[Span], made: Axis, length: float) -> list[Bar]:
    """The bars of a line, each in the lowest lane in which it meets no other."""
    groups: dict[tuple[object, ...], list[Span]] = {}
    for span in spans:
        if not span.day and span.number:
            key = span.start, span.end, span.about, span.planned
            groups.setdefault(key, []).append(span)
    taken: dict[int, list[Bar]] = {}
    bars = []
    for group in groups.values():
        left, right = ends_of(group[0], made)
        bar = Bar(tuple(group), left, right, _labels(len(group), left, right, length))
        lane = next(n for n in count() if not any(map(bar.meets, taken.get(n, ()))))
        taken.setdefault(lane, []).append(bar)
        bars.append(replace(bar, lane=lane))
    return bars


def _labels(many: int, left: float, right: float, length: float) -> tuple[float, ...]:
    """Before the bar; where there is no room, after it; else over it from its beginning."""
    first = left - _NEAR - _STEP * (many - 1)
    if first < RADIUS - RIM:
        first = right + _NEAR
        if first + _STEP * (many - 1) > length + RIM - RADIUS:
            first = max(left, RADIUS - RIM)
    return tuple(first + _STEP * n for n in range(many))


def path_of(bar: Bar, off: float, way: Way) -> Path:
    """A bar as it is drawn: full, hollow for what is planned, in pieces for what is rough."""
    span = bar.spans[0]
    if span.about and not span.planned:
        return Path("dashes", line([way.at(bar.left, off), way.at(bar.right, off)]))
    (x1, y1), (x2, y2) = way.at(bar.left, off - _HALF), way.at(bar.right, off + _HALF)
    kind = "rough" if span.about else "hollow" if span.planned else "solid"
    return Path(kind, rectangle(Box(x1, y1, x2, y2)))
