"""What a knowledge source is: asked about one article, it says what it knows."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from coursepack.model.article import Article, Passage
from coursepack.model.findings import Findings, Name
from coursepack.model.known import Consulted, Library


@dataclass(frozen=True)
class Inquiry:
    """One article to explain, and what the sources asked before have said already."""

    article: Article
    findings: Findings
    library: Library
    found: Consulted = field(default_factory=Consulted)

    def explained(self, place: Passage) -> bool:
        """Whether a card or a meaning already covers part of `place`."""
        meanings = (meaning.at for meaning in self.found.meanings)
        return self._has_card(place) or any(_meets(at, place) for at in meanings)

    def _has_card(self, place: Passage) -> bool:
        return any(at.span.meets(place.span) for at in self._carded.get(place.paragraph, ()))

    @cached_property
    def _carded(self) -> dict[int, list[Passage]]:
        """Where cards are named, by paragraph."""
        places: dict[int, list[Passage]] = defaultdict(list)
        for known in self.found.known:
            for at in known.mentions:
                places[at.paragraph].append(at)
        return places

    @property
    def open_names(self) -> tuple[Name, ...]:
        """The names that no source has explained yet, in reading order."""
        names = self.findings.names
        return tuple(n for n in names if not any(self.explained(at) for at in n.mentions))

    @property
    def cardless_names(self) -> tuple[Name, ...]:
        """The names that have no card, even where the article itself says what they are."""
        names = self.findings.names
        return tuple(n for n in names if not any(self._has_card(at) for at in n.mentions))


def _meets(one: Passage, other: Passage) -> bool:
    return one.paragraph == other.paragraph and one.span.meets(other.span)


class KnowledgeSource(Protocol):
    """Somewhere to look things up, offline.

    A source returns only what it adds. It never guesses: where it is not sure
    which thing is meant it says nothing. It reads no clock and no network, and
    a source whose data is not installed returns an empty `Consulted`.
    """

    @property
    def id(self) -> str:
        """A short name for messages and settings: cards, factbook …"""

    def consult(self, inquiry: Inquiry) -> Consulted:
        """What this source knows about the article that no source before it said."""
