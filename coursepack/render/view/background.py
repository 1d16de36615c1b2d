"""Which context boxes stand in the column of the article, and which are gathered after it.

Boxes that follow each other closely break up the reading. So the column has no more than one in
a page and a half of text; all others stand after the article, in its order. Each names the
paragraph that it belongs to, and the paragraph leads to it.
"""

from dataclasses import replace

from coursepack.render.view.article import BlockView, BoxView

# Words of the article from one box in its column to the next: about a printed page and a half.
APART = 600


def with_background(
    blocks: tuple[BlockView, ...],
) -> tuple[tuple[BlockView, ...], tuple[BoxView, ...]]:
    """The article with its boxes parted into those of the column and later ones, and the latter."""
    made = []
    since = APART
    for block in blocks:
        since += sum(len(piece.text.split()) for piece in block.pieces)
        here = block.boxes[:1] if since >= APART else ()
        since = 0 if here else since
        made.append(replace(block, boxes=here, later=block.boxes[len(here) :]))
    return tuple(made), tuple(box for block in made for box in block.later)
