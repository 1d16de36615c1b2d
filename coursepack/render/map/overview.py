"""Where in the world a map is: a small map in its corner, with a few names and the map's frame."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coursepack.render.drawing.shapes import Box, Path, Point, Text, line, lines, rectangle
from coursepack.render.map.areas import TIGHT, size_of
from coursepack.render.map.atlas import Atlas
from coursepack.render.map.clipping import area_in
from coursepack.render.map.frame import Frame, around
from coursepack.render.map.furniture import WATER_GAP, water
from coursepack.render.map.terrain import Seen, terrain

ACROSS = 6400.0  # kilometres
# Names on it: more would be a map of its own.
NAMES = 3
# What shows less of itself, in square units, is not known by its shape.
_LEAST = 300.0
# White between it and the map, on which a coast would else seem to run on: 2 mm.
_BAND = 8.0


@dataclass(frozen=True, slots=True)
class Overview:
    """What is drawn of a small map, and its names."""

    paths: tuple[Path, ...]
    texts: tuple[Text, ...]


def band(box: Box, frame: Frame) -> Box:
    """The small map with the white around it, as far as that is on the map."""
    wide, whole = box.grown(_BAND), frame.box
    return Box(
        max(wide.left, whole.left),
        max(wide.top, whole.top),
        min(wide.right, whole.right),
        min(wide.bottom, whole.bottom),
    )


def overview(
    world: Atlas, frame: Frame, box: Box, told: Sequence[Seen], called: Callable[[str, str], str]
) -> Overview:
    """The part of the world around the map: coasts alone, and the frame of the map in it."""
    wide = around(frame.projection.round(frame.centre), ACROSS, box)
    ground = terrain(world, wide, called)
    inside = [tuple(_in(p, box) for p in ring) for land in ground.lands for ring in land.rings]
    window = [wide.put(place) for place in _rim(frame)]
    paths = (
        Path("sea", rectangle(box)),
        water(box, WATER_GAP * 0.7),
        Path("part", lines(inside, closed=True)),
        Path("shore", lines(ground.coasts)),
        Path("window", line(window, closed=True)),
        Path("edge", rectangle(box)),
    )
    return Overview(paths, tuple(_names(ground.lands, told, box, window)))


def _names(
    lands: Sequence[Seen], told: Sequence[Seen], box: Box, window: Sequence[Point]
) -> Iterator[Text]:
    """The largest lands, those of the text before others, that can be named beside the frame."""
    ours = {land.name for land in told}
    xs, ys = zip(*window, strict=True)
    taken = [Box(min(xs), min(ys), max(xs), max(ys))]
    settled = [land for land in lands if not land.disputed]
    weights = {land.name: size_of(land.rings) * (1 + (land.name in ours)) for land in settled}
    for land in sorted(settled, key=lambda land: (-weights[land.name], land.name)):
        place = _place(land, box)
        if place and not any(place.grown(1).meets(other) for other in taken):
            taken.append(place)
            foot = place.bottom - TIGHT.size * 0.25
            yield Text("nation", (place.left + place.right) / 2, foot, land.name, "middle")
        if len(taken) > NAMES:
            return


def _place(land: Seen, box: Box) -> Box | None:
    """Room for a name over the middle of what is seen of a land; none where that is too little."""
    parts = [cut for ring in land.rings if len(cut := area_in(ring, box)) > 2]
    if size_of(parts) < _LEAST:
        return None
    xs, ys = zip(*max(parts, key=lambda part: size_of([part])), strict=True)
    half, inner = TIGHT.width(land.name) / 2, box.grown(-4)
    across = min(max((min(xs) + max(xs)) / 2, inner.left + half), inner.right - half)
    rise = TIGHT.size / 2
    down = min(max((min(ys) + max(ys)) / 2, inner.top + rise), inner.bottom - rise)
    place = Box(across - half, down - rise, across + half, down + rise)
    return place if place.within(box) else None


def _in(point: Point, box: Box) -> Point:
    x, y = point
    return min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)


def _rim(frame: Frame) -> list[Point]:
    """Places along the edge of the frame, all around."""
    box = frame.box
    steps = [n / 6 for n in range(6)]
    across, down = box.right - box.left, box.bottom - box.top
    edge = [(box.left + across * s, box.top) for s in steps]
    edge += [(box.right, box.top + down * s) for s in steps]
    edge += [(box.right - across * s, box.bottom) for s in steps]
    edge += [(box.left, box.bottom - down * s) for s in steps]
    return [frame.place(point) for point in edge]
