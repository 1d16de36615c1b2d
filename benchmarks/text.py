"""One text of the benchmark, taken through the product's own stages as far as the draft."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.goldfile import ROOT, Gold, Placed
from coursepack import __version__
from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.lesson import draft_lesson
from coursepack.draft.view import View
from coursepack.model.anchor import fold
from coursepack.model.article import Article, Passage
from coursepack.model.findings import Findings
from coursepack.model.known import Consulted, Library
from coursepack.model.lesson import Lesson
from coursepack.read.article import read_article
from coursepack.read.knowledge import read_library
from coursepack.source import Span


def shipped() -> Library:
    """The cards and routines that come with the program."""
    library, problems = read_library([(ROOT / "knowledge", "knowledge")])
    assert not problems, problems
    return library


@dataclass(frozen=True)
class Text:
    """An article with its gold file; findings and lesson are made once, when first needed."""

    name: str
    seed: Path
    gold: Gold
    library: Library

    @cached_property
    def article(self) -> Article:
        return read_article(self.seed, f"seeds/{self.seed.name}")

    @cached_property
    def findings(self) -> Findings:
        return analyse(self.article)

    @cached_property
    def consulted(self) -> Consulted:
        return consult(self.article, self.findings, self.library)

    @cached_property
    def lesson(self) -> Lesson:
        article, found = self.article, self.findings
        return draft_lesson(article, found, self.consulted, self.library, __version__)

    @cached_property
    def view(self) -> View:
        return View(self.article, self.findings, self.consulted)

    def place(self, words: Placed) -> Passage | None:
        """Where the gold words stand, or None where the gold file is wrong."""
        block = self.article.paragraph(words.paragraph)
        start = fold(block.text).find(fold(words.words)) if block else -1
        span = Span(start, start + len(words.words))
        return Passage(words.paragraph, span) if start >= 0 else None

    def places(self, words: Placed) -> list[Passage]:
        """Every place of the gold words in their paragraph."""
        block, key, found, at = self.article.paragraph(words.paragraph), fold(words.words), [], 0
        text = fold(block.text) if block else ""
        while (at := text.find(key, at)) >= 0:
            found.append(Passage(words.paragraph, Span(at, at + len(key))))
            at += len(key)
        return found


def meets(one: Passage, other: Passage) -> bool:
    """Whether two passages share a character."""
    return one.paragraph == other.paragraph and one.span.meets(other.span)
