"""The claims of the ledger, marked in the article: for teachers alone.

A claim keeps the number that its line has in the ledger, so that one leads to the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coursepack.model.guide import Claim
from coursepack.model.words import Words
from coursepack.render.view.article import BlockView, Piece


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where the words of a claim stand in a paragraph; `number` is the claim's in the ledger."""

    start: int
    end: int
    number: int


def with_claims(
    blocks: tuple[BlockView, ...], ledger: Sequence[Claim], words: Words
) -> tuple[BlockView, ...]:
    """The article with the words marked that claims rest on, and where each claim ends."""
    return tuple(_marked(block, ledger, words) for block in blocks)


def _marked(block: BlockView, ledger: Sequence[Claim], words: Words) -> BlockView:
    text = "".join(piece.text for piece in block.pieces)
    found = tuple(_stretches(block.number, text, ledger))
    return replace(block, pieces=tuple(_pieces(block.pieces, found, words))) if found else block


def _stretches(paragraph: int, text: str, ledger: Sequence[Claim]) -> Iterator[Stretch]:
    for number, claim in enumerate(ledger, start=1):
        start = text.find(claim.quote.words) if claim.quote.paragraph == paragraph else -1
        if start >= 0 and claim.quote.words:
            yield Stretch(start, start + len(claim.quote.words), number)


def _pieces(pieces: Sequence[Piece], found: Sequence[Stretch], words: Words) -> Iterator[Piece]:
    """The same text, cut where a claim begins or ends; what has a gloss stays in one piece."""
    begun = 0
    for piece in pieces:
        ended = begun + len(piece.text)
        edges = {edge for each in found for edge in (each.start, each.end) if begun < edge < ended}
        cuts = [begun, *(() if piece.gloss else sorted(edges)), ended]
        for start, end in pairwise(cuts):
            text = piece.text[start - begun : end - begun]
            ends = [each.number for each in found if start < each.end <= end]
            yield replace(
                piece,
                text=text,
                claimed=any(max(each.start, start) < min(each.end, end) for each in found),
                claims=tuple((number, words.numeral(number)) for number in ends),
            )
        begun = ended
