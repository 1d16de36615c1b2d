"""Deserts, mountains and other stretches of land: names by which readers know where they are.

data/landscapes.tsv is our own list: a name in each of our languages, and an area in the middle of
what it stands for. Such land has no line around it, and none is drawn; ranges of mountains are
given peaks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from coursepack.render.map.areas import size_of
from coursepack.render.map.clipping import area_in
from coursepack.render.map.frame import Frame
from coursepack.render.map.terrain import FINE, Seen, areas
from coursepack.render.map.waters import TONGUES, Sea

# So many at most: the map is one of countries and places.
MOST = 3


@dataclass(frozen=True, slots=True)
class Landscape:
    """A stretch of land in the frame; a `range` is one of mountains."""

    seen: Seen
    range: bool


def landscapes(frame: Frame, language: str) -> tuple[Landscape, ...]:
    """Those that a frame shows, from the one of which most is seen."""
    shown = [land for land in _shown(frame, language) if land.seen.rings]
    return tuple(sorted(shown, key=lambda s: (-size_of(s.seen.rings), s.seen.name))[:MOST])


def _shown(frame: Frame, language: str) -> Iterator[Landscape]:
    for kind, names, land in _table():
        if language in names and frame.sees(land.box):
            rings = (area_in(ring, frame.box) for ring in areas(list(land.area), frame, FINE))
            seen = Seen(names[language], False, tuple(tuple(r) for r in rings if len(r) > 2))
            yield Landscape(seen, kind == "range")


@cache
def _table() -> tuple[tuple[str, dict[str, str], Sea], ...]:
    text = resources.files("coursepack.render").joinpath("data/landscapes.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return tuple(
        (
            kind,
            dict(zip(TONGUES, names, strict=True)),
            Sea(names[0], tuple((float(x), float(y)) for x, y in _corners(places))),
        )
        for kind, *names, places in rows
    )


def _corners(places: str) -> Iterator[tuple[str, str]]:
    for place in places.split():
        east, north = place.split(",")
        yield east, north
