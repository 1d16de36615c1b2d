"""The glossaries of all chapters made one: a term stands once, with every meaning it has."""

from collections.abc import Sequence

from coursepack.compose.volume.occurrences import spot_of_term
from coursepack.model.anchor import fold
from coursepack.model.body import Entry
from coursepack.model.volume import Chapter, Sense, Spot, Term
from coursepack.model.words import Words

Met = tuple[Chapter, Entry]


def merged_glossary(chapters: Sequence[Chapter], words: Words) -> tuple[Term, ...]:
    """Every term of every chapter, in the order of the alphabet.

    The same word in two languages is two terms.
    """
    found: dict[tuple[str, str], list[Met]] = {}
    for chapter in chapters:
        front = chapter.handout.body.front
        for entry in chapter.handout.body.glossary:
            found.setdefault((fold(entry.term), front.language), []).append((chapter, entry))
    ordered = [met for _, met in sorted(found.items())]
    return tuple(_term(number, met, words) for number, met in enumerate(ordered, start=1))


def _term(number: int, met: list[Met], words: Words) -> Term:
    entries = [entry for _, entry in met]
    return Term(
        id=f"term-{number}",
        term=entries[0].term,
        say=next((entry.say for entry in entries if entry.say), ""),
        scripts=next((entry.scripts for entry in entries if entry.scripts), ()),
        senses=_senses(met, words),
    )


def _senses(met: list[Met], words: Words) -> tuple[Sense, ...]:
    """Each meaning once. One left for students to work out gives way to one that is told."""
    told = [(chapter, entry) for chapter, entry in met if entry.meaning]
    groups: dict[str, list[Met]] = {}
    for chapter, entry in met:
        meaning = entry.meaning or (told[0][1].meaning if told else "")
        groups.setdefault(fold(meaning), []).append((chapter, entry))
    return tuple(_sense(group, words) for group in groups.values())


def _sense(group: list[Met], words: Words) -> Sense:
    chapter, first = next(((c, e) for c, e in group if e.meaning), group[0])
    foreign = chapter.handout.body.front.language
    return Sense(
        meaning=first.meaning,
        language=first.language or ("" if foreign == words.language else foreign),
        source=first.source,
        met=tuple(_spot(chapter, entry, words) for chapter, entry in group),
    )


def _spot(chapter: Chapter, entry: Entry, words: Words) -> tuple[Spot, str]:
    words = words.for_parts(chapter.handout.body.parts)
    return spot_of_term(chapter, entry), words.paragraphs(entry.paragraph, entry.paragraph)
