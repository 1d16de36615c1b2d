"""All names on a map, in the order in which they choose: what the article names comes first."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from coursepack.model.body import Place
from coursepack.render.drawing.shapes import Box, Point, Text
from coursepack.render.map.areas import (
    COUNTRY,
    OURS,
    OWN,
    RELIEF,
    TIGHT,
    WATER,
    Area,
    Lettering,
    holds,
    land_area,
    place_area,
    sea_area,
    size_of,
)
from coursepack.render.map.frame import Frame
from coursepack.render.map.furniture import kilometres
from coursepack.render.map.glimpses import Glimpse, glimpses
from coursepack.render.map.labels import Named, NameKind, Placed, place_names
from coursepack.render.map.relations import KM_A_MILE, about, position
from coursepack.render.map.rivers import place_river
from coursepack.render.map.room import Room
from coursepack.render.map.shown import Shown
from coursepack.render.map.surface import Surface
from coursepack.render.map.terrain import Seen

# What a name is kept off, and how much: coasts, lakes and borders more than rivers.
_COAST, _LAKE, _BORDER, _RIVER = 1.6, 1.4, 1.0, 0.7
# Neighbours that show less of themselves than this, in square units, need no name.
_VISIBLE = 150.0
_ASKED = 50.0  # … unless the text names them
# The dot of a town, and room for a name to begin beside it.
CLEAR = 9.0


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of a map in one language: a length in kilometres and miles, a land, a water."""

    length: Callable[[int, int], str]
    land: Callable[[str, str], str]
    water: Callable[[str], str]
    language: str = "en"

    def bar(self, frame: Frame) -> str:
        """The words of the scale bar."""
        length = kilometres(frame)
        return self.length(length, about(length / KM_A_MILE))


@dataclass(frozen=True, slots=True)
class Names:
    """The names and their lines; which lands and waters have one, which lands and places none.

    `ranges` are the mountains that have one, `taken` is the room of all names and dots.
    """

    texts: tuple[Text, ...]
    leaders: tuple[tuple[Point, Point], ...]
    lands: tuple[str, ...]
    unnamed: tuple[Glimpse, ...]
    waters: tuple[str, ...]
    dropped: tuple[str, ...]
    ranges: tuple[Seen, ...]
    taken: tuple[Box, ...]


def name_all(
    places: Sequence[Place],
    told: Sequence[Seen],
    shown: Shown,
    taken: Sequence[Box],
    speech: Speech,
) -> Names:
    """Name places, lands and waters."""
    box = shown.frame.box
    placed = Placed(_room(shown, taken))
    surface = Surface(shown.ground.lands)
    dots = [_named(p, shown.frame) for p in places if p.kind in ("place", "capital")]
    towns = [replace(town, soil=surface.soil(town.at)) for town in dots]
    ours = [(land.name, land_area(land, box)) for land in told]
    named = _ours(ours, [Box(*town.at, *town.at).grown(CLEAR) for town in towns], placed)
    place_names(towns, box, placed)
    rest = sorted(
        (land for land in shown.ground.lands if land not in told),
        key=lambda land: (land.name not in shown.asked, -size_of(land.rings), land.name),
    )
    named |= _lands([*told, *rest], named, box, placed)
    named |= _aside([land for land in rest if land.name in shown.asked], named, box, placed)
    ranges = _landscapes(shown, placed)
    seas = [(sea.name, sea_area(sea, surface, box)) for sea in _seas(shown, speech)]
    asked = {place.name for place in places if place.kind == "region"}
    flows = list(_areas((sea for sea in seas if sea[0] in asked), WATER, placed))
    named |= set(flows)
    wet = {name for name, _ in seas}
    outlying = _outlying(places, shown, named)
    place_names(
        [replace(n, home=surface.at_sea) if n.name in wet else n for n in outlying], box, placed
    )
    flows += _areas((sea for sea in seas if sea[0] not in asked), WATER, placed)
    flows += _inland(shown, placed, speech, named)
    named |= _aside(rest, named, box, placed, surface)
    return Names(
        tuple(placed.texts),
        tuple(placed.leaders),
        tuple(land.name for land in shown.ground.lands if land.name in named),
        glimpses(shown.ground.lands, named, box),
        tuple(dict.fromkeys(flows)),
        tuple(place.name for place in places if place.id in placed.dropped),
        ranges,
        tuple(placed.room.taken),
    )


def _ours(
    areas: Sequence[tuple[str, Area | None]], dots: Sequence[Box], placed: Placed
) -> set[str]:
    """Name the lands of the text large, off the dots of its towns; those that have room for it."""
    before = list(placed.room.taken)
    placed.room.taken += dots
    named = set(_areas(areas, OURS, placed))
    named |= set(_areas((area for area in areas if area[0] not in named), OWN, placed))
    names = placed.room.taken[len(before) + len(dots) :]
    placed.room.taken[:] = [*before, *names]
    return named


def _lands(lands: Sequence[Seen], named: set[str], box: Box, placed: Placed) -> set[str]:
    """Name the lands that have no name yet, in spaced letters where there is room for them."""
    areas = [(land.name, land_area(land, box)) for land in lands if land.name not in named]
    found = set(_areas(areas, COUNTRY, placed))
    return found | set(_areas((area for area in areas if area[0] not in found), TIGHT, placed))


def _landscapes(shown: Shown, placed: Placed) -> tuple[Seen, ...]:
    """Name deserts, mountains and the like; the ranges of mountains that found room."""
    box = shown.frame.box
    areas = ((land.seen.name, land_area(land.seen, box)) for land in shown.landscape)
    named = set(_areas(areas, RELIEF, placed))
    return tuple(land.seen for land in shown.landscape if land.range and land.seen.name in named)


def _room(shown: Shown, taken: Sequence[Box]) -> Room:
    room = Room(taken)
    room.mark(shown.ground.coasts, _COAST)
    room.mark((*shown.ground.borders, *shown.ground.disputed), _BORDER)
    for waters, weight in ((shown.wet.rivers, _RIVER), (shown.wet.lakes, _LAKE)):
        for water in waters:
            room.mark(water.rings, weight)
    return room


def _named(place: Place, frame: Frame) -> Named:
    script = place.scripts[0] if place.scripts else None
    kinds: dict[str, NameKind] = {"capital": "capital", "place": "town"}
    kind = kinds.get(place.kind, "outlying")
    rank = 2 * (kind == "capital") + (place.paragraph > 0)
    return Named(place.id, place.name, frame.put(position(place)), kind, script, rank)


def _areas(
    areas: Iterable[tuple[str, Area | None]], lettering: Lettering, placed: Placed
) -> Iterator[str]:
    """Name areas; the names that found room."""
    for name, area in areas:
        texts = place_area(area, lettering, placed.room) if area else []
        if texts:
            placed.texts += texts
            yield name


def _outlying(places: Sequence[Place], shown: Shown, named: set[str]) -> Iterator[Named]:
    """Countries of the list that have no room for their name, and areas without a border."""
    for place in places:
        found = _named(place, shown.frame)
        lands = [land for land in shown.ground.lands if holds(land.rings, found.at)]
        if (place.kind == "region" and place.name not in named) or (
            place.kind == "country"
            and place.name not in named
            and not any(land.name in named for land in lands)
        ):
            named |= {land.name for land in lands if place.kind == "country"}
            yield replace(found, script=None)


def _aside(
    lands: Sequence[Seen],
    named: set[str],
    box: Box,
    placed: Placed,
    surface: Surface | None = None,
) -> set[str]:
    """Name lands beside themselves, with a `surface` only where that is at home or at sea."""
    least = _VISIBLE if surface else _ASKED
    unnamed = [land for land in lands if land.name not in named and size_of(land.rings) >= least]
    neighbours = list(_neighbours(unnamed, box, surface))
    place_names(neighbours, box, placed)
    return {n.name for n in neighbours if n.id in placed.boxes}


def _neighbours(lands: Sequence[Seen], frame: Box, surface: Surface | None) -> Iterator[Named]:
    """Lands that show enough of themselves to be asked for, and have no room for their name."""
    for land in lands:
        area = land_area(land, frame)
        if area:
            y = (area.top + area.bottom) / 2
            widest = max(area.at(y), key=lambda span: span[1] - span[0], default=None)
            if widest:
                at = ((widest[0] + widest[1]) / 2, y)
                yield Named(
                    f"land {land.name}",
                    land.name,
                    at,
                    "outlying",
                    rank=-1,
                    home=partial(surface.at_home, name=land.name) if surface else None,
                )


def _seas(shown: Shown, speech: Speech) -> Iterator[Seen]:
    """The seas of a map that have a name in its language."""
    for sea in shown.wet.seas:
        if name := speech.water(sea.name):
            yield replace(sea, name=name)


def _inland(shown: Shown, placed: Placed, speech: Speech, named: Collection[str]) -> Iterator[str]:
    """Name lakes and rivers; the names that found room. A name that a land has, too, as Jordan
    has, is that land's alone."""
    box = shown.frame.box
    lakes = [replace(lake, name=speech.water(lake.name)) for lake in shown.wet.lakes if lake.name]
    areas = [(lake.name, land_area(lake, box)) for lake in lakes if lake.name]
    yield from _areas(areas, WATER, placed)
    for river in shown.wet.rivers:
        name = speech.water(river.name) if river.name else ""
        own = name and name not in named
        text = place_river(name, river.rings, box, placed.room) if own else None
        if text:
            placed.texts.append(text)
            yield name
