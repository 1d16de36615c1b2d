"""Where places lie to each other, as facts that words are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from coursepack.model.body import Place
from coursepack.render.drawing.shapes import Point
from coursepack.render.map.globe import distance, heading, middle

KM_A_MILE = 1.609344


@dataclass(frozen=True, slots=True)
class Relation:
    """`name` lies about `kilometres` from `other`, towards `compass` (n, ne, …)."""

    name: str
    other: str
    kilometres: int
    compass: str


def relations(places: Sequence[Place]) -> tuple[Relation, ...]:
    """Each spot seen from one of them: a capital if there is one, else the most central."""
    spots = [place for place in places if place.kind in ("place", "capital")]
    if len(spots) < 2:
        return ()
    amid = middle([position(place) for place in spots])
    base = min(spots, key=lambda p: (p.kind != "capital", round(distance(position(p), amid)), p.id))
    return tuple(
        Relation(
            place.name,
            base.name,
            about(distance(position(base), position(place))),
            heading(position(base), position(place)),
        )
        for place in spots
        if place is not base
    )


def position(place: Place) -> Point:
    """Longitude and latitude."""
    return place.longitude, place.latitude


def about(length: float) -> int:
    """A length as one says it: to 5 below 100, to 10 below 1,000, to 100 above."""
    step = 1 if length < 10 else 5 if length < 100 else 10 if length < 1000 else 100
    return max(1, round(length / step) * step)


def bar(longest: float) -> int:
    """The longest round length that is no longer: 1, 2 or 5 with zeros."""
    size = 1
    while size * 10 <= longest:
        size *= 10
    return max(n * size for n in (1, 2, 5) if n == 1 or n * size <= longest)
