"""Notes for the teacher on one paragraph, to stand beside it in the free column of the article."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from coursepack.model.guide import Guide, Remark
from coursepack.render.view.article import BlockView


def with_remarks(blocks: tuple[BlockView, ...], notes: Sequence[Remark]) -> tuple[BlockView, ...]:
    """The article with each note at its paragraph."""
    said: dict[int, list[str]] = defaultdict(list)
    for note in notes:
        if note.paragraph:
            said[note.paragraph].append(note.say)
    return tuple(
        replace(block, remarks=tuple(said[block.number])) if block.number in said else block
        for block in blocks
    )


def without_them(guide: Guide) -> Guide:
    """What is left of the guide: notes on the whole article stay in their list."""
    return replace(guide, notes=tuple(note for note in guide.notes if not note.paragraph))
