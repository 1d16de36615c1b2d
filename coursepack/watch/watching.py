"""The loop: what is saved, what becomes of it, and who is told, until somebody ends it."""

import signal
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from threading import Event
from types import FrameType

from coursepack.model.folder import Folder, Options
from coursepack.model.report import Tell
from coursepack.pipeline.course import run
from coursepack.problems import Problem
from coursepack.watch.changes import changes
from coursepack.watch.making import Making, Told
from coursepack.watch.news import News
from coursepack.watch.server import preview

# Seconds without a save after which a file is no longer thought to be half saved: only then
# are problems shown, new articles drafted, and the pages of removed lessons taken away.
SETTLE = 0.3


@dataclass(frozen=True)
class Hears:
    """Who is told in words what happens: a terminal, or a test."""

    line: Callable[[str], None]
    problems: Callable[[tuple[Problem, ...]], None]
    progress: Callable[[], AbstractContextManager[Tell]]


class Watch:
    """One course watched by one person, with what was last shown of its problems."""

    def __init__(self, options: Options, hears: Hears) -> None:
        self._options = replace(options, folder=Folder(options.folder.root.absolute()))
        self._hears = hears
        self._shown: frozenset[Problem] = frozenset()
        self._is_waiting = False
        self.news = News()
        self.stop = Event()

    def run(self) -> None:
        """Watch until `stop` is set."""
        making = Making(self._options, self._told())
        try:
            last = 0.0
            for batch in changes(self._options.folder, self.stop):
                self._is_waiting = False
                if batch is None or batch:
                    making.look(batch)
                    last = time.monotonic() if batch else 0.0
                if batch is None:
                    making.warm_up()
                self._follow(making, time.monotonic() - last >= SETTLE)
            making.flush()
        finally:
            making.press.stop()

    def _follow(self, making: Making, settled: bool) -> None:
        """All that follows from what was saved, as far as it can be done now."""
        making.make(settled)
        making.print()
        if settled:
            making.settle()
            self._show(making.problems())
            if not making.is_busy:
                making.flush()

    def _told(self) -> Told:
        say = self._hears.line

        def pages(slug: str, seconds: float) -> None:
            self.news.pages((slug,))
            say(f"{slug}: pages new ({seconds:.2f} s)")

        def gone(slugs: Collection[str]) -> None:
            self.news.pages(slugs)
            say(f"{', '.join(sorted(slugs))}: removed")

        def waiting() -> None:
            self._is_waiting = True
            say("waiting for another build")

        return Told(
            pages=pages,
            prints=lambda slug, seconds: say(f"{slug}: PDF new ({seconds:.1f} s)"),
            drafts=lambda slug: say(f"{slug}: drafted"),
            gone=gone,
            index=lambda: self.news.pages(("",)),
            waiting=waiting,
            viewed=self.news.viewed,
        )

    def _show(self, told: dict[str, list[Problem]]) -> None:
        """Problems that are new, and those that are mended."""
        now = frozenset(problem for problems in told.values() for problem in problems)
        if now == self._shown:
            return
        self.news.problems(told)
        for problem in sorted(self._shown - now):
            self._hears.line(f"{problem.source}: mended: {problem.message}")
        self._hears.problems(tuple(sorted(now - self._shown)))
        self._shown = now

    @contextmanager
    def until_interrupted(self) -> Iterator[None]:
        """Let Ctrl-C end what is in hand first; at once where that waits, or the second time."""

        def interrupt(_number: int, _frame: FrameType | None) -> None:
            if self._is_waiting or self.stop.is_set():
                raise KeyboardInterrupt
            self.stop.set()

        kept = {name: signal.signal(name, interrupt) for name in (signal.SIGINT, signal.SIGTERM)}
        try:
            with suppress(KeyboardInterrupt):
                yield
        finally:
            for name, handler in kept.items():
                signal.signal(name, handler)


def run_watch(options: Options, port: int | None, hears: Hears) -> None:
    """Build what has changed, screen pages first; then watch until Ctrl-C.

    Raises OSError where the port is taken.
    """
    watch = Watch(options, hears)
    with preview(options.folder.output, watch.news, port) as address:
        with hears.progress() as tell:
            run(replace(options, formats=("html",)), tell)
        where = options.folder.root.as_posix()
        hears.line(f"watching {where} – preview at {address} – Ctrl-C ends it")
        with watch.until_interrupted():
            watch.run()
