"""Letters that the print fonts do not have: told, and printed as an empty box."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from coursepack.model.handout import Proof
from coursepack.problems import Problem
from coursepack.publish.fonts import font_folders
from coursepack.rules import NO_LETTERS
from coursepack.source import Source

MISSING = "□"
SHOWN = 12  # so many different letters are named in one warning
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")


@cache
def _upright() -> tuple[Path, ...]:
    """The print fonts in their upright forms."""
    files = (file for folder in font_folders() for file in sorted(folder.glob("*.ttf")))
    return tuple(file for file in files if "Italic" not in file.name)


@cache
def _letters(font: Path) -> frozenset[int]:
    return frozenset(TTFont(font, lazy=True).getBestCmap())


@cache
def _covered(letter: str) -> bool:
    """Whether one of the print fonts has a character; no more of them are read than it takes."""
    return any(ord(letter) in _letters(font) for font in _upright())


def missing_letters(text: str) -> tuple[str, ...]:
    """The characters of `text` that cannot be printed, each once, in order."""
    strangers = (letter for letter in dict.fromkeys(text) if not letter.isascii())
    return tuple(
        letter
        for letter in strangers
        if unicodedata.category(letter) not in _UNSEEN and not _covered(letter)
    )


def printable(text: str) -> str:
    """`text` with an empty box for each letter that cannot be printed."""
    return text.translate({ord(letter): MISSING for letter in missing_letters(text)})


def check_letters(proof: Proof) -> Iterator[Problem]:
    """Warn of letters that the PDF cannot show; the HTML edition can."""
    letters = missing_letters(proof.html)
    if letters and proof.medium == "print":
        place = Source(f"{proof.slug}/{proof.name}.pdf")
        named = " ".join(letters[:SHOWN]) + (" …" if len(letters) > SHOWN else "")
        yield NO_LETTERS.at(place, letters=named)
