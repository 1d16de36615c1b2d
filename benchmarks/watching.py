"""One lesson saved in a course that is watched: until its pages are new, and until its PDFs are."""

import resource
import time
from pathlib import Path

from benchmarks.timing import Timing
from coursepack.model.folder import Folder, Options
from coursepack.watch.making import Making, Told

_TIMES = 7


class Watched:
    """A course that is built already, taken up as `watch` does, without terminal and browser."""

    def __init__(self, course: Path) -> None:
        self.new: list[str] = []
        told = Told(
            pages=lambda slug, _: self.new.append(slug),
            prints=_nothing,
            drafts=_nothing,
            gone=_nothing,
            index=_nothing,
            waiting=_nothing,
            viewed=list,
        )
        self.making = Making(Options(Folder(course), formats=("html",)), told)
        self.making.look(None)
        while self.making.is_busy:
            self.making.make(settled=True)
        self.making.warm_up()

    def saved(self, lesson: Path, turn: int) -> Timing:
        """From the moment that a save is seen until the pages of both editions are there."""
        text = lesson.read_text(encoding="utf-8").partition("\n# turn")[0]
        lesson.write_text(f"{text}\n# turn {turn}\n", encoding="utf-8")
        self.new.clear()
        wall, cpu = time.perf_counter(), _spent()
        self.making.look([str(lesson.absolute())])
        self.making.make(settled=False)
        once = Timing(time.perf_counter() - wall, _spent() - cpu)
        assert self.new == [lesson.stem]
        return once


def _nothing(*_: object) -> None:
    """Hear nothing."""


def _spent() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


def one_saved(course: Path, lesson: Path) -> Timing:
    """The shortest of several saves of one lesson."""
    text = lesson.read_text(encoding="utf-8").partition("\n# turn")[0]
    lesson.write_text(f"{text}\n", encoding="utf-8")  # what an earlier run has left
    watched = Watched(course)
    saves = [watched.saved(lesson, turn) for turn in range(_TIMES)]
    watched.making.flush()
    return min(saves, key=lambda save: save.wall)
