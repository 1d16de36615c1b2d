"""Numbers of events in one frame: round for what the article tells, square for what it does not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from coursepack.render.drawing.letters import width_of
from coursepack.render.drawing.shapes import Box, Path, Point, circle, pill, rectangle
from coursepack.render.timeline.marks import RADIUS, RIM
from coursepack.render.timeline.span import Span

SIZE = 10.8
HIGH = 2 * RADIUS
_SIDE = 4.6  # from the frame to the letters in it
_APART = 2.4  # between two frames of one bar

Numbers = Callable[[Sequence[int]], str]


@dataclass(frozen=True, slots=True)
class Label:
    """What is in a frame, and where its middle stands along the line."""

    text: str
    outside: bool
    width: float
    at: float = 0.0

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it stands."""
        return self.at - self.width / 2, self.at + self.width / 2

    def frame(self, middle: Point) -> Path:
        """The frame as it is drawn about a point."""
        x, y = middle
        half = self.width / 2
        box = Box(x - half, y - RADIUS, x + half, y + RADIUS)
        if self.outside:
            return Path("token", rectangle(box.grown(-0.8)))
        return Path("token", circle(middle, RADIUS) if self.width == HIGH else pill(box))


def label_of(spans: Sequence[Span], numbers: Numbers) -> Label:
    """One frame for all: a run of numbers is told by its first and its last."""
    text = numbers([span.number for span in spans])
    wide = HIGH if len(spans) == 1 else width_of(text, SIZE) + 2 * _SIDE
    return Label(text, spans[0].outside, max(wide, HIGH))


def row(labels: Sequence[Label], middle: float, length: float) -> tuple[Label, ...]:
    """Frames side by side about a place, as far as the line with its rim reaches."""
    wide = sum(label.width for label in labels) + _APART * (len(labels) - 1)
    left = min(max(middle - wide / 2, 1 - RIM), length + RIM - 1 - wide)
    made = []
    for label in labels:
        made.append(replace(label, at=left + label.width / 2))
        left += label.width + _APART
    return tuple(made)
