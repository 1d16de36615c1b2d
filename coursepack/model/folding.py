"""Texts folded for comparing, so that what a keyboard changes makes no difference.

`fold` keeps every character's place. A `Shadow` also leaves out what Arabic and Persian
may be written with or without (vowel signs, tatweel, the joiners), and knows the places.
"""

from dataclasses import dataclass
from functools import lru_cache

from coursepack.source import Span

# Quotation marks, dashes and spaces that a keyboard turns into other ones: each
# is folded to one character, so that a place in the folded text is the same
# place in the author's own.
_ALIKE = str.maketrans("‘’‚‛“”„‟«»\u00a0\u2009\u202f–—−‑", '\'\'\'\'""""""   ----')
# One letter in several forms: Arabic and Persian ye and kaf, alef with or without hamza, ё;
# and the digits of both.
_LETTERS = str.maketrans("يىكأإآٱۀё٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ییکااااهе01234567890123456789")
_MARKS = frozenset(
    "\u0640\u0670\u200c\u200d\u200e\u200f" + "".join(map(chr, range(0x064B, 0x0660)))
)


def fold(text: str) -> str:
    """A shadow of `text`, character for character, in lower case with plain marks."""
    lower = text.lower()
    if len(lower) != len(text) or "Σ" in text:  # one letter became two, or depends on its place
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_ALIKE)


def unmarked(text: str) -> str:
    """The shadow without what may be left out, one form for each letter."""
    return shadow(text).text


@dataclass(frozen=True, slots=True)
class Shadow:
    """A folded text; `places` are where its characters stand in the author's own."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Characters `start` to `end` of the shadow in the author's text, with their marks."""
        first = self.places[start]
        return Span(first, self.places[end] if end > start else first)


@lru_cache(maxsize=256)
def shadow(text: str) -> Shadow:
    """The loosest shadow of `text`. Without Arabic or Cyrillic letters it is `fold`'s."""
    folded = fold(text).translate(_LETTERS)
    kept = [at for at, character in enumerate(folded) if character not in _MARKS]
    return Shadow("".join(folded[at] for at in kept), (*kept, len(text)))
