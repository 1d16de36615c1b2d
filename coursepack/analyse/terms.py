"""Terms of several words: those that the dictionary knows, and compounds that look like one.

A phrase of two to four words that WordNet files as one noun with one sense is
a term, unless all its words are everyday ones (mobile phone, point of view).
Else two words are a compound where the first belongs to the second and no more
than one of them is common: a noun that is nothing else ("dropout rate") or an
adjective made from a noun ("tidal gate"). Where that is in doubt nothing is told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coursepack.analyse import lemmas
from coursepack.analyse.lists import words
from coursepack.analyse.page import Page
from coursepack.analyse.vocabulary import relational
from coursepack.frequency import zipf
from coursepack.model.article import Passage
from coursepack.model.findings import Name, Term

_WORD = re.compile(r"(?<![\w'/.@-])[a-z]+(?:-[a-z]+)*(?![\w'/@-])")
_LONGEST = 4
# The rarest word of a phrase that a dictionary has may be as common as this, of a compound as this.
_KNOWN, _RELATED, _NOUN = 4.6, 4.2, 3.9
_RAREST = 2.0
_SECOND = re.compile(r"(?:ing|ed|ly)\Z")


@dataclass(frozen=True, slots=True)
class _Hit:
    lemma: str
    at: Passage
    known: bool


def _base(row: Sequence[str]) -> Iterator[str]:
    """The forms under which a dictionary may have a phrase: as it stands, and in the singular."""
    for last in dict.fromkeys([row[-1], *lemmas.forms(row[-1], "noun")]):
        yield " ".join((*row[:-1], last))


def _frequent(phrase: str) -> float:
    """How common the rarest word of a phrase is."""
    return min(zipf(word) for word in re.findall(r"[a-z]+", phrase))


def _in_dictionary(row: Sequence[str]) -> str:
    """The dictionary form of a phrase that has one sense and is no everyday word; or ""."""
    small = words("function_words")
    if row[0] in small or row[-1] in small:
        return ""
    for phrase in _base(row):
        if lemmas.senses(phrase, "noun") == 1 and _frequent(phrase) <= _KNOWN:
            return phrase
    return ""


def _nothing_but_noun(word: str) -> bool:
    parts = [lemmas.senses(word, part) for part in ("verb", "adj", "adv")]
    return bool(lemmas.senses(word, "noun")) and not any(parts) and not _SECOND.search(word)


def _mostly_noun(word: str) -> bool:
    nouns = lemmas.senses(word, "noun")
    return nouns * 2 > lemmas.senses(word, "verb") and nouns > lemmas.senses(word, "adj")


def _compound(row: Sequence[str]) -> str:
    """The dictionary form of two words that name one thing; or "" where that is not sure."""
    first, second = row
    nouns = lemmas.forms(second, "noun")
    small = words("function_words") | words("number_words") | words("openers")
    if not nouns or {first, second} & small or _SECOND.search(second):
        return ""
    if not _mostly_noun(nouns[-1]):
        return ""
    phrase = f"{first} {nouns[-1]}"
    highest = _NOUN if _nothing_but_noun(first) else _RELATED if relational(first) else 0.0
    rarest = min(zipf(first), zipf(nouns[-1]))
    common = max(zipf(first), zipf(nouns[-1])) >= _NOUN
    return phrase if _RAREST <= rarest <= highest and common else ""


def _rows(page: Page, size: int) -> Iterator[tuple[list[str], int, int]]:
    """Every run of `size` small words with nothing but spaces between them."""
    found = list(_WORD.finditer(page.plain))
    for at in range(len(found) - size + 1):
        run = found[at : at + size]
        if all(two.start() - one.end() == 1 for one, two in pairwise(run)):
            yield [word[0] for word in run], run[0].start(), run[-1].end()


def _hits(page: Page) -> Iterator[_Hit]:
    taken: list[Passage] = []
    for size in range(_LONGEST, 1, -1):
        for row, start, end in _rows(page, size):
            known = _in_dictionary(row)
            lemma = known or (_compound(row) if size == 2 else "")
            at = page.passage(start, end)
            if lemma and not any(at.span.meets(other.span) for other in taken):
                taken.append(at)
                yield _Hit(lemma, at, bool(known))


def terms(pages: Sequence[Page], names: Iterable[Name]) -> tuple[Term, ...]:
    """Each term once, where it first stands; none without WordNet, and none inside a name."""
    if not lemmas.installed():
        return ()
    named = [at for name in names for at in name.mentions]
    found: dict[str, list[_Hit]] = {}
    for page in pages:
        for hit in _hits(page):
            inside = (n.paragraph == page.number and n.span.meets(hit.at.span) for n in named)
            if not any(inside):
                found.setdefault(hit.lemma, []).append(hit)
    every = [
        Term(lemma, min(hit.at for hit in hits), len(hits), hits[0].known)
        for lemma, hits in found.items()
    ]
    return tuple(sorted(every, key=lambda term: term.at))
