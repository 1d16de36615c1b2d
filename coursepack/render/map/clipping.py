"""What of a line or an area lies in a frame."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from coursepack.render.drawing.shapes import Box, Point

_Inside = Callable[[Point], bool]
_Cross = Callable[[Point, Point], Point]


def area_in(points: Sequence[Point], box: Box) -> list[Point]:
    """The part of an area in the box (Sutherland and Hodgman); empty where there is none."""
    kept = list(points)
    for inside, cross in _edges(box):
        if not kept:
            break
        kept = _cut(kept, inside, cross)
    return kept


def _edges(box: Box) -> Iterator[tuple[_Inside, _Cross]]:
    yield lambda p: p[0] >= box.left, lambda a, b: _at_x(a, b, box.left)
    yield lambda p: p[0] <= box.right, lambda a, b: _at_x(a, b, box.right)
    yield lambda p: p[1] >= box.top, lambda a, b: _at_y(a, b, box.top)
    yield lambda p: p[1] <= box.bottom, lambda a, b: _at_y(a, b, box.bottom)


def _at_x(a: Point, b: Point, x: float) -> Point:
    return x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])


def _at_y(a: Point, b: Point, y: float) -> Point:
    return a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y


def _cut(points: list[Point], inside: _Inside, cross: _Cross) -> list[Point]:
    made = []
    last = points[-1]
    was = inside(last)
    for point in points:
        now = inside(point)
        if now != was:
            made.append(cross(last, point))
        if now:
            made.append(point)
        last, was = point, now
    return made


def line_in(points: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """The parts of a line in the box."""
    part: list[Point] = []
    for start, end in pairwise(points):
        piece = _piece(start, end, box)
        if piece is None or (part and piece[0] != part[-1]):
            if len(part) > 1:
                yield part
            part = []
        if piece:
            part = [*part, piece[1]] if part else list(piece)
            if piece[1] != end:
                yield part
                part = []
    if len(part) > 1:
        yield part


def _piece(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    """The part of a straight line in the box (Liang and Barsky)."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    for step, room in (
        (-dx, start[0] - box.left),
        (dx, box.right - start[0]),
        (-dy, start[1] - box.top),
        (dy, box.bottom - start[1]),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    enter = start if first == 0 else (start[0] + first * dx, start[1] + first * dy)
    leave = end if last == 1 else (start[0] + last * dx, start[1] + last * dy)
    return enter, leave


def thinned(points: Sequence[Point], step: float) -> list[Point]:
    """A line without the points that lie closer than `step` to the one before; its ends stay."""
    if len(points) < 3:
        return list(points)
    kept = [points[0]]
    for point in points[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return [*kept, points[-1]]


def spans(rings: Sequence[Sequence[Point]], y: float) -> list[tuple[float, float]]:
    """Where a level line runs inside an area of one or more rings, from left to right."""
    hits = []
    for ring in rings:
        for a, b in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (a[1] > y) != (b[1] > y):
                hits.append(a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]))
    hits.sort()
    return list(zip(hits[::2], hits[1::2], strict=True))


def hatched(rings: Sequence[Sequence[Point]], gap: float) -> list[list[Point]]:
    """Slanting lines that fill an area: it is turned, ruled, and the rules turned back."""
    half = 0.5**0.5
    turned = [[((x - y) * half, (x + y) * half) for x, y in ring] for ring in rings]
    levels = [y for ring in turned for _, y in ring]
    made = []
    row = int(min(levels) // gap) + 1
    while row * gap < max(levels):
        y = row * gap
        for left, right in spans(turned, y):
            ends = ((left, y), (right, y))
            made.append([((u + v) * half, (v - u) * half) for u, v in ends])
        row += 1
    return made
