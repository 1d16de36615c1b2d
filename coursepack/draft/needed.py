"""Which of the terms in an article readers of sixteen need explained, the hardest first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# What several words, a sense that is not the common one, and each further use up to the third take
# off the frequency of a term: fitted to what readers of half of the tuned texts chose, and it held
# on the others.
_SEVERAL, _SPECIAL, _EACH, _AGAIN = 1.2, 0.6, 0.4, 3
# What is easier than this, nearly all readers of the tuned texts could do without.
EASY = 4.4
# Words of one family share so many letters, and all but so many of the shorter word.
_STEM, _ENDING = 5, 3


@dataclass(frozen=True, slots=True)
class Concept:
    """A term of the list, its meaning, and everywhere that the article uses it.

    `special` where it is a common word that has a sense of its own beside another.
    """

    term: str
    meaning: str
    places: tuple[Passage, ...]
    special: bool = False


def ranked(found: Iterable[Concept]) -> list[Concept]:
    """The concepts that need explaining most first, one of each family of words.

    Rare words, terms of several words and those that the article uses again come first.
    """
    kept: list[Concept] = []
    for concept in sorted(found, key=lambda c: (_ease(c), c.places[0])):
        if not any(_family(concept.term, other.term) for other in kept):
            kept.append(concept)
    return kept


def needed(found: Iterable[Concept]) -> list[Concept]:
    """The concepts that readers of sixteen need, those that need it most first."""
    return [concept for concept in ranked(found) if _ease(concept) <= EASY]


def _several(term: str) -> bool:
    """Whether a term is more than one word; its words alone do not tell what it means."""
    return " " in term or "-" in term


def frequency(term: str) -> float:
    """How common the rarest word of a term is."""
    return min(map(zipf, _WORD.findall(fold(term))))


def _ease(concept: Concept) -> float:
    """How easily a term is known: the frequency of its rarest word, less what marks a term."""
    again = min(len(concept.places) - 1, _AGAIN)
    marks = _SEVERAL * _several(concept.term) + _SPECIAL * concept.special
    return frequency(concept.term) - marks - _EACH * again


def _family(one: str, other: str) -> bool:
    """Whether two words belong together, or one of two terms stands in the other."""
    one, other = fold(one), fold(other)
    if " " in one or " " in other:
        return f" {one} " in f" {other} " or f" {other} " in f" {one} "
    size = max(_STEM, min(len(one), len(other)) - _ENDING)
    return one[:size] == other[:size]
