"""Where in the article an item rests, and what became of that place."""

import hashlib
import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from coursepack.model.article import Article, Passage
from coursepack.model.folding import fold, shadow, unmarked
from coursepack.model.shape import Shape
from coursepack.source import Span

__all__ = ["ELLIPSIS", "Anchor", "At", "State", "drop", "find", "fingerprint", "fold"]

ELLIPSIS = " … "
State = Literal["firm", "changed", "moved", "lost"]


def fingerprint(text: str) -> str:
    """Eight hex digits that change when the words of a paragraph change."""
    words = " ".join(re.findall(r"\w+", unmarked(text)))
    return hashlib.sha256(words.encode()).hexdigest()[:8]


class Anchor(Shape):
    """Paragraph, exact words, a little before and after, and a hash of the paragraph.

    The words may be shortened to their beginning and end, joined by " … ". An
    anchor without words rests on its whole paragraph.
    """

    paragraph: int = Field(ge=1)
    words: str = Field("", description='Exact words, or "first words … last words".')
    before: str = Field("", description="A few words that stand just before.")
    after: str = Field("", description="A few words that stand just after.")
    hash: str = Field("", description="Fingerprint of the paragraph, written by the program.")


def _short_form(value: object) -> object:
    return {"paragraph": str(value).lstrip("¶ ")} if isinstance(value, int | str) else value


At = Annotated[Anchor, BeforeValidator(_short_form)]


def _spans(anchor: Anchor, text: str) -> list[Span]:
    """Every place in `text` where the anchor's words stand, best surroundings first."""
    there = shadow(text)
    head, gap, tail = unmarked(anchor.words).partition(ELLIPSIS)
    found = []
    for match in re.finditer(re.escape(head), there.text):
        end = there.text.find(tail, match.end()) + len(tail) if gap else match.end()
        if end >= match.end():
            found.append((match.start(), end))

    def strangeness(place: tuple[int, int]) -> tuple[bool, bool]:
        before = there.text[: place[0]].rstrip().endswith(unmarked(anchor.before).strip())
        after = there.text[place[1] :].lstrip().startswith(unmarked(anchor.after).strip())
        return (not before, not after)

    return [there.span(*place) for place in sorted(found, key=strangeness)]


def find(anchor: Anchor, article: Article) -> tuple[Passage | None, State]:
    """The passage an anchor rests on, and whether it is firm, changed, moved or lost.

    A changed paragraph still holds the words; moved words stand in another
    paragraph only; lost words stand nowhere, and the passage is None.
    """
    home = article.paragraph(anchor.paragraph)
    if home is not None:
        spans = _spans(anchor, home.text) if anchor.words else [Span(0, len(home.text))]
        if spans:
            changed = anchor.hash and anchor.hash != fingerprint(home.text)
            return Passage(anchor.paragraph, spans[0]), "changed" if changed else "firm"
    if anchor.words:
        for block in article.paragraphs:
            if spans := _spans(anchor, block.text):
                return Passage(block.number, spans[0]), "moved"
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
