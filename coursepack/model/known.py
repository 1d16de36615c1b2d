"""What the knowledge sources say about an article: cards matched to places, and meanings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coursepack.model.article import Passage
from coursepack.model.card import Card, Routine


@dataclass(frozen=True)
class Library:
    """All knowledge of a course, by id: its own laid over what the program ships."""

    cards: Mapping[str, Card] = field(default_factory=dict)
    routines: Mapping[str, Routine] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """A card and every place where the article names it, in reading order."""

    card: Card
    mentions: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word means at one place, and the citation of where that is from."""

    at: Passage
    lemma: str
    text: str
    source: str


@dataclass(frozen=True)
class Consulted:
    """All that was found: cards, meanings of words, and names that nothing explains."""

    known: tuple[Known, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    silent: tuple[Passage, ...] = ()
