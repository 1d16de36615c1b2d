"""Dates of a sentence with the words around them that belong to them: "in the spring of 1992"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.view import Line
from coursepack.model.findings import DateFound

_LEAD = re.compile(
    r"(?:\b(?P<prep>in|on|by|since|from|between|until|till|before|after|during|of|at|around)\s+)?"
    r"(?P<part>(?:the\s+)?(?:end|beginning|start|middle|early|late|mid|summer|autumn|spring"
    r"|winter)(?:\s+of|\s+in)?\s+|(?:early|late|mid)[\s-])?$",
    re.IGNORECASE,
)
OPEN = frozenset({"since", "by", "until", "till", "before", "after", "from", "around"})
_JOIN = re.compile(r"^\s*(?:and|to|or|-|–)\s*$")
_OWNER = re.compile(r"(?:\b(?:an?|the|its|their|this)|[’']s)\s+$", re.IGNORECASE)
# "on the morning of", "on the nineteenth of", "on Thursday the": what a date needs to read on.
_LONGER = re.compile(
    r"(?:\b(?:on|in|upon|at|by|until|since|during)\s+)(?:(?:the )?(?:\w+day )?(?:morning|evening"
    r"|night|afternoon|eve|day|week|weekend) of|(?:\w+day )?the"
    r"(?: \w+(?:th|st|nd|rd|first|second|third) of)?"
    r"|the (?:night|evening|morning) of \w+day the)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """One date, or two joined by "and", with the words around it that belong to it."""

    first: DateFound
    last: DateFound
    start: int
    end: int
    prep: str
    part: str
    owned: bool


def stamps(line: Line) -> Iterator[Stamp]:
    """The dates of a sentence in their order; two that "and" joins are one."""
    base, dates, skip = line.at.span.start, line.dates, False
    for i, date in enumerate(dates):
        if skip:
            skip = False
            continue
        last = date
        if i + 1 < len(dates):
            gap = line.text[date.at.span.end - base : dates[i + 1].at.span.start - base]
            if _JOIN.match(gap) and dates[i + 1].when:
                last, skip = dates[i + 1], True
        start, end = date.at.span.start - base, last.at.span.end - base
        if start < 0 or end > len(line.text):
            continue
        lead = _LEAD.search(line.text[:start])
        prep = (lead["prep"] or "").lower() if lead else ""
        part = (lead["part"] or "").strip() if lead else ""
        owned = not prep and bool(_OWNER.search(line.text[:start]))
        start = lead.start() if lead else start
        if longer := _longer(line.text, start, prep):
            start, prep, owned = longer, "on", False
        yield Stamp(date, last, start, end, prep, part, owned)


def _longer(text: str, start: int, prep: str) -> int:
    """Where a date begins with the words that it cannot be told without, 0 where it needs none."""
    stands = text[: start + len(prep) + bool(prep)] if prep == "of" else text[:start]
    longer = _LONGER.search(stands) if prep in ("of", "") else None
    return longer.start() if longer else 0


def labelled(stamp: Stamp) -> str:
    """The date in the article's words where it is no plain date."""
    first = stamp.first.when.spoken() if stamp.first.when else ""
    part = re.sub(r"^the\s+", "", stamp.part)
    if stamp.last is not stamp.first and stamp.last.when:
        join = "to" if stamp.prep in ("between", "from") else "and"
        return f"{first} {join} {stamp.last.when.spoken()}"
    prep = stamp.prep if stamp.prep in OPEN else ""
    return " ".join(piece for piece in (prep, part, first) if piece)
