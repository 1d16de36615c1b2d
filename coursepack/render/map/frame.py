"""What part of the earth a map shows, and where on the paper each place comes to lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from coursepack.render.drawing.shapes import Box, Point
from coursepack.render.map.globe import (
    RADIUS,
    Projection,
    Regional,
    World,
    distance,
    middle,
    normal,
)

# Kilometres that a map shows at least: less would be a town plan without streets.
LEAST_ACROSS, LEAST_HIGH = 1000.0, 700.0
# Room around the outermost places, for their labels and for what lies about them.
ROOM_ACROSS, ROOM_HIGH = 1.4, 1.3
# On each side of the outline of a country that is shown whole, as a share of it.
_MARGIN = 0.08
# Beyond so many kilometres from its middle a part of the earth is the whole of it.
REGION = 5600.0
# The heights that a map may have, as shares of its width.
LOWEST, HIGHEST = 0.5, 0.72
_GRID = 12
_KM_A_DEGREE = 111.2


@dataclass(frozen=True)
class Frame:
    """A box on the paper that shows what lies around a centre (in kilometres on the plane)."""

    box: Box
    projection: Projection
    centre: Point
    scale: float  # units of the drawing for a kilometre

    def put(self, place: Point) -> Point:
        """Where a longitude and latitude come to lie."""
        found = self._put.get(place)
        if found is None:
            found = self._put[place] = self.put_flat(self.projection.flat(place))
        return found

    @cached_property
    def _put(self) -> dict[Point, Point]:
        """What was put before: each border belongs to two lands and is drawn once more."""
        return {}

    def put_flat(self, point: Point) -> Point:
        """Where a point of the plane comes to lie."""
        across = (self.box.left + self.box.right) / 2
        down = (self.box.top + self.box.bottom) / 2
        x = across + (point[0] - self.centre[0]) * self.scale
        return x, down - (point[1] - self.centre[1]) * self.scale

    def place(self, point: Point) -> Point:
        """The longitude and latitude of a point of the drawing."""
        x = (point[0] - (self.box.left + self.box.right) / 2) / self.scale + self.centre[0]
        y = ((self.box.top + self.box.bottom) / 2 - point[1]) / self.scale + self.centre[1]
        return self.projection.round((x, y))

    @cached_property
    def across(self) -> float:
        """Kilometres from its left to its right."""
        return (self.box.right - self.box.left) / self.scale

    @property
    def every(self) -> int:
        """One of how many points of an outline is enough: they lie some six kilometres apart."""
        return max(1, min(10, round(1 / self.scale / 5)))

    def shows(self, degrees: tuple[int, int, int, int], least: float) -> bool:
        """Whether something so many degrees across may be as large on the paper as `least`."""
        across = max(degrees[2] - degrees[0], degrees[3] - degrees[1])
        return across * _KM_A_DEGREE * self.scale >= least

    @cached_property
    def _degrees(self) -> tuple[float, float, float, float, float]:
        """Its middle longitude, and how far west, south, east and north it reaches."""
        box = self.box
        columns = [box.left + (box.right - box.left) * n / _GRID for n in range(_GRID + 1)]
        rows = [box.top + (box.bottom - box.top) * n / _GRID for n in range(_GRID + 1)]
        seen = [self.place((x, y)) for x in columns for y in rows]
        amid = self.place(((box.left + box.right) / 2, (box.top + box.bottom) / 2))[0]
        turns = [normal(place[0] - amid) for place in seen]
        norths = [place[1] for place in seen]
        west, east, south, north = min(turns), max(turns), min(norths), max(norths)
        if self._holds_pole or isinstance(self.projection, World):
            west, east = -180, 180
            south, north = (south, 90) if north > 0 else (-90, north)
        return amid, west - 1, south - 1, east + 1, north + 1

    @property
    def _holds_pole(self) -> bool:
        poles = (self.put((0, 90)), self.put((0, -90)))
        return any(Box(x, y, x, y).within(self.box) for x, y in poles)

    def sees(self, degrees: tuple[int, int, int, int]) -> bool:
        """Whether something within these degrees (west, south, east, north) may be in it."""
        amid, west, south, east, north = self._degrees
        if isinstance(self.projection, World):
            return True
        if degrees[1] > north or degrees[3] < south:
            return False
        start = normal(degrees[0] - amid)
        end = start + degrees[2] - degrees[0]
        return any(start + turn <= east and end + turn >= west for turn in (-360, 0, 360))


def frame_for(
    places: Sequence[Point],
    width: float,
    lowest: float,
    highest: float,
    outlines: Sequence[Point] = (),
) -> Frame:
    """The frame that shows all places with room for their names, and outlines with a margin.

    Its height lies between two shares of its width.
    """
    amid = middle(places)
    if max(distance(amid, place) for place in places) > REGION:
        return _world(places, width)
    first = Regional(amid)
    everything = [first.flat(place) for place in (*places, *outlines)]
    projection = Regional(first.round(_middle_of(everything)))
    points = [projection.flat(place) for place in places]
    edges = [projection.flat(place) for place in outlines]
    (left, right), (low, high) = (
        _reach([p[n] for p in points], [p[n] for p in edges], room, least)
        for n, room, least in ((0, ROOM_ACROSS, LEAST_ACROSS), (1, ROOM_HIGH, LEAST_HIGH))
    )
    height = width * min(max((high - low) / (right - left), lowest), highest)
    scale = min(width / (right - left), height / (high - low))
    centre = (left + right) / 2, (low + high) / 2
    return Frame(Box(0, 0, width, height), projection, centre, scale)


def _reach(
    places: Sequence[float], edges: Sequence[float], room: float, least: float
) -> tuple[float, float]:
    """From where to where a map must reach, across or up: both with what belongs around them."""
    half = max((max(places) - min(places)) * room, 0 if edges else least) / 2
    amid = (min(places) + max(places)) / 2
    ends = [amid - half, amid + half]
    if edges:
        margin = (max(edges) - min(edges)) * _MARGIN
        ends += [min(edges) - margin, max(edges) + margin]
    more = max(0.0, least - (max(ends) - min(ends))) / 2
    return min(ends) - more, max(ends) + more


def _world(places: Sequence[Point], width: float) -> Frame:
    """The whole earth, cut where the gap between the places is widest; the empty south left out."""
    turns = sorted(place[0] % 360 for place in places)
    gaps = [(after - before, before) for before, after in pairwise(turns)]
    gaps.append((turns[0] + 360 - turns[-1], turns[-1]))
    gap, before = max(gaps)
    projection = World(normal(before + gap / 2 + 180))
    right = abs(projection.flat((projection.longitude + 179.999, 0))[0])
    scale = width / (2 * right)
    south = min(-56.0, min(place[1] for place in places) - 5)
    north = max(80.0, max(place[1] for place in places) + 5)
    low, high = (projection.flat((projection.longitude, n))[1] for n in (south, min(north, 90)))
    return Frame(Box(0, 0, width, (high - low) * scale), projection, (0, (low + high) / 2), scale)


def around(centre: Point, across: float, box: Box) -> Frame:
    """A frame that shows so many kilometres around a place."""
    across = min(across, 3 * RADIUS)
    return Frame(box, Regional(centre), (0, 0), (box.right - box.left) / across)


def _middle_of(points: Sequence[Point]) -> Point:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
