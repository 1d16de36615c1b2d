"""The drawn timeline: numbers in order, each led to its day, month or year on the line.

The same line lies across the page, or stands on a narrow screen: `Way` turns places along the
line and off it into places on the paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
from coursepack.render.timeline.lens import crowded, gathered
from coursepack.render.timeline.marks import (
    FRAME,
    LANE,
    RADIUS,
    RIM,
    Ground,
    Way,
    ends_of,
    lanes_of,
    leader_of,
    mark_of,
)
from coursepack.render.timeline.span import Span
from coursepack.render.timeline.ticks import Calendar, Tick, ticks

SIZE = 10.8
_FALL = 30.0  # from the numbers down to the bars
_FOOT = 34.0  # for the words of the calendar
# A reader's own font may be so much wider than ours.
_WIDER = 1.25
_GAP = 12.0  # between a line and the larger one below it


@dataclass(frozen=True, slots=True)
class Strip:
    """A drawn timeline; `broken`: a line is not to one scale; `lens`: a part is drawn larger."""

    drawing: Drawing
    broken: bool
    lens: bool = False


def strip(spans: Sequence[Span], dates: Sequence[str], way: Way, calendar: Calendar) -> Strip:
    """Draw events in the order of their numbers; `dates` are printed where the line stands.

    Across the page a crowded stretch is framed, and drawn larger on a second line.
    """
    length = way.length - 2 * RIM
    made = axis(spans, length)
    stretch = None if way.upright else crowded(made, spans, length)
    if stretch is None:
        only = _row(spans, dates, made, _off(way), way, calendar)
        return Strip(_drawing(only.paths, only.texts, only.base, way), len(made.pieces) > 1)
    first, last = stretch
    within = spans[first:last]
    rest = [*spans[:first], gathered(within), *spans[last:]]
    above, larger = axis(rest, length), axis(within, length)
    upper = _row(rest, [*dates[:first], "", *dates[last:]], above, _off(way), way, calendar)
    top = upper.base + _FOOT + _GAP + RADIUS
    lower = _row(within, dates[first:last], larger, top, way, calendar)
    left, right = ends_of(rest[first], above)
    guides = (
        line([way.at(end, upper.base + FRAME), way.at(to, top - RADIUS - 4)])
        for end, to in ((left - 3, -RIM / 2), (right + 3, length + RIM / 2))
    )
    paths = [*(Path("guide", d) for d in guides), *upper.paths, *lower.paths]
    drawing = _drawing(paths, [*upper.texts, *lower.texts], lower.base, way)
    return Strip(drawing, max(len(above.pieces), len(larger.pieces)) > 1, lens=True)


@dataclass(frozen=True, slots=True)
class _Row:
    """One line with its numbers: what is drawn, and how far the line is from the edge."""

    paths: list[Path]
    texts: list[Text]
    base: float


def _row(
    spans: Sequence[Span],
    dates: Sequence[str],
    made: Axis,
    top: float,
    way: Way,
    calendar: Calendar,
) -> _Row:
    """One line; its numbers stand `top` from the edge."""
    lanes = lanes_of(spans, made)
    base = top + RADIUS + _FALL + LANE * (max(lanes, default=-1) + 1)
    marks = [
        mark_of(span, lane, label, made, Ground(base, way))
        for span, lane, label in zip(spans, lanes, made.labels, strict=True)
    ]
    told = [n for n, span in enumerate(spans) if span.number]
    paths = [
        *(leader_of(marks[n], made.labels[n], top, way) for n in told),
        *(path for mark in marks for path in mark.paths),
        *_line(made, base, way),
    ]
    texts: list[Text] = []
    for piece in made.pieces:
        for tick in _clear(ticks(piece, calendar), piece, way):
            paths.append(Path("tick", line([way.at(tick.at, base), way.at(tick.at, base + 5)])))
            texts += _said(tick, base, way)
    for n in told:
        at = way.at(made.labels[n], top)
        paths.append(Path("token", _token(spans[n], at)))
        texts += _numbered(calendar.number(spans[n].number), dates[n], at, way)
    return _Row(paths, texts, base)


def _off(way: Way) -> float:
    """How far the numbers stand from the edge: on an upright line the dates stand there."""
    return 194.0 if way.upright else RADIUS + 2


def _drawing(paths: list[Path], texts: list[Text], base: float, way: Way) -> Drawing:
    width, height = (way.width, way.length) if way.upright else (way.length, base + _FOOT)
    return Drawing(width, height, tuple(paths), tuple(texts))


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
    """The marks with their words apart; a month or year is told beside its mark where it must be.

    Its words begin at the mark at the latest; where even that is too near, they are left out.
    """
    reached = max(piece.left - BREAK, -RIM)
    for tick in found:
        half = width_of(tick.within, SIZE) / 2 if tick.within and not way.upright else 0
        middle = min(max(tick.at, reached + half), way.length - RIM - half)
        if half and not reached <= middle - half <= tick.at:
            yield replace(tick, within="")
            continue
        reached = middle + half + 4 if half else reached
        yield replace(tick, beside=middle - tick.at if half else 0)


def _said(tick: Tick, base: float, way: Way) -> Iterator[Text]:
    if way.upright:
        x, y = way.at(tick.at, base + 9)
        words = f"{tick.words} {tick.within}".strip()
        yield Text("calendar", x, y + SIZE * 0.35, words, "end")
        return
    x, y = way.at(tick.at, base + 5)
    half = width_of(tick.words, SIZE) / 2
    inside = min(max(x, half), way.length - half)
    yield Text("calendar", inside, y + SIZE, tick.words, "middle")
    if tick.within:
        yield Text("calendar", x + tick.beside, y + 2.1 * SIZE, tick.within, "middle")


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
    """As many of the words as there is room for in any font; all of them stand in the list."""
    first, *rest = wrapped(text, SIZE * _WIDER, room - 2 * SIZE)
    return f"{first.rstrip(',;:')} …" if rest else first
