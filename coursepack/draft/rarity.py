"""How rare a word of the list is, on the scale of the frequency list: 1 rare, 7 everywhere.

The list of frequencies measures neither phrases nor words with a hyphen: it knows their parts.
"""

import re

from coursepack.draft.sense import SMALL
from coursepack.frequency import zipf

# What is more frequent than this is known to readers of sixteen, and not asked about.
KNOWN = 4.3
# An inflected form is so much rarer than its base without being any harder.
_FORM = 0.5
# What joins common words to a meaning of its own counts as this: a compound, an idiom, and a verb
# or another pair of two words, whose meaning is not far from theirs.
_JOINED, _IDIOM, _PAIR = 3.4, 3.9, 4.2
_IDIOM_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+")


def rarity(form: str, base: str, lemma: float = 0.0) -> float:
    """How frequent a spelling is, seen together with the first spelling of its row.

    `lemma` is the frequency of its dictionary form, where that is known.
    """
    return max(_rare(form), _rare(base) - _FORM, lemma - _FORM)


def _rare(form: str) -> float:
    if " " in form:
        return _phrase(form)
    if "-" in form:
        return max(zipf(form.replace("-", "")), _JOINED)
    return zipf(form)


def _phrase(form: str) -> float:
    """The frequency of the rarest word that carries meaning; all common: that of an idiom."""
    parts = _WORD.findall(form)
    rarest = min((zipf(part) for part in parts if part not in SMALL), default=KNOWN)
    if rarest < _PAIR:
        return rarest
    return _IDIOM if len(parts) >= _IDIOM_WORDS else _PAIR
