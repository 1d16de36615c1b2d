"""The drawn timeline: numbers in order, each led to its day, month or year on the line.

The same line lies across the page, or stands on a narrow screen: `Way` turns places along the
line and off it into places on the paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepack.render.drawing.letters import width_of, wrapped
from coursepack.render.drawing.shapes import (
    Box,
    Drawing,
    Path,
    Point,
    Text,
    circle,
    line,
    rectangle,
)
from coursepack.render.timeline.axis import BREAK, Axis, Piece, axis
from coursepack.render.timeline.span import Span
from coursepack.render.timeline.ticks import Calendar, Tick, ticks

SIZE = 10.5
RADIUS = 8.6
_LANE = 6.5
_RIM = 12.0  # for what stands out at the ends of the line
_BAR = 2.0
_FALL = 30.0  # from the numbers down to the bars
_FOOT = 34.0  # for the words of the calendar


@dataclass(frozen=True, slots=True)
class Way:
    """Across the page (`length` wide), or down a screen, the dates beside the numbers."""

    length: float
    upright: bool = False
    width: float = 0.0

    def at(self, along: float, off: float) -> Point:
        """A place on the paper; `off` grows from the numbers to the calendar."""
        along += _RIM
        return (self.width - off, along) if self.upright else (along, off)


@dataclass(frozen=True, slots=True)
class Strip:
    """A drawn timeline; `broken` says that it is not to one scale."""

    drawing: Drawing
    broken: bool


def strip(spans: Sequence[Span], dates: Sequence[str], way: Way, calendar: Calendar) -> Strip:
    """Draw events in the order of their numbers; `dates` are printed where the line stands."""
    made = axis(spans, way.length - 2 * _RIM)
    rows = _rows(spans, made)
    top = _off(way)
    base = top + RADIUS + _FALL + _LANE * (max(rows, default=-1) + 1)
    marks = [
        _mark(span, row, label, made, _Ground(base, way))
        for span, row, label in zip(spans, rows, made.labels, strict=True)
    ]
    paths = [
        *(_leader(mark, label, top, way) for mark, label in zip(marks, made.labels, strict=True)),
        *(path for mark in marks for path in mark.paths),
        *_line(made, base, way),
    ]
    texts: list[Text] = []
    for piece in made.pieces:
        for tick in _clear(ticks(piece, calendar), piece, way):
            paths.append(Path("tick", line([way.at(tick.at, base), way.at(tick.at, base + 5)])))
            texts += _said(tick, base, way)
    for n, (span, label) in enumerate(zip(spans, made.labels, strict=True)):
        paths.append(Path("token", _token(span, way.at(label, top))))
        texts += _numbered(calendar.number(span.number), dates[n], way.at(label, top), way)
    drawing = _drawing(paths, texts, base, way)
    return Strip(drawing, len(made.pieces) > 1)


def _off(way: Way) -> float:
    """How far the numbers stand from the edge: on an upright line the dates stand there."""
    return 194.0 if way.upright else RADIUS + 2


def _drawing(paths: list[Path], texts: list[Text], base: float, way: Way) -> Drawing:
    width, height = (way.width, way.length) if way.upright else (way.length, base + _FOOT)
    return Drawing(width, height, tuple(paths), tuple(texts))


@dataclass(frozen=True, slots=True)
class _Mark:
    """What stands for an event on the line, and the point that its number is led to."""

    paths: tuple[Path, ...]
    along: float
    off: float


def _rows(spans: Sequence[Span], made: Axis) -> list[int]:
    """For each bar the lowest row above the line in which it meets no other; -1: on the line."""
    ends: list[float] = []
    rows = []
    for span in spans:
        if span.day:
            rows.append(-1)
            continue
        left, right = _ends(span, made)
        row = next((n for n, end in enumerate(ends) if end + 3 < left), len(ends))
        ends[row:] = [*([right] if row == len(ends) else [max(right, ends[row])]), *ends[row + 1 :]]
        rows.append(row)
    return rows


def _ends(span: Span, made: Axis) -> tuple[float, float]:
    """Where a bar begins and ends; never so short that it looks like a day."""
    left, right = made.put(span.start), made.put(span.end)
    short = max(0.0, 8 - (right - left)) / 2
    return left - short, right + short


@dataclass(frozen=True, slots=True)
class _Ground:
    """How far the line stands from the edge, and which way it runs."""

    base: float
    way: Way


def _mark(span: Span, row: int, label: float, made: Axis, ground: _Ground) -> _Mark:
    """A dot on the line, or a bar above it; the number is led to the part that is nearest."""
    base, way = ground.base, ground.way
    kind = "hollow" if span.planned else "solid"
    if span.day:
        along = made.put(span.start)
        return _Mark((Path(kind, circle(way.at(along, base), 3.4)),), along, base)
    left, right = _ends(span, made)
    off = base - _LANE * (row + 1)
    one, other = way.at(left, off - _BAR), way.at(right, off + _BAR)
    across, down = sorted((one[0], other[0])), sorted((one[1], other[1]))
    box = Box(across[0], down[0], across[1], down[1])
    near = min(max(label, left + _BAR), right - _BAR)
    path = Path("rough" if span.about else kind, rectangle(box))
    if span.about and not span.planned:
        path = Path("dashes", line([way.at(left, off), way.at(right, off)]))
    return _Mark((path,), near, off - _BAR)


def _leader(mark: _Mark, label: float, top: float, way: Way) -> Path:
    """From the number straight down a little, then to its mark."""
    knee = top + RADIUS + 7
    points = [way.at(label, top), way.at(label, knee), way.at(mark.along, mark.off)]
    return Path("lead", line(points))


def _line(made: Axis, base: float, way: Way) -> Iterator[Path]:
    """The pieces of the line, and a double stroke where it is broken."""
    for piece in made.pieces:
        yield Path("axis", line([way.at(piece.left, base), way.at(piece.right, base)]))
    for piece, after in zip(made.pieces, made.pieces[1:], strict=False):
        middle = (piece.right + after.left) / 2
        for shift in (-3.0, 3.0):
            ends = (middle + shift - 4, base + 8), (middle + shift + 4, base - 8)
            yield Path("axis", line([way.at(*ends[0]), way.at(*ends[1])]))


def _clear(found: Sequence[Tick], piece: Piece, way: Way) -> Iterator[Tick]:
    """The marks whose words keep apart; the month or year that begins is told where it fits."""
    reached = piece.left - BREAK
    for tick in found:
        half = width_of(tick.within, SIZE) / 2 if tick.within and not way.upright else 0
        fits = not half or tick.at - half > reached
        if half and fits:
            reached = tick.at + half + 4
        yield tick if fits else Tick(tick.at, tick.words, "")


def _said(tick: Tick, base: float, way: Way) -> Iterator[Text]:
    if way.upright:
        x, y = way.at(tick.at, base + 9)
        words = f"{tick.words} {tick.within}".strip()
        yield Text("calendar", x, y + SIZE * 0.35, words, "end")
        return
    x, y = way.at(tick.at, base + 5)
    yield Text("calendar", x, y + SIZE, tick.words, "middle")
    if tick.within:
        yield Text("calendar", x, y + 2.1 * SIZE, tick.within, "middle")


def _token(span: Span, at: Point) -> str:
    """A round for what the article tells, a square for what it does not."""
    if not span.outside:
        return circle(at, RADIUS)
    return rectangle(Box(*at, *at).grown(RADIUS - 0.8))


def _numbered(number: str, date: str, at: Point, way: Way) -> Iterator[Text]:
    yield Text("token-number", at[0], at[1] + SIZE * 0.36, number, "middle")
    if way.upright:
        left = at[0] + RADIUS + 6
        yield Text("date", left, at[1] + SIZE * 0.36, _fitting(date, way.width - left))


def _fitting(text: str, room: float) -> str:
    """As many of the words as there is room for; all of them stand in the list."""
    first, *rest = wrapped(text, SIZE, room - 2 * SIZE)
    return f"{first} …" if rest else first
