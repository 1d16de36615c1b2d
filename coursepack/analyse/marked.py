"""Words between quotation marks, in a language that is not read more closely: nobody's yet."""

from collections.abc import Iterator, Sequence

from coursepack.analyse.page import Page
from coursepack.model.findings import Quotation

# With fewer words the marks may hold a title, or the name of a firm.
LEAST = 4


def marked_words(pages: Sequence[Page]) -> tuple[Quotation, ...]:
    """Every closed quotation of some words, its speaker left open."""
    return tuple(found for page in pages for found in _of(page))


def _of(page: Page) -> Iterator[Quotation]:
    for quote in page.quotes:
        words = quote.inner.of(page.text)
        start = quote.inner.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if quote.closed and len(words.split()) >= LEAST:
            sentence = page.sentence_at(quote.outer.start)
            whole = page.passage(sentence.start, sentence.end)
            yield Quotation("direct", page.passage(start, end), whole)
