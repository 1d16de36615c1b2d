"""What time the words of a date take in: a season, a part of a month, "2011 to 2012"."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coursepack.model.event import Event
from coursepack.model.when import When

YEAR = 365.2425
MONTH = YEAR / 12
# A part of a month or of a year ("end of November", "late 2019") is about a third of it.
_PART = 1 / 6
_SEASONS = ((3, 4, 5), (6, 7, 8), (9, 10, 11), (12, 1, 2))
_MOST_YEARS = 200
_DECADE = re.compile(r"\b(\d{3}0)[’']?s\b")


@dataclass(frozen=True, slots=True)
class Names:
    """How the words of a date call the months and the seasons, and join two dates of one event."""

    months: tuple[tuple[str, ...], ...] = ()
    seasons: tuple[tuple[str, ...], ...] = ()
    both: str = ""


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
    return 1 + (year - 1) * YEAR + (month - 1) * MONTH + day - 1


def when_of(number: float) -> When:
    """The day with a number."""
    if 1 <= number < date.max.toordinal():
        found = date.fromordinal(int(number))
        return When(found.year, found.month, found.day)
    year, rest = divmod(number - 1, YEAR)
    month, day = divmod(rest, MONTH)
    return When(int(year) + 1, int(month) + 1, int(day) + 1)


def reach(event: Event, when: When, names: Names) -> tuple[float, float]:
    """From which day an event may have lasted, and which is the first one after it."""
    start, end = day_of(when), day_of(following(when))
    if not event.about:
        return start, end
    words = _plain(event.date)
    last = _last(words, when, names)
    if last > end:
        return start, last
    season = _season(words, when, names)
    if season:
        first = When(when.year - (0 < when.month < season[0]), season[0])
        return day_of(first), day_of(following(When(first.year + (season[0] == 12), season[2])))
    return _roughly(words, when, names)


def following(when: When) -> When:
    """The year, month or day after."""
    if not when.month:
        return When(when.year + 1)
    if not when.day:
        return When(when.year + when.month // 12, when.month % 12 + 1)
    return when_of(day_of(when) + 1)


def _plain(words: str) -> str:
    """Words with plain digits and small letters."""
    return "".join(str(unicodedata.digit(c, c)) for c in words).casefold()


def _last(words: str, when: When, names: Names) -> float:
    """Where the last of several dates ends that the words name; 0 where they name but one.

    Two that stand apart and are joined by "and" are two times, and no time between them.
    """
    decade = _DECADE.search(words)
    if decade and int(decade[1]) == when.year:
        return day_of(When(when.year + 10))
    years = range(when.year, when.year + _MOST_YEARS)
    found = [one for one in _named(words, names) if one.year in years]
    days = [int(day) for day in re.findall(r"\b\d{1,2}\b", words)]
    if when.day in days and len(found) < 2 and when.day < max(days) <= 31:
        return day_of(When(when.year, when.month, max(days))) + 1
    if not found or found[-1] in (When(when.year), When(when.year, when.month)):
        return 0
    both = re.search(rf"\b{re.escape(names.both)}\b", words) if names.both else None
    apart = day_of(found[-1]) > day_of(following(found[0]))
    return 0 if both and apart else day_of(following(found[-1]))


def _named(words: str, names: Names) -> Iterator[When]:
    """The years that words name, with the month before each."""
    numbers = {form: n for n, forms in enumerate(names.months, 1) for form in forms}
    forms = "|".join(map(re.escape, sorted(numbers, key=len, reverse=True)))
    month = rf"(?:\b({forms})\W+(?:\w{{1,3}}\W+)?)?" if forms else "()"
    for match in re.finditer(month + r"\b(\d{3,4})\b", words):
        yield When(int(match[2]), numbers.get(match[1] or "", 0))


def _season(words: str, when: When, names: Names) -> tuple[int, ...]:
    """The months of a season that words name: those about a known month, wherever that is spring.

    Of a year alone the seasons are those north of the equator, and its winter is open.
    """
    pairs = zip(names.seasons, _SEASONS, strict=False)
    found = [s for forms, s in pairs if any(re.search(rf"\b{form}\b", words) for form in forms)]
    if when.month:
        found = [season for season in _SEASONS if when.month in season and found]
    return found[0] if found and (when.month or found[0][0] != 12) else ()


def _roughly(words: str, when: When, names: Names) -> tuple[float, float]:
    """A third of the month or year that is named, about what is known of it, and all within it."""
    year = day_of(When(when.year)), day_of(When(when.year + 1))
    if not when.month:
        return year
    whole = When(when.year, when.month)
    month = day_of(whole), day_of(following(whole))
    middle = day_of(when) if when.day else sum(month) / 2
    forms = names.months[when.month - 1] if names.months else ()
    if any(form in words for form in forms):
        exact = str(when.day) in re.findall(r"\d+", words)
        return _about(middle, MONTH, (0, year[1] * 2) if exact else month) if when.day else month
    if str(when.year) in words:
        return _about(middle, YEAR, year)
    return month


def _about(middle: float, unit: float, within: tuple[float, float]) -> tuple[float, float]:
    half = round(unit * _PART)
    return max(middle - half, within[0]), min(middle + half + 1, within[1])
