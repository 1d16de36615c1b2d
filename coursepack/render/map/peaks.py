"""Mountains: rows of small peaks where a range that the map names lies."""

from collections.abc import Iterator, Sequence
from math import sqrt

from coursepack.render.drawing.shapes import Box, Point
from coursepack.render.map.clipping import spans
from coursepack.render.map.room import Room
from coursepack.render.map.surface import Surface
from coursepack.render.map.terrain import Seen

# From peak to peak and from row to row; half the width of one, and its height.
_ACROSS, _DOWN = 26.0, 16.0
_HALF, _HIGH = 5.0, 6.5
_AIR = 2.0
# So many peaks tell of mountains; more would be a pattern, and stand further apart.
_MANY = 40


def peaks(
    land: Seen, taken: Sequence[Box], surface: Surface, box: Box, wet: Room
) -> list[list[Point]]:
    """The peaks of a range, off names, dots and rivers; every other row is shifted."""
    found = list(_stood(land, taken, surface, box, wet, 1.0))
    wider = sqrt(len(found) / _MANY)
    return found if wider <= 1 else list(_stood(land, taken, surface, box, wet, wider))


def _stood(
    land: Seen, taken: Sequence[Box], surface: Surface, box: Box, wet: Room, wider: float
) -> Iterator[list[Point]]:
    """Peaks so many times as far apart as they may be."""
    across, down = _ACROSS * wider, _DOWN * wider
    levels = [y for ring in land.rings for _, y in ring]
    for row in range(int(min(levels) // down), int(max(levels) // down) + 1):
        y = (row + 0.5) * down
        inside, dry = spans(land.rings, y), surface.land(y)
        first = across * (0.5 + 0.5 * (row % 2))
        for n in range(int((box.right - box.left) // across) + 1):
            x = box.left + first + n * across
            room = Box(x - _HALF, y - _HIGH / 2, x + _HALF, y + _HIGH / 2).grown(_AIR)
            stands = all(any(a <= x <= b for a, b in level) for level in (inside, dry))
            free = not any(map(room.meets, taken)) and not wet.ink(room)
            if stands and room.within(box) and free:
                foot, top = y + _HIGH / 2, y - _HIGH / 2
                yield [(x - _HALF, foot), (x, top), (x + _HALF, foot)]
