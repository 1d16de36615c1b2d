"""The drawn timeline: numbers in order, each at its day, month or year on the line.

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
    line,
    rectangle,
)
from coursepack.render.timeline.axis import BREAK, Axis, Piece, axis
from coursepack.render.timeline.bars import bars_of, path_of, stems_of
from coursepack.render.timeline.flags import flags_of
from coursepack.render.timeline.labels import HIGH, SIZE, Label, label_of
from coursepack.render.timeline.lens import crowded, gathered
from coursepack.render.timeline.marks import (
    FRAME,
    LANE,
    RADIUS,
    REACH,
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

_FALL = 22.0  # from the numbers to the bars of a line that stands
_DATES = 194.0  # from the edge to the numbers of a line that stands: the dates are there
_FOOT = 34.0  # for the words of the calendar
# A reader's own font may be so much wider than ours.
_WIDER = 1.25
_GAP = 6.0  # between a line and the larger one below it
_INSET = 9.0  # from the frame around a larger line to what is in it


@dataclass(frozen=True, slots=True)
class Strip:
    """A drawn timeline; `broken`: a line is not to one scale; `lens`: a part is drawn larger."""

    drawing: Drawing
    broken: bool
    lens: bool = False


def strip(spans: Sequence[Span], dates: Sequence[str], way: Way, calendar: Calendar) -> Strip:
    """Draw events in the order of their numbers; `dates` are printed where the line stands.

    Across the page a crowded stretch is framed, and drawn larger on a second line in a frame.
    """
    made = axis(spans, way.length - 2 * RIM)
    broken = len(made.pieces) > 1
    if way.upright:
        return Strip(_drawing(_standing(spans, dates, made, way, calendar), way), broken)
    stretch = crowded(made, spans, way.length - 2 * RIM)
    if stretch is None:
        return Strip(_drawing(_lying(spans, made, 2, way, calendar), way), broken)
    first, last = stretch
    rest = [*spans[:first], gathered(spans[first:last]), *spans[last:]]
    above = axis(rest, way.length - 2 * RIM)
    upper = _lying(rest, above, 2, way, calendar)
    inner = Way(way.length - 2 * _INSET, indent=_INSET)
    larger = axis(spans[first:last], inner.length - 2 * RIM)
    top = upper.base + _FOOT + _GAP
    lower = _lying(spans[first:last], larger, top + _INSET, inner, calendar)
    frame = Box(0.6, top, way.length - 0.6, lower.base + _FOOT)
    led = _led(ends_of(rest[first], above), upper, frame, way)
    paths = [*led, *upper.paths, Path("window", rectangle(frame)), *lower.paths]
    both = _Row(paths, [*upper.texts, *lower.texts], lower.base + 2)
    broken = max(len(above.pieces), len(larger.pieces)) > 1
    return Strip(_drawing(both, way), broken, lens=True)


def _led(ends: tuple[float, float], upper: "_Row", frame: Box, way: Way) -> Iterator[Path]:
    """Lines from the corners of a framed stretch to those of the larger one; they pass behind the
    words of the calendar."""
    sides = ((ends[0] - REACH, frame.left), (ends[1] + REACH, frame.right))
    for along, side in sides:
        yield Path("guide", line([way.at(along, upper.base + FRAME), (side, frame.top)]))
    for text in upper.texts:
        half = width_of(text.text, SIZE) / 2 + 1
        if text.kind == "calendar":
            words = Box(text.x - half, text.y - SIZE * 0.9, text.x + half, text.y + SIZE * 0.3)
            yield Path("plate", rectangle(words))


@dataclass(frozen=True, slots=True)
class _Row:
    """One line with its numbers: what is drawn, and how far the line is from the edge."""

    paths: list[Path]
    texts: list[Text]
    base: float


def _lying(spans: Sequence[Span], made: Axis, top: float, way: Way, calendar: Calendar) -> _Row:
    """A line across the page: what stands over it begins at `top`."""
    length = way.length - 2 * RIM
    flags = flags_of(spans, made, length, calendar.numbers)
    bars = bars_of(spans, made, length, calendar.numbers, flags)
    boxes = [*(flag.box for flag in flags), *(box for bar in bars for box in bar.boxes)]
    base = top + max((box.bottom for box in boxes), default=0.0) + 1
    ground = Ground(base, way)
    paths = [
        Path("lead", line([way.at(stem, base - flag.foot), way.at(stem, base)]))
        for flag in flags
        for stem in flag.stems
    ]
    paths += [
        Path("lead", line([way.at(along, base - foot), way.at(along, base)]))
        for along, foot in stems_of(bars, flags)
    ]
    paths += _line(made, base, way)
    texts = _calendar(paths, made, base, way, calendar)
    marked = [span for span in spans if span.day or not span.number]
    paths += [path for span in marked for path in mark_of(span, -1, 0, made, ground).paths]
    paths += [path_of(bar, base, way) for bar in bars]
    labels = [(flag.label, flag.foot + HIGH / 2) for flag in flags]
    labels += [(label, bar.numbers) for bar in bars for label in bar.labels]
    for label, up in labels:
        _framed(paths, texts, label, way.at(label.at, base - up))
    return _Row(paths, texts, base)


def _standing(
    spans: Sequence[Span], dates: Sequence[str], made: Axis, way: Way, calendar: Calendar
) -> _Row:
    """A line down a screen, the dates beside the numbers."""
    lanes = lanes_of(spans, made)
    base = _DATES + RADIUS + _FALL + LANE * (max(lanes, default=-1) + 1)
    marks = [
        mark_of(span, lane, label, made, Ground(base, way))
        for span, lane, label in zip(spans, lanes, made.labels, strict=True)
    ]
    paths = [
        *(leader_of(m, label, _DATES, way) for m, label in zip(marks, made.labels, strict=True)),
        *(path for mark in marks for path in mark.paths),
        *_line(made, base, way),
    ]
    texts = _calendar(paths, made, base, way, calendar)
    for span, date, label in zip(spans, dates, made.labels, strict=True):
        at = way.at(label, _DATES)
        _framed(paths, texts, label_of([span], calendar.numbers), at)
        left = at[0] + RADIUS + 6
        texts.append(Text("date", left, at[1] + SIZE * 0.36, _fitting(date, way.width - left)))
    return _Row(paths, texts, base)


def _calendar(
    paths: list[Path], made: Axis, base: float, way: Way, calendar: Calendar
) -> list[Text]:
    """The words of the calendar; their ticks are added to what is drawn."""
    texts: list[Text] = []
    for piece in made.pieces:
        for tick in _clear(ticks(piece, calendar), piece, way):
            paths.append(Path("tick", line([way.at(tick.at, base), way.at(tick.at, base + 5)])))
            texts += _said(tick, base, way)
    return texts


def _framed(paths: list[Path], texts: list[Text], label: Label, at: Point) -> None:
    """Numbers of events in their frame."""
    paths.append(label.frame(at))
    texts.append(Text("token-number", at[0], at[1] + SIZE * 0.36, label.text, "middle"))


def _drawing(row: _Row, way: Way) -> Drawing:
    width, height = (way.width, way.length) if way.upright else (way.length, row.base + _FOOT)
    return Drawing(width, height, tuple(row.paths), tuple(row.texts))


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
    inside = min(max(x, way.indent + half), way.indent + way.length - half)
    yield Text("calendar", inside, y + SIZE, tick.words, "middle")
    if tick.within:
        yield Text("calendar", x + tick.beside, y + 2.1 * SIZE, tick.within, "middle")


def _fitting(text: str, room: float) -> str:
    """As many of the words as there is room for in any font; all of them stand in the list."""
    first, *rest = wrapped(text, SIZE * _WIDER, room - 2 * SIZE)
    return f"{first.rstrip(',;:')} …" if rest else first
