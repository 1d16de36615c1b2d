"""What a reader needs beside the places of the text to know where they are.

A town says little to who has never heard of it: its country's capital is shown, too, where that is
not farther off than a map can show well. Of a large country that the text names, a good part is
enough: its middle may lie far from all that the text tells of.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from math import cos, radians

from coursepack.model.body import Place
from coursepack.render.drawing.shapes import Point
from coursepack.render.map.areas import holds
from coursepack.render.map.atlas import Atlas, Land, atlas
from coursepack.render.map.globe import distance, middle
from coursepack.render.map.relations import position

# So many kilometres from the nearest place of the text a capital is still a help.
FAR = 2200.0
# More countries than this are known by their own outlines.
MANY = 3
# A capital this near is one of the places already, perhaps by another name.
SAME = 40.0
# So much of what lies between the middle of a country and its edge need not be seen.
_SPARED = 0.7
# How far seas and regions reach is not told: so much of the way to their middle is left out.
_REGION = 0.5
_KM_A_DEGREE = 111.2
_COARSE = 8
_SPOTS = ("place", "capital")


def with_capitals(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places, and the capitals of the countries that they lie in."""
    spots = [place for place in places if place.kind in _SPOTS]
    lands = list(dict.fromkeys(land for place in spots if (land := land_of(position(place)))))
    if not spots or len(lands) > MANY:
        return places
    added = (capitals()[land.code] for land in lands if land.code in capitals())
    return (*places, *(capital for capital in added if _helps(capital, spots)))


def _helps(capital: Place, spots: Sequence[Place]) -> bool:
    nearest = min(distance(position(capital), position(spot)) for spot in spots)
    return SAME < nearest <= FAR and not any(spot.name == capital.name for spot in spots)


def in_view(places: Sequence[Place]) -> list[Point]:
    """What a map of the places must show: longitudes and latitudes."""
    spots = [position(place) for place in places if place.kind in _SPOTS]
    if not spots:
        return [position(place) for place in places]
    amid = middle(spots)
    wide = [place for place in places if place.kind not in _SPOTS]
    return [*spots, *(_part_of(place, amid) for place in wide)]


def _part_of(place: Place, amid: Point) -> Point:
    """A place in a country, a sea or a region from which on the rest of it need not be seen."""
    at = position(place)
    far = distance(at, amid)
    share = _REGION
    if place.kind == "country" and far:
        named = next((land for land in atlas().lands if land.name == place.name), None)
        land = named or land_of(at)
        share = min(1.0, _SPARED * _reach(land) / far) if land else 0.0
    turn = (amid[0] - at[0] + 180) % 360 - 180
    return at[0] + turn * share, at[1] + (amid[1] - at[1]) * share


def _reach(land: Land) -> float:
    """Kilometres from the middle of the largest part of a land to its nearer edge, roughly."""
    west, south, east, north = max(
        (ring.box for ring in land.rings), key=lambda box: (box[2] - box[0]) * (box[3] - box[1])
    )
    across = (east - west) * cos(radians((north + south) / 2))
    return min(across, north - south) * _KM_A_DEGREE / 2


@cache
def land_of(place: Point) -> Land | None:
    """The land that holds a longitude and latitude; none that is disputed."""
    world = atlas()
    found = (land for land in world.lands if not land.disputed and _holds(land, place, world))
    return next(found, None)


def _holds(land: Land, place: Point, world: Atlas) -> bool:
    rings = (
        list(world.outline(ring, _COARSE))
        for ring in land.rings
        if ring.box[0] <= place[0] <= ring.box[2] and ring.box[1] <= place[1] <= ring.box[3]
    )
    return holds(list(rings), place)


@cache
def capitals() -> dict[str, Place]:
    """The capital of each country, by its code."""
    text = resources.files("coursepack.render").joinpath("data/capitals.tsv").read_text("utf-8")
    return dict(_capitals(text))


def _capitals(text: str) -> Iterator[tuple[str, Place]]:
    for line in text.splitlines():
        if not line.startswith("#"):
            code, name, north, east = line.split("\t")
            at = float(north), float(east)
            yield (
                code,
                Place(
                    f"capital-{code.lower()}", name, 0, *at, "capital", (), "GeoNames, CC BY 4.0"
                ),
            )
