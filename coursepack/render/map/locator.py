"""A locator map: where the places of an article lie, and where in the world that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepack.model.body import Place
from coursepack.render.drawing.shapes import Drawing, Path, circle, line, lines, rectangle
from coursepack.render.map.areas import holds
from coursepack.render.map.atlas import atlas
from coursepack.render.map.bearings import in_view, land_of, whole
from coursepack.render.map.clipping import hatched, spans
from coursepack.render.map.frame import HIGHEST, LOWEST, Frame, frame_for
from coursepack.render.map.furniture import (
    WATER_GAP,
    bar_of,
    levels,
    overview_box,
    scale_box,
    water,
)
from coursepack.render.map.glimpses import Glimpse
from coursepack.render.map.hydrography import Hydrography, hydrography, told_of
from coursepack.render.map.labels import DOT
from coursepack.render.map.landscapes import landscapes
from coursepack.render.map.names import Names, Speech, name_all
from coursepack.render.map.overview import Overview, band, overview
from coursepack.render.map.peaks import peaks
from coursepack.render.map.relations import position
from coursepack.render.map.room import Room
from coursepack.render.map.shown import Shown
from coursepack.render.map.surface import Surface
from coursepack.render.map.terrain import Seen, Terrain, terrain
from coursepack.render.map.waters import waters

HATCH_GAP = 4.0
# So few places without a country around them need no high map, but one of this share of its width.
FEW, LOW = 3, 0.56


@dataclass(frozen=True, slots=True)
class Size:
    """How large a map is drawn: its width, the least and greatest height, the overview."""

    width: float
    lowest: float = LOWEST
    highest: float = HIGHEST
    overview: float = 136.0


@dataclass(frozen=True, slots=True)
class Locator:
    """A map, and what its words need to know: what is named on it, and what lines it has."""

    drawing: Drawing
    lands: tuple[str, ...]
    unnamed: tuple[Glimpse, ...]
    waters: tuple[str, ...]
    disputed: bool
    rivers: bool
    shaded: bool
    ranges: tuple[str, ...]


def locator(places: Sequence[Place], size: Size, speech: Speech, text: str = "") -> Locator:
    """Draw the map of `places`; the countries that the `text` names are named before others."""
    outlines = whole(places)
    highest = size.highest if outlines or len(places) > FEW else max(size.lowest, LOW)
    frame = frame_for(in_view(places), size.width, size.lowest, highest, outlines)
    shown = _shown(frame, speech, text)
    told = _told(places, shown.ground, frame, speech)
    spots = [frame.put(position(p)) for p in places if p.kind in ("place", "capital")]
    named = [land.rings for land in shown.ground.lands if land in told or land.name in shown.asked]
    inset = overview_box(spots, named, frame, size.overview)
    words = speech.bar(frame)
    borders = (*shown.ground.coasts, *shown.ground.borders)
    scale = scale_box(spots, borders, frame, inset, words)
    kept = [band(inset, frame)] if inset else []
    names = name_all(places, told, shown, [*kept, scale], speech)
    wet = told_of(shown.wet, names.waters, speech.water, frame, kept)
    small = overview(atlas(), frame, inset, told, speech.land) if inset else Overview((), ())
    bar_paths, bar_words = bar_of(frame, scale, words)
    paths = (
        *_ground(shown.ground, frame, told),
        *_peaks(names, shown, frame, wet),
        *_wet(wet, frame),
        *_lines(shown.ground),
        *(Path("leader", line(leader)) for leader in names.leaders),
        *_dots(places, frame),
        *bar_paths,
        *(Path("plate", rectangle(box)) for box in kept),
        Path("edge", rectangle(frame.box.grown(-0.5))),
        *small.paths,
    )
    height = frame.box.bottom - frame.box.top
    drawing = Drawing(
        size.width, height, paths, (*names.texts, *small.texts, bar_words), names.dropped
    )
    return Locator(
        drawing,
        names.lands,
        names.unnamed,
        names.waters,
        disputed=_uneasy(shown.ground),
        rivers=bool(wet.rivers),
        shaded=0 < len(told) < len(shown.ground.lands),
        ranges=tuple(land.name for land in names.ranges),
    )


def _told(places: Sequence[Place], ground: Terrain, frame: Frame, speech: Speech) -> list[Seen]:
    """The lands that the places lie in, those with the most first: they are named and set apart.

    No side is taken in disputes. Of a country that is named only a part may be seen, without its
    middle.
    """
    countries = {place.name for place in places if place.kind == "country"}
    towns = [position(place) for place in places if place.kind in ("place", "capital")]
    points = [*towns, *(position(place) for place in places if place.kind == "country")]
    contested = [land for land in ground.lands if land.disputed]
    settled = [p for p in points if not any(holds(land.rings, frame.put(p)) for land in contested)]
    homes = [
        speech.land(land.code, land.name)
        for point in (*settled, *towns)
        if point in settled and (land := land_of(point))
    ]
    quiet = [land for land in ground.lands if not land.disputed]
    held = {land.name: homes.count(land.name) for land in quiet}
    told = (land for land in quiet if held[land.name] or land.name in countries)
    return sorted(told, key=lambda land: -held[land.name])


def _shown(frame: Frame, speech: Speech, text: str) -> Shown:
    """All that is in a frame."""
    ground = terrain(atlas(), frame, speech.land)
    named = (land.name for land in ground.lands if re.search(rf"\b{re.escape(land.name)}\b", text))
    landscape = landscapes(frame, speech.language)
    return Shown(ground, hydrography(waters(), frame), frame, landscape, frozenset(named))


def _uneasy(ground: Terrain) -> bool:
    return bool(ground.disputed) or any(land.disputed for land in ground.lands)


def _ground(ground: Terrain, frame: Frame, told: Sequence[Seen]) -> Iterator[Path]:
    """Water, land and what is disputed, from below to above."""
    yield water(frame.box, WATER_GAP)
    for kind, wanted in (("land", False), ("told", True)):
        rings = [r for land in ground.lands if (land in told) == wanted for r in land.rings]
        if rings:
            yield Path(kind, lines(rings, closed=True))
    for land in ground.lands:
        if land.disputed:
            yield Path("hatch", lines(hatched(land.rings, HATCH_GAP)))


def _peaks(names: Names, shown: Shown, frame: Frame, wet: Hydrography) -> Iterator[Path]:
    """Peaks for the ranges that are named."""
    surface, waters_ = Surface(shown.ground.lands), Room()
    for water_ in (*wet.rivers, *wet.lakes):
        waters_.mark(water_.rings, 1.0)
    for land in names.ranges:
        yield Path("peaks", lines(peaks(land, names.taken, surface, frame.box, waters_)))


def _wet(wet: Hydrography, frame: Frame) -> Iterator[Path]:
    """Rivers, and lakes with the level lines of the sea."""
    courses = [course for river in wet.rivers for course in river.rings]
    if courses:
        yield Path("river", lines(courses))
    rings = [ring for lake in wet.lakes for ring in lake.rings]
    if rings:
        yield Path("lake", lines(rings, closed=True))
        cuts = [(y, span) for y in levels(frame.box, WATER_GAP) for span in spans(rings, y)]
        yield Path("water", lines(((left, y), (right, y)) for y, (left, right) in cuts))
        yield Path("shore", lines(rings, closed=True))


def _lines(ground: Terrain) -> Iterator[Path]:
    """Borders, those that are disputed, and coasts."""
    for kind, parts in (
        ("border", ground.borders),
        ("contested", ground.disputed),
        ("coast", ground.coasts),
    ):
        if parts:
            yield Path(kind, lines(parts))


def _dots(places: Sequence[Place], frame: Frame) -> Iterator[Path]:
    """A dot for a place; for a capital a ring with a dot in it."""
    for place in places:
        at = frame.put(position(place))
        if place.kind == "capital":
            yield Path("ring", circle(at, DOT + 1))
            yield Path("dot", circle(at, DOT - 1.4))
        elif place.kind == "place":
            yield Path("dot", circle(at, DOT - 0.4))
