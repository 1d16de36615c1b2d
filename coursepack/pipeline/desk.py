"""What a course folder says before any article is read, and what each of its packs still needs."""

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from coursepack import rules
from coursepack.consult.zimfile import check_encyclopedia
from coursepack.model.course import Course
from coursepack.model.folder import Folder, Options
from coursepack.model.known import Library
from coursepack.model.report import Desk, Work
from coursepack.noting import Noted
from coursepack.problems import Problem, Refused
from coursepack.read.folder import find_work
from coursepack.read.knowledge import read_library
from coursepack.read.lesson import COURSE_FILE, read_course, read_lesson
from coursepack.source import Source

Articles = Mapping[str, tuple[str, int, int]]
BROKEN = "has problems: run check"


def open_desk(options: Options) -> tuple[Desk, list[Problem]]:
    """What all packs share, before any article is read."""
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
    noted = Library(Noted("cards", library.cards), Noted("routines", library.routines))
    return Desk(options, course, noted), [*problems, *card_problems]


def survey(options: Options, articles: Articles | None = None) -> tuple[list[Work], list[Problem]]:
    """The work in a course folder; names on the command line that it does not hold are told."""
    works, problems = find_work(options.folder, options.only, articles)
    return works, [*problems, *_unknown(options, works, problems)]


def _unknown(options: Options, works: list[Work], told: list[Problem]) -> Iterator[Problem]:
    """Packs asked for by name that the folder does not hold."""
    slugs = {work.slug for work in works}
    told_of = " ".join(problem.source.file for problem in told)
    strangers = [slug for slug in options.only if slug not in slugs and f"{slug}." not in told_of]
    every = [work.slug for work in find_work(options.folder)[0]] if strangers else []
    for slug in strangers:
        near = difflib.get_close_matches(slug, every, 1)
        hint = f"did you mean '{near[0]}'?" if near else "`list` shows what there is"
        yield rules.UNKNOWN_PACK.at(Source("--only"), slug=slug, near=hint)


def states(folder: Folder) -> list[tuple[str, str]]:
    """Each pack of a course with what it still needs, in words."""
    works, problems = find_work(folder)
    broken = {Path(p.source.file).stem for p in problems if p.severity == "error"}
    lines = [(slug, BROKEN) for slug in broken - {work.slug for work in works}]
    return sorted([*lines, *((work.slug, _state(folder, work)) for work in works)])


def _state(folder: Folder, work: Work) -> str:
    if work.lesson is None:
        return "new article, not drafted yet"
    try:
        read_lesson(work.lesson, work.label)
    except Refused:
        return BROKEN
    if work.seed is None:
        return f"waiting for seeds/{work.article[0]}"
    built = (folder.output / work.slug / "pack.json").is_file()
    return "built" if built else "drafted, not built yet"
