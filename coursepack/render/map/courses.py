"""Rivers in one piece each: the data leave them out where they run through reservoirs.

What is left of such a river would begin and end in nothing. Pieces whose ends lie near each other
are joined; a short piece that cannot be joined to its river is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil, floor

from coursepack.render.drawing.shapes import Point
from coursepack.render.map.globe import distance

# The longest reservoirs, those of the Nile and the Volga, are nearly so many kilometres long.
_GAP = 340.0
# A piece is a stray where it is so much shorter than its river, and a river of its own elsewhere.
_STRAY, _ELSEWHERE = 0.5, 1500.0

Line = tuple[Point, ...]


@dataclass(frozen=True)
class Course:
    """A river with its arms: lines of longitudes and latitudes."""

    name: str
    lines: tuple[Line, ...]

    @cached_property
    def kilometres(self) -> float:
        """How long all its lines are."""
        return sum(distance(a, b) for line in self.lines for a, b in pairwise(line))

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """West, south, east and north in whole degrees."""
        xs, ys = zip(*(point for line in self.lines for point in line), strict=True)
        return floor(min(xs)), floor(min(ys)), ceil(max(xs)), ceil(max(ys))


def courses(named: Iterable[tuple[str, Sequence[Line]]]) -> Iterator[Course]:
    """The rivers that have a name; those of one name are one river where they can be joined."""
    pieces: dict[str, list[Line]] = {}
    for name, lines in named:
        if name:
            pieces.setdefault(name, []).extend(lines)
    for name, lines in pieces.items():
        made = sorted((Course(name, p) for p in _joined(lines)), key=lambda c: -c.kilometres)
        for course in made:
            near = distance(course.lines[0][0], made[0].lines[0][0]) < _ELSEWHERE
            if course is made[0] or not near or course.kilometres > _STRAY * made[0].kilometres:
                yield course


def _joined(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Lines in groups that hang together, with what joins them; the nearest are joined first."""
    groups = [[line] for line in lines]
    while len(groups) > 1:
        pairs = [(one, other) for n, one in enumerate(groups) for other in groups[:n]]
        links = [(*_link(one, other), one, other) for one, other in pairs]
        length, ends, one, other = min(links, key=lambda link: link[0])
        if length > _GAP:
            break
        groups = [group for group in groups if group is not one and group is not other]
        groups.append([*one, *other, *([ends] if length > 0 else [])])
    return [tuple(group) for group in groups]


def _link(ones: Sequence[Line], others: Sequence[Line]) -> tuple[float, Line]:
    """The shortest way from an end of one group to an end of another, or to where it meets it."""
    tries = [(a, b) for one in ones for a in _ends(one) for other in others for b in _ends(other)]
    touching = (
        (0.0, (a, a))
        for some, rest in ((ones, others), (others, ones))
        for line in some
        for a in _ends(line)
        if any(a in other for other in rest)
    )
    best = min(((distance(a, b), (a, b)) for a, b in tries), key=lambda link: link[0])
    return next(touching, best)


def _ends(line: Line) -> tuple[Point, Point]:
    return line[0], line[-1]
