"""The words that a key rests on, with whether their sentence goes on around them."""

import re

from coursepack.compose.places import Ground
from coursepack.model.anchor import Anchor
from coursepack.model.article import Passage
from coursepack.model.guide import Evidence

# Fewer words are quoted as a phrase; nobody takes them for a sentence.
_PHRASE = 6
_MARKS = "”»\"’')"
# Behind these a sentence or a quotation begins, or a part that stands alone.
_BEGINS = re.compile(r"(?:[.!?…؟۔:;–—][”»\"’')]*|[“«\"‘'(])\s*\Z")
_ENDS = re.compile(rf"\s*(?:[,،]?[{_MARKS}]|[.!?…؟۔:;؛–—])")
_ENDED = re.compile(rf"[.!?…؟۔][{_MARKS}]*\Z")


def evidence(anchor: Anchor, ground: Ground) -> Evidence:
    """The article's words at an anchor; words that are lost are told as they were written down."""
    quote, passage = ground.quote(anchor), ground.passage(anchor)
    if passage is None or len(quote.words.split()) < _PHRASE:
        return Evidence(quote.paragraph, quote.words)
    return Evidence(quote.paragraph, quote.words, *_cut(passage, ground))


def _cut(passage: Passage, ground: Ground) -> tuple[bool, bool]:
    text = ground.article.paragraphs[passage.paragraph - 1].text
    before, after = text[: passage.span.start], text[passage.span.end :]
    ended = _ENDED.search(passage.of(ground.article)) or _ENDS.match(after)
    return (
        bool(before.strip()) and _BEGINS.search(before) is None,
        bool(after.strip()) and ended is None,
    )
