"""Where names and terms stand in the articles of a volume, to the letter."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from coursepack.model.body import Entry, TextBlock
from coursepack.model.volume import Chapter, Spot, counted_letters


def text_of(block: TextBlock) -> str:
    """The words of a block."""
    return "".join(run.text for run in block.runs)


def spot_of_term(chapter: Chapter, entry: Entry) -> Spot:
    """Where the word stands that a gloss hangs on."""
    for block in chapter.handout.body.article:
        if block.number == entry.paragraph:
            before = ""
            for run in block.runs:
                if run.term == entry.id:
                    return Spot(chapter.number, block.number, counted_letters(before))
                before += run.text
    return Spot(chapter.number, entry.paragraph)


def spots(chapter: Chapter, forms: Collection[str], exact: bool) -> Iterator[Spot]:
    """Every place where the article of a chapter says one of these forms as whole words.

    Chapters on two articles do not print them: nothing is met there.
    """
    pattern = _pattern(tuple(sorted(forms, key=lambda form: (-len(form), form))), exact)
    for block in () if chapter.handout.body.parts else chapter.handout.body.article:
        text = text_of(block)
        if block.number:
            for hit in pattern.finditer(text):
                yield Spot(chapter.number, block.number, counted_letters(text[: hit.start()]))


@lru_cache(maxsize=4096)
def _pattern(forms: tuple[str, ...], exact: bool) -> re.Pattern[str]:
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.NOFLAG if exact else re.IGNORECASE)
