"""Rivers, lakes and seas as they come to lie in a frame."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from coursepack.render.drawing.shapes import Box, Point
from coursepack.render.map.areas import size_of
from coursepack.render.map.clipping import area_in
from coursepack.render.map.frame import Frame
from coursepack.render.map.terrain import FINE, SPECK, Seen, areas, lines_of
from coursepack.render.map.waters import Waters

# A river is drawn where all of it is at least this share of what the map shows across.
_SHARE = 1 / 12
# … and where so much of it is in the frame.
_LEAST = 24.0
# A river without room for its name is drawn where it runs through so much of the map's width.
_LONG = 0.35
# A lake without a name that covers less, in square units, is a blot.
_POND = 120.0
# A lake of fewer degrees' room on the paper is a speck.
_LAKE = 3 * SPECK


@dataclass(frozen=True, slots=True)
class Hydrography:
    """What a frame shows of waters: lines of rivers, outlines of lakes, areas that hold seas."""

    rivers: tuple[Seen, ...]
    lakes: tuple[Seen, ...]
    seas: tuple[Seen, ...]


def hydrography(waters: Waters, frame: Frame) -> Hydrography:
    """The waters in a frame."""
    seas = (
        Seen(sea.name, False, tuple(tuple(ring) for ring in areas(list(sea.area), frame, FINE)))
        for sea in waters.seas
        if frame.sees(sea.box)
    )
    return Hydrography(
        tuple(_rivers(waters, frame)),
        tuple(_lakes(waters, frame)),
        tuple(sea for sea in seas if sea.rings),
    )


def told_of(
    wet: Hydrography,
    named: Collection[str],
    called: Callable[[str], str],
    frame: Frame,
    hidden: Sequence[Box],
) -> Hydrography:
    """The waters without bits of line that tell nothing.

    Left out are short stretches of rivers and small lakes that have no name on the map, and lakes
    of which most is `hidden`.
    """
    least = _LONG * (frame.box.right - frame.box.left)
    rivers = (r for r in wet.rivers if called(r.name) in named or _length(r.rings) >= least)
    lakes = (
        lake
        for lake in wet.lakes
        if (called(lake.name) in named or size_of(lake.rings) >= _POND)
        and not any(_mostly(lake, box) for box in hidden)
    )
    return Hydrography(tuple(rivers), tuple(lakes), wet.seas)


def _length(lines: Iterable[Sequence[Point]]) -> float:
    return sum(dist(a, b) for line in lines for a, b in pairwise(line))


def _mostly(lake: Seen, box: Box) -> bool:
    within = [area_in(ring, box) for ring in lake.rings]
    return size_of(ring for ring in within if len(ring) > 2) > size_of(lake.rings) / 2


def _rivers(waters: Waters, frame: Frame) -> Iterator[Seen]:
    for river in waters.rivers:
        # A line without a name tells a reader nothing.
        if not river.name or not frame.sees(river.box) or river.kilometres < frame.across * _SHARE:
            continue
        lines = tuple(part for line in river.lines for part in lines_of(line, frame))
        if _length(lines) >= _LEAST:
            yield Seen(river.name, False, lines)


def _lakes(waters: Waters, frame: Frame) -> Iterator[Seen]:
    for lake in waters.lakes:
        if frame.sees(lake.box) and frame.shows(lake.box, _LAKE):
            rings = (ring for line in lake.lines for ring in areas(list(line), frame, FINE))
            found = tuple(tuple(ring) for ring in rings)
            if found:
                yield Seen(lake.name, False, found)
