"""Where on a map there is room for a name: what is taken, and lines that a name should keep off."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from coursepack.render.drawing.shapes import Box, Point

_CELL = 3.0


class Room:
    """The lines of a map on a net of small cells, and the boxes that names have taken."""

    def __init__(self, taken: Sequence[Box] = ()) -> None:
        self.taken = list(taken)
        self._cells: dict[tuple[int, int], float] = defaultdict(float)

    def mark(self, lines: Iterable[Sequence[Point]], weight: float) -> None:
        """Note lines; a name on heavier ones is worse."""
        for line in lines:
            for (ax, ay), (bx, by) in pairwise(line):
                steps = int(hypot(bx - ax, by - ay) / _CELL * 1.5) + 1
                for n in range(steps + 1):
                    x, y = ax + (bx - ax) * n / steps, ay + (by - ay) * n / steps
                    cell = (int(x // _CELL), int(y // _CELL))
                    self._cells[cell] = max(self._cells[cell], weight)

    def ink(self, box: Box) -> float:
        """How much of lines lies under a box: about the length in cells, times the weight."""
        left, right = int(box.left // _CELL), int(box.right // _CELL)
        top, bottom = int(box.top // _CELL), int(box.bottom // _CELL)
        return sum(
            self._cells.get((x, y), 0.0)
            for x in range(left, right + 1)
            for y in range(top, bottom + 1)
        )

    def free(self, box: Box, rim: float = 1.0) -> bool:
        """Whether a box meets nothing that is taken."""
        wide = box.grown(rim)
        return not any(wide.meets(other) for other in self.taken)
