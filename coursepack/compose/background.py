"""Context boxes and glossary entries: cards and a teacher's own words, ready to print."""

from collections.abc import Iterable

from coursepack.compose.places import Ground
from coursepack.compose.scripts import scripts
from coursepack.model.aids import GlossaryItem
from coursepack.model.anchor import fold
from coursepack.model.body import Box, Dispute, Entry, Standpoint
from coursepack.model.card import Card
from coursepack.model.known import Library
from coursepack.model.lesson import BoxItem
from coursepack.model.when import When
from coursepack.model.words import Words


def box(item: BoxItem, ground: Ground, library: Library, words: Words) -> Box:
    """One context box; own title, text and sources stand before the card's."""
    card = library.cards.get(item.card)
    return Box(
        id=item.id,
        paragraph=ground.paragraph(item.at),
        kind=card.kind if card else "",
        title=item.title or (card.name if card else ""),
        scripts=scripts(card.script) if card else (),
        say=card.say if card else "",
        text=item.text or (card.plain_context if card else ""),
        sources=tuple(item.sources) or (_sources(card) if card else ()),
        disputes=_disputes(card) if card else (),
        as_of=spoken(card.as_of, words) if card else "",
    )


def _sources(card: Card) -> tuple[str, ...]:
    """The works that the card's context rests on, each once."""
    return tuple(dict.fromkeys(card.sources[key] for key in card.cited))


def _disputes(card: Card) -> tuple[Dispute, ...]:
    return tuple(
        Dispute(
            point.point,
            tuple(Standpoint(v.who, v.says, card.sources[v.source]) for v in point.views),
        )
        for point in card.contested
    )


def spoken(date: str, words: Words) -> str:
    """An ISO date in words; other words as they are."""
    when = When.parse(date)
    return words.calendar(when) if when else date


def glossary(items: list[GlossaryItem], ground: Ground, library: Library) -> tuple[Entry, ...]:
    """All glosses in alphabetical order; a card's where the lesson has no words of its own."""
    entries = [_entry(item, ground, library.cards.get(item.card)) for item in items]
    return alphabetical(entries)


def alphabetical(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Glossary entries in the order in which they are printed."""
    return tuple(sorted(entries, key=lambda entry: (fold(entry.term), entry.id)))


def _entry(item: GlossaryItem, ground: Ground, card: Card | None) -> Entry:
    own = item.meaning
    first = next(iter(card.sources.values())) if card else ""
    return Entry(
        id=item.id,
        term=item.term,
        paragraph=ground.paragraph(item.at),
        meaning=_begun(own or (card.gloss if card else "")),
        source=item.source or ("" if own else first),
        say=item.say or (card.say if card else ""),
        scripts=scripts(card.script) if card else (),
        tier=item.tier,
    )


def _begun(text: str) -> str:
    """The text with a capital at its beginning: cards and teachers write both ways."""
    return text[:1].upper() + text[1:]
