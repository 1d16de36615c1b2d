"""Where each name stands, so that a name can be found by its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coursepack.model.findings import Name
from coursepack.source import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a name in one paragraph."""

    span: Span
    name: Name


class Cast:
    """All mentions of all names of an article."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(names)
        self._by_page: dict[int, list[Mention]] = {}
        for name in self.names:
            for at in name.mentions:
                self._by_page.setdefault(at.paragraph, []).append(Mention(at.span, name))
        for mentions in self._by_page.values():
            mentions.sort(key=lambda mention: mention.span)

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
