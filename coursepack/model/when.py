"""A date that is only as precise as its source: a year, a month, a day, or a day without a year."""

import re
from dataclasses import dataclass

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_ISO = re.compile(r"(?P<year>-|-?\d{1,4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class When:
    """Year, month and day; 0 stands for what is not known. Sorts unknown parts first."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, iso: str) -> "When | None":
        """Read 2019, 2019-11, 2019-11-27 or --11-27 (no year); None for anything else."""
        match = _ISO.match(iso.strip())
        if not match:
            return None
        year = 0 if match["year"] == "-" else int(match["year"])
        when = cls(year, int(match["month"] or 0), int(match["day"] or 0))
        sane = (year or when.month) and when.month <= 12 and when.day <= 31
        return when if sane else None

    def __str__(self) -> str:
        year = f"{self.year:04d}" if self.year else "-"
        parts = [year, f"{self.month:02d}" if self.month else "", f"{self.day:02d}"]
        return "-".join(parts[: 1 + bool(self.month) + bool(self.month and self.day)])

    def spoken(self) -> str:
        """The date in words: "27 November 2019", "November 2019", "2019", "27 November"."""
        day = str(self.day) if self.day else ""
        month = MONTHS[self.month - 1] if self.month else ""
        year = str(self.year) if self.year else ""
        return " ".join(part for part in (day, month, year) if part)
