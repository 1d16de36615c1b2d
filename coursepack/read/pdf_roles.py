"""Paragraphs of a PDF → pieces: what is title, heading, list item and quotation by its look."""

from collections.abc import Sequence
from itertools import takewhile

from coursepack.read.markers import split_marker
from coursepack.read.pdf_flow import Placed
from coursepack.read.pdf_hyphens import Hyphens
from coursepack.read.pieces import Piece, Role, Run, set_line
from coursepack.read.sentences import could_be_title, ends_sentence

# Font sizes against the body's: a heading, and the title.
_HEADING, _TITLE = 1.08, 1.2
# The longest heading in words, and the shortest standfirst.
_LONGEST, _STANDFIRST = 25, 6
# Headings in the body's size stand below all larger ones.
_BOLD_LEVEL = 90
# In units of the font size: the indent of a set-off quotation on both lines or more.
_QUOTED = 1.2
# Titles stand among the first pieces.
_FIRST = 8


def pieces_of(
    paragraphs: Sequence[list[Placed]], body_size: float, hyphens: Hyphens
) -> tuple[Piece, ...]:
    """The pieces of a document's paragraphs."""
    title = _title(paragraphs, body_size)
    sizes = sorted({_size(lines) for lines in paragraphs}, reverse=True)
    levels = {size: level for level, size in enumerate(sizes, 1)}
    pieces = []
    for index, lines in enumerate(paragraphs):
        text, marks = set_line(_runs(lines, hyphens))
        role, level = _role(lines, text, body_size), levels[_size(lines)]
        if index == title:
            role = "title"
        elif index == title + 1 and role == "heading" and len(text.split()) >= _STANDFIRST:
            role = "standfirst"
        elif role == "heading" and _size(lines) <= body_size * _HEADING:
            level = _BOLD_LEVEL
        marker, words = split_marker(text) if role == "item" else ("", text)
        if words != text:
            text, marks = set_line(_after(_runs(lines, hyphens), len(text) - len(words)))
        pieces.append(Piece(role, text, level if role == "heading" else 0, marker, marks))
    return tuple(pieces)


def _size(lines: list[Placed]) -> float:
    return lines[0].line.size


def _title(paragraphs: Sequence[list[Placed]], body_size: float) -> int:
    """The index of the paragraph set largest before the text; -2 where none stands out."""
    first = list(takewhile(lambda lines: _words(lines) <= _LONGEST, paragraphs[:_FIRST]))
    largest = max(range(len(first)), key=lambda index: (_size(first[index]), -index), default=-2)
    if largest < 0 or _size(first[largest]) < _TITLE * body_size:
        return -2
    return largest


def _words(lines: list[Placed]) -> int:
    return sum(len(placed.line.text.split()) for placed in lines)


def _role(lines: list[Placed], text: str, body_size: float) -> Role:
    strong = all(placed.line.strong for placed in lines)
    large = _size(lines) > body_size * _HEADING
    marker = split_marker(text)[0]
    stands_out = large or (strong and not ends_sentence(text))
    short = len(text.split()) <= _LONGEST and marker != "•"
    if short and stands_out and could_be_title(text):
        return "heading"
    if marker:
        return "item"
    lefts = [placed.line.left - placed.left for placed in lines]
    level = max(lefts) - min(lefts) < 1
    if len(lines) > 1 and level and min(lefts) > _QUOTED * _size(lines):
        return "quotation"
    return "paragraph"


def _runs(lines: list[Placed], hyphens: Hyphens) -> list[Run]:
    """The runs of a paragraph, its lines joined and broken words made whole."""
    runs: list[Run] = []
    for placed in lines:
        new = list(placed.line.runs)
        if runs:
            last, first = runs.pop(), new.pop(0)
            before, after = last.text.rstrip(), first.text.lstrip()
            joined = hyphens.joined(before, after)
            # What is joined keeps the looks of its two parts.
            cut = len(joined) - len(after)
            runs.append(Run(joined[:cut], last.em, last.strong))
            new.insert(0, Run(after, first.em, first.strong))
        runs += new
    return runs


def _after(runs: list[Run], count: int) -> list[Run]:
    """The runs without their first characters, those of a list's mark."""
    kept: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        kept.append(Run(run.text[cut:], run.em, run.strong))
    return kept
