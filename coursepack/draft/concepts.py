"""Terms of a field that an article uses and the program's own list explains."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from coursepack.draft.borrowed import in_name, is_name, other_case, other_kind, other_use
from coursepack.draft.field_terms import FieldTerm, concepts
from coursepack.draft.forms import forms, plain_forms, strong_forms, tells_of_doing
from coursepack.draft.needed import EASY, Concept, frequency
from coursepack.draft.spelling import keys, written
from coursepack.draft.view import View
from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.source import Span

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# An article is about a field when it uses so many other terms of it.
_ABOUT = 3
# Of words that may belong together, the first so many letters are compared.
_BEGINNING = 3
# Beginnings of words with no more letters than this stand for whole words.
_SHORT = 3
# The most words that a term has.
_LONGEST = 7
_FORMS = ("ed", "ing")
# A form so much more common than the term itself belongs to another word, unless it is rare.
_RARER, _RARE = 0.1, 3.5

_Told = tuple[str, FieldTerm]
_Rows = tuple[list[_Told], Span]


@dataclass(frozen=True, slots=True)
class _Hit:
    """A place with the rows whose term may stand there, each with the spelling."""

    rows: tuple[_Told, ...]
    at: Passage


@cache
def _by_beginning() -> dict[str, list[_Told]]:
    """Each spelling with its row, by the first letters of all that it may begin with."""
    found: dict[str, list[_Told]] = {}
    for row in concepts():
        for spelling in row.spellings:
            words = tuple(_WORD.findall(fold(spelling)))
            firsts = (*(row[0] for row in written(words)), *strong_forms(words[0]))
            for beginning in {first[:_BEGINNING] for first in firsts}:
                found.setdefault(beginning, []).append((spelling, row))
    return found


@cache
def _of_beginning(beginning: str) -> dict[tuple[str, ...], tuple[_Told, ...]]:
    """The rows of all terms that begin so, by each form; a spelling is no form of another."""
    exact: dict[tuple[str, ...], tuple[_Told, ...]] = {}
    other: dict[tuple[str, ...], tuple[_Told, ...]] = {}
    for spelling, row in _by_beginning().get(beginning, ()):
        for form in forms(spelling, row.meaning):
            words = tuple(_WORD.findall(fold(form)))
            found = exact if form in plain_forms(spelling) else other
            if found is other and _too_common(fold(form), fold(spelling)):
                continue
            for known in dict.fromkeys(written(words)):
                found[known] = (*found.get(known, ()), (spelling, row))
    return other | exact


def _too_common(form: str, spelling: str) -> bool:
    """Whether a form is a word that most know, and hardly the term: "sentence" of "sentenced"."""
    return " " not in spelling and zipf(form) > max(_RARE, zipf(spelling) + _RARER)


@cache
def _near(beside: tuple[str, ...]) -> re.Pattern[str]:
    # What is so short begins too many other words: "sea" would find "season", "ban" the "bank".
    ends = {part: r"(?:e?s|ed|ing)?\b" if len(part) <= _SHORT else "" for part in beside}
    return re.compile(rf"\b(?:{'|'.join(re.escape(part) + end for part, end in ends.items())})")


def _fits(told: _Told, shadow: str, span: Span, around: Sequence[str]) -> bool:
    """Whether one of the words that a term needs stands in its paragraph, outside the term.

    For what is no common word, the paragraphs before and behind will do: news has short ones.
    """
    term, row = told
    if not row.beside:
        return True
    near = _near(row.beside)
    if any(not span.meets(Span(hit.start(), hit.end())) for hit in near.finditer(shadow)):
        return True
    return frequency(term) <= EASY and any(near.search(text) for text in around)


def _rows_at(row: list[re.Match[str]], shadow: str, around: Sequence[str]) -> _Rows | None:
    """The rows whose term these words are, those that need a word beside them first; and where.

    What somebody has is theirs in the text and not in the list: "the regime's".
    """
    words = tuple(word[0] for word in row)
    span = Span(row[0].start(), row[-1].end())
    if span.of(shadow) != " ".join(words):
        return None
    bare = words[-1].removesuffix("'s")
    for ours in dict.fromkeys((words, (*words[:-1], bare))):
        at = Span(span.start, span.end - len(words[-1]) + len(ours[-1]))
        known = (
            told for key in keys(ours) for told in _of_beginning(key[0][:_BEGINNING]).get(key, ())
        )
        fitting = [told for told in dict.fromkeys(known) if _fits(told, shadow, at, around)]
        if fitting:
            return sorted(fitting, key=lambda told: _rank(told, " ".join(ours))), at
    return None


def _rank(told: _Told, words: str) -> tuple[bool, bool, bool]:
    """What needs a word beside it comes first, then what is sure, then what is spelled so."""
    term, row = told
    return not row.beside, not row.sure, fold(term) not in words


def _in_paragraph(number: int, shadows: Sequence[str]) -> Iterator[_Hit]:
    """The longest terms of one paragraph, none inside another."""
    shadow = shadows[number - 1]
    around = (*shadows[max(number - 2, 0) : number - 1], *shadows[number : number + 1])
    words, at = list(_WORD.finditer(shadow)), 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            row = words[at : at + size]
            if found := _rows_at(row, shadow, around):
                yield _Hit(tuple(found[0]), Passage(number, found[1]))
                at += size - 1
                break
        at += 1


def found_concepts(view: View) -> list[Concept]:
    """The terms of the list in the order of their first use; none that is part of a name."""
    hits = [
        hit
        for number in view.numbers
        for hit in _in_paragraph(number, view.shadows)
        if not in_name(hit.at, view)
    ]
    hits = list(_meant(hits, view))
    sure = {(row.field, row.spellings) for hit in hits for _, row in hit.rows[:1] if row.sure}
    fields = [field for field, _ in sure]
    about = {field for field in fields if fields.count(field) >= _ABOUT}
    found: dict[FieldTerm, list[tuple[str, Passage]]] = {}
    for hit in hits:
        told = next(((s, row) for s, row in hit.rows if row.sure or row.field in about), None)
        if told:
            found.setdefault(told[1], []).append((_base(*told), hit.at))
    return [
        Concept(same[0][0], row.meaning, tuple(at for _, at in same), bool(row.beside))
        for row, same in found.items()
    ]


def _meant(hits: Iterable[_Hit], view: View) -> Iterator[_Hit]:
    """The places that are no names, each with the rows that suit its capitals and its kind.

    What is a name within a sentence is one at the beginning of a sentence, too.
    """
    cased = [hit for hit in (replace(hit, rows=_cased(hit, view)) for hit in hits) if hit.rows]
    named = [hit.at for hit in cased if is_name(hit.at, view, *hit.rows[0])]
    names = {view.text(at) for at in named}
    for hit in cased:
        rows = tuple(
            told
            for told in hit.rows
            if not (other_use(hit.at, view, told[1]) or other_kind(hit.at, view, *told))
        )
        if rows and hit.at not in named and view.text(hit.at) not in names:
            yield replace(hit, rows=rows)


def _cased(hit: _Hit, view: View) -> tuple[_Told, ...]:
    """The rows without those that need a capital which is missing; those that have it first."""
    text = view.text(hit.at)
    rows = [told for told in hit.rows if not other_case(text, told[0])]
    return tuple(sorted(rows, key=lambda told: not (text[0].isupper() and told[0][0].isupper())))


def _base(spelling: str, row: FieldTerm) -> str:
    """What the glossary prints for a term: for a form of a verb the verb, "sue" for "suing"."""
    first = row.spellings[0]
    form = spelling.endswith(_FORMS) and not first.endswith(_FORMS)
    return first if form and tells_of_doing(row.meaning) else spelling
