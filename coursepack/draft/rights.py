"""Keeps the article's words out of the lesson: never nine in a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from coursepack.model.anchor import fold
from coursepack.model.article import Article
from coursepack.model.shape import Shape

MOST = 8
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text as they are counted: every run of letters or digits."""
    return _WORD.findall(fold(text))


@dataclass(frozen=True)
class Rights:
    """What may be quoted of one article."""

    article: Article

    @cached_property
    def _runs(self) -> frozenset[tuple[str, ...]]:
        runs: set[tuple[str, ...]] = set()
        for text in (*(b.text for b in self.article.blocks), self.article.title):
            found = words(text)
            runs.update(tuple(found[i : i + MOST + 1]) for i in range(len(found) - MOST))
        return frozenset(runs)

    def copies(self, text: str) -> bool:
        """Whether `text` holds more than eight words in a row of the article."""
        found = words(text)
        return any(tuple(found[i : i + MOST + 1]) in self._runs for i in range(len(found) - MOST))

    def copied_in(self, item: Shape) -> bool:
        """Whether any text of an item of the lesson copies the article."""
        return any(self.copies(text) for text in texts(item))


def texts(value: Any) -> Iterator[str]:
    """Every text in a shape, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Shape):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
