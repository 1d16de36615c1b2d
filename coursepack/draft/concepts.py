"""Terms of a field that an article uses and the program's own list explains."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from coursepack.draft.tables import concepts
from coursepack.draft.view import View, meets
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.source import Span

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Concept:
    """A term of the list, its meaning, and everywhere that the article uses it."""

    term: str
    meaning: str
    places: tuple[Passage, ...]


def forms(term: str) -> Iterator[str]:
    """A term as it stands, and in the regular plural of its last word."""
    yield term
    if re.search(r"[^aeiou]y\Z", term):
        yield f"{term[:-1]}ies"
    yield f"{term}es" if re.search(r"(?:s|x|ch|sh)\Z", term) else f"{term}s"


@cache
def _by_form() -> dict[tuple[str, ...], tuple[str, str]]:
    """Each form, split into words, with its term and meaning; what is first in the list wins."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for spellings, meaning in concepts():
        for spelling in spellings:
            for form in forms(spelling):
                key = tuple(_WORD.findall(fold(form)))
                found.setdefault(key, (spelling, meaning))
    return found


def _in_paragraph(number: int, shadow: str) -> Iterator[tuple[str, str, Passage]]:
    """The longest terms of one paragraph, none inside another."""
    words = list(_WORD.finditer(shadow))
    known, at = _by_form(), 0
    longest = max(map(len, known), default=0)
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            row = words[at : at + size]
            hit = known.get(tuple(word[0] for word in row))
            spaced = shadow[row[0].start() : row[-1].end()].count(" ") == size - 1
            if hit and spaced:
                yield (*hit, Passage(number, Span(row[0].start(), row[-1].end())))
                at += size - 1
                break
        at += 1


def found_concepts(view: View) -> list[Concept]:
    """The terms of the list in the order of their first use; none that is part of a name."""
    places: dict[tuple[str, str], list[Passage]] = {}
    for number, shadow in enumerate(view.shadows, start=1):
        for term, meaning, at in _in_paragraph(number, shadow):
            if not _in_name(at, view):
                places.setdefault((term, meaning), []).append(at)
    return [Concept(term, meaning, tuple(at)) for (term, meaning), at in places.items()]


def _in_name(at: Passage, view: View) -> bool:
    mentions = (mention for name in view.findings.names for mention in name.mentions)
    return any(meets(at, mention) and not at.span.holds(mention.span) for mention in mentions)
