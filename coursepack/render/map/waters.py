"""Rivers, lakes and the names of seas, read once and decoded only where a map needs them.

data/waters.json is written by scripts/make_waters.py from Natural Earth; data/waters.tsv has the
names of waters in our languages, and for a sea an area that holds it.
"""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from coursepack.render.drawing.shapes import Point
from coursepack.render.map.atlas import decoded
from coursepack.render.map.courses import Course, courses

_SCALE = (0.01, 0.01)
TONGUES = ("en", "es", "fr", "ru", "ar", "fa")


@dataclass(frozen=True)
class Water:
    """A river (lines) or a lake (rings), in degrees as the file has them; `name` may be empty."""

    name: str
    coded: tuple[str, ...]

    @cached_property
    def lines(self) -> tuple[tuple[Point, ...], ...]:
        """Longitudes and latitudes."""
        return tuple(decoded(line, _SCALE, (0, 0)) for line in self.coded)

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """West, south, east and north in whole degrees."""
        return _box([point for line in self.lines for point in line])


@dataclass(frozen=True, slots=True)
class Sea:
    """A sea: an area of degrees that holds it, land in it or not."""

    name: str
    area: tuple[Point, ...]

    @property
    def box(self) -> tuple[int, int, int, int]:
        """West, south, east and north in whole degrees."""
        return _box(self.area)


@dataclass(frozen=True, slots=True)
class Waters:
    """All that is known of waters; `names` by English name and language."""

    rivers: tuple[Course, ...]
    lakes: tuple[Water, ...]
    seas: tuple[Sea, ...]
    names: dict[tuple[str, str], str]

    def called(self, name: str, language: str) -> str:
        """The name of a water in a language; empty where it has none."""
        return self.names.get((name, language), "")


def _box(points: list[Point] | tuple[Point, ...]) -> tuple[int, int, int, int]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return int(min(xs) // 1), int(min(ys) // 1), -int(-max(xs) // 1), -int(-max(ys) // 1)


@cache
def waters() -> Waters:
    """The shipped waters."""
    folder = resources.files("coursepack.render").joinpath("data")
    data = json.loads(folder.joinpath("waters.json").read_text("utf-8"))
    seas = []
    names = {}
    for row in folder.joinpath("waters.tsv").read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        kind, *called, places = row.split("\t")
        tongues = zip(TONGUES, called, strict=True)
        names.update({(called[0], tongue): name for tongue, name in tongues})
        if kind == "sea":
            corners = [place.split(",") for place in places.split()]
            seas.append(Sea(called[0], tuple((float(x), float(y)) for x, y in corners)))
    rivers = ((river.name, river.lines) for river in _waters(data["rivers"]) if river.name)
    return Waters(tuple(courses(rivers)), _waters(data["lakes"]), tuple(seas), names)


def _waters(rows: list[dict[str, Any]]) -> tuple[Water, ...]:
    return tuple(Water(row["name"], tuple(row["lines"])) for row in rows)
