"""What every house rule looks at: one lesson with its places, its article, and the cards."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from coursepack.compose.places import Ground
from coursepack.model.anchor import Anchor, fold
from coursepack.model.article import Passage
from coursepack.model.known import Library
from coursepack.model.lesson import Lesson, QuestionItem
from coursepack.problems import Problem
from coursepack.source import Places, Source, Span

# Types of questions whose answer is one thing that the text proves.
CLOSED = ("literal", "sequence")
_QUOTED = re.compile(r"“[^”]+”|\"[^\"]+\"")


@dataclass(frozen=True)
class Case:
    """One lesson to be checked."""

    lesson: Lesson
    places: Places
    ground: Ground
    library: Library

    @cached_property
    def english(self) -> bool:
        """Whether words of the article can be read here; checks that read them need English."""
        language = self.lesson.source.language or self.ground.article.language or "en"
        return language.lower().partition("-")[0] == "en"

    @property
    def questions(self) -> Iterator[tuple[Source, QuestionItem]]:
        """Every question with its place."""
        for index, item in enumerate(self.lesson.questions):
            yield self.places.at("questions", index), item

    @property
    def closed(self) -> Iterator[tuple[Source, QuestionItem]]:
        """Every question that has one right answer."""
        return ((where, item) for where, item in self.questions if is_closed(item))

    def words(self, anchor: Anchor) -> str:
        """The article's words at an anchor; "" where they are lost."""
        passage = self.ground.passage(anchor)
        return passage.of(self.ground.article) if passage else ""

    def quotations(self, paragraph: int) -> list[Span]:
        """The stretches of a paragraph that stand in quotation marks, without the marks."""
        block = self.ground.article.paragraph(paragraph)
        hits = _QUOTED.finditer(block.text if block else "")
        return [Span(hit.start() + 1, hit.end() - 1) for hit in hits]

    def outside(self, paragraph: int) -> str:
        """The words of a paragraph that stand in no quotation marks."""
        block = self.ground.article.paragraph(paragraph)
        return _QUOTED.sub(" ", block.text if block else "")


Check = Callable[[Case], Iterator[Problem]]


def is_closed(item: QuestionItem) -> bool:
    """Whether a question has one right answer."""
    return bool(item.options) or item.type in CLOSED


def shown(item: QuestionItem) -> str:
    """All that students read of a question, folded."""
    return fold(" ".join((item.asked, *item.options)))


def overlap(one: Passage, other: Passage) -> float:
    """How much of `one` lies in `other`, from 0 to 1."""
    if one.paragraph != other.paragraph:
        return 0.0
    common = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return max(0, common) / max(1, one.span.end - one.span.start)
