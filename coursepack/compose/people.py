"""Timeline and who's who."""

import re
from collections.abc import Iterator

from coursepack.compose.background import foreign, spoken
from coursepack.compose.places import Ground
from coursepack.compose.scripts import say, scripts
from coursepack.model.body import Person
from coursepack.model.card import Card
from coursepack.model.event import Event
from coursepack.model.guide import Remark
from coursepack.model.known import Library
from coursepack.model.lesson import PersonItem, TimelineItem
from coursepack.model.when import When
from coursepack.model.words import Words


def timeline(items: list[TimelineItem], ground: Ground, words: Words) -> tuple[Event, ...]:
    """Events in the order of time; one without a date of its own stays behind its neighbour."""
    return tuple(
        Event(
            id=item.id,
            date=spoken(item.date, words),
            when=_known(item),
            about=When.parse(item.date) is None,
            what=item.what,
            paragraph=ground.paragraph(item.at) if item.at else 0,
            source=item.source,
            planned=item.planned,
        )
        for _, _, item in sorted(_ordered(items), key=lambda entry: entry[:2])
    )


def _known(item: TimelineItem) -> str:
    """When it was, no more exactly than is said; `sort` gives only what the date leaves out.

    A day or month of a year that nobody names stays without one.
    """
    for said in (item.date, item.sort):
        when = When.parse(said)
        if when and when.year:
            return str(when)
    day = When.parse(item.date)
    return str(day) if day else ""


def _ordered(items: list[TimelineItem]) -> Iterator[tuple[When, int, TimelineItem]]:
    last = When(0)
    for index, item in enumerate(items):
        own = When.parse(item.sort or item.date)
        last = own if own and own.year else last
        yield last, index, item


def undated(items: list[TimelineItem], ground: Ground) -> tuple[Remark, ...]:
    """Events whose year the article does not give."""
    return tuple(
        Remark(item.what, ground.paragraph(item.at))
        for item in items
        if item.at and not re.search(r"\d{4}", item.date)
    )


def people(
    items: list[PersonItem], ground: Ground, library: Library, words: Words
) -> tuple[Person, ...]:
    """The who's who, in reading order."""
    lines = [_person(item, ground, library.cards.get(item.card), words) for item in items]
    return tuple(sorted(lines, key=lambda person: person.paragraph))


def _person(item: PersonItem, ground: Ground, card: Card | None, words: Words) -> Person:
    language, told = card.told_in(words.language) if card else ("", None)
    return Person(
        id=item.id,
        name=item.name,
        paragraph=ground.paragraph(item.at),
        role=item.role,
        card=told.gloss if told else "",
        say=say(card, words.language) if card else "",
        scripts=scripts(card, words.language, item.name) if card else (),
        voice=item.voice,
        language=foreign(language, words),
    )
