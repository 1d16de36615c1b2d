"""What a command does with a whole course: read the folder, do each pack, report.

run:    draft what is new, build what can be built, then what stands beside the packs
"""

from dataclasses import replace
from functools import partial

from coursepack.model.folder import Options
from coursepack.model.report import Desk, Done, Report, Tell, Work
from coursepack.pipeline.crew import do_all
from coursepack.pipeline.desk import open_desk
from coursepack.pipeline.pack import build, check, draft
from coursepack.problems import Problem
from coursepack.publish.folder import write_schemas
from coursepack.publish.pack_json import pack_schema
from coursepack.publish.shelf import shelve
from coursepack.publish.writing import write_whole
from coursepack.read.folder import find_work
from coursepack.render.index import set_index


def run(options: Options, tell: Tell) -> Report:
    """Draft every article that has no lesson, then build every pack that can be built."""
    desk, works, problems = open_desk(options)
    new = [work for work in works if work.lesson is None]
    drafted = do_all(partial(draft, desk), new, desk, tell)
    if new:
        works, problems = _again(desk, problems)
    ready = [work for work in works if work.lesson and work.seed]
    done = do_all(partial(build, desk), ready, desk, tell)
    _finish(desk)
    return _report(problems, works, drafted, done)


def run_draft(options: Options, tell: Tell) -> Report:
    """Draft every article that has no lesson."""
    desk, works, problems = open_desk(options)
    new = [work for work in works if work.lesson is None]
    drafted = do_all(partial(draft, desk), new, desk, tell)
    return _report(problems, works, drafted, [])


def run_check(options: Options, tell: Tell) -> Report:
    """Check every lesson, card and article, and make nothing."""
    desk, works, problems = open_desk(options)
    done = do_all(partial(_check_only, desk), works, desk, tell)
    return replace(_report(problems, works, [], done), checked=len(done))


def _check_only(desk: Desk, work: Work) -> Done:
    return Done(work.slug, problems=tuple(check(desk, work)[1]))


def _again(desk: Desk, problems: list[Problem]) -> tuple[list[Work], list[Problem]]:
    """The work in the folder once more, now that new lessons are in it."""
    works, faults = find_work(desk.options.folder, desk.options.only)
    return works, [*problems, *(fault for fault in faults if fault not in problems)]


def _report(
    problems: list[Problem], works: list[Work], drafted: list[Done], done: list[Done]
) -> Report:
    told = {*problems, *(p for result in (*drafted, *done) for p in result.problems)}
    return Report(
        problems=tuple(sorted(told)),
        drafted=tuple(result.slug for result in drafted if result.files),
        built=tuple(result.slug for result in done if result.files),
        waiting=tuple(work.slug for work in works if work.lesson and not work.seed),
        files=sum(len(result.files) for result in done),
    )


def _finish(desk: Desk) -> None:
    """What stands beside the packs: the list of all of them, and the schemas."""
    folder = desk.options.folder
    slugs = [work.slug for work in find_work(folder)[0]]
    page = set_index(shelve(folder.output, slugs, desk.course.paper), folder.templates)
    write_whole(folder.output / "index.html", page.encode())
    schema = pack_schema()
    write_whole(folder.output / schema.path, schema.content)
    write_schemas(folder)
