"""The article cut into runs: emphasis as the author set it, glossed words marked once."""

from collections.abc import Sequence
from itertools import pairwise

from coursepack.compose.places import Ground
from coursepack.model.aids import GlossaryItem
from coursepack.model.article import Article, Block
from coursepack.model.body import Box, Emphasis, Entry, Run, TextBlock
from coursepack.source import Span


def text_blocks(
    ground: Ground,
    items: Sequence[GlossaryItem],
    glossary: Sequence[Entry],
    boxes: Sequence[Box],
) -> tuple[TextBlock, ...]:
    """Every block of the article with the glosses and boxes that belong to it."""
    entries = {entry.id: entry for entry in glossary}
    marks = _term_marks(ground, items)
    return tuple(_text_block(block, marks, entries, boxes) for block in ground.article.blocks)


def _term_marks(ground: Ground, items: Sequence[GlossaryItem]) -> dict[int, list[tuple[Span, str]]]:
    """For each paragraph the glossed stretches, in order, none inside another."""
    marks: dict[int, list[tuple[Span, str]]] = {}
    for item in items:
        passage = ground.passage(item.at)
        if passage is None or not item.at.words:
            continue
        taken = marks.setdefault(passage.paragraph, [])
        if not any(span.meets(passage.span) for span, _ in taken):
            taken.append((passage.span, item.id))
    return {number: sorted(spans) for number, spans in marks.items()}


def _text_block(
    block: Block,
    marks: dict[int, list[tuple[Span, str]]],
    entries: dict[str, Entry],
    boxes: Sequence[Box],
) -> TextBlock:
    terms = marks.get(block.number, []) if block.number else []
    return TextBlock(
        kind=block.kind,
        number=block.number,
        level=block.level,
        marker=block.marker,
        runs=_runs(block, terms),
        glosses=tuple(entries[term] for _, term in terms),
        boxes=tuple(box for box in boxes if block.number and box.paragraph == block.number),
    )


def _runs(block: Block, terms: Sequence[tuple[Span, str]]) -> tuple[Run, ...]:
    """Cut the text wherever emphasis or a term begins or ends."""
    cuts = {0, len(block.text)}
    for span in (*(mark.span for mark in block.marks), *(span for span, _ in terms)):
        cuts |= {span.start, span.end}
    edges = sorted(cut for cut in cuts if 0 <= cut <= len(block.text))
    runs = []
    for start, end in pairwise(edges):
        piece = Span(start, end)
        marked = [mark.kind for mark in block.marks if mark.span.holds(piece)]
        emphasis: Emphasis = marked[0] if marked else ""
        term = next((term for span, term in terms if span.holds(piece)), "")
        runs.append(Run(piece.of(block.text), emphasis, term))
    return tuple(runs)


def words_in(article: Article) -> int:
    """How many words the article has, headings included."""
    return sum(len(block.text.split()) for block in article.blocks)
