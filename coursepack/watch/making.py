"""What follows from a save, under the lock of builds: pages at once, then all that can wait."""

import gc
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from coursepack.model.folder import Options
from coursepack.model.report import Done, Work
from coursepack.pipeline.course import draft_one, marked
from coursepack.pipeline.order import carry_out, ordered
from coursepack.pipeline.shelf import set_beside
from coursepack.pipeline.verify import nowhere
from coursepack.problems import Problem
from coursepack.publish.issued import keep
from coursepack.publish.sweeping import unswept
from coursepack.publish.writing import write_together
from coursepack.record.lock import locked
from coursepack.watch.press import Contents, Job, Press
from coursepack.watch.session import Session, begin

# Seconds after which new saves are looked at, however many packs are still to be made.
SLICE = 0.4
Seen = dict[Path, tuple[int, int, int]]


@dataclass
class Told:
    """Who hears what becomes of a course; each is called from the one thread that watches."""

    pages: Callable[[str, float], None]
    prints: Callable[[str, float], None]
    drafts: Callable[[str], None]
    gone: Callable[[Collection[str]], None]
    index: Callable[[], None]
    waiting: Callable[[], None]
    viewed: Callable[[], Collection[str]]


@dataclass
class Making:
    """The one hand that makes things while a course is watched."""

    options: Options
    told: Told
    press: Press = field(default_factory=Press)

    def __post_init__(self) -> None:
        self._doubted: set[str] = set()
        self._dirty = False
        self._began: dict[str, float] = {}
        self._index: tuple[Problem, ...] = ()
        with locked(self.options.folder.state, self.told.waiting):
            self.session: Session = begin(self.options)

    def warm_up(self) -> None:
        """Make the pages of one pack for nobody, so that the first that is saved does not wait."""
        session = self.session
        for slug, record in session.books.manifest.packs.items():
            work = session.works.get(slug)
            if work and record.files and not record.faulty:
                order = ordered(session.desk, session.marks, session.books.stats.of)
                carry_out(order, marked(work, session.marks), nowhere)
                break
        # What is there now stays: no search for garbage need go through it at a save.
        gc.collect()
        gc.freeze()

    def look(self, paths: Collection[str] | None) -> None:
        """Take up files that were saved; None: everything."""
        with self._locked():
            if paths is None:
                self.session.take_up_all()
            else:
                self.session.take_up(paths)
            self._doubted.clear()
            self._dirty = True  # the index page may rest on it, too

    def make(self, settled: bool) -> None:
        """Make the pages of packs that are to be made, for a while.

        A pack that cannot be made is left until all is `settled`: its file may be half saved.
        """
        if not self._next(settled):
            return
        end = time.monotonic() + SLICE
        with self._locked(), unswept():
            for slug in self._next(settled):
                self._make(slug, settled)
                if time.monotonic() > end:
                    break

    def settle(self) -> None:
        """What must not be done for a file that is half saved: drafts, and taking away."""
        gone, new = self.session.gone(), self.session.new()
        if not (gone or new):
            return
        with self._locked():
            if gone:
                self.session.books.drop_all_but(self.session.books.manifest.packs.keys() - gone)
                self._dirty = True
                self.told.gone(gone)
            for work in new:
                # Each is tried once; the file that is made is seen as any that is saved.
                self.session.works.pop(work.slug)
                done = draft_one(self.session.desk, work)
                self.session.faults += done.problems
                if done.files:
                    self.told.drafts(work.slug)

    def print(self) -> None:
        """Take what the press has set, and give it the next pack; the newest save comes first."""
        session, press = self.session, self.press
        if found := press.done():
            self._printed(*found)
        ready = {slug: save for slug, save in session.unset.items() if slug not in session.todo}
        if press.job:
            newest = max(ready.values(), default=0)
            current = ready.get(press.job.work.slug) == press.job.save
            if current and newest <= press.job.save:
                return
            press.stop()
        if ready:
            viewed = self.told.viewed()
            slug = max(ready, key=lambda one: (ready[one], one in viewed))
            self._began[slug] = time.monotonic()
            work = marked(session.works[slug], session.marks)
            order = ordered(session.usual, session.marks, session.books.stats.of)
            press.start(order, Job(work, ready[slug]))

    def flush(self) -> None:
        """Write down what was made: the index page, then the manifest."""
        if not self._dirty:
            return
        with self._locked():
            session = self.session
            before = session.books.manifest.beside.get("index.html")
            self._index = set_beside(session.desk, session.books, session.marks)
            session.books.close(whole=False)
            self._dirty = False
            if session.books.manifest.beside.get("index.html") != before:
                self.told.index()

    @property
    def is_busy(self) -> bool:
        """Whether there is something that should not wait for the books."""
        return bool(self.session.todo)

    def problems(self) -> dict[str, list[Problem]]:
        """All that is to be mended, by pack; "" for what concerns all of them."""
        told = self.session.problems()
        return told | {"": [*told[""], *self._index]}

    def _next(self, settled: bool) -> list[str]:
        """What is to be made, the newest save first, and of that what somebody looks at."""
        viewed = self.told.viewed()
        todo = self.session.todo
        wanted = [slug for slug in todo if settled or slug not in self._doubted]
        return sorted(wanted, key=lambda slug: (-todo[slug], slug not in viewed))

    def _make(self, slug: str, settled: bool) -> None:
        session, start = self.session, time.monotonic()
        save = session.todo[slug]
        work = session.works.get(slug)
        if work is None or session.fresh(ready := marked(work, session.marks)):
            session.todo.pop(slug)
            return
        order = ordered(session.desk, session.marks, session.books.stats.of)
        done = carry_out(order, ready, lambda made: self._put(slug, made, start))
        if not (done.files or settled):
            self._doubted.add(slug)
            return
        self._enter(done)
        if done.files and "pdf" in self.options.formats:
            session.unset[slug] = save

    def _put(self, slug: str, made: Mapping[Path, bytes], start: float) -> Seen:
        """The pages first, for whoever looks at them; then the data, once prints are kept."""
        pages = {path: content for path, content in made.items() if path.suffix == ".html"}
        rest = {path: content for path, content in made.items() if path not in pages}
        seen = write_together(pages)
        self.told.pages(slug, time.monotonic() - start)
        for path, content in rest.items():
            if path.name == "pack.json":
                keep(self.session.folder, slug, content)
        return seen | write_together(rest)

    def _printed(self, job: Job, done: Done, contents: Contents) -> None:
        """Put a pack where it belongs, if it is still what it should be."""
        slug = done.slug
        with self._locked():
            session = self.session
            if session.unset.get(slug) != job.save or slug in session.todo:
                return
            if done.record is None:
                session.unset.pop(slug)
                session.given_up[slug] = next(iter(done.problems))
                return
            if not self._is_now(job.work, done):
                session.todo[slug] = session.unset.pop(slug)
                return
            seen = write_together(contents)
            made = (
                (sha, *seen[session.folder.output / name])
                for name, (sha, *_) in zip(done.files, done.made, strict=True)
            )
            self._enter(replace(done, made=tuple(made)))
            self.told.prints(slug, time.monotonic() - self._began.pop(slug))

    def _is_now(self, work: Work, done: Done) -> bool:
        """Whether a pack was made from what is there now."""
        inputs = done.record.rests_on if done.record else work.inputs
        return all(self.session.marks.of(name) == mark for name, mark in inputs)

    def _enter(self, done: Done) -> None:
        self.session.enter(done)
        self._dirty = True

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Alone in the folder. Where another build was there meanwhile, all is looked at anew."""
        with locked(self.options.folder.state, self.told.waiting):
            if self.session.overtaken():
                self.session.take_up_all()
            yield
            self.session.leave()
