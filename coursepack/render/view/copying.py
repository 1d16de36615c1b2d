"""What a teacher copies before the lesson: which pages, and how often."""

from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.model.handout import Handout, StudentPages
from coursepack.model.words import Words
from coursepack.render.view.cards import has_cards


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One thing to copy, and for whom."""

    what: str
    often: str


def copy_rows(handout: Handout, pages: StudentPages | None, words: Words) -> tuple[CopyRow, ...]:
    """The list for a teacher; none where it is not known which pages students have."""
    return tuple(_rows(handout, pages, words)) if handout.guide and pages else ()


def _rows(handout: Handout, pages: StudentPages, words: Words) -> Iterator[CopyRow]:
    sheets = words.fill("copy_each", sheets=-(-pages.count // 2))
    yield CopyRow(words.fill("copy_pack", pages=pages.count), sheets)
    if has_cards(handout.body.talk):
        yield CopyRow(words["copy_cards"], words["copy_cards_often"])
    page = pages.first.get("exit")
    if page:
        yield CopyRow(words["copy_exit"], words.fill("copy_exit_often", page=page))
