"""Printed words and references to paragraphs."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from coursepack.model.body import Script
from coursepack.model.handout import Medium
from coursepack.model.words import Words

# In per cent, as a reader may choose on a screen.
TEXT_SIZES = (80, 100, 120, 140, 170, 200)
PRINT_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARABIC")


@dataclass(frozen=True, slots=True)
class Reference:
    """A printed reference to one paragraph or a run of them; `target` 0 links nowhere."""

    label: str
    target: int


def text_sizes(words: Words) -> tuple[tuple[int, str], ...]:
    """Sizes of the text to choose from, and as they are printed."""
    return tuple((size, words.numeral(size)) for size in TEXT_SIZES)


def references(numbers: Iterable[int], words: Words, last: int = 0) -> tuple[Reference, ...]:
    """References to paragraphs, neighbours joined: ¶3, ¶5–7. `last` is the last paragraph."""
    ordered = sorted({number for number in numbers if number > 0})
    starts = [part.first for part in words.parts]
    runs = groupby(
        enumerate(ordered),
        key=lambda pair: (pair[1] - pair[0], sum(start <= pair[1] for start in starts)),
    )
    return tuple(_reference([number for _, number in run], words, last) for _, run in runs)


def _reference(run: list[int], words: Words, last: int) -> Reference:
    first, end = run[0], run[-1]
    label = words.paragraphs(first, end)
    return Reference(label, first if first <= last else 0)


def places(numbers: Iterable[int], words: Words) -> str:
    """The same references as running text: "¶3, ¶5–7"."""
    return words["comma"].join(reference.label for reference in references(numbers, words))


def finished(text: str) -> str:
    """A sentence with the full stop that a data file need not give it."""
    return text if text.endswith((".", "?", "!", "…", "”", '"')) else f"{text}."


def legible(scripts: tuple[Script, ...], medium: Medium) -> tuple[Script, ...]:
    """Each original-script name once, if the medium has letters for it; a screen has them all."""
    once: dict[str, Script] = {}
    for script in scripts:
        once.setdefault(script.text, script)
    return tuple(
        script for script in once.values() if medium == "screen" or _in_print_fonts(script.text)
    )


def _in_print_fonts(text: str) -> bool:
    letters = (unicodedata.name(letter, "") for letter in text if letter.isalpha())
    return all(name.startswith(PRINT_SCRIPTS) for name in letters)
