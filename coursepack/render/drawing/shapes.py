"""A drawing: paths and words, each with the class that styles give a look to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from coursepack.model.body import Script

Point = tuple[float, float]
Align = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any room."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def within(self, other: "Box") -> bool:
        """Whether all of it lies in the other."""
        across = self.left >= other.left and self.right <= other.right
        return across and self.top >= other.top and self.bottom <= other.bottom

    def grown(self, by: float) -> "Box":
        """The box with a rim."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Path:
    """Something drawn: `d` as in SVG."""

    kind: str
    d: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words on a drawing, set from their base line; `script` where they are not in our letters.

    `turn` is by how many degrees they are turned about their point, clockwise.
    """

    kind: str
    x: float
    y: float
    text: str
    align: Align = "start"
    script: Script | None = None
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing; `dropped` names what had no room for its label."""

    width: float
    height: float
    paths: tuple[Path, ...]
    texts: tuple[Text, ...]
    dropped: tuple[str, ...] = ()


def number(value: float) -> str:
    """A coordinate with one decimal at most: fine enough for any printer, equal everywhere."""
    text = f"{value:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


def at(point: Point) -> str:
    """A point as a path writes it."""
    return f"{number(point[0])} {number(point[1])}"


def line(points: Sequence[Point], closed: bool = False) -> str:
    """A path through points."""
    head, *rest = (at(point) for point in points)
    return f"M{head}" + (f"L{' '.join(rest)}" if rest else "") + ("Z" if closed else "")


def lines(parts: Iterable[Sequence[Point]], closed: bool = False) -> str:
    """Several paths in one."""
    return "".join(line(part, closed) for part in parts if len(part) > 1)


def rectangle(box: Box) -> str:
    """A box as a path."""
    across, down = number(box.right - box.left), number(box.bottom - box.top)
    return f"M{at((box.left, box.top))}h{across}v{down}h-{across}Z"


def pill(box: Box) -> str:
    """A box with round ends as a path."""
    radius = (box.bottom - box.top) / 2
    r, down, across = number(radius), number(2 * radius), number(box.right - box.left - 2 * radius)
    start = at((box.left + radius, box.top))
    return f"M{start}h{across}a{r} {r} 0 0 1 0 {down}h-{across}a{r} {r} 0 0 1 0 -{down}Z"


def circle(centre: Point, radius: float) -> str:
    """A circle as a path."""
    r, across = number(radius), number(2 * radius)
    start = at((centre[0] - radius, centre[1]))
    return f"M{start}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0Z"
