"""Mountains: rows of small peaks where a range that the map names lies."""

from collections.abc import Iterator, Sequence

from coursepack.render.drawing.shapes import Box, Point
from coursepack.render.map.clipping import spans
from coursepack.render.map.surface import Surface
from coursepack.render.map.terrain import Seen

# From peak to peak and from row to row; half the width of one, and its height.
_ACROSS, _DOWN = 26.0, 16.0
_HALF, _HIGH = 5.0, 6.5
_AIR = 2.0


def peaks(land: Seen, taken: Sequence[Box], surface: Surface, box: Box) -> Iterator[list[Point]]:
    """The peaks of a range, off names and dots; every other row is shifted."""
    levels = [y for ring in land.rings for _, y in ring]
    for row in range(int(min(levels) // _DOWN), int(max(levels) // _DOWN) + 1):
        y = (row + 0.5) * _DOWN
        inside, dry = spans(land.rings, y), surface.land(y)
        first = _ACROSS * (0.5 + 0.5 * (row % 2))
        for n in range(int((box.right - box.left) // _ACROSS) + 1):
            x = box.left + first + n * _ACROSS
            room = Box(x - _HALF, y - _HIGH / 2, x + _HALF, y + _HIGH / 2).grown(_AIR)
            stands = all(any(a <= x <= b for a, b in level) for level in (inside, dry))
            if stands and room.within(box) and not any(map(room.meets, taken)):
                foot, top = y + _HIGH / 2, y - _HIGH / 2
                yield [(x - _HALF, foot), (x, top), (x + _HALF, foot)]
