"""Where in the world a map is: a small map in its corner, with a few names and the map's frame."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from coursepack.render.drawing.shapes import Box, Path, Point, Text, line, lines, rectangle
from coursepack.render.map.areas import TIGHT, holds, land_area, place_area, size_of
from coursepack.render.map.atlas import Atlas
from coursepack.render.map.clipping import area_in
from coursepack.render.map.frame import Frame, around
from coursepack.render.map.furniture import WATER_GAP, water
from coursepack.render.map.room import Room
from coursepack.render.map.terrain import Seen, Terrain, terrain

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
    outlines = _outlines(ground, {land.name for land in told}, box)
    inside = [tuple(_in(p, box) for p in ring) for land in ground.lands for ring in land.rings]
    window = [wide.put(place) for place in _rim(frame)]
    paths = (
        Path("sea", rectangle(box)),
        water(box, WATER_GAP * 0.7),
        Path("part", lines(inside, closed=True)),
        Path("shore", lines(ground.coasts)),
        *([Path("home", lines(outlines, closed=True))] if outlines else []),
        Path("window", line(window, closed=True)),
        Path("edge", rectangle(box)),
    )
    return Overview(paths, tuple(_names(ground, told, box, window)))


def _outlines(ground: Terrain, ours: Collection[str], box: Box) -> list[tuple[Point, ...]]:
    """The outlines of the lands of the text, as far as they are in the box."""
    lands = (land for land in ground.lands if land.name in ours)
    return [tuple(_in(point, box) for point in ring) for land in lands for ring in land.rings]


def _names(
    ground: Terrain, told: Sequence[Seen], box: Box, window: Sequence[Point]
) -> Iterator[Text]:
    """The lands of the text, then the largest, that have room for their name beside the frame.

    The name of the first land of the text stands at the frame where the frame holds most of it, or
    where the land has no other room.
    """
    ours = {land.name for land in told}
    xs, ys = zip(*window, strict=True)
    frame = Box(min(xs), min(ys), max(xs), max(ys))
    room = Room([frame])
    room.mark(ground.coasts, 1.0)
    settled = [land for land in ground.lands if not land.disputed and size_of(land.rings) >= _LEAST]
    settled.sort(key=lambda land: (land.name not in ours, -size_of(land.rings), land.name))
    first = told[0].name if told else ""
    apart = _out(first, ground, frame)
    if first and not apart:
        yield from _at(frame, first, box, room, lambda _: True)
    for land in settled:
        area = land_area(land, box) if apart or land.name != first else None
        if area and len(room.taken) <= NAMES:
            home = partial(holds, land.rings)
            named = place_area(area, TIGHT, room)
            yield from named or (_at(frame, first, box, room, home) if land.name == first else ())


def _out(name: str, ground: Terrain, frame: Box) -> bool:
    """Whether most of a land lies out of the frame of the map."""
    rings = [ring for land in ground.lands if land.name == name for ring in land.rings]
    within = (part for ring in rings if len(part := area_in(ring, frame)) > 2)
    return size_of(within) < size_of(rings) / 2


def _at(
    frame: Box, name: str, box: Box, room: Room, home: Callable[[Point], bool]
) -> Iterator[Text]:
    """A name under or over the frame, or at its side: where it is at home, on least of coasts."""
    half, high = TIGHT.width(name) / 2, TIGHT.size
    across, down = (frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2
    middles = (
        (across, frame.bottom + high / 2 + 2),
        (across, frame.top - high / 2 - 2),
        (frame.right + half + 4, down),
        (frame.left - half - 4, down),
    )
    places = [
        Box(x - half, y - high / 2, x + half, y + high / 2) for x, y in middles if home((x, y))
    ]
    free = [place for place in places if place.within(box.grown(-2))]
    if free:
        best = min(free, key=room.ink)
        room.taken.append(best)
        x, foot = (best.left + best.right) / 2, best.bottom - high * 0.22
        yield Text("nation", x, foot, name, "middle")


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
