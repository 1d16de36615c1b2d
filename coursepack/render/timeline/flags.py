"""Days on a line: a dot for each, and its number straight above it.

Days that stand too near together for a number each share one; what still would meet is raised.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coursepack.render.drawing.shapes import Box
from coursepack.render.timeline.axis import Axis
from coursepack.render.timeline.labels import HIGH, Label, Numbers, label_of, row
from coursepack.render.timeline.marks import RADIUS
from coursepack.render.timeline.span import Span

FIRST = 12.0  # from the line to the lowest number
_STEP = HIGH + 3.0
# Nearer than this the stem of one day runs through the number of the other.
_TOUCH = RADIUS + 1.6
_SAME = 1.5
_AIR = 1.0


@dataclass(frozen=True, slots=True)
class Flag:
    """One day or some that stand together: their places, and how high above the line they are."""

    spans: tuple[Span, ...]
    stems: tuple[float, ...]
    label: Label
    foot: float = FIRST

    @property
    def box(self) -> Box:
        """What its number takes up, upwards from the line."""
        left, right = self.label.reach
        return Box(left - _AIR, self.foot, right + _AIR, self.foot + HIGH)


def flags_of(spans: Sequence[Span], made: Axis, length: float, numbers: Numbers) -> list[Flag]:
    """The days of a line, each number as low as it can stand without meeting others."""
    placed: list[Flag] = []
    for flag in sorted(_together(spans, made, length, numbers), key=lambda f: f.stems):
        tries = [replace(flag, foot=FIRST + n * _STEP) for n in range(len(placed) + 1)]
        free = [t for t in tries if not any(t.box.meets(other.box) for other in placed)]
        placed.append(min(free, key=lambda t: (_crossed(t, placed), t.foot)))
    return placed


def _together(spans: Sequence[Span], made: Axis, length: float, numbers: Numbers) -> Iterator[Flag]:
    """Days in groups: those that touch, and that their common number still spans."""
    for outside in (False, True):
        group: list[Span] = []
        for span in sorted((s for s in spans if s.day and s.outside == outside), key=_start):
            places = [made.put(s.start) for s in (*group, span)]
            wide = label_of([*group, span], numbers).width
            near = len(places) == 1 or places[-1] - places[-2] < _TOUCH
            if not near or places[-1] - places[0] > wide - 2:
                yield _flag(group, made, length, numbers)
                group = []
            group.append(span)
        if group:
            yield _flag(group, made, length, numbers)


def _start(span: Span) -> float:
    return span.start


def _flag(spans: Sequence[Span], made: Axis, length: float, numbers: Numbers) -> Flag:
    stems = tuple(made.put(span.start) for span in spans)
    (label,) = row([label_of(spans, numbers)], (stems[0] + stems[-1]) / 2, length)
    return Flag(tuple(spans), stems, label)


def _crossed(flag: Flag, others: Sequence[Flag]) -> int:
    """How many stems run through a number that is not theirs, and not straight above theirs."""
    return sum(
        box.left < stem < box.right and abs(stem - lower.label.at) > _SAME
        for one in others
        for higher, lower in ((flag, one), (one, flag))
        if higher.foot > lower.foot
        for box in (lower.box,)
        for stem in higher.stems
    )
