"""A numbered paragraph made ready for analysis: plain shadow, quotation marks, sentences."""

from dataclasses import dataclass

from coursepack.analyse.dateline import behind, dateline
from coursepack.analyse.marks import Quoted, quoted
from coursepack.analyse.sentences import segment
from coursepack.model.article import Article, Mark, Passage
from coursepack.source import Span

# One plain character for each of the author's, so that places stay the same.
_PLAIN = str.maketrans("‘’‚‛“”„‟«»\u00a0\u2009\u202f—−‑", '\'\'\'\'""""""   –--')


@dataclass(frozen=True, slots=True)
class Page:
    """One paragraph: the author's `text`, its `plain` shadow of the same length, its parts.

    `outside` is the shadow with every quotation blanked by spaces: what the
    writer says in their own voice.
    """

    number: int
    text: str
    plain: str
    outside: str
    quotes: tuple[Quoted, ...]
    sentences: tuple[Span, ...]
    marks: tuple[Mark, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """The passage from `start` to `end` of this paragraph."""
        return Passage(self.number, Span(start, end))

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds the character at `place`."""
        return next((s for s in self.sentences if s.start <= place < s.end), self.sentences[-1])

    def quoted_at(self, place: int) -> Quoted | None:
        """The quotation that holds the character at `place`, or None."""
        return next((q for q in self.quotes if q.outer.start <= place < q.outer.end), None)


def _blank(plain: str, quotes: tuple[Quoted, ...]) -> str:
    chars = list(plain)
    for quote in quotes:
        width = quote.outer.end - quote.outer.start
        chars[quote.outer.start : quote.outer.end] = " " * width
    return "".join(chars)


def pages(article: Article, language: str = "en") -> tuple[Page, ...]:
    """Every numbered paragraph that holds a sentence, made ready."""
    ready = []
    for block in article.paragraphs:
        quotes = quoted(block.text)
        plain = block.text.translate(_PLAIN)
        sentences = segment(block.text, quotes, language)
        if block.number == 1:
            sentences = behind(dateline(block.text), sentences)
        if sentences:
            outside = _blank(plain, quotes)
            ready.append(
                Page(block.number, block.text, plain, outside, quotes, sentences, block.marks)
            )
    return tuple(ready)
