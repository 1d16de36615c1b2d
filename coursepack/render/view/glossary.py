"""The glossary, with its sources named once."""

from collections import Counter
from dataclasses import dataclass

from coursepack.model.body import Entry, Script
from coursepack.model.handout import Medium
from coursepack.model.words import Direction, Words, direction_of
from coursepack.render.view.wording import legible, places

MANY = 3  # meanings from one source: from so many on it is named once


@dataclass(frozen=True, slots=True)
class EntryView:
    """One line of the glossary; `ask` is set where the student works out the meaning.

    `mark` is the number of its source in the list of sources; empty for the usual one.
    """

    id: str
    term: str
    say: str
    scripts: tuple[Script, ...]
    meaning: str
    ask: str
    paragraph: int
    place: str
    source: str
    mark: str
    language: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source of meanings with its number, in the language of what it tells; "" is the page's."""

    mark: str
    name: str
    language: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The glossary: its lines, the source of most of them, and the others with their numbers."""

    entries: tuple[EntryView, ...]
    usual: SourceView | None
    others: tuple[SourceView, ...]


def glossary_view(entries: tuple[Entry, ...], words: Words, medium: Medium) -> GlossaryView:
    """Shape the glossary. Sources are numbered in the order in which they are met."""
    usual = _usual_source(entries)
    first = {entry.source: entry for entry in reversed(entries) if entry.source}
    others = dict.fromkeys(e.source for e in entries if e.source not in ("", usual))
    numbers = {source: words.numeral(n) for n, source in enumerate(others, start=1)}
    lines = (_entry(entry, numbers.get(entry.source, ""), words, medium) for entry in entries)
    return GlossaryView(
        tuple(lines),
        _source(first[usual], "") if usual else None,
        tuple(_source(first[source], number) for source, number in numbers.items()),
    )


def _source(entry: Entry, mark: str) -> SourceView:
    return SourceView(mark, entry.source, entry.language, direction_of(entry.source))


def _usual_source(entries: tuple[Entry, ...]) -> str:
    """The source that most meanings have, to be named once; "" where a meaning has none at all."""
    told = [entry.source for entry in entries if entry.meaning]
    source, count = Counter(told).most_common(1)[0] if told else ("", 0)
    return source if all(told) and count >= MANY else ""


def _entry(entry: Entry, mark: str, words: Words, medium: Medium) -> EntryView:
    ask = words.fill("own_meaning", place=places([entry.paragraph], words))
    return EntryView(
        id=entry.id,
        term=entry.term,
        say=entry.say,
        scripts=legible(entry.scripts, medium),
        meaning=entry.meaning,
        ask="" if entry.meaning else ask,
        paragraph=entry.paragraph,
        place=places([entry.paragraph], words),
        source=entry.source,
        mark=mark,
        language=entry.language,
        direction=direction_of(entry.meaning),
    )
