"""What a reader needs beside the places of the text to know where they are.

A town says little to who has never heard of it: its country's capital is shown, too, where that is
not farther off than a map can show well. Of a large country that the text names, a good part is
enough: its middle may lie far from all that the text tells of.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from math import cos, inf, radians

from coursepack.model.body import Place
from coursepack.render.drawing.shapes import Point
from coursepack.render.map.areas import holds
from coursepack.render.map.atlas import Atlas, Land, Ring, atlas
from coursepack.render.map.globe import Regional, distance, middle
from coursepack.render.map.relations import position

# So many kilometres from the nearest place of the text a capital is still a help.
FAR = 800.0
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
# A country no more kilometres across than this is shown whole, if the text is about it …
WHOLE = 2000.0
# … or only names it.
_SMALL = 600.0
# What is smaller than this share of the main part of a country need not be seen.
_PARTS = 0.1
# So many kilometres behind the border of a large country are enough for its name.
_DEEP = 250.0
_STEPS = 40
# No further from the outline of a land a place on its coast lies.
_COAST = 25.0
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


def whole(places: Sequence[Place]) -> list[Point]:
    """Outlines that a map must show in full: of the country that holds half of the places or more,
    and of named countries, unless they are so large that the places would stand in a corner.
    """
    points = [position(place) for place in places if place.kind in _SPOTS]
    spots = [land for point in points if (land := land_of(point))]
    home = [land for land in dict.fromkeys(spots) if 2 * spots.count(land) >= len(spots)]
    named = [land for place in places if place.kind == "country" and (land := _land(place))]
    most = _SMALL if spots else WHOLE
    sized = [(land, WHOLE) for land in home] + [(land, most) for land in named]
    outlines = {land.code: (_outline(land), limit) for land, limit in reversed(sized)}
    return [p for outline, limit in outlines.values() if across(outline) <= limit for p in outline]


def across(outline: Sequence[Point]) -> float:
    """Kilometres between the ends of an outline, the longer way."""
    projection = Regional(middle(outline))
    flat = [projection.flat(point) for point in outline]
    xs, ys = [x for x, _ in flat], [y for _, y in flat]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _outline(land: Land) -> list[Point]:
    """The main part of a land and what is not much smaller; islands overseas are left out."""
    sizes = [_size(ring) for ring in land.rings]
    rings = (r for r, size in zip(land.rings, sizes, strict=True) if size >= _PARTS * max(sizes))
    return [point for ring in rings for point in atlas().outline(ring, _COARSE)]


def _size(ring: Ring) -> float:
    west, south, east, north = ring.box
    return (east - west) * (north - south) * cos(radians((north + south) / 2))


def _land(place: Place) -> Land | None:
    """The land that a place of the list stands for, or that holds it."""
    named = next((land for land in atlas().lands if land.name == place.name), None)
    return named or land_of(position(place))


def _part_of(place: Place, amid: Point) -> Point:
    """A place in a country, a sea or a region from which on the rest of it need not be seen."""
    at = position(place)
    far = distance(at, amid)
    share = _REGION
    if place.kind == "country" and far:
        land = _land(place)
        share = min(1.0, _SPARED * _reach(land) / far) if land else 0.0
        share = max(share, _inside(land, at, amid, far)) if land else 0.0
    return _between(at, amid, share)


def _inside(land: Land, at: Point, amid: Point, far: float) -> float:
    """How much of the way from the middle of a large country to its border need not be seen."""
    steps = (n / _STEPS for n in range(_STEPS + 1))
    shares = [share for share in steps if _holds(land, _between(at, amid, share), atlas())]
    return max(shares, default=0.0) - _DEEP / far


def _between(at: Point, amid: Point, share: float) -> Point:
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
    """The land that holds a longitude and latitude; none that is disputed.

    A town on a coast may lie just outside of outlines as coarse as ours.
    """
    world = atlas()
    lands = [land for land in world.lands if not land.disputed]
    found = next((land for land in lands if _holds(land, place, world)), None)
    if found or any(_holds(land, place, world) for land in world.lands):
        return found
    offs = ((_off(land, place, world), land) for land in lands)
    off, nearest = min(offs, key=lambda one: one[0])
    return nearest if off <= _COAST else None


def _holds(land: Land, place: Point, world: Atlas) -> bool:
    return holds([list(world.outline(r, _COARSE)) for r in _about(land, place, 0)], place)


def _off(land: Land, place: Point, world: Atlas) -> float:
    """Kilometres from a place to the outline of a land near it."""
    rings = _about(land, place, 1)
    return min((distance(p, place) for r in rings for p in world.outline(r)), default=inf)


def _about(land: Land, place: Point, by: int) -> list[Ring]:
    """The rings of a land whose degrees, and so many around them, hold a place."""
    return [
        ring
        for ring in land.rings
        if ring.box[0] - by <= place[0] <= ring.box[2] + by
        and ring.box[1] - by <= place[1] <= ring.box[3] + by
    ]


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
