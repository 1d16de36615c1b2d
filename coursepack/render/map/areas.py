"""Names of countries, seas and lakes: in the clearest stretch of what the map shows of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from coursepack.render.drawing.letters import width_of, wrapped
from coursepack.render.drawing.shapes import Box, Point, Text
from coursepack.render.map.clipping import area_in, spans
from coursepack.render.map.room import Room
from coursepack.render.map.surface import Spans, Surface
from coursepack.render.map.terrain import Seen

_LEADING = 1.2
_ROWS = 28
# Where in a stretch a name is tried, as shares of the room that is left beside it.
_SHIFTS = (0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95)
# A name on several lines, off the middle, or in a narrower stretch than there is, costs this much.
_BROKEN, _ASIDE, _NARROW, _INK = 8.0, 0.06, 20.0, 1.5


@dataclass(frozen=True, slots=True)
class Lettering:
    """How names of one sort are set: countries in spaced letters, waters in italics.

    No capitals: they are hard to read for those with dyslexia, and the map is the same for all.
    """

    kind: str
    size: float
    spacing: float

    def width(self, text: str) -> float:
        """How wide a line of it is."""
        return width_of(text, self.size, self.spacing)


# The countries that the text is about are told by their letters, too: greys fall away in copies.
OURS = Lettering("ours", 16.0, 3.2)
OWN = Lettering("own", 14.5, 0.1)  # where there is no room for spaces
COUNTRY = Lettering("country", 12.4, 1.8)
# For countries that have no room for spaces between the letters.
TIGHT = Lettering("nation", 11.2, 0.1)
WATER = Lettering("body", 11.2, 0.4)
RELIEF = Lettering("relief", 11.6, 1.2)


@dataclass(frozen=True, slots=True)
class Area:
    """What a name may stand in: its level stretches at a height, and from where to where it is."""

    name: str
    at: Callable[[float], Spans]
    top: float
    bottom: float


def land_area(land: Seen, frame: Box) -> Area | None:
    """What the frame shows of a land or a lake; None where that is nothing."""
    inner = frame.grown(-6)
    rings = [cut for ring in land.rings if len(cut := area_in(ring, inner)) > 2]
    if not rings:
        return None
    levels = [y for ring in rings for _, y in ring]
    return Area(land.name, lambda y: spans(rings, y), min(levels), max(levels))


def sea_area(sea: Seen, surface: Surface, frame: Box) -> Area | None:
    """What the frame shows of a sea: the area that holds it, without land."""
    area = land_area(sea, frame)
    if area is None:
        return None
    at = area.at
    return Area(sea.name, lambda y: _without(at(y), surface.land(y)), area.top, area.bottom)


def place_area(area: Area, lettering: Lettering, room: Room) -> list[Text]:
    """The name of an area where it stands best; nothing where it has no room."""
    found = min(_tries(area, lettering, room), key=lambda t: t[:2], default=None)
    if found is None:
        return []
    _, _, box, rows = found
    room.taken.append(box)
    middle = (box.left + box.right) / 2
    step = lettering.size * _LEADING
    return [
        Text(
            _kind(row, lettering), middle, box.top + lettering.size * 0.9 + step * n, row, "middle"
        )
        for n, row in enumerate(rows)
    ]


def _kind(text: str, lettering: Lettering) -> str:
    """Letters that are joined cannot be spaced out, and have no italics."""
    joined = text.lower() == text.upper()
    plain = {"ours": "own", "country": "nation", "body": "basin", "relief": "basin"}
    return plain.get(lettering.kind, lettering.kind) if joined else lettering.kind


def _tries(
    area: Area, lettering: Lettering, room: Room
) -> Iterator[tuple[float, float, Box, list[str]]]:
    """Boxes in the area that hold the name and meet nothing, with what each costs."""
    amid = (area.top + area.bottom) / 2
    for n, rows in enumerate(_settings(area.name, lettering)):
        width = max(lettering.width(row) for row in rows)
        height = lettering.size * _LEADING * len(rows)
        stretches = [s for s in _stretches(area, height) if s[1] - s[0] > width + 4]
        longest = max((right - left for left, right, _ in stretches), default=0)
        for left, right, y in stretches:
            cost = n * _BROKEN + abs(y - amid) * _ASIDE
            cost += _NARROW * (1 - (right - left) / longest)
            for aside, shift in enumerate(_SHIFTS):
                start = left + (right - left - width) * shift
                box = Box(start, y - height / 2, start + width, y + height / 2)
                if room.free(box, 2):
                    ink = room.ink(box.grown(1.5)) * _INK
                    yield cost + aside + ink, y, box, rows


def _settings(name: str, lettering: Lettering) -> Iterator[list[str]]:
    """The name on one line, and, where it has several words, on more."""
    yield [name]
    if " " in name:
        yield wrapped(name, lettering.size, width_of(name, lettering.size) * 0.6)


def _stretches(area: Area, height: float) -> Iterator[tuple[float, float, float]]:
    """Level stretches inside the area all over a height: left, right, y."""
    for row in range(1, _ROWS):
        y = area.top + (area.bottom - area.top) * row / _ROWS
        levels = (y - height / 2, y, y + height / 2)
        one, other, third = (area.at(level) for level in levels)
        for left, right in _common(one, _common(other, third)):
            yield left, right, y


def _common(one: Spans, other: Spans) -> Spans:
    """What two rows of stretches share."""
    shared = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return [(left, right) for left, right in shared if left < right]


def _without(one: Spans, other: Spans) -> Spans:
    """What of some stretches others do not cover."""
    for cut in other:
        one = [part for whole in one for part in _parts(whole, cut)]
    return one


def _parts(whole: tuple[float, float], cut: tuple[float, float]) -> Iterator[tuple[float, float]]:
    for left, right in ((whole[0], min(whole[1], cut[0])), (max(whole[0], cut[1]), whole[1])):
        if left < right:
            yield left, right


def size_of(rings: Iterable[Sequence[Point]]) -> float:
    """The area that rings hold on the paper, in square units."""
    return sum(abs(_twice(ring)) / 2 for ring in rings)


def _twice(ring: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))


def holds(rings: Sequence[Sequence[Point]], point: Point) -> bool:
    """Whether an area holds a point."""
    return any(left <= point[0] <= right for left, right in spans(rings, point[1]))
