"""What a key quotes as evidence: a sentence, or a clause of a long one that is whole."""

from collections.abc import Iterator

from coursepack.draft.places import LONGEST_EVIDENCE, firm
from coursepack.draft.questions.cut import breaks, even, has_clause
from coursepack.draft.questions.part import parts
from coursepack.draft.view import View
from coursepack.model.anchor import Anchor
from coursepack.model.article import Passage
from coursepack.source import Span


def quoted(view: View, at: Passage) -> Anchor:
    """An anchor for a passage with as much around it as a key may quote, to the end of a clause.

    Where no clause around it is short enough, its words with those beside them.
    """
    line = view.line_at(at)
    base, text = line.at.span.start, line.text
    start, end = at.span.start - base, at.span.end - base
    if len(text.split()) <= LONGEST_EVIDENCE or end > len(text):
        return view.evidence(at)
    fits = [
        (left, right)
        for left, right in _clauses(text, start, end)
        if len(text[left:right].split()) <= LONGEST_EVIDENCE
    ]
    if not fits:
        return view.evidence(at)
    left, right = max(fits, key=lambda clause: clause[1] - clause[0])
    return firm(Passage(at.paragraph, Span(base + left, base + right)), view.article)


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Clauses that hold a stretch of a sentence; the first of a stretch that is too long itself."""
    yield from parts(text, start, end, LONGEST_EVIDENCE)
    if len(text[start:end].split()) > LONGEST_EVIDENCE:
        own = text[start:end]
        for stop in breaks(own, 0, LONGEST_EVIDENCE):
            if even(own[:stop]) and has_clause(own[:stop]):
                yield start, start + stop
