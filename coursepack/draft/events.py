"""Dated events of the article in a few words each, with exactly the precision it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coursepack.draft.rights import Rights
from coursepack.draft.soundness import own_words
from coursepack.draft.telling import quoted, told
from coursepack.draft.view import Line, View, meets
from coursepack.model.article import Passage
from coursepack.model.findings import DateFound, Quotation
from coursepack.model.when import When
from coursepack.source import Span

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
_SPEAKER = re.compile(r"\A(?:[A-Z][\w’'-]* ?){1,3}: ")
# Who says it, put in between, where that is told behind.
_SAYS = re.compile(
    r", (?:he|she|they|it|(?:the [a-z]+ ?)?[\w.]*(?: [A-Z][\w’-]+)*|the [a-z]+ [a-z]+) (?:also )?"
    r"(?:said|says|adds|added|remarked|noted|notes|(?:pointed|points) out|admitted|warned)(?:,|$)"
)
# "on the morning of", "on the nineteenth of", "on Thursday the": what a date needs to read on.
_LONGER = re.compile(
    r"(?:\b(?:on|in|upon|at|by|until|since|during)\s+)(?:(?:the )?(?:\w+day )?(?:morning|evening"
    r"|night|afternoon|eve|day|week|weekend) of|(?:\w+day )?the"
    r"(?: \w+(?:th|st|nd|rd|first|second|third) of)?"
    r"|the (?:night|evening|morning) of \w+day the)\s+$",
    re.IGNORECASE,
)
_IN_NAME = re.compile(r"\b[A-Z]\w*\s+$")
# Texts whose dates are examples rather than a story: only what can be told plainly is shown.
_OUGHT, _FEWEST_OUGHT = re.compile(r"\b(?:should|must|ought|needs? to)\b"), 2
_ARGUED = frozenset(("personal", "editorial"))
_LAST_TIME = re.compile(
    r"\bfirst time\b|\brecorded\b|(?<!hardly )\bever\b|\bfor example\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the article dates: `label` as it dates it, `what` in a few words."""

    at: Passage
    line: Line
    when: When
    label: str
    what: str
    planned: bool


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


@lru_cache(maxsize=2)
def dated(view: View) -> tuple[Event, ...]:
    """Everything that the article dates, in reading order: in short, or in its own words."""
    return tuple(event for line in view.lines for event in _of(line, view, view.rights))


def _of(line: Line, view: View, rights: Rights) -> Iterator[Event]:
    for stamp in _stamps(line):
        when = stamp.first.when
        if not stamp.first.settled:
            continue  # a wrong date is worse than none
        what = _what(stamp, line, view) if when else ""
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
        )


def _named_by(stamp: _Stamp, line: Line) -> bool:
    """Whether the date is a year that ends a name: "the Corporate Homicide Act 2007"."""
    year = stamp.first.when is not None and not stamp.first.when.month
    return year and not stamp.prep and bool(_IN_NAME.search(line.text[: stamp.start]))


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
        start = lead.start() if lead else start
        if longer := _longer(line.text, start, prep):
            start, prep, owned = longer, "on", False
        yield _Stamp(date, last, start, end, prep, part, owned)


def _longer(text: str, start: int, prep: str) -> int:
    """Where a date begins with the words that it cannot be told without, 0 where it needs none."""
    stands = text[: start + len(prep) + bool(prep)] if prep == "of" else text[:start]
    longer = _LONGER.search(stands) if prep in ("of", "") else None
    return longer.start() if longer else 0


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
    """The clause that a date stands in, with whoever says it; "" where none is sure."""
    if _LAST_TIME.search(line.text[max(0, stamp.start - 30) : stamp.start]):
        return ""
    over = [q for q in line.quotations if meets(q.at, stamp.first.at) and q.kind != "scare"]
    if any(quotation not in view.sure_quotations for quotation in over):
        return ""
    inner = min(over, key=lambda q: len(view.text(q.at)), default=None)
    argued = _argues(view)
    if argued and inner and view.name(inner.speaker) is None:
        return ""
    start, end = _bounds(line, inner)
    start = max(min(start, stamp.start), _label_end(line.text))
    what = told(
        line.text[start:end],
        stamp.start - start,
        stamp.end - start,
        drops=bool(stamp.prep or stamp.part) and not stamp.owned and stamp.prep != "of",
        names=_names(line, view, start),
        means=_pronouns(line, view, inner),
    )
    what = what or (_thing(line, stamp, view) if stamp.owned else "")
    when = stamp.first.when
    if not what and (not argued or (when and (when.year or when.day))):
        what = quoted(line.text[start:end], stamp.start - start, stamp.end - start)
    if not what and not argued:
        what = _own(stamp, line)
    who = view.called(inner.speaker) if inner and what else ""
    what = _SAYS.sub("", what) if who and "“" not in what else what
    return f"{what} (according to {who})" if who and not what.startswith(who) else what


def _own(stamp: _Stamp, line: Line) -> str:
    """Words around a year or a day that nothing shorter tells; a mere month can be done without."""
    when = stamp.first.when
    sure = when is not None and (when.year or when.day)
    return own_words(line.text, stamp.start, stamp.end) if sure else ""


@lru_cache(maxsize=2)
def _argues(view: View) -> bool:
    """Whether a text argues for something in its writer's or its paper's name."""
    asks = sum(len(_OUGHT.findall(line.own)) for line in view.lines)
    return view.genre.kind in _ARGUED and asks >= _FEWEST_OUGHT


def _label_end(sentence: str) -> int:
    """Where the words begin behind the name of whoever speaks: "Bellamar: She died …"."""
    hit = _SPEAKER.match(sentence)
    return hit.end() if hit else 0


def _names(line: Line, view: View, start: int) -> list[tuple[int, int, str, str]]:
    """The names in a sentence with their places, counted from `start`."""
    base = line.at.span.start + start
    return [
        (at.span.start - base, at.span.end - base, name.text, name.kind)
        for name in view.findings.names
        for at in name.mentions
        if at.paragraph == line.paragraph and base <= at.span.start
    ]


def _bounds(line: Line, quotation: Quotation | None) -> tuple[int, int]:
    """From where to where a sentence is what somebody says; all of it where nobody does."""
    if quotation is None:
        return 0, len(line.text)
    base = line.at.span.start
    start, end = quotation.at.span.start - base, quotation.at.span.end - base
    return max(0, start), min(len(line.text), end)


def _pronouns(line: Line, view: View, quotation: Quotation | None) -> dict[str, str]:
    """Whom the pronouns at the beginning of a sentence mean, where that is sure."""
    if quotation and quotation.kind == "direct":
        return {"i": view.called(quotation.speaker)}
    names = {"i": view.teller(line.paragraph)}
    before = Passage(line.paragraph, Span(0, line.at.span.start))
    people = [name for name in view.names_in(before) if name.kind == "person"]
    if len(people) == 1:
        names |= {"he": people[0].text, "she": people[0].text}
    return names


def _thing(line: Line, stamp: _Stamp, view: View) -> str:
    """The name in front of which a date stands: "the 1961 Convention on Narcotic Drugs"."""
    base = line.at.span.start
    for name in view.findings.names:
        for at in name.mentions:
            gap = at.span.start - base - stamp.end
            if at.paragraph == line.paragraph and 0 < gap + 1 <= 2 and name.kind != "person":
                return name.text if len(name.text.split()) > 2 else ""
    return ""
