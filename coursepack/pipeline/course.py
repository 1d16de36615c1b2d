"""What a command does with a whole course: read the folder, do each pack, report.

run:    draft what is new, build what has changed, then what stands beside the packs
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial

from coursepack.model.course import volume_slugs
from coursepack.model.folder import Folder, Options
from coursepack.model.report import Desk, Done, Progress, Report, Tell, Work
from coursepack.pipeline.crew import do_all
from coursepack.pipeline.desk import open_desk, survey
from coursepack.pipeline.order import asked, carry_out, ordered
from coursepack.pipeline.pack import check, draft, packed
from coursepack.pipeline.printing import check_print
from coursepack.pipeline.shelf import set_beside
from coursepack.problems import Problem
from coursepack.publish.folder import write_schemas
from coursepack.publish.writing import remove_unfinished
from coursepack.read.files import listed
from coursepack.read.pairs import pair_files
from coursepack.record.books import Books
from coursepack.record.lock import locked
from coursepack.record.marks import Marks

# The words of the command line, and what it says and how it ends where nothing is to be done.
Word = tuple[Sequence[str], str, str, int]


def run(
    options: Options,
    tell: Tell,
    executor: Executor | None = None,
    word: Callable[[Report], Word] | None = None,
) -> Report:
    """Draft every article that has no lesson, then build every pack that is not up to date.

    `word` says what the next run with nothing to do will say.
    """
    if executor is not None:
        # Whoever works elsewhere does not work in this folder.
        options = replace(options, folder=Folder(options.folder.root.absolute()))
    with locked(options.folder.state, lambda: tell(Progress("waiting for another build", 0, 0))):
        return _run(options, tell, executor, word)


def _run(
    options: Options,
    tell: Tell,
    executor: Executor | None,
    word: Callable[[Report], Word] | None,
) -> Report:
    folder = options.folder
    for place in (folder.output, folder.lessons, folder.state, folder.issued):
        remove_unfinished(place)
    books = Books(folder)
    desk, problems = open_desk(options, books.cards)
    marks = Marks(desk.options.folder, desk.course, desk.library, books.program, books.stats.of)
    if books.program_is_new(marks.program):
        write_schemas(folder)
    books.look(desk.encyclopedia)
    works, faults, drafted = _drafted(desk, books, tell)
    works = [work for work in works if work.lesson]
    stale = _Queue(
        [w for w in works if not books.fresh(marked(w, marks), asked(desk), marks)], marks
    )
    step = partial(carry_out, ordered(desk, marks, books.stats.of))
    built, files = _entered(do_all(step, stale, tell, options.workers, executor), books, problems)
    kept = _lessons(options) | volume_slugs(desk.course)
    removed = 0 if options.only else books.drop_all_but(kept)
    problems += set_beside(desk, books, marks)
    books.close(whole=not options.only)
    touched = {work.slug for work in stale}
    untouched = [work for work in works if work.slug not in touched]
    problems += [p for work in untouched for p in books.manifest.packs[work.slug].problems]
    report = _report([*problems, *faults], works, drafted)
    report = replace(report, built=built, files=files, unchanged=len(untouched), removed=removed)
    if word:
        books.leave_word(*word(replace(report, unchanged=len(works), built=(), drafted=())))
    return report


def _entered(
    results: Iterable[Done], books: Books, problems: list[Problem]
) -> tuple[tuple[str, ...], int]:
    """Enter packs as they are done, and let go of them: which were built, of how many files."""
    built, files = [], 0
    for result in results:
        books.enter(result)
        problems += result.problems
        if result.files:
            built.append(result.slug)
            files += len(result.files)
    return tuple(sorted(built)), files


def _drafted(desk: Desk, books: Books, tell: Tell) -> tuple[list[Work], list[Problem], list[Done]]:
    """Draft what is new, first lessons and then the pairs that rest on them.

    Returns the work that there is then, with what stands in its way.
    """
    works, faults = survey(desk.options, books.articles(), desk.course)
    drafted: list[Done] = []
    for paired in (False, True):
        new = [work for work in works if work.lesson is None and bool(work.sides) == paired]
        if new:
            drafted += _draft_all(desk, new, tell)
            books.look(desk.encyclopedia)
            works, faults = survey(desk.options, books.articles(), desk.course)
    return works, faults, drafted


def _draft_all(desk: Desk, new: list[Work], tell: Tell) -> list[Done]:
    return list(do_all(partial(draft_one, desk), new, tell, desk.options.workers))


def draft_one(desk: Desk, work: Work) -> Done:
    """A draft for one article, or for two side by side."""
    if work.sides:
        from coursepack.pipeline.pair import draft_pair

        return draft_pair(desk, work)
    return draft(desk, work)


def marked(work: Work, marks: Marks) -> Work:
    """The work with the fingerprints of what it is made from, taken before it is read."""
    return replace(work, inputs=tuple((name, marks.of(name)) for name in work.rests_on))


class _Queue:
    """Works that wait, each marked when it is given out: there may be very many."""

    def __init__(self, works: Sequence[Work], marks: Marks) -> None:
        self._works, self._marks = works, marks

    def __len__(self) -> int:
        return len(self._works)

    def __iter__(self) -> Iterator[Work]:
        return (marked(work, self._marks) for work in self._works)


def _lessons(options: Options) -> set[str]:
    """The packs whose lesson file is there, whether it can be read or not."""
    lessons = {path.stem for path in listed(options.folder.lessons, ".yaml", ".yml")}
    return lessons | pair_files(options.folder).keys()


def run_draft(options: Options, tell: Tell) -> Report:
    """Draft every article that has no lesson."""
    desk, problems = open_desk(options)
    works, faults = survey(options)
    drafted = _draft_all(desk, [work for work in works if work.lesson is None], tell)
    works, faults = survey(options, None, desk.course)
    drafted += _draft_all(desk, [work for work in works if work.lesson is None], tell)
    return _report([*problems, *faults], works, drafted)


def run_check(options: Options, tell: Tell) -> Report:
    """Check every lesson, card and article, and make nothing."""
    desk, problems = open_desk(options)
    works, faults = survey(options, None, desk.course)
    works = [work for work in works if work.lesson or not work.sides]
    done = list(do_all(partial(_check_only, desk), works, tell, options.workers))
    return replace(_report([*problems, *faults], works, done), checked=len(done))


def _check_only(desk: Desk, work: Work) -> Done:
    if work.sides:
        from coursepack.pipeline.pair import check_only

        return check_only(desk, work)
    return _checked(desk, work)


def _checked(desk: Desk, work: Work) -> Done:
    found = check(desk, work)
    problems = list(found.problems)
    faulty = any(problem.severity == "error" for problem in problems)
    if desk.options.pages and found.lesson and found.ground and not faulty:
        problems += check_print(desk, packed(desk, work, found.lesson, found.ground))
    return Done(work.slug, problems=tuple(problems))


def _report(problems: list[Problem], works: list[Work], done: list[Done]) -> Report:
    told = {*problems, *(p for result in done for p in result.problems)}
    return Report(
        problems=tuple(sorted(told)),
        drafted=tuple(sorted(result.slug for result in done if result.files)),
        waiting=tuple(work.slug for work in works if work.lesson and not work.seed),
    )
