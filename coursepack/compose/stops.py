"""Where supported readers stop: at headings, or after three or four paragraphs by length."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coursepack.compose.places import Ground
from coursepack.model.aids import Chunk
from coursepack.model.article import Block
from coursepack.model.support import Stop
from coursepack.model.words import Words

# As much as is read in one go: four paragraphs, three if together they have the usual number of
# words, fewer if they are long; one more where a single short one would be left.
MOST = 4
USUAL, LONG = 150, 280


def stops(chunks: Sequence[Chunk], ground: Ground, words: Words) -> tuple[Stop, ...]:
    """The lesson's stops, or those that the article's form suggests."""
    found = [chunk for chunk in chunks if ground.passage(chunk.after)]
    own = {ground.paragraph(chunk.after): chunk.say for chunk in found}
    ends = sorted(own) or list(_ends(ground.article.blocks))
    return tuple(
        Stop(before + 1, end, own.get(end) or _stop(before + 1, end, words))
        for before, end in pairwise([0, *ends])
    )


def _stop(first: int, last: int, words: Words) -> str:
    """What students do after paragraphs `first` to `last`."""
    places = words.digits(f"¶{first}" if first == last else f"¶{first}–{last}")
    return words.counted("stop", last - first + 1, places=places)


def _ends(blocks: Sequence[Block]) -> Iterator[int]:
    """The last paragraph of each piece; one paragraph alone only where it is long."""
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
    words = sum(len(block.text.split()) for block in piece)
    if following.number in heads:
        return len(piece) > 1 or words >= LONG
    if following.kind == "item":
        return False
    if words >= LONG:
        return True
    alone = len(rest) == 1 or rest[1].number in heads
    return not alone and (len(piece) >= MOST or (len(piece) == MOST - 1 and words >= USUAL))
