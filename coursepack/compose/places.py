"""Anchors put to their places in the article."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pydantic import BaseModel

from coursepack.model.anchor import Anchor, State, find
from coursepack.model.article import Article, Passage
from coursepack.model.body import Quote
from coursepack.model.parts import Part, lettered, part_of
from coursepack.source import Path, Span


class Ground:
    """An article as the ground that anchors rest on; each anchor is looked up once.

    `anchors` are those of the lesson: where a paragraph has changed, the ones with words lead
    to it those without. `parts` say whose paragraphs are whose in a text joined of several.
    """

    def __init__(
        self, article: Article, anchors: Iterable[Anchor] = (), parts: tuple[Part, ...] = ()
    ) -> None:
        self.article = article
        self.parts = parts
        self._anchors = tuple(anchors)
        self._found: dict[Anchor, tuple[Passage | None, State]] = {}
        self._alone = {part.letter: _alone(article, part) for part in parts}

    def find(self, anchor: Anchor) -> tuple[Passage | None, State]:
        """The passage and its state, as `model.anchor.find` tells them."""
        if anchor not in self._found:
            passage, state = find(anchor, self._alone.get(anchor.article, self.article))
            if not anchor.words and anchor.hash and state in ("changed", "lost"):
                passage, state = self._led(anchor, passage)
            self._found[anchor] = passage, state
        return self._found[anchor]

    def _led(self, anchor: Anchor, passage: Passage | None) -> tuple[Passage | None, State]:
        """A changed paragraph where most words are that stood in it: it may have moved as well."""
        others = (other for other in self._anchors if other.words and other.hash == anchor.hash)
        found = Counter(where.paragraph for other in others if (where := self.find(other)[0]))
        if found:
            number = min(found, key=lambda number: (-found[number], number))
            passage = Passage(number, Span(0, len(self.article.paragraphs[number - 1].text)))
        return passage, "changed" if passage else "lost"

    def passage(self, anchor: Anchor) -> Passage | None:
        """The passage, or None where the words are lost."""
        return self.find(anchor)[0]

    def paragraph(self, anchor: Anchor) -> int:
        """The paragraph as printed today; the one written down where the words are lost."""
        passage = self.passage(anchor)
        return passage.paragraph if passage else anchor.paragraph

    def paragraphs(self, anchors: list[Anchor]) -> tuple[int, ...]:
        """The paragraphs of several anchors, each once, in reading order; none for lost words.

        Only the article tells that words are lost: an anchor without a fingerprint may be mistyped.
        """
        there = (anchor for anchor in anchors if self.passage(anchor) or not anchor.hash)
        return tuple(sorted({self.paragraph(anchor) for anchor in there}))

    def place(self, paragraph: int) -> str:
        """A paragraph as problems name it: "¶3"."""
        return lettered(paragraph, paragraph, self.parts)

    def written(self, paragraph: int) -> str:
        """A paragraph as an anchor of the file names it: "paragraph: 3"."""
        part = part_of(paragraph, self.parts)
        if part is None:
            return f"paragraph: {paragraph}"
        return f"article: {part.letter}, paragraph: {paragraph - part.first + 1}"

    def quote(self, anchor: Anchor) -> Quote:
        """The article's own words at the anchor; the anchor's where they are lost."""
        passage = self.passage(anchor)
        words = passage.of(self.article) if passage else anchor.words
        return Quote(self.paragraph(anchor), words)


def _alone(article: Article, part: Part) -> Article:
    """A joined text in which one part alone has words; its paragraphs keep their numbers."""
    blocks = (
        block if part.first <= block.number <= part.last else replace(block, text="", marks=())
        for block in article.blocks
    )
    return replace(article, blocks=tuple(blocks))


def anchored(lesson: BaseModel) -> Iterator[tuple[Path, Anchor]]:
    """Every anchor of a lesson or a pair, with its path in the file."""
    yield from _walk(lesson, ())


def _walk(part: object, path: Path) -> Iterator[tuple[Path, Anchor]]:
    if isinstance(part, Anchor):
        yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from _walk(getattr(part, name), (*path, name))
    elif isinstance(part, list):
        for index, item in enumerate(part):
            yield from _walk(item, (*path, index))
