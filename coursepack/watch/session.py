"""A course kept warm between one save and the next: its desk, its books, and what is to be done."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from coursepack.model.course import volume_slugs
from coursepack.model.folder import PAIR_ENDING, Folder, Options
from coursepack.model.report import Desk, Done, Work
from coursepack.pipeline.course import marked
from coursepack.pipeline.desk import open_desk, survey
from coursepack.pipeline.order import asked
from coursepack.problems import Problem
from coursepack.read.files import listed
from coursepack.read.folder import find_work
from coursepack.read.lesson import COURSE_FILE
from coursepack.record.books import Books
from coursepack.record.marks import Marks
from coursepack.record.outline import signature
from coursepack.record.program import Program
from coursepack.watch.changes import name_of
from coursepack.watch.uses import Uses

# Kinds of things that are read together: which of them has changed is seen afterwards.
_TOGETHER = ("cards", "routines", "course")
_LESSONS = (".yaml", ".yml")
Looks = tuple[tuple[int, int, int] | None, ...]


@dataclass
class Session:
    """What is known of the course. Whoever changes it, or the books, holds the lock.

    `todo` are packs whose screen pages are to be made, `unset` those whose PDFs are, each with
    the number of the save that made it so.
    """

    options: Options
    books: Books
    desk: Desk
    program: Program
    marks: Marks
    uses: Uses

    def __post_init__(self) -> None:
        self.works: dict[str, Work] = {}
        self.todo: dict[str, int] = {}
        self.unset: dict[str, int] = {}
        self.faults: list[Problem] = []
        self.desk_faults: list[Problem] = []
        self.given_up: dict[str, Problem] = {}
        self.save = 0
        self._names: list[str] = []
        self._left: Looks = ()

    @property
    def folder(self) -> Folder:
        """The course folder."""
        return self.options.folder

    @property
    def usual(self) -> Desk:
        """The desk that whole packs are made at; `desk` is for screen pages."""
        return replace(self.desk, options=self.options)

    def take_up_all(self) -> None:
        """Look at everything, as a build does."""
        self.save += 1
        self.books = Books(self.folder)
        self.uses = Uses(self.books.manifest.packs)
        self._open_desk()
        self._survey()
        self.leave()
        self.todo = dict.fromkeys(self._stale(self.works.values()), self.save)
        self.unset = {slug: self.unset.get(slug, self.save) for slug in self._unprinted()}

    def _unprinted(self) -> list[str]:
        """Packs that have their pages for the screen and lack others that are asked for."""
        whole = asked(self.usual)
        records = ((slug, self.books.manifest.packs.get(slug)) for slug in self.works)
        sound = ((slug, record) for slug, record in records if record and not record.faulty)
        return [slug for slug, r in sound if r.files and not r.asked.covers(whole)]

    def take_up(self, paths: Collection[str]) -> None:
        """Look at files that were saved, and at the packs that rest on them; at nothing else."""
        self.save += 1
        for path in paths:
            self.books.stats.forget(path)
        names = {name for path in paths if (name := name_of(path, self.folder))}
        changed = self._changed(names)
        slugs = self.uses.of(changed)
        if self._is_other_work(names):
            self._survey()
        else:
            slugs |= set(self._found_again(names))
        slugs |= self.works.keys() - self.books.manifest.packs.keys()
        works = [self.works[slug] for slug in sorted(slugs) if slug in self.works]
        self.todo.update(dict.fromkeys(self._stale(works), self.save))

    def fresh(self, work: Work) -> bool:
        """Whether the screen pages of a pack are what they should be."""
        return self.books.fresh(work, asked(self.desk), self.marks)

    def enter(self, done: Done) -> None:
        """Enter a pack that was made, or what hinders it."""
        self.todo.pop(done.slug, None)
        self.unset.pop(done.slug, None)
        self.given_up.pop(done.slug, None)
        self.books.enter(done)
        if done.record:
            self.uses.enter(done.slug, done.record)

    def gone(self) -> set[str]:
        """Packs whose lesson is no longer there."""
        files = {name for name in self._names if name.startswith("lessons/")}
        slugs = {_slug(name) for name in files if name.endswith(_LESSONS)}
        slugs |= volume_slugs(self.desk.course)
        there = self.books.manifest.packs.keys()
        return set() if self.options.only else there - slugs

    def new(self) -> list[Work]:
        """Articles and pairs that have no lesson yet."""
        return [work for work in self.works.values() if work.lesson is None]

    def problems(self) -> dict[str, list[Problem]]:
        """What is to be mended, by the pack that it concerns; "" for all of them."""
        told: dict[str, list[Problem]] = {"": [*self.desk_faults]}
        for fault in self.faults:
            slug = _slug(fault.source.file)
            told.setdefault(slug if slug in self.books.manifest.packs else "", []).append(fault)
        for slug, work in self.works.items():
            record = self.books.manifest.packs.get(slug)
            if record and work.lesson and record.problems:
                told.setdefault(slug, []).extend(record.problems)
        for slug, problem in self.given_up.items():
            told.setdefault(slug, []).append(problem)
        return told

    def leave(self) -> None:
        """Remember how the books are left, to see whether somebody else has opened them."""
        self._left = self._looks()

    def overtaken(self) -> bool:
        """Whether another build has been here since."""
        return self._left != self._looks()

    def _looks(self) -> Looks:
        looks = []
        for path in (self.folder.output / "manifest.json", self.folder.state / "journal"):
            looks.append(signature(path.stat()) if path.exists() else None)
        return tuple(looks)

    def _open_desk(self) -> None:
        course = self.desk.course
        self.desk, self.desk_faults = open_desk(self.desk.options, self.books.cards)
        settings = f"lessons/{COURSE_FILE}"
        if any(p.source.file == settings and p.severity == "error" for p in self.desk_faults):
            # Settings that cannot be read are no reason to make every pack without them.
            self.desk = replace(self.desk, course=course)
        self._new_marks()

    def _new_marks(self) -> None:
        course, library = self.desk.course, self.desk.library
        self.marks = Marks(self.folder, course, library, self.program, self.books.stats.of)

    def _survey(self) -> None:
        """Find all work anew."""
        self._names = self._listed()
        works, self.faults = survey(self.desk.options, self.books.articles(), self.desk.course)
        self.works = {work.slug: work for work in works}
        self.unset = {slug: save for slug, save in self.unset.items() if slug in self.works}

    def _listed(self) -> list[str]:
        names = [f"seeds/{path.name}" for path in listed(self.folder.seeds)]
        return names + [f"lessons/{path.name}" for path in listed(self.folder.lessons)]

    def _is_other_work(self, names: Collection[str]) -> bool:
        """Whether there may be other packs than before."""
        paired = any(name.endswith((PAIR_ENDING, f"/{COURSE_FILE}")) for name in names)
        return paired or self._names != self._listed()

    def _found_again(self, names: Collection[str]) -> Iterator[str]:
        """Packs whose own lesson was saved; it may name another article now."""
        for name in names:
            slug = _slug(name)
            unasked = self.options.only and slug not in self.options.only
            if unasked or not (name.startswith("lessons/") and name.endswith(_LESSONS)):
                continue
            works, faults = find_work(self.folder, (slug,))
            self.faults = [fault for fault in self.faults if fault.source.file != name] + faults
            self.works.pop(slug, None)
            self.works.update((work.slug, work) for work in works)
            yield slug

    def _changed(self, names: set[str]) -> set[str]:
        """The names of all that is otherwise now, of cards and settings too."""
        before = self.marks
        if any(n.startswith("knowledge/") or n == f"lessons/{COURSE_FILE}" for n in names):
            self._open_desk()
            named = self.uses.named(_TOGETHER)
            return names | {name for name in named if before.of(name) != self.marks.of(name)}
        self._new_marks()
        return names

    def _stale(self, works: Collection[Work]) -> list[str]:
        ready = (marked(work, self.marks) for work in works if work.lesson)
        return [work.slug for work in ready if not self.fresh(work)]


def _slug(name: str) -> str:
    """The pack that a lesson's or a pair's file is for."""
    return Path(name.removesuffix(PAIR_ENDING).removesuffix(".yaml").removesuffix(".yml")).name


def begin(options: Options) -> Session:
    """A session in which nothing has been looked at yet."""
    options = replace(options, folder=Folder(options.folder.root.absolute()))
    books = Books(options.folder)
    desk, _ = open_desk(replace(options, formats=("html",)), books.cards)
    ours = books.program
    marks = Marks(options.folder, desk.course, desk.library, ours, books.stats.of)
    return Session(options, books, desk, ours, marks, Uses({}))
