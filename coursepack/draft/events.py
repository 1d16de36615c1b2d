"""Dated events of the article in a few words each, with exactly the precision it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coursepack.draft.rights import Rights
from coursepack.draft.soundness import own_words
from coursepack.draft.stamps import OPEN, Stamp, labelled, stamps
from coursepack.draft.telling import quoted, told
from coursepack.draft.view import Line, View, meets
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation
from coursepack.model.when import When
from coursepack.source import Span

# Who speaks, where a turn of an interview begins with the name.
_SPEAKER = re.compile(r"\A(?:[A-Z][\w’'-]* ?){1,3}: ")
# Who says it, put in between, where that is told behind.
_SAYS = re.compile(
    r", (?:he|she|they|it|(?:the [a-z]+ ?)?[\w.]*(?: [A-Z][\w’-]+)*|the [a-z]+ [a-z]+) (?:also )?"
    r"(?:said|says|adds|added|remarked|noted|notes|(?:pointed|points) out|admitted|warned)(?:,|$)"
)
# What makes no sense in a row of its own: "“This expired in 1989”", "a new law, adopted".
_ALONE = re.compile(
    r"\A“?(?:This|That|These|Those)(?: [a-z]+(?:ed|s)| (?:was|were|had))\b|, \w+ed\Z"
)
# The year in the name of an act or of a tournament dates nothing that the sentence tells.
_IN_NAME = re.compile(r"\b[A-Z]\w*\s+$")
_LAW = re.compile(
    r"\b(?P<name>(?!(?:The|Under|In|By|Since|Until|Of|To|With)\b)"
    r"(?:[A-Z][\w’'-]*(?: \([A-Z][^()]*\))? (?:(?:and|of|on|for|the|to) )*){0,8}?"
    r"(?:Act|Acts|Law|Order|Regulations|Convention|Treaty|Charter|Directive|Code|Agreement)"
    r"(?: (?:of|on) (?:the )?[A-Z]\w+)?) \Z"
)
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


@lru_cache(maxsize=2)
def dated(view: View) -> tuple[Event, ...]:
    """Everything that the article dates, in reading order: in short, or in its own words."""
    return tuple(event for line in view.lines for event in _of(line, view, view.rights))


def _of(line: Line, view: View, rights: Rights) -> Iterator[Event]:
    for stamp in stamps(line):
        when = stamp.first.when
        if not stamp.first.settled:
            continue  # a wrong date is worse than none
        if when is None:
            continue
        named = _named_by(stamp, line)
        what = _entitled(stamp, line) if named else _what(stamp, line, view)
        if not what or rights.copies(what):
            continue
        plain = stamp.first is stamp.last and not stamp.part and stamp.prep not in OPEN
        yield Event(
            at=stamp.first.at,
            line=line,
            when=when,
            label=str(when) if plain else labelled(stamp),
            what=what,
            planned=stamp.first.planned,
        )


def _named_by(stamp: Stamp, line: Line) -> bool:
    """Whether the date is a year that ends a name: "the Corporate Homicide Act 2007"."""
    year = stamp.first.when is not None and not stamp.first.when.month
    return year and not stamp.prep and bool(_IN_NAME.search(line.text[: stamp.start]))


def _entitled(stamp: Stamp, line: Line) -> str:
    """The law or treaty whose name ends with its year: "the Defamation Act 2013"."""
    law = _LAW.search(line.text[: stamp.start])
    return f"The {law['name']}" if law else ""


def _what(stamp: Stamp, line: Line, view: View) -> str:
    """The clause that a date stands in, with whoever says it; "" where none is sure."""
    if _LAST_TIME.search(line.text[max(0, stamp.start - 30) : stamp.start]):
        return ""
    over = [q for q in line.quotations if meets(q.at, stamp.first.at) and q.kind != "scare"]
    inner = min(over, key=lambda q: len(view.text(q.at)), default=None)
    argued = _argues(view)
    unsure = any(quotation not in view.sure_quotations for quotation in over)
    if unsure or (argued and inner and view.name(inner.speaker) is None):
        return _said(stamp, line, over)
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
    if not what and (not argued or (when and when.year)):
        what = _own(stamp, line)
    if view.rights.copies(what):
        what = _own(stamp, line)
    who = view.called(inner.speaker) if inner and what else ""
    what = _SAYS.sub("", what) if who and "“" not in what else what
    if _ALONE.search(what):
        return ""
    return f"{what} (according to {who})" if who and not what.startswith(who) else what


def _said(stamp: Stamp, line: Line, over: list[Quotation]) -> str:
    """The article's own words where they show that somebody says it: "a report in 2015 found …"."""
    if any(q.kind == "direct" for q in over):
        return ""
    whole = quoted(line.text, stamp.start, stamp.end)
    verbs = [q.verb for q in over if q.verb]
    return next((t for t in (whole, _own(stamp, line)) if _shows(t, verbs)), "")


def _shows(text: str, verbs: list[str]) -> bool:
    """Whether words of the article have the verb that gives them to a speaker."""
    return bool(verbs) and all(re.search(rf"\b{re.escape(verb)}\b", text) for verb in verbs)


def _own(stamp: Stamp, line: Line) -> str:
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


def _thing(line: Line, stamp: Stamp, view: View) -> str:
    """The name in front of which a date stands: "the 1961 Convention on Narcotic Drugs"."""
    base = line.at.span.start
    for name in view.findings.names:
        for at in name.mentions:
            gap = at.span.start - base - stamp.end
            if at.paragraph == line.paragraph and 0 < gap + 1 <= 2 and name.kind != "person":
                return name.text if len(name.text.split()) > 2 else ""
    return ""
