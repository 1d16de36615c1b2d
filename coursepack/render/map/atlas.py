"""The borders of the world, read once and decoded only where a map needs them.

data/borders.json is written by scripts/make_borders.py from Natural Earth.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from coursepack.render.drawing.shapes import Box, Point

_SHORT = 40


@dataclass(frozen=True, slots=True)
class Ring:
    """One closed outline: the degrees that hold it (west, south, east, north) and its arcs."""

    box: tuple[int, int, int, int]
    arcs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Land:
    """A country, or an area drawn apart; `disputed` where states differ on what it is."""

    name: str
    code: str
    disputed: bool
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What is drawn as part of one land, and counted to a disputed area by others.

    It is what of the land lies in the box of degrees; `border` is its border inside the land.
    """

    area: str
    land: str
    box: Box
    border: tuple[Point, ...]


class Atlas:
    """Lands and borders. An arc below zero runs backwards, as ~arc."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._coded: list[str] = data["arcs"]
        self._scale, self._origin = data["scale"], data["origin"]
        self._decoded: dict[int, tuple[Point, ...]] = {}
        self.borders = frozenset(data["borders"])
        # Where borders are disputed: by arc, from which of its points to which.
        self.stretches: dict[int, tuple[int, int]] = {a: (b, c) for a, b, c in data["disputed"]}
        self.claims = tuple(
            Claim(area, land, Box(*box), tuple((x, y) for x, y in border))
            for area, land, box, border in data["claims"]
        )
        self.lands = tuple(_land(land) for land in data["lands"])

    def arc(self, index: int, every: int = 1) -> tuple[Point, ...]:
        """The longitudes and latitudes along one arc: its ends, and one of `every` between.

        Short arcs and those with disputed stretches keep all their points.
        """
        if index not in self._decoded:
            self._decoded[index] = decoded(self._coded[index], self._scale, self._origin)
        points = self._decoded[index]
        if every == 1 or len(points) < _SHORT or index in self.stretches:
            return points
        return (*points[:-1:every], points[-1])

    def outline(self, ring: Ring, every: int = 1) -> Iterator[Point]:
        """The points of a ring, as `arc` gives them."""
        for index in ring.arcs:
            points = self.arc(max(index, ~index), every)
            yield from points if index >= 0 else reversed(points)


def decoded(coded: str, scale: Sequence[float], origin: Sequence[float]) -> tuple[Point, ...]:
    """Longitudes and latitudes of a line that is written as steps from point to point."""
    steps = [int(step) for step in coded.split()]
    (across, up), (west, south) = scale, origin
    x = y = 0
    made = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        made.append((x * across + west, y * up + south))
    return tuple(made)


def _land(data: dict[str, Any]) -> Land:
    rings = zip(data["boxes"], data["rings"], strict=True)
    made = tuple(Ring((w, s, e, n), tuple(arcs)) for (w, s, e, n), arcs in rings)
    return Land(data["name"], data["code"], data["disputed"], made)


@cache
def atlas() -> Atlas:
    """The shipped borders."""
    file = resources.files("coursepack.render").joinpath("data/borders.json")
    return Atlas(json.loads(file.read_text("utf-8")))
