"""What stands on a map besides the map: its scale bar, and where in the world it is."""

from collections.abc import Iterable, Iterator, Sequence

from coursepack.render.drawing.letters import width_of
from coursepack.render.drawing.shapes import Box, Path, Point, Text, line, lines, rectangle
from coursepack.render.map.areas import size_of
from coursepack.render.map.clipping import area_in
from coursepack.render.map.frame import Frame
from coursepack.render.map.globe import World
from coursepack.render.map.relations import bar

WATER_GAP = 6.5
# A map that shows fewer kilometres than this has an overview of where in the world it is.
WITH_OVERVIEW = 3600.0
_BAR_SIZE = 11.2
_BAND = 8.0
# The overview hides no more than this of what is seen of a country that the text names.
_HIDDEN = 0.35
# To hide a place costs the scale bar as much as so many points of a coast; to stand above, these.
_PLACE, _ABOVE = 1000.0, 25.0
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


def _places_in(box: Box, spots: Sequence[Point]) -> int:
    return sum(Box(*spot, *spot).within(box) for spot in spots)


def overview_box(
    spots: Sequence[Point], lands: Sequence[Sequence[Sequence[Point]]], frame: Frame, width: float
) -> Box | None:
    """Where the overview stands, off the places of the text and off the countries it names.

    None for a map that needs none, or has no corner for it.
    """
    if frame.across > WITH_OVERVIEW or isinstance(frame.projection, World):
        return None
    seen = [rings for land in lands if (rings := _cut(land, frame.box))]
    sizes = [size_of(rings) for rings in seen]

    def hidden(box: Box) -> float:
        wide = box.grown(_BAND)
        shares = (size_of(_cut(r, wide)) / size for r, size in zip(seen, sizes, strict=True))
        return max(shares, default=0.0) + _places_in(box.grown(26), spots)

    best = min(_corners(frame, width, width * 0.8), key=hidden)
    return best if hidden(best) <= _HIDDEN else None


def _cut(rings: Sequence[Sequence[Point]], box: Box) -> list[list[Point]]:
    """What of an area lies in a box."""
    return [part for ring in rings if len(part := area_in(ring, box)) > 2]


def kilometres(frame: Frame) -> int:
    """The length that the scale bar has."""
    return bar(frame.across * _BAR_SHARE)


def scale_box(
    spots: Sequence[Point],
    outlines: Iterable[Sequence[Point]],
    frame: Frame,
    inset: Box | None,
    words: str,
) -> Box:
    """Where the scale bar stands: off places, and where it hides least of coasts and borders."""
    width = max(kilometres(frame) * frame.scale, width_of(words, _BAR_SIZE)) + 20
    below = _corners(frame, width, 30)[::-1]
    free = [box for box in below if inset is None or not box.meets(inset)]
    points = [point for part in outlines for point in part]

    def cost(box: Box) -> float:
        above = _ABOVE if box.top == frame.box.top else 0
        return _PLACE * _places_in(box.grown(10), spots) + _places_in(box, points) + above

    return min(free, key=cost)


def bar_of(frame: Frame, box: Box, words: str) -> tuple[tuple[Path, ...], Text]:
    """The scale bar, true in the middle of the map."""
    length = kilometres(frame) * frame.scale
    left, base = box.left + 10, box.bottom - 9
    ruler = ((left, base - 4), (left, base), (left + length, base), (left + length, base - 4))
    paths = (Path("plate", rectangle(box)), Path("ruler", line(ruler)))
    return paths, Text("length", left, base - 8, words)
