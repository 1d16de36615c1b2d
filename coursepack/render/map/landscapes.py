"""Deserts, mountains and other stretches of land: names by which readers know where they are.

data/landscapes.tsv is our own list: a name in each of our languages, and an area in the middle of
what it stands for. Such land has no line around it, and none is drawn.
"""

from collections.abc import Iterator
from functools import cache
from importlib import resources

from coursepack.render.map.areas import size_of
from coursepack.render.map.clipping import area_in
from coursepack.render.map.frame import Frame
from coursepack.render.map.terrain import FINE, Seen, areas
from coursepack.render.map.waters import TONGUES, Sea

# So many at most: the map is one of countries and places.
MOST = 3


def landscapes(frame: Frame, language: str) -> tuple[Seen, ...]:
    """Those that a frame shows, from the one of which most is seen."""
    shown = [seen for seen in _seen(frame, language) if seen.rings]
    return tuple(sorted(shown, key=lambda seen: (-size_of(seen.rings), seen.name))[:MOST])


def _seen(frame: Frame, language: str) -> Iterator[Seen]:
    for names, land in _table():
        if language in names and frame.sees(land.box):
            rings = (area_in(ring, frame.box) for ring in areas(list(land.area), frame, FINE))
            yield Seen(names[language], False, tuple(tuple(r) for r in rings if len(r) > 2))


@cache
def _table() -> tuple[tuple[dict[str, str], Sea], ...]:
    text = resources.files("coursepack.render").joinpath("data/landscapes.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return tuple(
        (
            dict(zip(TONGUES, names, strict=True)),
            Sea(names[0], tuple((float(x), float(y)) for x, y in _corners(places))),
        )
        for *names, places in rows
    )


def _corners(places: str) -> Iterator[tuple[str, str]]:
    for place in places.split():
        east, north = place.split(",")
        yield east, north
