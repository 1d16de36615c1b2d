"""A term of a field in its place: its meaning beside those of two other terms of its kind."""

import re
from collections.abc import Iterator
from itertools import takewhile

from wordfreq import zipf_frequency

from coursepack.draft.concepts import found_concepts
from coursepack.draft.field_terms import concepts, term_spellings
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.tables import bank
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

_LEAST = 2
_RAREST = 3.7
# Meanings of one kind: about as long as each other, and of at least so many words.
_LONGEST, _WORDS = 1.6, 4
# What a meaning may begin with: words after which two others are surely something else.
_KINDS = frozenset(
    "illness punishment rule study vote tax machine building crime payment court document"
    " instrument".split()
)
_SMALL = frozenset(
    "a an the of to in on for by with or and that which who from as is are not how very all it its "
    "their one what when where has have been".split()
)


class Term:
    """Asks for the meaning of a single word that the list of terms explains."""

    id = "term"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each term that has two others of its kind, the rarest first."""
        found = []
        for concept in found_concepts(view):
            rare = zipf_frequency(concept.term, "en")
            if " " in concept.term or rare > _RAREST or concept.term in bank():
                continue
            others = _others(concept.term, concept.meaning)
            seen = any(part in concept.term for part in _content(concept.meaning))
            if concept.term.islower() and others and not seen:
                found.append((rare, concept.places[0], concept.meaning, others))
        for _, at, meaning, others in sorted(found, key=lambda row: row[:2]):
            yield from self._question(view, at, meaning, others)

    def _question(
        self, view: View, at: Passage, meaning: str, others: tuple[str, str]
    ) -> Iterator[Candidate]:
        written, shown = view.text(at), sentence_around(view.line_at(at), at)
        if (
            not written.islower()
            or written.endswith("s")
            or len(words(shown)) < len(words(written)) + _LEAST
        ):
            return
        options = list(others)
        options.insert(sum(map(ord, written)) % 3, meaning)
        yield Draft(
            key=f"term-{slug(written)}",
            type="word",
            ask=f"Read {shown} in ¶{at.paragraph}. What does “{written}” mean here?",
            answer=f"{meaning}.",
            paragraphs=(at.paragraph,),
            evidence=(at,),
            options=tuple(options),
            accept=("The same meaning in the student’s own words.",),
            misreading=f"Another thing of the field: {_named(others)}.",
            follow_up="Which words of the paragraph help somebody who does not know the term?",
            dok=1,
            about=frozenset({view.line_at(at).order}),
            term=written,
        ).candidate(view, 0.85, 0.5)


def _others(term: str, meaning: str) -> tuple[str, str] | None:
    """Two meanings of the same field that begin with the same word, and share no other.

    So all three name a thing of one kind.
    """
    mine, lead = _content(meaning), meaning.split(maxsplit=1)[0]
    if len(meaning.split()) < _WORDS or lead not in _KINDS:
        return None
    if term not in term_spellings():
        return None
    own = next(row for row in concepts() if row.anywhere and term in row.spellings)
    field = [row.meaning for row in concepts() if row.field == own.field]
    fits = [
        (-_begins_like(other, meaning), abs(len(other) - len(meaning)), other)
        for other in field
        if other.split()[0] == lead
        and len(other.split()) >= _WORDS
        and not mine & _content(other)
        and max(len(other), len(meaning)) <= _LONGEST * min(len(other), len(meaning))
    ]
    chosen: list[str] = []
    for _, _, other in sorted(fits):
        if all(not _content(other) & _content(one) for one in chosen):
            chosen.append(other)
    return (chosen[0], chosen[1]) if len(chosen) > 1 else None


def _named(meanings: tuple[str, str]) -> str:
    """The terms whose meanings are the other options, each with its meaning."""
    terms = {row.meaning: row.spellings[0] for row in reversed(concepts())}
    return "; ".join(f"“{meaning}” is a meaning of “{terms[meaning]}”" for meaning in meanings)


def _begins_like(one: str, other: str) -> int:
    """How many words two meanings have in common at their beginning."""
    pairs = zip(one.split(), other.split(), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _content(meaning: str) -> set[str]:
    """The beginnings of the words that carry a meaning, without its first word."""
    found = re.findall(r"[a-z]{3,}", " ".join(meaning.lower().split()[1:]))
    return {word[:5] for word in found if word not in _SMALL}
