"""The solar calendar of Iran and Afghanistan: its months, and the day on which a date begins."""

from datetime import date, timedelta

from coursepack.model.when import When

MONTHS = (
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
)
# Years in which a leap year is every fourth, at times every fifth, of a cycle of 33.
FIRST, LAST = 1244, 1472
_CYCLE = 33
_NEW_YEAR_1354 = date(1975, 3, 21)


def is_leap(year: int) -> bool:
    """Whether a year has 366 days."""
    return (25 * year + 11) % _CYCLE < 8


def begins(year: int, month: int = 0, day: int = 0) -> When | None:
    """The day of our calendar on which a year, month or day begins; None outside the cycle."""
    if not FIRST <= year <= LAST or month > 12 or day > 31:
        return None
    step = 1 if year >= 1354 else -1
    between = range(1354, year) if step > 0 else range(year, 1354)
    days = step * sum(366 if is_leap(y) else 365 for y in between)
    passed = max(month - 1, 0)
    days += min(passed, 6) * 31 + max(passed - 6, 0) * 30 + max(day - 1, 0)
    found = _NEW_YEAR_1354 + timedelta(days)
    return When(found.year, found.month, found.day)
