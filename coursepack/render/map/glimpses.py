"""Lands that a map shows and does not name: what they are called, and on which side they lie."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import atan2, pi

from coursepack.render.drawing.shapes import Box
from coursepack.render.map.areas import size_of
from coursepack.render.map.clipping import area_in
from coursepack.render.map.terrain import Seen

# What shows less of itself, in square units, is a sliver that nobody asks about.
_LEAST = 40.0
_SIDES = ("n", "ne", "e", "se", "s", "sw", "w", "nw")


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A land without a name on the map; `side` is where it lies from the middle: n, ne, …"""

    name: str
    side: str


def glimpses(lands: Sequence[Seen], named: Collection[str], frame: Box) -> tuple[Glimpse, ...]:
    """The lands that have no name, from the one of which most is seen."""
    found = [seen for land in lands if land.name not in named for seen in _seen(land, frame)]
    return tuple(glimpse for _, glimpse in sorted(found, key=lambda f: (-f[0], f[1].name)))


def _seen(land: Seen, frame: Box) -> Iterator[tuple[float, Glimpse]]:
    """How much of a land is in the frame, and where the most of it is."""
    parts = [part for ring in land.rings if len(part := area_in(ring, frame)) > 2]
    size = size_of(parts)
    if size < _LEAST:
        return
    xs, ys = zip(*max(parts, key=lambda part: size_of([part])), strict=True)
    right = (min(xs) + max(xs) - frame.left - frame.right) / 2
    up = (frame.top + frame.bottom - min(ys) - max(ys)) / 2
    yield size, Glimpse(land.name, _SIDES[round(atan2(right, up) / pi * 4) % 8])
