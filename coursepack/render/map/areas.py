"""Names of countries: spaced capitals in the widest clear stretch of what the map shows of them."""

from collections.abc import Iterator, Sequence

from coursepack.render.drawing.letters import width_of, wrapped
from coursepack.render.drawing.shapes import Box, Point, Text
from coursepack.render.map.clipping import area_in, spans
from coursepack.render.map.terrain import Seen

SIZE = 9.5
SPACING = 1.6
_LEADING = 1.25
_ROWS = 16
# Where in a stretch a name is tried, as shares of the room that is left beside it.
_SHIFTS = (0.5, 0.3, 0.7, 0.1, 0.9)


def place_areas(
    lands: Sequence[Seen], frame: Box, taken: Sequence[Box]
) -> tuple[list[Text], list[str]]:
    """Names for the lands that have room for one, and the names that have none."""
    used = list(taken)
    texts: list[Text] = []
    dropped = []
    for land in lands:
        rings = [cut for ring in land.rings if len(cut := area_in(ring, frame.grown(-6))) > 2]
        found = next(_clear(land.name.upper(), rings, used), None) if rings else None
        if found is None:
            dropped.append(land.name)
            continue
        box, rows = found
        used.append(box)
        middle = (box.left + box.right) / 2
        for row, text in enumerate(rows):
            base = box.top + SIZE * (0.9 + _LEADING * row)
            texts.append(Text(_kind(text), middle, base, text, "middle"))
    return texts, dropped


def text_box(text: Text) -> Box:
    """The room that the name of a land takes."""
    half = width_of(text.text, SIZE, SPACING) / 2
    return Box(text.x - half, text.y - SIZE, text.x + half, text.y + SIZE * 0.25)


def _kind(text: str) -> str:
    """Letters that are joined cannot be spaced out."""
    return "country" if text.lower() != text else "nation"


def _clear(
    name: str, rings: Sequence[Sequence[Point]], used: Sequence[Box]
) -> Iterator[tuple[Box, list[str]]]:
    """Boxes in the area that hold the name and meet nothing, the roomiest first."""
    for rows in _settings(name):
        width = max(width_of(row, SIZE, SPACING) for row in rows)
        wide = [ring for ring in rings if max(x for x, _ in ring) - min(x for x, _ in ring) > width]
        if not wide:
            continue
        height = SIZE * _LEADING * len(rows)
        for left, right, y in _stretches(rings, wide, height):
            spare = right - left - width
            if spare < 4:
                break
            for shift in _SHIFTS:
                start = left + spare * shift
                box = Box(start, y - height / 2, start + width, y + height / 2)
                if not any(box.grown(2).meets(other) for other in used):
                    yield box, rows


def _settings(name: str) -> Iterator[list[str]]:
    """The name on one line, and, where it has several words, on more."""
    yield [name]
    if " " in name:
        yield wrapped(name, SIZE, width_of(name, SIZE) * 0.6)


def _stretches(
    rings: Sequence[Sequence[Point]], wide: Sequence[Sequence[Point]], height: float
) -> list[tuple[float, float, float]]:
    """Level stretches inside the area all over a height: left, right, y; the longest first."""
    levels = [y for ring in wide for _, y in ring]
    top, bottom = min(levels), max(levels)
    made = []
    for row in range(1, _ROWS):
        y = top + (bottom - top) * row / _ROWS
        clear = _common(
            spans(rings, y - height / 2), _common(spans(rings, y), spans(rings, y + height / 2))
        )
        made += [(left, right, y) for left, right in clear]
    amid = (top + bottom) / 2
    return sorted(made, key=lambda s: (round(s[0] - s[1]), abs(s[2] - amid)))


def _common(
    one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """What two rows of stretches share."""
    shared = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return [(left, right) for left, right in shared if left < right]


def holds(rings: Sequence[Sequence[Point]], point: Point) -> bool:
    """Whether an area holds a point."""
    return any(left <= point[0] <= right for left, right in spans(rings, point[1]))
