"""Lands, coasts and borders as they come to lie in a frame."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, radians

from coursepack.render.drawing.shapes import Point
from coursepack.render.map.atlas import Atlas, Land, Ring
from coursepack.render.map.clipping import area_in, line_in, thinned
from coursepack.render.map.frame import Frame
from coursepack.render.map.globe import RADIUS, WORLD_TRUE_AT, World, normal

# Points of an outline closer than this fall together at print size.
FINE = 0.9
# An island smaller than this is a speck in the print, and no outline.
SPECK = 3.0
# Areas are cut a little outside of the frame, so that the cut is not seen.
RIM = 4.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A land in the frame: its outlines on the paper, and whether it is disputed."""

    name: str
    disputed: bool
    rings: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Terrain:
    """All that is in the frame: lands, coasts, borders, and borders that are disputed."""

    lands: tuple[Seen, ...]
    coasts: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]
    disputed: tuple[tuple[Point, ...], ...]


def terrain(atlas: Atlas, frame: Frame, called: Callable[[str, str], str]) -> Terrain:
    """What the frame shows of the earth; `called` gives the name for a code and English name."""
    visible = [(land, list(_visible(land, atlas, frame))) for land in atlas.lands]
    arcs = sorted({max(a, ~a) for _, rings in visible for ring in rings for a in ring.arcs})
    disputed: list[tuple[Point, ...]] = []
    borders: list[tuple[Point, ...]] = []
    coasts: list[tuple[Point, ...]] = []
    for arc in arcs:
        points = atlas.arc(arc, frame.every)
        if arc not in atlas.borders:
            coasts += lines_of(points, frame)
        elif arc in atlas.stretches:
            first, last = atlas.stretches[arc]
            disputed += lines_of(points[first : last + 1], frame)
            borders += [*lines_of(points[: first + 1], frame), *lines_of(points[last:], frame)]
        else:
            borders += lines_of(points, frame)
    for claim in atlas.claims:
        disputed += lines_of(claim.border, frame)
    lands = (
        Seen(
            called(land.code, land.name),
            land.disputed,
            (*_rings(rings, atlas, frame), *_claimed(land.name, visible, atlas, frame)),
        )
        for land, rings in visible
    )
    return Terrain(
        tuple(land for land in lands if land.rings), tuple(coasts), tuple(borders), tuple(disputed)
    )


def _visible(land: Land, atlas: Atlas, frame: Frame) -> Iterator[Ring]:
    """The rings that are in the frame and no specks; a land of nothing but specks keeps them."""
    seen = [ring for ring in land.rings if frame.sees(ring.box)]
    large = [ring for ring in seen if _large(ring, atlas, frame)]
    yield from large or seen


def _large(ring: Ring, atlas: Atlas, frame: Frame) -> bool:
    if not frame.shows(ring.box, SPECK):
        return False
    if frame.shows(ring.box, 40):
        return True
    points = [frame.put(point) for point in atlas.outline(ring, 2)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs) + max(ys) - min(ys) >= 2 * SPECK


def rough(atlas: Atlas, frame: Frame, every: int, least: int) -> Iterator[list[Point]]:
    """Outlines for a small map: fewer points, and none of lands under so many degrees across."""
    for land in atlas.lands:
        for ring in land.rings:
            west, south, east, north = ring.box
            if max(east - west, north - south) >= least and frame.sees(ring.box):
                points = list(atlas.outline(ring, every))
                yield from areas(points, frame, FINE)


def _rings(rings: Iterable[Ring], atlas: Atlas, frame: Frame) -> tuple[tuple[Point, ...], ...]:
    return tuple(
        tuple(area)
        for ring in rings
        for area in areas(list(atlas.outline(ring, frame.every)), frame, FINE)
    )


def _claimed(
    name: str, visible: Iterable[tuple[Land, list[Ring]]], atlas: Atlas, frame: Frame
) -> Iterator[tuple[Point, ...]]:
    """What of other lands is counted to this one."""
    for claim in atlas.claims:
        rings = (rings for land, rings in visible if land.name == claim.land)
        for ring in (ring for found in rings for ring in found if claim.area == name):
            within = area_in(list(atlas.outline(ring)), claim.box)
            if len(within) > 2:
                yield from (tuple(area) for area in areas(within, frame, FINE))


def areas(points: list[Point], frame: Frame, fine: float) -> Iterator[list[Point]]:
    """An outline on the paper, cut to the frame."""
    for copy in _copies(points, frame, closed=True):
        cut = area_in(thinned(copy, fine), frame.box.grown(RIM))
        if len(cut) > 2:
            yield cut


def lines_of(points: Sequence[Point], frame: Frame) -> Iterator[tuple[Point, ...]]:
    """A line on the paper, cut to the frame."""
    for copy in _copies(points, frame, closed=False):
        for part in line_in(thinned(copy, FINE), frame.box):
            yield tuple(part)


def _copies(points: Sequence[Point], frame: Frame, closed: bool) -> Iterator[list[Point]]:
    """The points on the paper: once, or, where the earth is unrolled, as often as they may show."""
    if not isinstance(frame.projection, World):
        yield [frame.put(point) for point in points]
        return
    unrolled = _unrolled(points, frame.projection.longitude)
    if closed and abs(unrolled[-1][0] - unrolled[0][0]) > 180:
        # Around a pole: the outline of a net runs along its edge and back.
        pole = 90.0 if points[0][1] > 0 else -90.0
        unrolled += [(unrolled[-1][0], pole), (unrolled[0][0], pole)]
    for turn in (-360, 0, 360):
        yield [frame.put_flat(_spread((x + turn, y))) for x, y in unrolled]


def _unrolled(points: Sequence[Point], longitude: float) -> list[Point]:
    """Degrees from a middle meridian that never jump."""
    made: list[Point] = []
    turn = normal(points[0][0] - longitude)
    for east, north in points:
        turn += normal(east - longitude - turn)
        made.append((turn, north))
    return made


def _spread(place: Point) -> Point:
    return RADIUS * place[0] * pi / 180 * cos(WORLD_TRUE_AT), RADIUS * radians(place[1])
