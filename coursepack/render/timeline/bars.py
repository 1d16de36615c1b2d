"""Bars above a line that lies across the page, each straight over the time that it stands for.

A bar lies as low as it can without meeting the number or the stem of a day, or another bar; its
number stands on it, or straight above its middle where the bars of the line are short.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coursepack.render.drawing.shapes import Box, Path, line, rectangle
from coursepack.render.timeline.axis import Axis
from coursepack.render.timeline.flags import Flag
from coursepack.render.timeline.labels import HIGH, Label, Numbers, label_of, row
from coursepack.render.timeline.marks import Way, ends_of
from coursepack.render.timeline.span import Span

FIRST = 9.0  # from the line to the lowest bar
THICK = 4.8
_RISE = 2.0  # from a bar to the number above it
_GAP = 3.4  # between what lies over one another
_AIR = 2.5  # between what lies side by side
_SHOWN = 8.0  # of a bar to be seen on both sides of the number on it


@dataclass(frozen=True, slots=True)
class Bar:
    """All events of one month or year: where it lies, how high its foot is, and its numbers."""

    spans: tuple[Span, ...]
    left: float
    right: float
    labels: tuple[Label, ...]
    within: bool = False  # whether the numbers stand on it
    foot: float = FIRST

    @property
    def middle(self) -> float:
        """How high its middle line is above the line."""
        return self.foot + (HIGH if self.within else THICK) / 2

    @property
    def numbers(self) -> float:
        """How high the middle of its numbers is."""
        return self.middle if self.within else self.foot + THICK + _RISE + HIGH / 2

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What it takes up, upwards from the line: the bar, and its numbers."""
        left, right = self.labels[0].reach[0], self.labels[-1].reach[1]
        low, high = self.middle - THICK / 2, self.middle + THICK / 2
        stand = self.numbers - HIGH / 2, self.numbers + HIGH / 2
        return Box(self.left, low, self.right, high), Box(left, stand[0], right, stand[1])


def bars_of(
    spans: Sequence[Span], made: Axis, length: float, numbers: Numbers, flags: Sequence[Flag] = ()
) -> list[Bar]:
    """The bars of a line: the shortest are the lowest."""
    bars = [_bar(group, made, length, numbers) for group in _groups(spans)]
    within = all(bar.right - bar.left >= _wide(bar) + 2 * _SHOWN for bar in bars)
    taken = [box for flag in flags for box in (flag.box, *_stems(flag))]
    placed = []
    for bar in sorted(bars, key=lambda b: (round(b.right - b.left), b.left)):
        feet = sorted({FIRST, *(box.bottom + _GAP for box in taken)})
        tries = (replace(bar, within=within, foot=foot) for foot in feet if foot >= FIRST)
        found = next(one for one in tries if not _meets(one, taken))
        taken += found.boxes
        placed.append(found)
    return placed


def stems_of(bars: Sequence[Bar], flags: Sequence[Flag]) -> Iterator[tuple[float, float]]:
    """Where along the line a bar is led to it, and how high its foot is: below its middle alone,
    for elsewhere it would tell a date; not at all where something is in the way."""
    for bar in bars:
        others = [flag.box for flag in flags]
        others += [box for other in bars if other is not bar for box in other.boxes]
        along = (bar.left + bar.right) / 2
        stem = Box(along - 1, 0, along + 1, bar.middle - THICK / 2)
        if not any(stem.meets(other) for other in others):
            yield along, stem.bottom


def _groups(spans: Sequence[Span]) -> list[list[Span]]:
    """Events of the same time, told in the same way, share a bar."""
    groups: dict[tuple[object, ...], list[Span]] = {}
    for span in spans:
        if not span.day and span.number:
            key = span.start, span.end, span.about, span.planned
            groups.setdefault(key, []).append(span)
    return list(groups.values())


def _bar(group: Sequence[Span], made: Axis, length: float, numbers: Numbers) -> Bar:
    left, right = ends_of(group[0], made)
    kinds = ([s for s in group if s.outside == outside] for outside in (False, True))
    labels = [label_of(kind, numbers) for kind in kinds if kind]
    return Bar(tuple(group), left, right, row(labels, (left + right) / 2, length))


def _wide(bar: Bar) -> float:
    return bar.labels[-1].reach[1] - bar.labels[0].reach[0]


def _stems(flag: Flag) -> Iterator[Box]:
    return (Box(stem, 0, stem, flag.foot) for stem in flag.stems)


def _meets(bar: Bar, taken: Sequence[Box]) -> bool:
    """Whether a bar or its number comes too near to what is there."""
    wide = (
        Box(box.left - _AIR, box.top - _GAP + 0.1, box.right + _AIR, box.bottom + _GAP - 0.1)
        for box in bar.boxes
    )
    return any(box.meets(other) for box in wide for other in taken)


def path_of(bar: Bar, base: float, way: Way) -> Path:
    """A bar as it is drawn: full, hollow for what is planned, in pieces for what is rough."""
    span, off, half = bar.spans[0], base - bar.middle, THICK / 2
    if span.about and not span.planned:
        return Path("dashes", line([way.at(bar.left, off), way.at(bar.right, off)]))
    (x1, y1), (x2, y2) = way.at(bar.left, off - half), way.at(bar.right, off + half)
    kind = "rough" if span.about else "hollow" if span.planned else "solid"
    return Path(kind, rectangle(Box(x1, y1, x2, y2)))
