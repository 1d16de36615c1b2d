"""Who wrote an article and when, where a line below its title says so unmistakably."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coursepack.model.when import MONTHS
from coursepack.read.front_matter import is_date
from coursepack.read.pieces import Imprint, Piece

_BY = re.compile(r"(?:By|BY)[:\s]+(?P<name>\S.*)")
_PARTICLES = set(
    "a al and at ap bin da de del della den der des di do du el for from ibn in la le los of "
    "the und van von y zu with &".split()
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_MONTH = r"(?P<month>[A-Z][A-Za-z]{2,8})\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_DATES = tuple(
    re.compile(rf"(?:(?:Published|Posted|Updated|Date)(?: on)?:?\s+)?{_WEEKDAY}{form}\Z")
    for form in (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"{_MONTH}\s+{_YEAR}",
        rf"{_YEAR}-(?P<number>\d\d)(?:-(?P<day>\d\d))?",
    )
)
_BETWEEN = re.compile(r"\s*[|·•]\s*|\s+[–—]\s+|,\s+(?=[\dA-Z][^,]*\d{4}\Z)")
# Bylines and dates stand within this many short lines below the title.
_MOST_LINES = 3


def take_credits(pieces: Sequence[Piece], imprint: Imprint) -> tuple[Imprint, tuple[Piece, ...]]:
    """The imprint with the byline and date that open `pieces`, and the pieces after them.

    What the imprint already says is kept; a line that repeats it is taken away all the same.
    """
    taken = 0
    while taken < min(_MOST_LINES, len(pieces)) and is_credit(pieces[taken].text):
        byline, date = _credit(pieces[taken].text)
        imprint = replace(imprint, byline=imprint.byline or byline, date=imprint.date or date)
        taken += 1
    # A file of credits only is no article: then they are its text.
    return (imprint, tuple(pieces[taken:])) if taken < len(pieces) else (imprint, tuple(pieces))


def is_credit(line: str) -> bool:
    """Whether the line is a byline, a date, or both, and nothing else."""
    return any(_credit(line))


def byline_name(text: str) -> str:
    """The names of a byline without the "By" before them."""
    match = _BY.match(text)
    return match["name"].strip() if match else text


def _credit(line: str) -> tuple[str, str]:
    """Byline and ISO date of a line; both empty where it is anything else."""
    line = line.strip()
    if len(line) > 120:
        return "", ""
    parts = [part for part in _BETWEEN.split(line) if part]
    for candidate in ([line], parts):
        names = [_name(part) for part in candidate]
        dates = [_iso_date(part) for part in candidate]
        known = all(name or date for name, date in zip(names, dates, strict=True))
        if known and sum(map(bool, names)) <= 1 and sum(map(bool, dates)) <= 1:
            return "".join(names), "".join(dates)
    return "", ""


def _name(text: str) -> str:
    """The name after "By", where every word is one of a name."""
    match = _BY.match(text)
    if not match:
        return ""
    name = match["name"].strip()
    words = name.replace(",", " ").split()
    proper = all(word[:1].isupper() or word.lower() in _PARTICLES for word in words)
    good = proper and len(words) <= 10 and not re.search(r"[.!?:;]\Z|\d", name)
    return name if good and words[0][:1].isupper() else ""


def _iso_date(text: str) -> str:
    for form in _DATES:
        match = form.match(text.strip())
        if match:
            parts = match.groupdict()
            month = int(parts.get("number") or 0) or _month(parts.get("month") or "")
            day = f"-{int(parts['day']):02d}" if parts.get("day") else ""
            date = f"{match['year']}-{month:02d}{day}"
            return date if is_date(date) else ""
    return ""


def _month(name: str) -> int:
    """The number of a month by its name or the first three letters or more of it; 0 for none."""
    for number, month in enumerate(MONTHS, 1):
        if len(name) >= 3 and month.lower().startswith(name.lower()):
            return number
    return 9 if name == "Sept" else 0
