"""What no line of a screen may part from a glossed word: the signs and letters that touch it.

A glossed word is a button there, and a line may break on either side of a button: a full stop
would begin the next line. So it stands in the button. And no line breaks within a button: of a
long term only the last word is one, and the words before lead to it.
"""

import re
from dataclasses import replace

from coursepack.render.view.article import BlockView, Piece

# Longer stretches without a space are no word: they may break.
_BEFORE = re.compile(r"\S{1,12}$")
_AFTER = re.compile(r"^\S{1,12}")
# So many letters of a term may move to the next line together.
_WHOLE = 18
_LAST = re.compile(r"\S+\s*$")


def with_joints(blocks: tuple[BlockView, ...]) -> tuple[BlockView, ...]:
    """The article with what touches a glossed word moved to it."""
    return tuple(replace(block, pieces=_joined(block.pieces)) for block in blocks)


def _joined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    made = list(pieces)
    for at, piece in enumerate(made):
        if not (piece.gloss and piece.text):
            continue
        made[at] = _parted(piece)
        before = made[at - 1] if at and not made[at].lead else None
        if before and not before.claims and (found := _touching(_BEFORE, before)):
            made[at - 1] = replace(before, text=before.text[: -len(found)])
            made[at] = replace(made[at], head=found)
        after = made[at + 1] if at + 1 < len(made) else None
        if after and (found := _touching(_AFTER, after)):
            made[at + 1] = replace(after, text=after.text[len(found) :])
            made[at] = replace(made[at], tail=found)
    return tuple(made)


def _parted(piece: Piece) -> Piece:
    """A long term with its last word apart."""
    last = _LAST.search(piece.text) if len(piece.text) > _WHOLE else None
    if last is None or not last.start():
        return piece
    return replace(piece, lead=piece.text[: last.start()], text=last[0])


def _touching(edge: re.Pattern[str], piece: Piece) -> str:
    """What of a plain piece touches its neighbour; nothing where a claim ends with just that."""
    found = None if piece.gloss or piece.emphasis else edge.search(piece.text)
    return "" if found is None or (piece.claims and found[0] == piece.text) else found[0]
