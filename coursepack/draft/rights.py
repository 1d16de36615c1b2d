"""How much of the article a lesson may quote: never more than 25 words in a row (H4)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from coursepack.model.anchor import fold
from coursepack.model.article import Article
from coursepack.model.shape import Shape

MOST = 25
_MOST_CHANGES = 4
_WORD = re.compile(r"\w+")
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
# What can be left out of a quotation, in this order.
_MODALS = frozenset("would will could can may might must should shall to not".split())
_SMALL = (
    re.compile(r" (?:the|an?|also)(?! (?:third|quarter|half|few|lot|little|number|ordinary)\b) "),
    re.compile(r" (?:is|are|was|were|has|have|had|been) "),
    re.compile(r" (?:who|which|that|be|will|of|in|and) "),
    re.compile(r" to "),
)


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
        """Whether `text` holds more words of the article in a row than may be quoted."""
        found = words(text)
        return any(tuple(found[i : i + MOST + 1]) in self._runs for i in range(len(found) - MOST))

    def within(self, text: str) -> str:
        """`text` with small words left out until it copies nothing.

        "" where that cannot be done without harm.
        """
        for _ in range(_MOST_CHANGES):
            run = self._first_run(text)
            if run is None:
                return text
            gap = self._gap(text, run)
            if gap is None:
                return ""
            text = f"{text[: gap.start()]} … {text[gap.end() :]}"
        return "" if self.copies(text) else text

    def _gap(self, text: str, run: tuple[int, int]) -> re.Match[str] | None:
        """The small word without which both sides of a run are short enough, or nearly so."""
        middle = (run[0] + run[1]) // 2
        every = [gap for small in _SMALL for gap in small.finditer(text, *run)]
        inside = [gap for gap in every if run[0] < gap.start() and not _needed(text, gap)]
        for gap in inside:
            sides = text[run[0] : gap.start()], text[gap.end() : run[1]]
            if all(len(words(side)) <= MOST for side in sides):
                return gap
        return min(inside, key=lambda gap: abs(gap.start() - middle), default=None)

    def _first_run(self, text: str) -> tuple[int, int] | None:
        """From where to where a text copies too many words for the first time."""
        places = list(_WORD.finditer(fold(text)))
        found = [place.group() for place in places]
        for i in range(len(found) - MOST):
            if tuple(found[i : i + MOST + 1]) in self._runs:
                end = i + MOST + 1
                while end < len(found) and tuple(found[end - MOST : end + 1]) in self._runs:
                    end += 1
                return places[i].start(), places[end - 1].end()
        return None

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


def _needed(text: str, gap: re.Match[str]) -> bool:
    """Whether a small word cannot go: "would have to", "could be"."""
    if gap.group().strip() in ("the", "a", "an", "also"):
        return False
    before, after = text[: gap.start()].split()[-1:], text[gap.end() :].split()[:1]
    return bool(before and before[0].lower() in _MODALS) or after == ["to"]
