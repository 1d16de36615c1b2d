"""Names beside their places: none over another, none over a dot, all in the frame.

Each name has a list of positions, from the best (right of its dot) to the last (further off, with
a line to the dot). It takes the one that costs least: a good position on a border, coast or river
is worse than a lesser one beside them. Names with the least room choose first; what finds no room
is told as dropped.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, pi, sin
from typing import Literal

from coursepack.model.body import Script
from coursepack.render.drawing.letters import width_of
from coursepack.render.drawing.shapes import Align, Box, Point, Text
from coursepack.render.map.room import Room

SIZE = 12.5
SCRIPT_SIZE = 13.0
# A capital's name is a little larger than others.
CAPITAL_SIZE = 13.5
DOT = 3.4
_OFF = 3.0
_NEAR = 70.0
_LEADING = 1.25
# Directions in which a name is tried, in eighths of a turn from the east, and what each costs:
# Imhof's order, and between.
_TURNS: dict[float, float] = {0: 0, -1: 1, 1: 2, 4: 3, -3: 4, 3: 5, -2: 6, 2: 7}
_TURNS |= {-0.5: 1.5, 0.5: 2.5, 3.5: 5.5, -3.5: 4.5}
# How far off a name may stand, and what it costs to lead a line to its dot there.
_LED = {0.0: 0.0, 20.0: 14.0, 34.0: 18.0, 50.0: 24.0}
# Neighbours that the article does not name stay without a name rather than stand badly.
_WORST = 26.0
# What a cell of a line under a name costs: a border straight through it is worth a turn or two.
_INK = 1.5
# … and what a cell beside it costs: no line runs within a millimetre where there is room elsewhere.
_BESIDE, _CLEAR = 0.3, 4.0
# What it costs a name to stand in another country than its place.
_ABROAD = 22.0
# What it costs a name that is led to its dot to stand near that of another, as if it were its own.
_MISTAKEN, _CLOSE = 20.0, 18.0


# A town or a capital has a dot; an outlying name belongs to a land too small to hold it.
NameKind = Literal["town", "capital", "outlying"]


@dataclass(frozen=True, slots=True)
class Named:
    """A point with a name to be placed; the lower its rank, the sooner it may be left out.

    One with a `home` is an extra: it is only placed there, and only where it stands well.
    One with a `soil` stands elsewhere only where it has no better room; that is asked of a box, and
    whether a line leads to it.
    """

    id: str
    name: str
    at: Point
    kind: NameKind = "town"
    script: Script | None = None
    rank: int = 0
    home: Callable[[Box], bool] | None = None
    soil: Callable[[Box, bool], bool] | None = None

    @property
    def size(self) -> float:
        """The type size of its name."""
        return CAPITAL_SIZE if self.kind == "capital" else SIZE

    @property
    def room(self) -> tuple[float, float]:
        """How wide and how high its name is, with the original script under it."""
        width, height = width_of(self.name, self.size), self.size
        if self.script:
            width = max(width, width_of(self.script.text, SCRIPT_SIZE))
            height += SCRIPT_SIZE * _LEADING
        return width, height


@dataclass
class Placed:
    """What has been placed so far: names, lines to their dots, and the room they take."""

    room: Room
    texts: list[Text] = field(default_factory=list)
    leaders: list[tuple[Point, Point]] = field(default_factory=list)
    boxes: dict[str, Box] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)


def place_names(names: Sequence[Named], frame: Box, placed: Placed) -> None:
    """Place all names that have room in the frame and out of what is taken."""
    dots = {n.id: Box(*n.at, *n.at).grown(DOT) for n in names if n.kind != "outlying"}
    placed.room.taken += dots.values()
    inner = frame.grown(-4)
    for name in sorted(names, key=lambda n: (-n.rank, -_crowd(n, names), n.id)):
        others = [dot for id_, dot in dots.items() if id_ != name.id]
        _place(name, inner, placed, dots.get(name.id), others)


def _crowd(name: Named, names: Sequence[Named]) -> int:
    """How many others lie near."""
    return sum(hypot(name.at[0] - other.at[0], name.at[1] - other.at[1]) < _NEAR for other in names)


def _place(name: Named, inner: Box, placed: Placed, own: Box | None, others: Sequence[Box]) -> None:
    taken = [box for box in placed.room.taken if box is not own]
    best: tuple[float, Box, Align, tuple[Point, Point] | None] | None = None
    for cost, box, align, led in _positions(name):
        leader = (name.at, _nearest(box, name.at)) if led else None
        if best and cost >= best[0]:
            continue
        if not box.within(inner) or not _fits(box, leader, taken, placed.leaders):
            continue
        if name.home and not name.home(box):
            continue
        whole = cost + placed.room.ink(box) * _INK + placed.room.ink(box.grown(_CLEAR)) * _BESIDE
        if name.soil and not name.soil(box, led):
            whole += _ABROAD
        if leader:
            whole += sum(map(placed.room.ink, _along(leader))) * _INK
        if led and any(map(box.grown(_CLOSE).meets, others)):
            whole += _MISTAKEN
        if not best or whole < best[0]:
            best = whole, box, align, leader
    if best is None or (name.home and best[0] > _WORST):
        placed.dropped.append(name.id)
        return
    _, box, align, leader = best
    placed.room.taken.append(box)
    placed.boxes[name.id] = box
    placed.leaders += [leader] if leader else []
    placed.texts += _texts(name, box, align)


def _fits(
    box: Box,
    leader: tuple[Point, Point] | None,
    taken: Sequence[Box],
    leaders: Sequence[tuple[Point, Point]],
) -> bool:
    """Whether a name and the line to its dot meet no other name, dot or line."""
    if any(box.grown(1).meets(other) for other in taken):
        return False
    if leader and any(_runs_through(leader, other) for other in taken):
        return False
    return not any(_runs_through(line, box) for line in leaders)


def _positions(name: Named) -> Iterator[tuple[float, Box, Align, bool]]:
    """What each place costs where the name may stand, and whether it needs a line there."""
    for further, led in _LED.items():
        reach = DOT + _OFF + further
        for eighth, n in _TURNS.items():
            turn = eighth * pi / 4
            point = (name.at[0] + reach * cos(turn), name.at[1] + reach * sin(turn))
            box, align = _beside(point, name.room, cos(turn), sin(turn))
            yield led + n, box, align, further > 0


def _beside(
    point: Point, room: tuple[float, float], right: float, down: float
) -> tuple[Box, Align]:
    """The box that touches `point` from the side it lies on."""
    (x, y), (width, height) = point, room
    align: Align = "start" if right > 0.1 else "end" if right < -0.1 else "middle"
    left = {"start": x, "middle": x - width / 2, "end": x - width}[align]
    top = y if down > 0.9 else y - height if down < -0.9 else y - height / 2 * (1 - down)
    return Box(left, top, left + width, top + height), align


def _nearest(box: Box, point: Point) -> Point:
    """The point of a box nearest to a point."""
    x, y = point
    return min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)


def _runs_through(line: tuple[Point, Point], box: Box) -> bool:
    """Whether a straight line meets a box; twenty points on it are near enough."""
    return any(point.meets(box) for point in _along(line))


def _along(line: tuple[Point, Point]) -> list[Box]:
    """Points on a straight line, as boxes without width."""
    (x1, y1), (x2, y2) = line
    steps = [n / 20 for n in range(1, 20)]
    return [
        Box(*point, *point) for s in steps for point in ((x1 + (x2 - x1) * s, y1 + (y2 - y1) * s),)
    ]


def _texts(name: Named, box: Box, align: Align) -> Iterator[Text]:
    x = {"start": box.left, "middle": (box.left + box.right) / 2, "end": box.right}[align]
    base = box.top + name.size * 0.8
    yield Text(name.kind, x, base, name.name, align)
    if name.script:
        below = base + SCRIPT_SIZE * 1.1  # with room left under the letters that go deep
        yield Text("native", x, below, name.script.text, align, name.script)
