"""Where the names of cards stand in a text: whole words, the longest name first."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from coursepack.model.anchor import fold
from coursepack.model.card import Card
from coursepack.source import Span

_WORD = re.compile(r"\w+")
_PLURALS = ("es", "s")
_COMMON_KINDS = ("idea", "term", "document", "event")


def _base(character: str) -> str:
    """The letter without its accent, where that is one character."""
    plain = unicodedata.normalize("NFD", character)[0]
    return plain if plain.isalpha() else character


def shadow(text: str) -> str:
    """Fold `text` character for character, also dropping accents and hyphens."""
    folded = fold(text)
    plain = folded if folded.isascii() else "".join(map(_base, folded))
    return plain.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name a card; `folded` is what is looked for, `text` how it is written."""

    card: Card
    text: str
    folded: str

    def end_in(self, text: str, folded: str, start: int) -> int:
        """Where the form ends if it stands whole at `start` of `text`, else -1."""
        end = start + len(self.folded)
        if not folded.startswith(self.folded, start):
            return -1
        pairs = zip(self.text, text[start:end], strict=False)
        if any(own.isupper() and not there.isupper() for own, there in pairs):
            return -1
        if self.card.kind in _COMMON_KINDS and self.text[-1].islower():
            for ending in _PLURALS:
                if folded.startswith(ending, end) and _closed(folded, end + len(ending)):
                    return end + len(ending)
        return end if _closed(folded, end) else -1


def _closed(folded: str, end: int) -> bool:
    """Whether no letter or digit goes on at `end`."""
    return end >= len(folded) or not (folded[end].isalnum() or folded[end] == "_")


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a text that names one card, or several where the name is shared."""

    span: Span
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Matcher:
    """All forms of all cards, ready to be looked for."""

    cards: tuple[Card, ...]

    @cached_property
    def _forms(self) -> dict[str, list[Form]]:
        table: dict[str, list[Form]] = defaultdict(list)
        for card in self.cards:
            for name in card.names:
                text = name.strip()
                folded = shadow(text)
                if first := _WORD.match(folded):
                    table[first.group()].append(Form(card, text, folded))
        for forms in table.values():
            forms.sort(key=lambda form: (-len(form.folded), form.card.id))
        return table

    def hits(self, text: str) -> Iterator[Hit]:
        """Every place in `text` that names a card, from left to right, none overlapping."""
        folded = shadow(text)
        done = 0
        for word in _WORD.finditer(folded):
            if word.start() < done:
                continue
            if hit := self._longest(text, folded, word):
                done = hit.span.end
                yield hit

    def _longest(self, text: str, folded: str, word: re.Match[str]) -> Hit | None:
        start = word.start()
        first = word.group()
        starts = {first, *(first.removesuffix(s) for s in _PLURALS)}
        forms = [form for key in sorted(starts) for form in self._forms.get(key, ())]
        ends = [(form.end_in(text, folded, start), form) for form in forms]
        best = max((end for end, _ in ends), default=-1)
        if best < 0:
            return None
        return Hit(Span(start, best), _unique(form.card for end, form in ends if end == best))


def _unique(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple({card.id: card for card in cards}.values())
