"""How long and how hard the text is: words, sentences, minutes, US school grade."""

import importlib
import math
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from coursepack.analyse.page import Page
from coursepack.analyse.sentences import inner
from coursepack.model.findings import Readability

WORDS_A_MINUTE = 200
# Scripts without spaces between words: there each character counts as a word.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(
    rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[\w'’-])*(?![{_UNSPACED}])\w(?:['’-]?(?![{_UNSPACED}])\w)*"
)


@cache
def _hyphenation() -> Any:
    return importlib.import_module("pyphen").Pyphen(lang="en_US", left=1, right=1)


@cache
def syllables(word: str) -> int:
    """Syllables of an English word: pyphen's breaks, or the groups of vowels if those are more."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    if not plain:
        return 1
    breaks = len(_hyphenation().positions(plain)) + 1
    groups = len(
        re.findall(
            r"[aeiouy]+", re.sub(r"(?<=[^l])e\Z|(?<=[^aeioudt])ed\Z|(?<=[^cgsxz])es\Z", "", plain)
        )
    )
    return max(1, breaks, groups)


def readability(pages: Sequence[Page], english: bool = True) -> Readability:
    """Counts and the Flesch–Kincaid grade; outside English the grade is 0, which says nothing."""
    found = [hit[0] for page in pages for hit in _WORD.finditer(page.plain)]
    sentences = 0
    for page in pages:
        for span in page.sentences:
            sentences += 1 + (len(inner(span.of(page.plain))) if english else 0)
    minutes = max(1, math.ceil(len(found) / WORDS_A_MINUTE)) if found else 0
    if not english or not found:
        return Readability(len(found), sentences, minutes, 0.0)
    total = sum(syllables(word) for word in found)
    grade = 0.39 * len(found) / sentences + 11.8 * total / len(found) - 15.59
    return Readability(len(found), sentences, minutes, round(max(0.0, grade), 1))
