"""What stands on a map besides the map: its scale bar, and where in the world it is."""

from collections.abc import Iterator, Sequence

from coursepack.render.drawing.letters import width_of
from coursepack.render.drawing.shapes import Box, Path, Point, Text, line, lines, rectangle
from coursepack.render.map.frame import Frame
from coursepack.render.map.globe import World
from coursepack.render.map.relations import bar

WATER_GAP = 6.5
# A map that shows fewer kilometres than this has an overview of where in the world it is.
WITH_OVERVIEW = 3600.0
_BAR_SIZE = 11.2
_BAR_SHARE = 0.22


def levels(box: Box, gap: float) -> Iterator[float]:
    """The heights of the level lines that stand for water."""
    return (box.top + gap * (row + 0.5) for row in range(int((box.bottom - box.top) / gap)))


def water(box: Box, gap: float) -> Path:
    """Level lines all over a box: land is laid over them."""
    return Path("water", lines(((box.left, y), (box.right, y)) for y in levels(box, gap)))


def _corners(frame: Frame, width: float, height: float) -> list[Box]:
    """Boxes in the corners of the frame: above first, right first."""
    box = frame.box
    return [
        Box(x, y, x + width, y + height)
        for y in (box.top, box.bottom - height)
        for x in (box.right - width, box.left)
    ]


def _freest(boxes: Sequence[Box], spots: Sequence[Point], rim: float) -> Box:
    """The box with the fewest places in it or near; the first of several."""

    def places_in(box: Box) -> int:
        wide = box.grown(rim)
        return sum(Box(*spot, *spot).within(wide) for spot in spots)

    return min(boxes, key=places_in)


def overview_box(spots: Sequence[Point], frame: Frame, width: float) -> Box | None:
    """Where the overview stands; None for a map that needs none."""
    if frame.across > WITH_OVERVIEW or isinstance(frame.projection, World):
        return None
    return _freest(_corners(frame, width, width * 0.8), spots, 26)


def kilometres(frame: Frame) -> int:
    """The length that the scale bar has."""
    return bar(frame.across * _BAR_SHARE)


def scale_box(spots: Sequence[Point], frame: Frame, inset: Box | None, words: str) -> Box:
    """Where the scale bar stands."""
    width = max(kilometres(frame) * frame.scale, width_of(words, _BAR_SIZE)) + 20
    below = _corners(frame, width, 30)[::-1]
    free = [box for box in below if inset is None or not box.meets(inset)]
    return _freest(free, spots, 10)


def bar_of(frame: Frame, box: Box, words: str) -> tuple[tuple[Path, ...], Text]:
    """The scale bar, true in the middle of the map."""
    length = kilometres(frame) * frame.scale
    left, base = box.left + 10, box.bottom - 9
    ruler = ((left, base - 4), (left, base), (left + length, base), (left + length, base - 4))
    paths = (Path("plate", rectangle(box)), Path("ruler", line(ruler)))
    return paths, Text("length", left, base - 8, words)
