"""Where in the article an item rests, and what became of that place."""

import hashlib
import re
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from coursepack.model.article import Article, Passage
from coursepack.model.folding import fold, shadow, unmarked
from coursepack.model.reattaching import Wanted, nearness, reworded, tokens
from coursepack.model.shape import Shape
from coursepack.source import Span

__all__ = ["ELLIPSIS", "Anchor", "At", "State", "drop", "find", "fingerprint", "fold"]

ELLIPSIS = " … "
State = Literal["firm", "moved", "changed", "reworded", "lost"]


@lru_cache(maxsize=512)
def fingerprint(text: str) -> str:
    """Eight hex digits that change when the words of a paragraph change."""
    words = " ".join(re.findall(r"\w+", unmarked(text)))
    return hashlib.sha256(words.encode()).hexdigest()[:8]


class Anchor(Shape):
    """Paragraph, exact words, a little before and after, and a hash of the paragraph.

    The words may be shortened to their beginning and end, joined by " … ". An
    anchor without words rests on its whole paragraph.
    """

    article: Literal["", "A", "B"] = Field("", description="In a pair: which of its two articles.")
    paragraph: int = Field(ge=1)
    words: str = Field("", description='Exact words, or "first words … last words".')
    before: str = Field("", description="A few words that stand just before.")
    after: str = Field("", description="A few words that stand just after.")
    hash: str = Field("", description="Fingerprint of the paragraph, written by the program.")


def _short_form(value: object) -> object:
    """`5`, `¶5`, and in a pair `A5` or `B ¶12`."""
    if not isinstance(value, int | str):
        return value
    letter, number = re.fullmatch(r"([AB]?)[\s¶]*(.*)", str(value), re.DOTALL).groups()  # type: ignore[union-attr]
    return {"article": letter, "paragraph": number}


At = Annotated[Anchor, BeforeValidator(_short_form)]


def _spans(anchor: Anchor, text: str) -> list[tuple[float, Span]]:
    """Every place in `text` where the anchor's words stand, with how well it is surrounded."""
    there = shadow(text)
    head, gap, tail = unmarked(anchor.words).partition(ELLIPSIS)
    before, after = unmarked(anchor.before).strip(), unmarked(anchor.after).strip()
    found = []
    for match in re.finditer(re.escape(head), there.text):
        last = there.text.find(tail, match.end()) if gap else match.end()
        end = last + len(tail)
        if last >= 0:
            left, right = there.text[: match.start()].rstrip(), there.text[end:].lstrip()
            exact = 2 * left.endswith(before) + right.startswith(after)
            near = exact if exact == 3 else nearness(before, after, left, right) / 99
            found.append((exact + near, there.span(match.start(), end)))
    return found


def find(anchor: Anchor, article: Article) -> tuple[Passage | None, State]:
    """The passage an anchor rests on, and what became of it.

    firm: the words where they were; moved: the same paragraph under another number, or words
    without a fingerprint in another paragraph; changed: the words, in a paragraph that says
    something else than it did; reworded: other words, where these stood; lost: nothing like
    them, and the passage is None.
    """
    if not anchor.words:
        return _whole(anchor, article)
    home = article.paragraph(anchor.paragraph)
    known = home is not None and (not anchor.hash or fingerprint(home.text) == anchor.hash)
    if known and home is not None and (places := _spans(anchor, home.text)):
        return Passage(home.number, _best(places)), "firm"
    found = [
        ((fingerprint(block.text) == anchor.hash, score), block.number, span)
        for block in article.paragraphs
        for score, span in _spans(anchor, block.text)
    ]
    if not found:
        return _reworded(anchor, article)
    (same, _), number, span = max(
        found, key=lambda place: (place[0], -abs(place[1] - anchor.paragraph), -place[2].start)
    )
    return Passage(number, span), "moved" if same or not anchor.hash else "changed"


def _best(places: list[tuple[float, Span]]) -> Span:
    return max(places, key=lambda place: (place[0], -place[1].start))[1]


def _whole(anchor: Anchor, article: Article) -> tuple[Passage | None, State]:
    """A whole paragraph: by its fingerprint wherever it stands now, else by its number."""
    home = article.paragraph(anchor.paragraph)
    if home is not None and (not anchor.hash or fingerprint(home.text) == anchor.hash):
        return Passage(home.number, Span(0, len(home.text))), "firm"
    same = (block for block in article.paragraphs if fingerprint(block.text) == anchor.hash)
    if block := next(same, None):
        return Passage(block.number, Span(0, len(block.text))), "moved"
    if home is not None:
        return Passage(home.number, Span(0, len(home.text))), "changed"
    return None, "lost"


def _reworded(anchor: Anchor, article: Article) -> tuple[Passage | None, State]:
    """Where the words stood; only for an anchor whose words stood there once, as its hash says."""
    if not anchor.hash:
        return None, "lost"
    shadows = [shadow(block.text) for block in article.paragraphs]
    parts = (anchor.words.replace(ELLIPSIS, " "), anchor.before, anchor.after)
    words, before, after = (tuple(word for word, _ in tokens(unmarked(part))) for part in parts)
    wanted = Wanted(words, before, after, gap=ELLIPSIS in anchor.words)
    if place := reworded(wanted, [there.text for there in shadows]):
        index, span = place
        return Passage(index + 1, shadows[index].span(span.start, span.end)), "reworded"
    return None, "lost"


def drop(passage: Passage, article: Article, around: int = 3) -> Anchor:
    """The anchor for a passage, with `around` words on each side.

    Long passages are shortened to their first and last words: as few as find
    the very same passage again.
    """
    text = article.paragraphs[passage.paragraph - 1].text
    pieces = passage.of(article).split(" ")
    anchor = Anchor(
        paragraph=passage.paragraph,
        words=" ".join(pieces),
        before=" ".join(text[: passage.span.start].split()[-around:]),
        after=" ".join(text[passage.span.end :].split()[:around]),
        hash=fingerprint(text),
    )
    for ends in range(3, len(pieces) // 2):
        words = " ".join(pieces[:ends]) + ELLIPSIS + " ".join(pieces[-ends:])
        short = anchor.model_copy(update={"words": words})
        if find(short, article) == (passage, "firm"):
            return short
    return anchor
