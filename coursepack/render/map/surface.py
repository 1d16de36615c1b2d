"""What lies where on a map: which land, or water, along level lines of the drawing."""

from collections.abc import Callable, Sequence

from coursepack.render.drawing.shapes import Box, Point
from coursepack.render.map.clipping import spans
from coursepack.render.map.terrain import Seen

_STEP = 2.0
# A name on the water stands no further than this from its land.
_NEAR = 14.0
Spans = list[tuple[float, float]]


class Surface:
    """Lands by rows of two units, each row worked out when it is first asked for."""

    def __init__(self, lands: Sequence[Seen]) -> None:
        self._lands = lands
        self._reach = [
            (min(levels), max(levels))
            for land in lands
            for levels in ([y for ring in land.rings for _, y in ring],)
        ]
        self._rows: dict[int, list[tuple[float, float, str]]] = {}

    def _row(self, y: float) -> list[tuple[float, float, str]]:
        row = round(y / _STEP)
        if row not in self._rows:
            level = row * _STEP
            self._rows[row] = [
                (left, right, land.name)
                for land, (top, bottom) in zip(self._lands, self._reach, strict=True)
                if top <= level <= bottom
                for left, right in spans(land.rings, level)
            ]
        return self._rows[row]

    def land(self, y: float) -> Spans:
        """Where a level line runs over land."""
        return [(left, right) for left, right, _ in self._row(y)]

    def at_home(self, box: Box, name: str) -> bool:
        """Whether a box lies on no other land, but on or near the one with this name."""
        if any(owner != name for owner in self._owners(box)):
            return False
        return name in self._owners(box.grown(_NEAR))

    def soil(self, point: Point) -> Callable[[Box, bool], bool] | None:
        """What tells whether a box lies on the land of a point and on no other; beside the point it
        may lie at sea, but not where a line leads to it. None where the point is at sea itself."""
        owners = self._owners(Box(*point, *point))
        if not owners:
            return None

        def own(box: Box, led: bool) -> bool:
            found = self._owners(box)
            return found == owners if led else found <= owners

        return own

    def at_sea(self, box: Box) -> bool:
        """Whether a box lies on no land."""
        return not self._owners(box)

    def _owners(self, box: Box) -> set[str]:
        """The lands along the top, the middle and the bottom of a box."""
        return {
            owner
            for y in (box.top, (box.top + box.bottom) / 2, box.bottom)
            for left, right, owner in self._row(y)
            if left < box.right and right > box.left
        }
