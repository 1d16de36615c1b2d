"""What the command `bind` does: every volume that is not up to date is made."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from coursepack import rules
from coursepack.model.course import COURSE
from coursepack.model.folder import Options
from coursepack.model.handout import Reader
from coursepack.model.report import Desk, Done, Progress, Report, Tell, Work
from coursepack.pipeline.binding import volume_work
from coursepack.pipeline.crew import do_all
from coursepack.pipeline.desk import open_desk, survey
from coursepack.pipeline.order import asked, carry_out, ordered
from coursepack.pipeline.shelf import set_beside
from coursepack.problems import Problem
from coursepack.publish.writing import remove_unfinished
from coursepack.read.lesson import COURSE_FILE
from coursepack.record.books import Books
from coursepack.record.lock import locked
from coursepack.record.marks import Marks
from coursepack.source import Source


def run_bind(options: Options, units: Sequence[int], tell: Tell) -> Report:
    """Bind the whole course, or each of some of its units, numbered from 1."""
    with locked(options.folder.state, lambda: tell(Progress("waiting for another build", 0, 0))):
        remove_unfinished(options.folder.output)
        books = Books(options.folder)
        desk, problems = open_desk(replace(options, formats=("pdf",)), books.cards)
        books.look(desk.encyclopedia)
        found, faults = survey(options, books.articles(), desk.course)
        problems += [*faults, *_in_no_unit(desk, found)]
        marks = Marks(desk.options.folder, desk.course, desk.library, books.program, books.stats.of)
        wholes = [f"{COURSE}/unit-{unit}" for unit in units] or [COURSE]
        done, unchanged = [], 0
        for reader in options.readers:
            made, kept = _bound(_for(desk, reader), wholes, found, books, marks, tell)
            done += made
            unchanged += len(kept)
            problems += [p for slug in kept for p in books.manifest.packs[slug].problems]
        problems += set_beside(desk, books, marks)
        books.close(whole=False)
    told = {*problems, *(p for result in done for p in result.problems)}
    built = tuple(sorted(result.slug for result in done if result.files))
    return Report(tuple(sorted(told)), bound=built, unchanged=unchanged)


def _for(desk: Desk, reader: Reader) -> Desk:
    return replace(desk, options=replace(desk.options, readers=(reader,)))


def _bound(
    desk: Desk, wholes: list[str], found: list[Work], books: Books, marks: Marks, tell: Tell
) -> tuple[list[Done], list[str]]:
    """The volumes of one reader: those that were made, and the names of those left as they are."""
    (reader,) = desk.options.readers
    works = [volume_work(desk.course, found, f"{whole}/{reader}") for whole in wholes]
    works = [replace(w, inputs=tuple((n, marks.of(n)) for n in w.rests_on)) for w in works]
    stale = [work for work in works if not books.fresh(work, asked(desk), marks)]
    done = []
    step = partial(carry_out, ordered(desk, marks, books.stats.of))
    for result in do_all(step, stale, tell, desk.options.workers):
        books.enter(result)
        done.append(result)
    return done, [work.slug for work in works if work not in stale]


def _in_no_unit(desk: Desk, works: list[Work]) -> list[Problem]:
    """Lessons that the units of the course do not name."""
    named = {slug for unit in desk.course.units for slug in unit.lessons}
    others = [work.slug for work in works if not work.sides and work.slug not in named]
    if not named or not others:
        return []
    return [rules.NOT_IN_A_UNIT.at(Source(f"lessons/{COURSE_FILE}"), lessons=", ".join(others))]
