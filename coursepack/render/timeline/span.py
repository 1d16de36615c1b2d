"""How long an event may have lasted, as far as its date tells: a day, a month, a year."""

from dataclasses import dataclass
from datetime import date

from coursepack.model.event import Event
from coursepack.model.when import When

YEAR = 365.2425
_MONTH = YEAR / 12


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


def day_of(when: When) -> float:
    """The number of a day; what is not known counts as the first."""
    year, month, day = when.year, when.month or 1, when.day or 1
    if 1 <= year <= 9999:
        # A day that its month does not have (31 April) counts as the last one that it has.
        for fewer in range(4):
            try:
                return float(date(year, month, day - fewer).toordinal())
            except ValueError:
                continue
    return 1 + (year - 1) * YEAR + (month - 1) * _MONTH + day - 1


def when_of(number: float) -> When:
    """The day with a number."""
    if 1 <= number < date.max.toordinal():
        found = date.fromordinal(int(number))
        return When(found.year, found.month, found.day)
    year, rest = divmod(number - 1, YEAR)
    month, day = divmod(rest, _MONTH)
    return When(int(year) + 1, int(month) + 1, int(day) + 1)


def span_of(event: Event, number: int) -> Span | None:
    """Where an event belongs; None where nobody knows even the year."""
    when = When.parse(event.when) if event.when else None
    if when is None or not when.year:
        return None
    start, end = day_of(when), day_of(_next(when))
    if event.about and when.day:
        start, end = start - _MONTH / 2, start + _MONTH / 2
    outside = event.paragraph == 0
    return Span(
        number, start, end, bool(when.day) and not event.about, event.about, event.planned, outside
    )


def _next(when: When) -> When:
    """The year, month or day after."""
    if not when.month:
        return When(when.year + 1)
    if not when.day:
        return When(when.year + when.month // 12, when.month % 12 + 1)
    return when_of(day_of(when) + 1)
