"""Words that may need teaching: neither everyday words nor rare oddities.

The gate is the frequency of the dictionary form in English at large (Zipf 2.0
to 3.9). Tier 3 is a word of one field (a thing, substance, plant, body part,
or one marked by its ending); tier 2 is everything else, and worth teaching.
"""

import importlib
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from coursepack.analyse import lemmas
from coursepack.analyse.lists import words
from coursepack.analyse.page import Page
from coursepack.model.article import Passage
from coursepack.model.findings import Name, Word

LOWEST, HIGHEST = 2.0, 3.9
EVERYDAY = 4.2  # an inflected form this frequent needs no teaching either
_WORD = re.compile(r"(?<![\w'@/.-])[a-z]{4,}(?![\w'@/-])")
# WordNet's lexicographer files for concrete things: animal, artifact, body, food,
# natural object, plant, possession and substance; and nouns of process.
_CONCRETE = frozenset({5, 6, 8, 13, 17, 20, 27})
_FIELD = re.compile(
    r"(?:ology|ologist|itis|osis|emia|ectomy|graphy|scopy|metry|otropic|iform|aceous|phyte|saur"
    r"|voltaic|ium|ine|ase|oid|cyte|plasm|thermal|circadian|ourse)\Z"
)


@cache
def _frequency() -> Any:
    return importlib.import_module("wordfreq").zipf_frequency


def zipf(word: str) -> float:
    """How frequent a word is in English: about 1 for rare, 7 for everywhere, 0 for unknown."""
    return float(_frequency()(word, "en"))


@cache
def _offsets() -> dict[str, str]:
    """The first sense of each noun in WordNet, as a place in its data file."""
    found = {}
    with (lemmas.WORDNET / "index.noun").open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith(" "):
                fields = line.split()
                found[fields[0]] = fields[6 + int(fields[3])]
    return found


@cache
def _concrete(lemma: str) -> bool:
    """Whether WordNet files the first sense of a noun among concrete things."""
    offset = _offsets().get(lemma)
    if offset is None:
        return False
    with (lemmas.WORDNET / "data.noun").open("rb") as data:
        data.seek(int(offset))
        return int(data.read(12).split()[1]) in _CONCRETE


def tier(lemma: str) -> int:
    """3 for a word that belongs to one field, 2 for general vocabulary."""
    if not lemmas.installed():
        return 3 if _FIELD.search(lemma) else 2
    if any(lemma in lemmas.index(part) for part in ("verb", "adj", "adv")):
        return 2
    if _FIELD.search(lemma):
        return 3
    return 3 if _concrete(lemma) and lemmas.index("noun").get(lemma, 0) < 4 else 2


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
    return Word(lemma, at, round(zipf(lemma), 2), tier(lemma))


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
