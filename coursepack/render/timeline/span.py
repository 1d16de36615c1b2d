"""How long an event may have lasted, as far as its date tells: a day, a month, a year."""

from dataclasses import dataclass
from math import inf

from coursepack.model.event import Event
from coursepack.model.when import When
from coursepack.render.timeline.reach import Names, reach


@dataclass(frozen=True, slots=True)
class Span:
    """One event on a line of days. `number` is its number in the list; a `day` is a point.

    Number 0 is a stretch with several events, which is drawn larger elsewhere.

    `about` says that it is only roughly known, `planned` that it was still to come, `outside`
    that the article does not tell of it.
    """

    number: int
    start: float
    end: float
    day: bool
    about: bool
    planned: bool
    outside: bool

    @property
    def middle(self) -> float:
        """The day in its middle."""
        return (self.start + self.end) / 2


def span_of(
    event: Event, number: int, names: Names | None = None, written: float = inf
) -> Span | None:
    """Where an event belongs; None where nobody knows even the year.

    What the article tells of as past was over on the day on which it was `written`.
    """
    when = When.parse(event.when) if event.when else None
    if when is None or not when.year:
        return None
    start, end = reach(event, when, names or Names())
    outside = event.paragraph == 0
    if event.about and not outside and not event.planned and start <= written:
        end = min(end, written + 1)
    return Span(
        number, start, end, bool(when.day) and not event.about, event.about, event.planned, outside
    )
