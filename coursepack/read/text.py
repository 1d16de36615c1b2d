"""Plain text → pieces.

Paragraphs are set apart by empty lines; where a text has none, every line is
a paragraph. Lines wrapped by hand are joined. "- " and "1." begin list items,
"> " a quotation. A short line without a full stop, between paragraphs that
are longer, is a heading.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from coursepack.read.characters import fold
from coursepack.read.credits import is_credit
from coursepack.read.decoding import decode, repaired
from coursepack.read.front_matter import split_front_matter
from coursepack.read.limits import check_length
from coursepack.read.markers import split_marker
from coursepack.read.pieces import Piece, Reading
from coursepack.read.sentences import (
    could_be_heading,
    could_be_title,
    ends_sentence,
    is_closed,
    join_lines,
)

# Nobody wraps lines by hand as late as this.
_WRAPPED = 120
_QUOTED = re.compile(r"\s*(?:>\s?)+")
# Words from which a piece is plainly body text.
_LONG = 20


def read_text(data: bytes, label: str) -> Reading:
    """The article in a plain text file."""
    text = decode(data, label)
    check_length(text, label)
    given, body = split_front_matter(repaired(text), label)
    groups = _groups(body.split("\n"))
    pieces = [piece for group in groups for piece in _pieces(group)]
    return Reading(tuple(_with_headings(pieces)), given)


def _groups(lines: list[str]) -> list[list[str]]:
    """The lines between empty ones; every line by itself where none is empty."""
    while lines and not fold(lines[-1]):
        lines.pop()
    groups: list[list[str]] = [[]]
    for line in lines:
        if fold(line):
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    return [[line] for line in groups[0]] if len(groups) == 1 else groups


def _pieces(lines: list[str]) -> Iterator[Piece]:
    """The pieces of lines that stand together."""
    if all(line.lstrip().startswith(">") for line in lines):
        for piece in _items_and_paragraphs([_QUOTED.sub("", line) for line in lines]):
            yield piece if piece.role == "item" else replace(piece, role="quotation")
    elif len(lines) > 1 and could_be_title(lines[0]) and all(map(is_credit, lines[1:])):
        yield from (Piece("paragraph", fold(line)) for line in lines)
    else:
        yield from _items_and_paragraphs(lines)


def _items_and_paragraphs(lines: list[str]) -> Iterator[Piece]:
    """Wrapped lines joined; list items by themselves; each line by itself where none is wrapped."""
    is_list = bool(split_marker(lines[0])[0])
    unwrapped = max(map(len, lines)) > _WRAPPED
    marker = ""
    wrapped: list[str] = []
    for line in lines:
        new_marker, text = split_marker(line)
        # A wrapped line may begin "12. " by chance: items follow an item or a colon.
        starts_item = bool(new_marker) and (
            is_list or not wrapped or wrapped[-1].rstrip().endswith(":")
        )
        if wrapped and not starts_item and not unwrapped:
            wrapped.append(line)
            continue
        if wrapped:
            yield _piece(marker, wrapped)
        is_list = is_list or starts_item
        marker, wrapped = (new_marker, [text]) if starts_item else ("", [line])
    yield _piece(marker, wrapped)


def _piece(marker: str, lines: list[str]) -> Piece:
    text = fold("".join(join_lines(map(fold, lines))))
    return Piece("item" if marker else "paragraph", text, marker=marker)


def _with_headings(pieces: list[Piece]) -> Iterator[Piece]:
    """Short open lines between body paragraphs become headings."""
    for index, piece in enumerate(pieces):
        inside = 0 < index < len(pieces) - 1
        if inside and _is_heading(pieces[index - 1], piece, pieces[index + 1]):
            yield replace(piece, role="heading", level=1)
        else:
            yield piece


def _is_heading(before: Piece, piece: Piece, after: Piece) -> bool:
    follows = before.role != "paragraph" or (_is_long(before) and ends_sentence(before.text))
    leads = after.role == "paragraph" and _is_long(after) and is_closed(after.text)
    return piece.role == "paragraph" and follows and leads and could_be_heading(piece.text)


def _is_long(piece: Piece) -> bool:
    return len(piece.text.split()) >= _LONG
