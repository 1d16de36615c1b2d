"""Words that may need teaching: neither everyday words nor rare oddities.

The gate is the frequency of the dictionary form in English at large (Zipf 2.0
to 3.9). Tier 3 is a word of one field: a noun that WordNet files among things,
substances, acts, states and the like, an adjective made from a noun, or a word
marked by its ending. Tier 2 is everything else, and worth teaching.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from coursepack.analyse import lemmas
from coursepack.analyse.lists import words
from coursepack.analyse.page import Page
from coursepack.frequency import zipf
from coursepack.model.article import Passage
from coursepack.model.findings import Name, Word

# WordNet's pointer from an adjective to the noun that it is made from.
_PERTAINS = "\\"
LOWEST, HIGHEST = 2.0, 3.9
EVERYDAY = 4.2  # an inflected form this frequent needs no teaching either
_WORD = re.compile(r"(?<![\w'@/.-])[a-z]{4,}(?![\w'@/-])")
# WordNet's lexicographer files whose words mostly belong to one field: acts, animals, things, body,
# cognition, food, places, natural objects and phenomena, plants, relations, states, substances.
_OF_FIELDS = frozenset({4, 5, 6, 8, 9, 13, 15, 17, 19, 20, 24, 26, 27})
_MOST_SENSES = 3
_FIELD = re.compile(
    r"(?:ology|ologist|itis|osis|emia|ectomy|graphy|scopy|metry|otropic|iform|aceous|phyte|saur"
    r"|voltaic|ium|ine|ase|oid|cyte|plasm|thermal|circadian|ourse)\Z"
)


@cache
def _of_field(lemma: str) -> bool:
    """Whether WordNet files the first sense of a noun where the words of fields are."""
    found = lemmas.entry(lemma, "noun")
    if found is None:
        return False
    with (lemmas.WORDNET / "data.noun").open("rb") as data:
        data.seek(found.offset)
        return int(data.read(12).split()[1]) in _OF_FIELDS


def relational(word: str) -> bool:
    """Whether an adjective is made from a noun and is nothing else: tidal, parasitic."""
    found = lemmas.entry(word, "adj")
    return bool(found and _PERTAINS in found.pointers and not lemmas.senses(word, "noun"))


def tier(lemma: str) -> int:
    """3 for a word that belongs to one field, 2 for general vocabulary."""
    if not lemmas.installed():
        return 3 if _FIELD.search(lemma) else 2
    if relational(lemma) or _FIELD.search(lemma):
        return 3
    nouns, rest = lemmas.senses(lemma, "noun"), ("verb", "adj", "adv")
    if any(lemmas.senses(lemma, part) >= max(nouns, 2) for part in rest) or nouns > _MOST_SENSES:
        return 2
    return 3 if _of_field(lemma) else 2


def _word(page: Page, hit: re.Match[str]) -> Word | None:
    text = hit[0]
    if text in words("function_words") | words("openers") | words("number_words"):
        return None
    if text.removesuffix("th") in words("number_words"):
        return None
    lemma = lemmas.lemma(text)
    if zipf(text) > EVERYDAY or not LOWEST <= zipf(lemma) <= HIGHEST:
        return None
    at: Passage = page.passage(hit.start(), hit.end())
    done = text.endswith(("ed", "ing")) and lemma != text  # a verb here, whatever else it can be
    return Word(lemma, at, round(zipf(lemma), 2), 2 if done else tier(lemma))


def vocabulary(pages: Sequence[Page], names: Iterable[Name]) -> tuple[Word, ...]:
    """Each word that may need teaching, once, where it first stands."""
    named = {form.lower() for name in names for form in name.forms}
    found: dict[str, Word] = {}
    for page in pages:
        for hit in _WORD.finditer(page.plain):
            word = _word(page, hit) if hit[0] not in named else None
            if word:
                found.setdefault(word.lemma, word)
    return tuple(sorted(found.values(), key=lambda word: word.at))
