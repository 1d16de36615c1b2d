"""What browsers are told: which pages are new, and what is to be mended."""

import json
import secrets
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition

from coursepack.problems import Problem

# Seconds after which a browser hears that there is nothing new, so that a dead line is noticed.
SILENCE = 15.0


@dataclass(frozen=True)
class Event:
    """One thing that a browser is told; `data` is JSON."""

    name: str
    data: str


class News:
    """Pages by number of their last change, and problems; written by one thread, read by many.

    A page is known by its pack, the index page by "".
    """

    def __init__(self) -> None:
        self.run = secrets.token_hex(4)
        self._changed = Condition()
        self._count = 0
        self._pages: dict[str, int] = {}
        self._problems: dict[str, list[Problem]] = {}
        self._viewed: Counter[str] = Counter()
        self._over = False

    @property
    def now(self) -> str:
        """What a page served now is marked with."""
        return f"{self.run}-{self._count}"

    def pages(self, slugs: Collection[str]) -> None:
        """Tell that the pages of some packs are new."""
        with self._changed:
            self._count += 1
            self._pages.update(dict.fromkeys(slugs, self._count))
            self._changed.notify_all()

    def problems(self, told: Mapping[str, Sequence[Problem]]) -> None:
        """Tell what is to be mended now, by pack; "" for what concerns all of them."""
        with self._changed:
            self._problems = {slug: list(problems) for slug, problems in told.items()}
            self._changed.notify_all()

    def viewed(self) -> set[str]:
        """The packs that somebody looks at."""
        with self._changed:
            return {slug for slug, count in self._viewed.items() if count}

    def close(self) -> None:
        """Let everybody go who listens."""
        with self._changed:
            self._over = True
            self._changed.notify_all()

    def listen(self, slug: str, mark: str) -> Iterator[Event]:
        """Events for one page that was served with `mark`, until it is new or all is over."""
        run, _, number = mark.partition("-")
        since = int(number) if run == self.run and number.isdecimal() else -1
        shown: str | None = None
        with self._looking(slug):
            while event := self._next(slug, since, shown):
                yield event
                if event.name == "reload":
                    return
                shown = event.data if event.name == "problems" else shown

    def _next(self, slug: str, since: int, shown: str | None) -> Event | None:
        """What a page is told next, which shows the problems `shown`; None when all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._has_news(slug, since, shown), SILENCE)
            if self._over:
                return None
            if self._is_new(slug, since):
                return Event("reload", "{}")
            told = self._told(slug)
            return Event("problems", told) if told != shown else Event("silence", "{}")

    def _has_news(self, slug: str, since: int, shown: str | None) -> bool:
        return self._over or self._is_new(slug, since) or self._told(slug) != shown

    def _is_new(self, slug: str, since: int) -> bool:
        return since < 0 or self._pages.get(slug, 0) > since

    def _told(self, slug: str) -> str:
        slugs = ("", slug) if slug else self._problems
        told = {problem for one in slugs for problem in self._problems.get(one, ())}
        faults = [problem for problem in sorted(told) if problem.severity != "note"]
        return json.dumps([_plain(problem) for problem in faults], ensure_ascii=False)

    @contextmanager
    def _looking(self, slug: str) -> Iterator[None]:
        with self._changed:
            self._viewed[slug] += 1
        try:
            yield
        finally:
            with self._changed:
                self._viewed[slug] -= 1


def _plain(problem: Problem) -> dict[str, str]:
    return {
        "place": str(problem.source),
        "severity": problem.severity,
        "reason": problem.message,
        "rule": problem.rule,
        "hint": problem.hint,
    }
