"""The order of the stages. The only file that knows it.

draft:  seed → Article → Findings → Cards → lesson file, once per article
build:  seed + lesson + cards → Pack → Handout → Proof → files in output/
"""

import difflib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import replace
from functools import partial
from pathlib import Path

from coursepack import __version__, rules
from coursepack.compose.checks import check_lesson
from coursepack.compose.composition import compose
from coursepack.compose.edition import handouts
from coursepack.compose.places import Ground
from coursepack.consult.zimfile import check_encyclopedia
from coursepack.model.course import Course
from coursepack.model.folder import Folder, Options
from coursepack.model.handout import Artifact, Handout, Paper
from coursepack.model.pack import Pack
from coursepack.model.report import Desk, Done, Progress, Report, Tell, Work
from coursepack.problems import Problem, Refused
from coursepack.publish.folder import write_schemas
from coursepack.publish.pack_json import pack_json, pack_schema
from coursepack.publish.shelf import shelve
from coursepack.publish.writing import write_new, write_whole
from coursepack.read.folder import find_work
from coursepack.read.knowledge import read_library
from coursepack.read.lesson import COURSE_FILE, read_course
from coursepack.render.index import set_index
from coursepack.source import Source


def open_desk(options: Options) -> tuple[Desk, list[Work], list[Problem]]:
    """Everything the course folder says, before any article is read."""
    folder = options.folder
    problems: list[Problem] = []
    course = Course()
    try:
        written = read_course(folder.lessons / COURSE_FILE, f"lessons/{COURSE_FILE}")
        course = written.value
        problems += check_encyclopedia(written, folder.root)
    except Refused as refused:
        problems += refused.problems
    library, card_problems = read_library(folder.knowledge)
    works, work_problems = find_work(folder, options.only)
    strangers = _unknown(options, works, work_problems)
    desk = Desk(options, course, library)
    return desk, works, [*problems, *card_problems, *work_problems, *strangers]


def _unknown(options: Options, works: list[Work], told: list[Problem]) -> Iterator[Problem]:
    """Packs asked for by name that the folder does not hold."""
    slugs = {work.slug for work in works}
    told_of = " ".join(problem.source.file for problem in told)
    every, _ = find_work(options.folder)
    for slug in options.only:
        if slug not in slugs and f"{slug}." not in told_of:
            near = difflib.get_close_matches(slug, [work.slug for work in every], 1)
            hint = f"did you mean '{near[0]}'?" if near else "`list` shows what there is"
            yield rules.UNKNOWN_PACK.at(Source("--only"), slug=slug, near=hint)


def draft(desk: Desk, work: Work) -> Done:
    """seed → Article → Findings → Cards → lessons/<slug>.yaml, never over a file that is there."""
    from coursepack.analyse.analysis import analyse
    from coursepack.consult.consultation import built_in, consult
    from coursepack.draft.lesson import draft_lesson
    from coursepack.draft.writer import lesson_yaml
    from coursepack.read.article import read_article

    assert work.seed is not None, "only an article can be drafted from"
    try:
        article = read_article(work.seed, f"seeds/{work.seed.name}")
    except Refused as refused:
        return Done(work.slug, problems=refused.problems)
    findings = analyse(article)
    consulted = consult(article, findings, desk.library, built_in(desk.encyclopedia))
    lesson = draft_lesson(article, findings, consulted, desk.library, __version__)
    lesson = lesson.model_copy(update={"article": work.seed.name})
    text = lesson_yaml(lesson).encode()
    made = write_new(desk.options.folder.lesson(work.slug), text)
    return Done(work.slug, files=(f"lessons/{work.slug}.yaml",) if made else ())


def check(desk: Desk, work: Work) -> tuple[Ground | None, list[Problem]]:
    """seed + lesson → the article as the lesson's ground, and every problem of the two."""
    from coursepack.read.article import read_article

    if work.seed is None:
        return None, []
    try:
        ground = Ground(read_article(work.seed, f"seeds/{work.seed.name}"))
    except Refused as refused:
        return None, list(refused.problems)
    if work.lesson is None:
        return ground, []
    return ground, list(check_lesson(work.lesson, ground, desk.library))


def build(desk: Desk, work: Work) -> Done:
    """seed + lesson + cards → Pack → Handout → Proof → files. A pack with errors is not built."""
    ground, problems = check(desk, work)
    faulty = any(problem.severity == "error" for problem in problems)
    if ground is None or work.lesson is None or faulty:
        return Done(work.slug, problems=tuple(problems))
    pack = compose(work.slug, work.lesson.value, ground, desk.library, desk.course)
    try:
        made = list(artifacts(desk, pack, problems))
    except Refused as refused:
        return Done(work.slug, problems=(*problems, *refused.problems))
    for artifact in made:
        write_whole(desk.options.folder.output / artifact.path, artifact.content)
    return Done(work.slug, tuple(artifact.path for artifact in made), tuple(problems))


def artifacts(desk: Desk, pack: Pack, problems: list[Problem]) -> Iterator[Artifact]:
    """Every file of one pack: each edition on each paper and on screen, then the data.

    What the pages show to be mended is added to `problems`.
    """
    levels = desk.options.levels or tuple(desk.course.levels)
    for handout in handouts(pack, desk.options.readers, levels):
        yield from _edition(desk, handout, problems)
    yield pack_json(pack)


def _edition(desk: Desk, handout: Handout, problems: list[Problem]) -> Iterator[Artifact]:
    from coursepack.publish.html import html
    from coursepack.publish.letters import check_letters
    from coursepack.publish.pdf import pdf
    from coursepack.render.handout import set_handout

    usual: Paper = desk.course.paper
    templates = desk.options.folder.templates
    stem = f"{handout.slug}/{handout.name}"
    for paper in desk.options.papers or (usual,):
        name = stem if paper == usual else f"{stem}-{paper}"
        proof = set_handout(handout, "print", paper, templates)
        problems += check_letters(proof)
        yield Artifact(f"{name}.pdf", pdf(proof))
    yield Artifact(f"{stem}.html", html(set_handout(handout, "screen", usual, templates)))


def run(options: Options, tell: Tell) -> Report:
    """Draft every article that has no lesson, then build every pack that can be built."""
    desk, works, problems = open_desk(options)
    new = [work for work in works if work.lesson is None]
    drafted = _all(partial(draft, desk), new, desk, tell)
    if new:
        works, problems = _again(desk, problems)
    ready = [work for work in works if work.lesson and work.seed]
    done = _all(partial(build, desk), ready, desk, tell)
    _finish(desk)
    return _report(problems, works, drafted, done)


def run_draft(options: Options, tell: Tell) -> Report:
    """Draft every article that has no lesson."""
    desk, works, problems = open_desk(options)
    new = [work for work in works if work.lesson is None]
    drafted = _all(partial(draft, desk), new, desk, tell)
    return _report(problems, works, drafted, [])


def run_check(options: Options, tell: Tell) -> Report:
    """Check every lesson, card and article, and make nothing."""
    desk, works, problems = open_desk(options)
    done = _all(partial(_check_only, desk), works, desk, tell)
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


def _all(step: Callable[[Work], Done], works: list[Work], desk: Desk, tell: Tell) -> list[Done]:
    """Do one step for every work, on as many processors as there are; results by slug."""
    workers = min(desk.options.workers or os.cpu_count() or 1, len(works))
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            return _gathered(pool, step, works, tell)
    done = []
    for count, work in enumerate(works, start=1):
        done.append(step(work))
        tell(Progress(work.slug, count, len(works)))
    return done


def _gathered(
    pool: Executor, step: Callable[[Work], Done], works: list[Work], tell: Tell
) -> list[Done]:
    futures = {pool.submit(step, work): work.slug for work in works}
    for count, future in enumerate(as_completed(futures), start=1):
        future.result()
        tell(Progress(futures[future], count, len(works)))
    return [future.result() for future in futures]


def _finish(desk: Desk) -> None:
    """What stands beside the packs: the list of all of them, and the schemas."""
    folder = desk.options.folder
    slugs = [work.slug for work in find_work(folder)[0]]
    page = set_index(shelve(folder.output, slugs, desk.course.paper), folder.templates)
    write_whole(folder.output / "index.html", page.encode())
    schema = pack_schema()
    write_whole(folder.output / schema.path, schema.content)
    write_schemas(folder)


def states(folder: Folder) -> list[tuple[str, str]]:
    """Each pack of a course with what it still needs, in words."""
    works, problems = find_work(folder)
    lines = [(work.slug, _state(folder, work)) for work in works]
    broken = {Path(p.source.file).stem for p in problems if p.severity == "error"}
    lines += [(slug, "has problems: run check") for slug in broken - {w.slug for w in works}]
    return sorted(lines)


def _state(folder: Folder, work: Work) -> str:
    if work.lesson is None:
        return "new article, not drafted yet"
    if work.seed is None:
        return f"waiting for seeds/{work.lesson.value.article}"
    built = (folder.output / work.slug / "pack.json").is_file()
    return "built" if built else "drafted, not built yet"
