"""Marks of the calendar along a piece of the line: days, months or years, as there is room."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coursepack.model.when import When
from coursepack.render.timeline.axis import Piece
from coursepack.render.timeline.reach import YEAR, day_of, when_of

# How a calendar day is said: as a day, a month or a year alone.
Said = Callable[[When], str]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at a place: its own words, and those of the month or year that begins there.

    The latter stand in the middle below it, or so far `beside` that.
    """

    at: float
    words: str
    within: str
    beside: float = 0.0


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words and digits of a calendar, and how much room a mark with its words needs."""

    day: Said
    month: Said
    year: Said
    numbers: Callable[[Sequence[int]], str]
    room: tuple[float, float, float]


_MONTH = 31.0
_DAYS = (1, 2, 5, 10)
_MONTHS = (1, 2, 3, 6)


def ticks(piece: Piece, calendar: Calendar) -> tuple[Tick, ...]:
    """The finest marks that have room, but none finer than what stands there is known."""
    if piece.end - piece.start <= piece.finest + 1:
        return (_alone(piece, calendar),)
    return _several(piece, calendar) or (_alone(piece, calendar),)


def _several(piece: Piece, calendar: Calendar) -> tuple[Tick, ...]:
    """The days, months or years that are marked; none where a short piece has no round one."""
    for step in _DAYS:
        if piece.finest < _MONTH and step * piece.scale >= calendar.room[0]:
            return tuple(_days(piece, step, calendar))
    for step in _MONTHS:
        if piece.finest < YEAR - 1 and step * YEAR / 12 * piece.scale >= calendar.room[1]:
            return tuple(_months(piece, step, calendar))
    step = next(s for s in _years() if s * YEAR * piece.scale >= calendar.room[2])
    return tuple(_whole_years(piece, step, calendar))


def _alone(piece: Piece, calendar: Calendar) -> Tick:
    """The one mark of a piece that is a single day, month or year."""
    when = when_of(piece.start)
    if piece.end - piece.start > _MONTH:
        return Tick(piece.put(piece.start), calendar.year(When(when.year)), "")
    if piece.end - piece.start <= 1:
        month = calendar.month(When(when.year, when.month))
        return Tick(piece.put(piece.start), calendar.day(when), month)
    year = calendar.year(When(when.year))
    return Tick(piece.put(piece.start), calendar.month(When(0, when.month)), year)


def _years() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50, …"""
    size = 1
    while True:
        yield from (size, 2 * size, 5 * size)
        size *= 10


def _days(piece: Piece, step: int, calendar: Calendar) -> Iterator[Tick]:
    last = ""
    for number in range(int(piece.start), int(piece.end) + 1):
        when = when_of(number)
        # Every tenth day: 1, 11, 21. The 31st would stand too near to the next 1st.
        if (when.day - 1) % step == 0 and not (step > 1 and when.day > 31 - step):
            month = calendar.month(When(when.year, when.month))
            yield Tick(piece.put(number), calendar.day(when), month if month != last else "")
            last = month


def _months(piece: Piece, step: int, calendar: Calendar) -> Iterator[Tick]:
    first = when_of(piece.start)
    last = 0
    month = first.year * 12 + first.month - 1
    while True:
        when = When(month // 12, month % 12 + 1)
        day = day_of(when)
        if day > piece.end:
            return
        if day >= piece.start and (when.month - 1) % step == 0:
            year = calendar.year(When(when.year)) if when.year != last else ""
            yield Tick(piece.put(day), calendar.month(When(0, when.month)), year)
            last = when.year
        month += 1


def _whole_years(piece: Piece, step: int, calendar: Calendar) -> Iterator[Tick]:
    year = -(-when_of(piece.start).year // step) * step
    while (day := day_of(When(year))) <= piece.end:
        if day >= piece.start and year:
            yield Tick(piece.put(day), calendar.year(When(year)), "")
        year += step
