"""What a run did: for the closing line, the exit code and the list of problems."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coursepack.model.course import Course
from coursepack.model.folder import Options
from coursepack.model.known import Library
from coursepack.model.record import NOTHING, Record, Shown
from coursepack.problems import Problem


@dataclass(frozen=True)
class Desk:
    """All that every lesson of a course needs to be built."""

    options: Options
    course: Course
    library: Library

    @property
    def encyclopedia(self) -> Path | None:
        """The ZIM file that the course names, if any."""
        named = self.course.encyclopedia
        return self.options.folder.root / named if named else None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles of a pair, and the lesson that says where it comes from."""

    seed: Path
    lesson: Path | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What there is for one pack. No lesson: to be drafted. No seed: waiting for its article.

    A pair has two `sides`, and its own file as its lesson; a volume has `bound` lessons and pairs.
    `article` is the seed's name, and the line and column where the lesson says it; `inputs`
    holds the fingerprints of the two files as they were when the work was given out.
    """

    slug: str
    lesson: Path | None = None
    seed: Path | None = None
    article: tuple[str, int, int] = ("", 0, 0)
    inputs: tuple[tuple[str, str], ...] = ()
    sides: tuple[Side, ...] = ()
    bound: tuple["Work", ...] = ()

    @property
    def label(self) -> str:
        """The lesson file as problems name it."""
        return f"lessons/{self.lesson.name if self.lesson else self.slug}"

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The names of all that the pack is made from, besides what it asks for on its way."""
        if self.bound:
            every = (name for work in self.bound for name in work.rests_on)
            return (f"order/{self.slug}", *dict.fromkeys(every))
        if not self.sides:
            return (self.label, f"seeds/{self.article[0]}", f"course/{self.slug}", "program")
        seeds = (f"seeds/{side.seed.name}" for side in self.sides)
        lessons = [side.lesson for side in self.sides if side.lesson]
        said = [f"lessons/{lesson.name}" for lesson in lessons]
        units = [f"course/{lesson.stem}" for lesson in lessons]
        return (self.label, *seeds, *said, *units, f"course/{self.slug}", "program")


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one pack: the files made, below output/, and what is to be mended.

    `made` says of each file its fingerprint, size, time and number; `record` is for the manifest;
    `told` are lines for the person who asked.
    """

    slug: str
    files: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    made: tuple[tuple[str, int, int, int], ...] = ()
    front: Shown = NOTHING
    record: Record | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a whole run."""

    problems: tuple[Problem, ...] = ()
    drafted: tuple[str, ...] = ()
    built: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    checked: int = 0
    files: int = 0
    unchanged: int = 0
    bound: tuple[str, ...] = ()
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: `done` of `total` steps, the last being `step`."""

    step: str
    done: int
    total: int


Tell = Callable[[Progress], None]
