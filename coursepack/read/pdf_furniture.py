"""What a PDF page prints besides its text: running heads, page numbers, footnotes."""

import re
from collections import Counter

from coursepack.read.pdf_lines import Line

# Share of the page's height at its head and foot where running heads stand.
_MARGIN = 0.1
# Footnotes and running heads are set this much smaller than the text.
_SMALL = 0.9
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|стр\.)\s*)?\d{1,4}(?:\s*(?:/|of|von|sur|de|\|)\s*\d{1,4})?[\W_]*\Z",
    re.I,
)
# What browsers print at the foot of a saved page.
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?:[\s|]+\d+/\d+)?\Z")


def without_furniture(pages: list[list[Line]], heights: list[float]) -> list[list[Line]]:
    """The pages without what repeats in their margins, page numbers and printed addresses.

    What is set small at the head of a page is its running head, repeated or not.
    """
    small = _SMALL * body_size(pages)
    seen = Counter(
        key
        for lines, height in zip(pages, heights, strict=True)
        for key in {_key(line) for line in lines if _in_margin(line, height)}
    )
    return [
        [
            line
            for line in lines
            if not _in_margin(line, height)
            or not (_is_furniture(line, seen) or (line.base > height / 2 and line.size < small))
        ]
        for lines, height in zip(pages, heights, strict=True)
    ]


def split_notes(lines: list[Line], body_size: float) -> tuple[list[Line], list[Line]]:
    """The lines of a page's text, and those set small below all of it."""
    text = [line.base for line in lines if line.size > _SMALL * body_size]
    lowest = min(text, default=0)
    upper: list[Line] = []
    notes: list[Line] = []
    for line in lines:
        is_note = line.base < lowest and line.size <= _SMALL * body_size
        (notes if is_note else upper).append(line)
    return upper, notes


def body_size(pages: list[list[Line]]) -> float:
    """The font size that most characters have."""
    sizes: Counter[float] = Counter()
    for line in (line for lines in pages for line in lines):
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0)


def _in_margin(line: Line, height: float) -> bool:
    return not _MARGIN * height < line.base < (1 - _MARGIN) * height


def _is_furniture(line: Line, seen: Counter[str]) -> bool:
    text = line.text.strip()
    return seen[_key(line)] > 1 or bool(_PAGE_NUMBER.match(text) or _ADDRESS.match(text))


def _key(line: Line) -> str:
    """The line's text with its figures masked, so that page numbers do not tell pages apart."""
    return re.sub(r"\d+", "#", " ".join(line.text.split()))
