"""Context boxes and glossary entries: cards and a teacher's own words, ready to print."""

from collections.abc import Iterable

from coursepack.compose.places import Ground
from coursepack.compose.scripts import say, scripts
from coursepack.model.aids import GlossaryItem
from coursepack.model.anchor import fold
from coursepack.model.body import Box, Dispute, Entry, Standpoint
from coursepack.model.card import Card, Told, without_marks
from coursepack.model.known import Library
from coursepack.model.lesson import BoxItem
from coursepack.model.when import When
from coursepack.model.words import Words


def box(item: BoxItem, ground: Ground, library: Library, words: Words) -> Box:
    """One context box; own title, text and sources stand before the card's."""
    card = library.cards.get(item.card)
    if card is None:
        return Box(
            id=item.id,
            paragraph=ground.paragraph(item.at),
            kind="",
            title=item.title,
            scripts=(),
            say="",
            text=item.text,
            sources=tuple(item.sources),
            language=foreign(item.language, words),
        )
    language, told = card.told_in(words.language)
    title = item.title or card.name_in(words.language)
    return Box(
        id=item.id,
        paragraph=ground.paragraph(item.at),
        kind=card.kind,
        title=title,
        scripts=scripts(card, words.language, title),
        say=say(card, words.language),
        text=item.text or without_marks(told.context),
        sources=tuple(item.sources) or _sources(card),
        disputes=_disputes(card, told),
        as_of=spoken(card.as_of, words),
        language=foreign(item.language if item.text else language, words),
    )


def foreign(language: str, words: Words) -> str:
    """A text's language, where a reader of the page must be told of it."""
    return "" if language == words.language else language


def _sources(card: Card) -> tuple[str, ...]:
    """The works that the card's context rests on, each once."""
    return tuple(dict.fromkeys(card.sources[key] for key in card.cited))


def _disputes(card: Card, told: Told) -> tuple[Dispute, ...]:
    return tuple(
        Dispute(
            point.point,
            tuple(Standpoint(v.who, v.says, card.sources[v.source]) for v in point.views),
        )
        for point in told.contested
    )


def spoken(date: str, words: Words) -> str:
    """An ISO date in words; other words as they are."""
    when = When.parse(date)
    return words.calendar(when) if when else date


def glossary(
    items: list[GlossaryItem], ground: Ground, library: Library, words: Words
) -> tuple[Entry, ...]:
    """All glosses in alphabetical order; a card's where the lesson has no words of its own."""
    entries = [_entry(item, ground, library.cards.get(item.card), words) for item in items]
    return alphabetical(entries)


def alphabetical(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Glossary entries in the order in which they are printed."""
    return tuple(sorted(entries, key=lambda entry: (fold(entry.term), entry.id)))


def _entry(item: GlossaryItem, ground: Ground, card: Card | None, words: Words) -> Entry:
    own = item.meaning
    language, told = card.told_in(words.language) if card else ("", None)
    first = next(iter(card.sources.values())) if card else ""
    return Entry(
        id=item.id,
        term=item.term,
        paragraph=ground.paragraph(item.at),
        meaning=_begun(own or (told.gloss if told else "")),
        source=item.source or ("" if own else first),
        say=item.say or (say(card, words.language) if card else ""),
        scripts=scripts(card, words.language, item.term) if card else (),
        tier=item.tier,
        language=foreign(item.language if own or not card else language, words),
    )


def _begun(text: str) -> str:
    """The text with a capital at its beginning: cards and teachers write both ways."""
    return text[:1].upper() + text[1:]
