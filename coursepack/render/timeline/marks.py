"""What stands for an event on a line: a dot or a bar, and how its number is led to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from coursepack.render.drawing.shapes import Box, Path, Point, circle, line, rectangle
from coursepack.render.timeline.axis import Axis
from coursepack.render.timeline.span import Span

RADIUS = 8.6
LANE = 7.6
RIM = 12.0  # for what stands out at the ends of the line
_BAR = 2.0
PIECES = 11.0  # two pieces of a broken bar, large enough to live through a copy
# The frame of a stretch that is drawn larger: how far it reaches from the line, and past its ends.
FRAME, REACH = 5.0, 3.0


@dataclass(frozen=True, slots=True)
class Way:
    """Across the page (`length` wide), or down a screen, the dates beside the numbers."""

    length: float
    upright: bool = False
    width: float = 0.0
    indent: float = 0.0

    def at(self, along: float, off: float) -> Point:
        """A place on the paper; `off` grows from the numbers to the calendar."""
        along += RIM + self.indent
        return (self.width - off, along) if self.upright else (along, off)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands for an event on the line, and the point that its number is led to."""

    paths: tuple[Path, ...]
    along: float
    off: float


def lanes_of(spans: Sequence[Span], made: Axis) -> list[int]:
    """For each bar the lowest row above the line in which it meets no other; -1: on the line.

    Events of the same year or month share one bar.
    """
    ends: list[float] = []
    rows: list[int] = []
    bars: dict[tuple[object, ...], int] = {}
    for span in spans:
        if span.day or not span.number:
            rows.append(-1)
            continue
        bar = span.start, span.end, span.about, span.planned
        if bar in bars:
            rows.append(bars[bar])
            continue
        left, right = ends_of(span, made)
        row = next((n for n, end in enumerate(ends) if end + 3 < left), len(ends))
        bars[bar] = row
        ends[row:] = [*([right] if row == len(ends) else [max(right, ends[row])]), *ends[row + 1 :]]
        rows.append(row)
    return rows


def ends_of(span: Span, made: Axis) -> tuple[float, float]:
    """Where a bar begins and ends; never so short that it looks like a day, or has one piece."""
    left, right = made.put(span.start), made.put(span.end)
    short = max(0.0, (PIECES if span.about else 8) - (right - left)) / 2
    return left - short, right + short


@dataclass(frozen=True, slots=True)
class Ground:
    """How far the line stands from the edge, and which way it runs."""

    base: float
    way: Way


def mark_of(span: Span, row: int, label: float, made: Axis, ground: Ground) -> Mark:
    """A dot on the line, or a bar above it; the number is led to the part that is nearest."""
    base, way = ground.base, ground.way
    kind = "hollow" if span.planned else "solid"
    if span.day:
        along = made.put(span.start)
        return Mark((Path(kind, circle(way.at(along, base), 3.4)),), along, base)
    left, right = ends_of(span, made)
    if not span.number:
        (x1, y1), (x2, y2) = way.at(left - REACH, base - FRAME), way.at(right + REACH, base + FRAME)
        return Mark((Path("frame", rectangle(Box(x1, y1, x2, y2))),), label, base)
    off = base - LANE * (row + 1)
    one, other = way.at(left, off - _BAR), way.at(right, off + _BAR)
    across, down = sorted((one[0], other[0])), sorted((one[1], other[1]))
    box = Box(across[0], down[0], across[1], down[1])
    near = min(max(label, left + _BAR), right - _BAR)
    path = Path("rough" if span.about else kind, rectangle(box))
    if span.about and not span.planned:
        path = Path("dashes", line([way.at(left, off), way.at(right, off)]))
    return Mark((path,), near, off - _BAR)


def leader_of(mark: Mark, label: float, top: float, way: Way) -> Path:
    """From the number straight down a little, then to its mark."""
    knee = top + RADIUS + 7
    points = [way.at(label, top), way.at(label, knee), way.at(mark.along, mark.off)]
    return Path("lead", line(points))
