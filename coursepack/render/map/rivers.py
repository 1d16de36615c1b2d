"""Names of rivers: along their course, where it is straightest and nothing is in the way."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import atan2, cos, degrees, dist, hypot, sin

from coursepack.render.drawing.shapes import Box, Point, Text
from coursepack.render.map.areas import Lettering
from coursepack.render.map.room import Room

STREAM = Lettering("stream", 11.2, 0.2)
# A name is tried every so many units along the river.
_STEP = 6.0
# How far from straight the river may run beside its name, and how much shorter than its bends.
_BEND = 7.0
_DETOUR = 1.12
# From the river to the foot of the letters above it, and to their middle below it.
_ABOVE, _BELOW = 4.0, 11.5
_PIECES = 7
_INK = 1.5


def place_river(
    name: str, courses: Sequence[Sequence[Point]], frame: Box, room: Room
) -> Text | None:
    """The name of a river beside its course; None where it has no room."""
    tries = [
        found
        for course in courses
        for chord in _chords(course, STREAM.width(name) + 4)
        for found in _beside(name, chord, frame.grown(-4), room)
    ]
    if not tries:
        return None
    _, text, boxes = min(tries, key=lambda found: (found[0], found[1].x, found[1].y))
    room.taken += boxes
    return text


def _chords(course: Sequence[Point], width: float) -> Iterator[tuple[Point, Point, float]]:
    """Straight lines from one point of the course to another as wide as the name, and the bend."""
    along = [0.0, *accumulate(dist(a, b) for a, b in pairwise(course))]
    start = 0.0
    while start + width <= along[-1]:
        first, last = _point(course, along, start), _point(course, along, start + width)
        span = dist(first, last)
        if span * _DETOUR >= width:
            within = [p for p, a in zip(course, along, strict=True) if start < a < start + width]
            bend = max((_off(p, first, last) for p in within), default=0.0)
            if bend <= _BEND:
                yield first, last, bend
        start += _STEP


def _point(course: Sequence[Point], along: Sequence[float], at: float) -> Point:
    """The point so far along a course."""
    for n, (before, after) in enumerate(pairwise(along)):
        if at <= after:
            share = (at - before) / (after - before) if after > before else 0
            (ax, ay), (bx, by) = course[n], course[n + 1]
            return ax + (bx - ax) * share, ay + (by - ay) * share
    return course[-1]


def _off(point: Point, first: Point, last: Point) -> float:
    """How far a point lies from the line through two others."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    return abs(dx * (point[1] - first[1]) - dy * (point[0] - first[0])) / hypot(dx, dy)


def _beside(
    name: str, chord: tuple[Point, Point, float], inner: Box, room: Room
) -> Iterator[tuple[float, Text, list[Box]]]:
    """The name above and below a chord, where that is free, and what it costs."""
    first, last, bend = chord
    if first[0] > last[0]:
        first, last = last, first
    turn = atan2(last[1] - first[1], last[0] - first[0])
    middle = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
    half = STREAM.size * 0.5
    for base in (-_ABOVE - bend, _BELOW + bend):
        # Off the chord: up is to the right of the way the letters run, in a drawing's degrees.
        foot = (middle[0] - sin(turn) * base, middle[1] + cos(turn) * base)
        rise = base - STREAM.size * 0.35
        amid = (middle[0] - sin(turn) * rise, middle[1] + cos(turn) * rise)
        reach = STREAM.width(name) / 2
        shifts = [reach * (2 * n / (_PIECES - 1) - 1) for n in range(_PIECES)]
        points = [(amid[0] + cos(turn) * s, amid[1] + sin(turn) * s) for s in shifts]
        boxes = [Box(*p, *p).grown(half) for p in points]
        if all(box.within(inner) and room.free(box) for box in boxes):
            cost = sum(room.ink(box) for box in boxes) * _INK + bend + abs(degrees(turn)) / 15
            yield cost, Text(STREAM.kind, *foot, name, "middle", turn=degrees(turn)), boxes
