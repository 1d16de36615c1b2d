"""A locator map: where the places of an article lie, and where in the world that is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from coursepack.model.body import Place
from coursepack.render.drawing.letters import width_of
from coursepack.render.drawing.shapes import (
    Box,
    Drawing,
    Path,
    Point,
    Text,
    circle,
    line,
    lines,
    rectangle,
)
from coursepack.render.map.areas import holds, place_areas, text_box
from coursepack.render.map.atlas import Atlas, atlas
from coursepack.render.map.clipping import hatched
from coursepack.render.map.frame import HIGHEST, LOWEST, Frame, around, frame_for
from coursepack.render.map.globe import World
from coursepack.render.map.labels import DOT, Named, NameKind, place_names
from coursepack.render.map.relations import KM_A_MILE, about, bar, position
from coursepack.render.map.terrain import Seen, Terrain, rough, terrain

WATER_GAP = 5.5
HATCH_GAP = 4.0
# A map that shows fewer kilometres than this has an overview of where in the world it is.
WITH_OVERVIEW = 3600.0
OVERVIEW_ACROSS = 6400.0
_BAR_SIZE = 10.5


@dataclass(frozen=True, slots=True)
class Size:
    """How large a map is drawn: its width, the least and greatest height, the overview."""

    width: float
    lowest: float = LOWEST
    highest: float = HIGHEST
    overview: float = 118.0


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of a map in one language: a length in kilometres and miles, a land's name."""

    length: Callable[[int, int], str]
    land: Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Locator:
    """A map, and what its words need to know: lands named on it, and whether any is disputed."""

    drawing: Drawing
    lands: tuple[str, ...]
    disputed: bool


def locator(places: Sequence[Place], size: Size, speech: Speech) -> Locator:
    """Draw the map of `places`."""
    world = atlas()
    frame = frame_for([position(p) for p in places], size.width, size.lowest, size.highest)
    ground = terrain(world, frame, speech.land)
    named = [_named(place, frame) for place in places if place.kind in ("place", "capital")]
    inset = _overview_box(named, frame, size)
    scale = _scale_box(named, frame, inset, speech)
    told = _told(places, ground, frame)
    names = place_names(named, frame.box, [box for box in (inset, scale) if box])
    rest = [land for land in ground.lands if land not in told]
    texts, unnamed = place_areas([*told, *rest], frame.box, names.taken)
    outlying = _outlying(places, ground, frame, unnamed)
    place_names(outlying, frame.box, [text_box(text) for text in texts], names)
    bar_paths, bar_words = _bar(frame, scale, speech)
    paths = (
        *_ground(ground, frame, told),
        *(Path("leader", line(leader)) for leader in names.leaders),
        *_dots(places, frame),
        *bar_paths,
        Path("edge", rectangle(frame.box)),
        *(_overview(world, frame, inset) if inset else ()),
    )
    dropped = tuple(place.name for place in places if place.id in names.dropped)
    height = frame.box.bottom - frame.box.top
    drawing = Drawing(size.width, height, paths, (*texts, *names.texts, bar_words), dropped)
    shown = [land.name for land in ground.lands if land.name not in unnamed]
    uneasy = bool(ground.disputed) or any(land.disputed for land in ground.lands)
    return Locator(drawing, tuple(shown), uneasy)


def _outlying(
    places: Sequence[Place], ground: Terrain, frame: Frame, unnamed: Sequence[str]
) -> list[Named]:
    """Countries of the list that have no room for their name, and areas without a border."""
    found = []
    for place in places:
        named = _named(place, frame)
        lands = [land for land in ground.lands if holds(land.rings, named.at)]
        shown = any(land.name not in unnamed for land in lands)
        if place.kind == "region" or (place.kind == "country" and not shown):
            found.append(replace(named, script=None))
    return found


def _named(place: Place, frame: Frame) -> Named:
    script = place.scripts[0] if place.scripts else None
    kinds: dict[str, NameKind] = {"capital": "capital", "place": "town"}
    kind = kinds.get(place.kind, "outlying")
    rank = 2 * (kind == "capital") + (place.paragraph > 0)
    return Named(place.id, place.name, frame.put(position(place)), kind, script, rank)


def _told(places: Sequence[Place], ground: Terrain, frame: Frame) -> list[Seen]:
    """The lands that the places lie in: named first, set apart. No side is taken in disputes."""
    points = [frame.put(position(place)) for place in places if place.kind != "region"]
    contested = [land for land in ground.lands if land.disputed]
    settled = [p for p in points if not any(holds(land.rings, p) for land in contested)]
    return [
        land
        for land in ground.lands
        if not land.disputed and any(holds(land.rings, point) for point in settled)
    ]


def _ground(ground: Terrain, frame: Frame, told: Sequence[Seen]) -> Iterator[Path]:
    """Water, land, what is disputed, borders and coasts, from below to above."""
    yield _water(frame.box, WATER_GAP)
    for kind, wanted in (("land", False), ("told", True)):
        rings = [r for land in ground.lands if (land in told) == wanted for r in land.rings]
        if rings:
            yield Path(kind, lines(rings, closed=True))
    for land in ground.lands:
        if land.disputed:
            yield Path("hatch", lines(hatched(land.rings, HATCH_GAP)))
    for kind, parts in (
        ("border", ground.borders),
        ("contested", ground.disputed),
        ("coast", ground.coasts),
    ):
        if parts:
            yield Path(kind, lines(parts))


def _water(box: Box, gap: float) -> Path:
    """Level lines all over a box: land is laid over them."""
    levels = [box.top + gap * (row + 0.5) for row in range(int((box.bottom - box.top) / gap))]
    return Path("water", lines(((box.left, y), (box.right, y)) for y in levels))


def _dots(places: Sequence[Place], frame: Frame) -> Iterator[Path]:
    """A dot for a place; for a capital a ring with a dot in it."""
    for place in places:
        at = frame.put(position(place))
        if place.kind == "capital":
            yield Path("ring", circle(at, DOT + 1))
            yield Path("dot", circle(at, DOT - 1.4))
        elif place.kind == "place":
            yield Path("dot", circle(at, DOT - 0.4))


def _corners(frame: Frame, width: float, height: float) -> list[Box]:
    """Boxes in the corners of the frame: above first, right first."""
    box = frame.box
    return [
        Box(x, y, x + width, y + height)
        for y in (box.top, box.bottom - height)
        for x in (box.right - width, box.left)
    ]


def _freest(boxes: Sequence[Box], named: Sequence[Named], rim: float) -> Box:
    """The box with the fewest places in it or near; the first of several."""

    def places_in(box: Box) -> int:
        wide = box.grown(rim)
        return sum(Box(*n.at, *n.at).within(wide) for n in named)

    return min(boxes, key=places_in)


def _overview_box(named: Sequence[Named], frame: Frame, size: Size) -> Box | None:
    if frame.across > WITH_OVERVIEW or isinstance(frame.projection, World):
        return None
    return _freest(_corners(frame, size.overview, size.overview * 0.8), named, 26)


def _scale_box(named: Sequence[Named], frame: Frame, inset: Box | None, speech: Speech) -> Box:
    length = bar(frame.across * 0.22) * frame.scale
    width = max(length, width_of(_bar_words(frame, speech), _BAR_SIZE)) + 20
    below = _corners(frame, width, 30)[::-1]
    free = [box for box in below if inset is None or not box.meets(inset)]
    return _freest(free, named, 10)


def _bar_words(frame: Frame, speech: Speech) -> str:
    kilometres = bar(frame.across * 0.22)
    return speech.length(kilometres, about(kilometres / KM_A_MILE))


def _bar(frame: Frame, box: Box, speech: Speech) -> tuple[tuple[Path, ...], Text]:
    """The scale bar, true in the middle of the map."""
    length = bar(frame.across * 0.22) * frame.scale
    left, base = box.left + 10, box.bottom - 9
    ruler = ((left, base - 4), (left, base), (left + length, base), (left + length, base - 4))
    paths = (Path("plate", rectangle(box)), Path("ruler", line(ruler)))
    return paths, Text("length", left, base - 8, _bar_words(frame, speech))


def _overview(world: Atlas, frame: Frame, box: Box) -> Iterator[Path]:
    """The part of the world around the map, with the map's own frame in it."""
    centre = frame.projection.round(frame.centre)
    wide = around(centre, OVERVIEW_ACROSS, box)
    yield Path("sea", rectangle(box))
    yield _water(box, WATER_GAP * 0.7)
    rings = list(rough(world, wide, every=4, least=2))
    yield Path("part", lines(([_in(p, box) for p in ring] for ring in rings), closed=True))
    corners = _rim(frame)
    yield Path("window", line([wide.put(place) for place in corners], closed=True))
    yield Path("edge", rectangle(box))


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
