"""An article as it was received: its own words, in numbered paragraphs."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from coursepack.source import Span

BlockKind = Literal["paragraph", "heading", "quotation", "item"]
MarkKind = Literal["em", "strong"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis that the author set on a stretch of a block's text."""

    span: Span
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, quotation (set off from the text) or list item.

    `text` holds the author's own characters on one line. Everything but a
    heading carries the paragraph `number` that is printed beside it, from 1;
    a heading has 0 and a `level` from 1 (just below the title). A list item
    has the `marker` that stood before it ("•", "3.").
    """

    kind: BlockKind
    text: str
    number: int = 0
    level: int = 0
    marker: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Article:
    """The text read from a seed. An empty string means that the file does not say.

    `name` is the seed's file name without its ending, `file` the path that a
    problem names; `date` is an ISO date as precise as it is known (2019,
    2019-12 or 2019-12-01); `language` a BCP 47 tag.
    """

    name: str
    file: str
    blocks: tuple[Block, ...]
    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    date: str = ""
    language: str = ""
    address: str = ""
    rights: str = ""

    @property
    def text(self) -> str:
        """All words of all blocks, one block a line."""
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The numbered blocks: paragraph n stands at index n - 1."""
        return tuple(block for block in self.blocks if block.number)

    def paragraph(self, number: int) -> Block | None:
        """Paragraph `number`, or None where the article has no such paragraph."""
        return self.paragraphs[number - 1] if 0 < number <= len(self.paragraphs) else None


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of one numbered paragraph."""

    paragraph: int
    span: Span

    def of(self, article: Article) -> str:
        """The article's own words at this place."""
        return self.span.of(article.paragraphs[self.paragraph - 1].text)
