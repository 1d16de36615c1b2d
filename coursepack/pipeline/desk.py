"""What a course folder says before any article is read, and what each of its packs still needs."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from coursepack import rules
from coursepack.consult.zimfile import check_encyclopedia
from coursepack.model.course import Course
from coursepack.model.folder import Folder, Options
from coursepack.model.report import Desk, Work
from coursepack.problems import Problem, Refused
from coursepack.read.folder import find_work
from coursepack.read.knowledge import read_library
from coursepack.read.lesson import COURSE_FILE, read_course
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
