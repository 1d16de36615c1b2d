"""Where supported readers stop: at headings, or after three or four paragraphs by length."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coursepack.compose.places import Ground
from coursepack.compose.support_words import stop
from coursepack.model.aids import Chunk
from coursepack.model.article import Block
from coursepack.model.support import Stop

# As much as is read in one go: never more than four paragraphs, three if they are of the usual
# length (in words together), fewer if they are very long.
MOST = 4
USUAL, LONG = 150, 280


def stops(chunks: Sequence[Chunk], ground: Ground) -> tuple[Stop, ...]:
    """The lesson's stops, or those that the article's form suggests."""
    own = {ground.paragraph(chunk.after): chunk.say for chunk in chunks}
    ends = sorted(own) or list(_ends(ground.article.blocks))
    return tuple(
        Stop(before + 1, end, own.get(end) or stop(before + 1, end))
        for before, end in pairwise([0, *ends])
    )


def _ends(blocks: Sequence[Block]) -> Iterator[int]:
    """The last paragraph of each piece; a piece has one paragraph only where it must."""
    left = [block for block in blocks if block.number]
    heads = {after.number for block, after in pairwise(blocks) if block.kind == "heading"}
    piece: list[Block] = []
    for index, block in enumerate(left):
        piece.append(block)
        rest = left[index + 1 :]
        if not rest or _full(piece, rest, heads):
            yield block.number
            piece = []


def _full(piece: Sequence[Block], rest: Sequence[Block], heads: set[int]) -> bool:
    """Whether a piece ends before `rest`; a list stays with the words that announce it."""
    following = rest[0]
    if following.number in heads:
        return len(piece) > 1
    if following.kind == "item" or len(rest) == 1 or rest[1].number in heads:
        return False
    words = sum(len(block.text.split()) for block in piece)
    many = len(piece) >= MOST or (len(piece) == MOST - 1 and words >= USUAL)
    return many or (len(piece) > 1 and words >= LONG)
