"""Several articles in one pack: which paragraphs are whose, and how they are named."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a pack on several: paragraphs `first` to `last` of the joined text."""

    letter: str
    first: int
    last: int
    title: str
    byline: str
    outlet: str
    date: str


def part_of(paragraph: int, parts: Sequence[Part]) -> Part | None:
    """The part that a paragraph of the joined text belongs to."""
    return next((part for part in parts if part.first <= paragraph <= part.last), None)


def lettered(first: int, last: int, parts: Sequence[Part]) -> str:
    """Paragraphs as printed: "¶3", "¶3–5", and in a pack on two articles "A ¶3"."""
    part = part_of(first, parts)
    before = part.first - 1 if part else 0
    span = f"¶{first - before}" if first == last else f"¶{first - before}–{last - before}"
    return f"{part.letter} {span}" if part else span
