"""Where each name stands, so that a name can be found by its place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coursepack.analyse.page import Page
from coursepack.model.findings import Name
from coursepack.source import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a name in one paragraph."""

    span: Span
    name: Name


class Cast:
    """All mentions of all names of an article.

    `sexes` says "f" or "m" of the people whom the pronouns beside their name tell.
    """

    def __init__(self, names: Iterable[Name], pages: Sequence[Page] = ()) -> None:
        self.names = tuple(names)
        self._by_page: dict[int, list[Mention]] = {}
        for name in self.names:
            for at in name.mentions:
                self._by_page.setdefault(at.paragraph, []).append(Mention(at.span, name))
        for mentions in self._by_page.values():
            mentions.sort(key=lambda mention: mention.span)
        self.sexes = dict(_sexes(self, pages))

    def within(self, page: int, start: int, end: int) -> Iterator[Mention]:
        """Mentions that lie wholly between two places of a paragraph, in order."""
        for mention in self._by_page.get(page, ()):
            if start <= mention.span.start and mention.span.end <= end:
                yield mention

    def ending(self, page: int, place: int) -> Mention | None:
        """The mention that ends exactly at `place`."""
        return next((m for m in self._by_page.get(page, ()) if m.span.end == place), None)

    def starting(self, page: int, place: int) -> Mention | None:
        """The mention that begins exactly at `place`."""
        return next((m for m in self._by_page.get(page, ()) if m.span.start == place), None)


_AFTER = re.compile(r"\b(?P<m>he|his|him|himself)\b|\b(?P<f>she|her|hers|herself)\b")


def _sexes(cast: Cast, pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Each person with whom pronouns of one kind only stand, and no other person near them."""
    seen: dict[str, Counter[str]] = {}
    for page in pages:
        alone = ""
        for sentence in page.sentences:
            people = [
                mention
                for mention in cast.within(page.number, sentence.start, sentence.end)
                if mention.name.kind in ("person", "unknown")
            ]
            names = {mention.name.text for mention in people}
            alone = next(iter(names)) if len(names) == 1 else "" if names else alone
            start = people[0].span.end if people else sentence.start
            told = _AFTER.finditer(page.outside, start, sentence.end) if alone else ()
            seen.setdefault(alone, Counter()).update(hit.lastgroup or "" for hit in told)
    for name, counts in seen.items():
        if name and len(counts) == 1:
            yield name, next(iter(counts))
