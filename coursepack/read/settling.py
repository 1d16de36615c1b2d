"""From what a reader found to title, credits and body: the same rules for every format."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace

from coursepack.read.characters import fold
from coursepack.read.credits import byline_name, is_credit, take_credits
from coursepack.read.pieces import Imprint, Piece, Reading
from coursepack.read.sentences import could_be_heading, could_be_title
from coursepack.source import Span

# Above a title stand at most a section's name, a date, a byline.
_ABOVE_TITLE = 4
# A line of signs that only parts one section from the next.
_RULE = re.compile(r"[-–—*_=~•·#\s]{3,}\Z")
# The rank of a line that is a heading only by being bold: below all others.
_BOLD_LEVEL = 99


def settle(reading: Reading) -> tuple[Imprint, tuple[Piece, ...]]:
    """The imprint and the pieces of the body, in their order.

    The title is the one the file gives on purpose, else a piece set as title,
    else a heading that opens the text, else a short first line, else what the
    program that wrote the file may have put down.
    """
    imprint = reading.given
    pieces = tuple(p for p in reading.pieces if p.text and not _RULE.match(p.text))
    title, pieces = _title(imprint.title, pieces)
    imprint = replace(imprint, title=title)
    standfirst, pieces = _standfirst(pieces)
    imprint = replace(imprint, standfirst=imprint.standfirst or standfirst)
    if title:
        imprint, pieces = take_credits(pieces, imprint)
    imprint = _filled(imprint, reading.spare)
    imprint = replace(imprint, byline=byline_name(imprint.byline))
    return imprint, tuple(map(_bold_heading, pieces))


def same_words(first: str, second: str) -> bool:
    """Whether two texts differ in signs and capitals at most."""
    return _letters(first) == _letters(second) != ""


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _title(given: str, pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...]]:
    """The title, and the pieces without it."""
    if given:
        for index, piece in enumerate(pieces[:_ABOVE_TITLE]):
            if same_words(piece.text, given) and len(pieces) > 1:
                return given, _without(pieces, index)
        return given, pieces
    for index, piece in enumerate(pieces[:_ABOVE_TITLE]):
        if piece.role == "title":
            return piece.text, _without(pieces, index)
    if len(pieces) > 1 and _opens(pieces[0], pieces[1]):
        return pieces[0].text, pieces[1:]
    return "", pieces


def _opens(first: Piece, second: Piece) -> bool:
    """Whether the first piece is a title by what it is or by how it looks."""
    if first.role == "heading":
        return True
    looks = first.role == "paragraph" and could_be_title(first.text)
    goes_on = len(second.text) > len(first.text) or is_credit(second.text)
    return looks and goes_on and second.role != "item"


def _without(pieces: Sequence[Piece], index: int) -> tuple[Piece, ...]:
    return (*pieces[:index], *pieces[index + 1 :])


def _standfirst(pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...]]:
    for index, piece in enumerate(pieces[:_ABOVE_TITLE]):
        if piece.role == "standfirst" and len(pieces) > 1:
            return piece.text, _without(pieces, index)
    return "", pieces


def _filled(imprint: Imprint, spare: Imprint) -> Imprint:
    """`imprint` with its empty places taken from `spare`."""
    names = [field.name for field in fields(Imprint)]
    values = {name: getattr(imprint, name) or getattr(spare, name) for name in names}
    return Imprint(**{name: fold(value) for name, value in values.items()})


def _bold_heading(piece: Piece) -> Piece:
    """A short open line set bold as a whole is a heading to those who do not use styles."""
    whole = Span(0, len(piece.text))
    bold = any(mark.kind == "strong" and mark.span == whole for mark in piece.marks)
    if piece.role == "paragraph" and bold and could_be_heading(piece.text):
        return replace(piece, role="heading", level=_BOLD_LEVEL, marks=())
    return piece
