"""Measures on the globe: how far, which way, and how the round becomes flat."""

from collections.abc import Sequence
from math import acos, asin, atan2, cos, degrees, hypot, pi, radians, sin, sqrt
from typing import Protocol

from coursepack.render.drawing.shapes import Point

RADIUS = 6371.0  # kilometres
COMPASS = ("n", "ne", "e", "se", "s", "sw", "w", "nw")
# Latitude at which a map of the whole world is true.
WORLD_TRUE_AT = radians(35)


class Projection(Protocol):
    """Longitude and latitude ↔ kilometres right and up of the centre."""

    def flat(self, place: Point) -> Point:
        """Where a place lies on the plane."""

    def round(self, point: Point) -> Point:
        """The place that lies there."""


class Regional:
    """Lambert's azimuthal projection: areas true, shapes good around its centre, poles no edge."""

    def __init__(self, centre: Point) -> None:
        self.longitude = radians(centre[0])
        self._sin, self._cos = sin(radians(centre[1])), cos(radians(centre[1]))

    def flat(self, place: Point) -> Point:
        """Where a place lies on the plane."""
        turn, up = radians(place[0]) - self.longitude, radians(place[1])
        near = 1 + self._sin * sin(up) + self._cos * cos(up) * cos(turn)
        k = RADIUS * sqrt(2 / max(near, 1e-9))
        high = self._cos * sin(up) - self._sin * cos(up) * cos(turn)
        return k * cos(up) * sin(turn), k * high

    def round(self, point: Point) -> Point:
        """The place that lies there."""
        x, y = point[0] / RADIUS, point[1] / RADIUS
        far = hypot(x, y)
        if far < 1e-9:
            return degrees(self.longitude), degrees(asin(self._sin))
        turn = 2 * asin(min(far / 2, 1))
        up = asin(max(-1, min(1, cos(turn) * self._sin + y * sin(turn) * self._cos / far)))
        side = atan2(x * sin(turn), far * self._cos * cos(turn) - y * self._sin * sin(turn))
        return normal(degrees(self.longitude + side)), degrees(up)


class World:
    """A plain net of meridians and parallels, for places all over the world."""

    def __init__(self, longitude: float) -> None:
        self.longitude = longitude

    def flat(self, place: Point) -> Point:
        """Where a place lies on the plane."""
        turn = radians(normal(place[0] - self.longitude))
        return RADIUS * turn * cos(WORLD_TRUE_AT), RADIUS * radians(place[1])

    def round(self, point: Point) -> Point:
        """The place that lies there."""
        turn = degrees(point[0] / RADIUS / cos(WORLD_TRUE_AT))
        return normal(self.longitude + turn), degrees(point[1] / RADIUS)


def normal(longitude: float) -> float:
    """A longitude from -180 to 180."""
    return (longitude + 180) % 360 - 180


def middle(places: Sequence[Point]) -> Point:
    """The place amid all of them, wherever the date line runs."""
    vectors = [
        (cos(radians(n)) * cos(radians(e)), cos(radians(n)) * sin(radians(e)), sin(radians(n)))
        for e, n in places
    ]
    x, y, z = (sum(parts) for parts in zip(*vectors, strict=True))
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def distance(one: Point, other: Point) -> float:
    """Kilometres along the shortest way between two places."""
    (e1, n1), (e2, n2) = ((radians(e), radians(n)) for e, n in (one, other))
    return RADIUS * acos(max(-1, min(1, sin(n1) * sin(n2) + cos(n1) * cos(n2) * cos(e2 - e1))))


def heading(one: Point, other: Point) -> str:
    """The point of the compass in which one sets out for the other."""
    (e1, n1), (e2, n2) = ((radians(e), radians(n)) for e, n in (one, other))
    east = sin(e2 - e1) * cos(n2)
    north = cos(n1) * sin(n2) - sin(n1) * cos(n2) * cos(e2 - e1)
    return COMPASS[round(atan2(east, north) / (pi / 4)) % 8]
