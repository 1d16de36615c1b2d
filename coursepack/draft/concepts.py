"""Terms of a field that an article uses and the program's own list explains."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from coursepack.draft.tables import FieldTerm, concepts
from coursepack.draft.view import View, meets
from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.source import Span

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# An article is about a field when it uses so many other terms of it.
_ABOUT = 3
# Of words that may belong together, the first so many letters are compared.
_BEGINNING = 3
# What several words, and each further use up to the third, take off the frequency of a term.
_SEVERAL, _EACH, _AGAIN = 0.7, 0.4, 3
# Words of one family share so many letters, and all but so many of the shorter word.
_STEM, _ENDING = 5, 3


@dataclass(frozen=True, slots=True)
class Concept:
    """A term of the list, its meaning, and everywhere that the article uses it."""

    term: str
    meaning: str
    places: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    row: FieldTerm
    spelling: str
    at: Passage


def forms(term: str) -> Iterator[str]:
    """A term as it stands, and in the regular plural of its last word."""
    yield term
    if re.search(r"[^aeiou]y\Z", term):
        yield f"{term[:-1]}ies"
    if term.endswith("man"):
        yield f"{term[:-2]}en"
    yield f"{term}es" if re.search(r"(?:s|x|ch|sh)\Z", term) else f"{term}s"


@cache
def _by_beginning() -> dict[str, list[tuple[str, FieldTerm]]]:
    """Each spelling with its row, by its first letters."""
    found: dict[str, list[tuple[str, FieldTerm]]] = {}
    for row in concepts():
        for spelling in row.spellings:
            found.setdefault(fold(spelling)[:_BEGINNING], []).append((spelling, row))
    return found


def _by_form(words: Iterable[str]) -> dict[tuple[str, ...], tuple[str, FieldTerm]]:
    """The terms that may stand among the words, by each form; the first in the list wins."""
    found: dict[tuple[str, ...], tuple[str, FieldTerm]] = {}
    for beginning in sorted({word[:_BEGINNING] for word in words}):
        for spelling, row in _by_beginning().get(beginning, ()):
            for form in forms(spelling):
                found.setdefault(tuple(_WORD.findall(fold(form))), (spelling, row))
    return found


def _in_paragraph(number: int, shadow: str) -> Iterator[_Hit]:
    """The longest terms of one paragraph, none inside another."""
    words = list(_WORD.finditer(shadow))
    known, at = _by_form(word[0] for word in words), 0
    longest = max(map(len, known), default=0)
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            row = words[at : at + size]
            hit = known.get(tuple(word[0] for word in row))
            together = shadow[row[0].start() : row[-1].end()] == " ".join(word[0] for word in row)
            if hit and together:
                span = Span(row[0].start(), row[-1].end())
                yield _Hit(hit[1], hit[0], Passage(number, span))
                at += size - 1
                break
        at += 1


def found_concepts(view: View) -> list[Concept]:
    """The terms of the list in the order of their first use; none that is part of a name."""
    hits = [
        hit
        for number, shadow in enumerate(view.shadows, start=1)
        for hit in _in_paragraph(number, shadow)
        if not _in_name(hit.at, view)
    ]
    sure = {(hit.row.field, hit.row.spellings) for hit in hits if hit.row.sure}
    fields = [field for field, _ in sure]
    about = {field for field in fields if fields.count(field) >= _ABOUT}
    found: dict[tuple[str, ...], list[_Hit]] = {}
    for hit in hits:
        if hit.row.sure or hit.row.field in about:
            found.setdefault(hit.row.spellings, []).append(hit)
    return [
        Concept(same[0].spelling, same[0].row.meaning, tuple(hit.at for hit in same))
        for same in found.values()
    ]


def ranked(found: Iterable[Concept]) -> list[Concept]:
    """The concepts that need explaining most first, one of each family of words.

    Rare words, terms of several words and those that the article uses again come first.
    """
    kept: list[Concept] = []
    for concept in sorted(found, key=lambda c: (_ease(c), c.places[0])):
        if not any(_family(concept.term, other.term) for other in kept):
            kept.append(concept)
    return kept


def _ease(concept: Concept) -> float:
    """How easily a term is known: the frequency of its rarest word, less what marks a term."""
    words = _WORD.findall(fold(concept.term))
    again = min(len(concept.places) - 1, _AGAIN)
    return min(map(zipf, words)) - _SEVERAL * (len(words) > 1) - _EACH * again


def _family(one: str, other: str) -> bool:
    """Whether two words belong together, or one of two terms stands in the other."""
    one, other = fold(one), fold(other)
    if " " in one or " " in other:
        return f" {one} " in f" {other} " or f" {other} " in f" {one} "
    size = max(_STEM, min(len(one), len(other)) - _ENDING)
    return one[:size] == other[:size]


def _in_name(at: Passage, view: View) -> bool:
    mentions = (mention for name in view.findings.names for mention in name.mentions)
    return any(meets(at, mention) and not at.span.holds(mention.span) for mention in mentions)
