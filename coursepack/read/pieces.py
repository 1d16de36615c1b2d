"""The pieces of an article as a reader finds them, before they are ordered and numbered."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from coursepack.model.article import Block, BlockKind, Mark, MarkKind
from coursepack.read.characters import clean
from coursepack.source import Span

Role = Literal["title", "standfirst", "heading", "paragraph", "quotation", "item"]
_KINDS: dict[Role, BlockKind] = {"quotation": "quotation", "item": "item"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of text with its role; `level`, `marker` and `marks` as in Block."""

    role: Role
    text: str
    level: int = 0
    marker: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a file says about its article, each as in Article; empty where it does not say."""

    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    date: str = ""
    language: str = ""
    address: str = ""
    rights: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one format's reader found.

    `given` is what the file says on purpose and holds against the text;
    `spare` is what its program may have filled in, used where the text is silent.
    """

    pieces: tuple[Piece, ...]
    given: Imprint = Imprint()
    spare: Imprint = Imprint()


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look."""

    text: str
    em: bool = False
    strong: bool = False


def set_line(runs: Iterable[Run]) -> tuple[str, tuple[Mark, ...]]:
    """Runs as one line of text, whitespace folded, with the emphasis they carry."""
    line: list[str] = []
    length, space = 0, False
    marked: dict[MarkKind, list[tuple[int, int]]] = {"em": [], "strong": []}
    for run in runs:
        text = clean(run.text)
        words = " ".join(text.split())
        space = (space or text[:1].isspace()) and length > 0
        if not words:
            continue
        if space:
            line.append(" ")
            length += 1
        if run.em:
            _mark(marked["em"], length, length + len(words), space)
        if run.strong:
            _mark(marked["strong"], length, length + len(words), space)
        line.append(words)
        length += len(words)
        space = text[-1:].isspace()
    marks = [Mark(Span(*span), kind) for kind, spans in marked.items() for span in spans]
    return "".join(line), tuple(sorted(marks, key=lambda mark: (mark.span, mark.kind)))


def _mark(spans: list[tuple[int, int]], start: int, end: int, space: bool) -> None:
    """Note a stretch, as one with the last where at most the `space` before it lies between."""
    if spans and start - spans[-1][1] <= space:
        start = spans.pop()[0]
    spans.append((start, end))


def numbered(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """Pieces as blocks: headings with ranks from 1, everything else numbered from 1."""
    pieces = [piece for piece in pieces if piece.text]
    levels = sorted({piece.level for piece in pieces if _is_heading(piece)})
    blocks: list[Block] = []
    number = 0
    for piece in pieces:
        if _is_heading(piece):
            level = levels.index(piece.level) + 1
            blocks.append(Block("heading", piece.text, level=level, marks=_partial(piece)))
            continue
        number += 1
        kind = _KINDS.get(piece.role, "paragraph")
        blocks.append(Block(kind, piece.text, number, 0, piece.marker, piece.marks))
    return tuple(blocks)


def _is_heading(piece: Piece) -> bool:
    return piece.role in ("heading", "title")


def _partial(piece: Piece) -> tuple[Mark, ...]:
    """Emphasis within a heading; a heading that is set bold as a whole says nothing by it."""
    whole = Span(0, len(piece.text))
    return tuple(mark for mark in piece.marks if mark.span != whole)
