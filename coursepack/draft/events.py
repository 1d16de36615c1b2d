"""Dated events of the article in a few words each, with exactly the precision it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coursepack.draft.clauses import around, leans, next_clause, shortened, statement, thing
from coursepack.draft.rights import Rights
from coursepack.draft.soundness import own_words, sound
from coursepack.draft.view import Line, View, meets
from coursepack.model.article import Passage
from coursepack.model.findings import DateFound
from coursepack.model.when import When

_LEAD = re.compile(
    r"(?:\b(?P<prep>in|on|by|since|from|between|until|till|before|after|during|of|at|around)\s+)?"
    r"(?P<part>(?:the\s+)?(?:end|beginning|start|middle|early|late|mid|summer|autumn|spring"
    r"|winter)(?:\s+of|\s+in)?\s+|(?:early|late|mid)[\s-])?$",
    re.IGNORECASE,
)
_OPEN = frozenset({"since", "by", "until", "till", "before", "after", "from", "around"})
_JOIN = re.compile(r"^\s*(?:and|to|or|-|–)\s*$")
_OWNER = re.compile(r"(?:\b(?:an?|the|its|their|this)|[’']s)\s+$", re.IGNORECASE)
# The year in the name of an act or of a tournament dates nothing that the sentence tells.
_IN_NAME = re.compile(r"\b[A-Z]\w*\s+$")
_LAST_TIME = re.compile(r"\bfirst time\b|\brecorded\b|\bever\b|\bfor example\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the article dates: `label` as it dates it, `what` in a few words.

    `exact` where the date is a plain year, month or day that can be ordered;
    `quoted` where the words are the article's, because no short statement is sure.
    """

    at: Passage
    line: Line
    when: When
    label: str
    what: str
    planned: bool
    exact: bool
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Stamp:
    """One date, or two joined by "and", with the words around it that belong to it."""

    first: DateFound
    last: DateFound
    start: int
    end: int
    prep: str
    part: str
    owned: bool


def events(view: View) -> tuple[Event, ...]:
    """The events whose date and wording are sure, in reading order."""
    told = [event for event in dated(view) if not event.quoted]
    return tuple({event.what: event for event in reversed(told)}.values())[::-1]


@lru_cache(maxsize=2)
def dated(view: View) -> tuple[Event, ...]:
    """Everything that the article dates, in reading order: in short, or in its own words."""
    return tuple(event for line in view.lines for event in _of(line, view, view.rights))


def _of(line: Line, view: View, rights: Rights) -> Iterator[Event]:
    for stamp in _stamps(line):
        when = stamp.first.when
        if not stamp.first.settled:
            continue  # a wrong date is worse than none
        told = _short(stamp, line, view, rights)
        what = told or _own(stamp, line, view)
        if when is None or not what or rights.copies(what) or _named_by(stamp, line):
            continue
        plain = stamp.first is stamp.last and not stamp.part and stamp.prep not in _OPEN
        yield Event(
            at=stamp.first.at,
            line=line,
            when=when,
            label=str(when) if plain else _label(stamp),
            what=what,
            planned=stamp.first.planned,
            exact=plain and bool(when.year),
            quoted=not told,
        )


def _named_by(stamp: _Stamp, line: Line) -> bool:
    """Whether the date is a year that ends a name: "the Corporate Homicide Act 2007"."""
    year = stamp.first.when is not None and not stamp.first.when.month
    return year and not stamp.prep and bool(_IN_NAME.search(line.text[: stamp.start]))


def _short(stamp: _Stamp, line: Line, view: View, rights: Rights) -> str:
    """A short statement of what happened, or "" where none is sure."""
    if stamp.first.when is None or _LAST_TIME.search(_near(line.text, stamp.start)):
        return ""
    what = shortened(_what(stamp, line, view), rights)
    named = stamp.owned and len(what.split()) > 1
    if not what or not (named or sound(what, line.text)):
        return ""
    return _told(what, stamp, line, view)


def _own(stamp: _Stamp, line: Line, view: View) -> str:
    """The article's own words around a date, with whoever says them; "" where that is not sure."""
    return _told(own_words(line.text, stamp.start, stamp.end), stamp, line, view)


def _near(text: str, start: int) -> str:
    return text[max(0, start - 30) : start]


def _stamps(line: Line) -> Iterator[_Stamp]:
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
        yield _Stamp(date, last, lead.start() if lead else start, end, prep, part, owned)


def _label(stamp: _Stamp) -> str:
    """The date in the article's words where it is no plain date."""
    first = stamp.first.when.spoken() if stamp.first.when else ""
    part = re.sub(r"^the\s+", "", stamp.part)
    if stamp.last is not stamp.first and stamp.last.when:
        join = "to" if stamp.prep in ("between", "from") else "and"
        return f"{first} {join} {stamp.last.when.spoken()}"
    prep = stamp.prep if stamp.prep in _OPEN else ""
    return " ".join(piece for piece in (prep, part, first) if piece)


def _what(stamp: _Stamp, line: Line, view: View) -> str:
    """The statement around a date, or the thing that the date belongs to."""
    after = line.text[stamp.end :]
    if stamp.owned:
        return _thing(line, stamp, view)
    text = line.text
    if re.search(r"\b(?:have|has|had)\s*$", text[: stamp.start]):
        return ""  # "have until May to decide" says something else without its date
    clause = around(text, stamp.start, stamp.end)
    spoken = any(meets(q.at, stamp.first.at) for q in line.quotations)
    if (leans(clause) and not spoken) or _dated_before(stamp, line, len(clause.before)):
        return ""
    subject = _subject(line, len(clause.before), view)
    what = statement(clause, next_clause(text, stamp.end) if after else "", subject)
    if re.match(r"we\b", what):
        return ""
    if re.match(r"I\b", what) and not spoken:
        return view.teller(line.paragraph) + what[1:]
    return what


def _dated_before(stamp: _Stamp, line: Line, start: int) -> bool:
    """Whether the words between `start` and a date have their own: "shut in May, sold in June"."""
    earlier = (other for other in _stamps(line) if start <= other.start < stamp.start)
    return any(other.prep and line.text[other.end : stamp.start].strip() for other in earlier)


def _thing(line: Line, stamp: _Stamp, view: View) -> str:
    """What a date in front of a noun dates: "a 1950 report" → "report"."""
    base = line.at.span.start
    for name in view.findings.names:
        for at in name.mentions:
            if at.paragraph == line.paragraph and 0 < at.span.start - base - stamp.end + 1 <= 2:
                return view.text(at)
    clause = around(line.text, stamp.start, stamp.end)
    return thing(clause.tail)


def _subject(line: Line, before: int, view: View) -> str:
    """The name that ends just before a clause, if one does."""
    end = line.at.span.start + len(line.text[:before].rstrip(' ,–—-(“"'))
    for name in view.findings.names:
        if any(at.paragraph == line.paragraph and at.span.end == end for at in name.mentions):
            return name.text
    return ""


def _told(what: str, stamp: _Stamp, line: Line, view: View) -> str:
    """The statement with whoever says it, where it is not the writer; "" if that is not sure."""
    for quotation in line.quotations:
        if not meets(quotation.at, stamp.first.at) or quotation.kind == "scare":
            continue
        if quotation not in view.sure_quotations:
            return ""
        return f"{what} (according to {view.called(quotation.speaker)})"
    return what
