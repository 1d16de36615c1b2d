"""What a course folder says before any article is read, and what each of its packs still needs."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import replace
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
from coursepack.read.knowledge import Kept, read_library
from coursepack.read.lesson import COURSE_FILE, read_course, read_lesson, read_pair
from coursepack.read.pairs import find_pairs, pair_files
from coursepack.source import Source

Articles = Mapping[str, tuple[str, int, int]]
BROKEN = "has problems: run check"


def open_desk(options: Options, kept: Kept | None = None) -> tuple[Desk, list[Problem]]:
    """What all packs share, before any article is read. Cards that are `kept` stay so."""
    folder = options.folder
    problems: list[Problem] = []
    course, said = Course(), Source("--theme")
    try:
        written = read_course(folder.lessons / COURSE_FILE, f"lessons/{COURSE_FILE}")
        course = written.value
        said = said if options.theme else written.places.at("theme")
        problems += check_encyclopedia(written, folder.root)
    except Refused as refused:
        problems += refused.problems
    theme = options.theme or course.theme
    if theme and theme not in folder.themes:
        there = ", ".join(folder.themes)
        problems.append(rules.UNKNOWN_THEME.at(said, theme=theme, themes=there))
        theme = ""
    options = replace(options, folder=replace(folder, theme=theme))
    library, card_problems = read_library(folder.knowledge, kept)
    noted = Library(Noted("cards", library.cards), Noted("routines", library.routines))
    return Desk(options, course, noted), [*problems, *card_problems]


def unit_titles(folder: Folder) -> list[str]:
    """The titles of the course's units. Raises Refused where its file cannot be read."""
    course = read_course(folder.lessons / COURSE_FILE, f"lessons/{COURSE_FILE}").value
    return [unit.title for unit in course.units]


def survey(
    options: Options, articles: Articles | None = None, course: Course | None = None
) -> tuple[list[Work], list[Problem]]:
    """The work in a course folder, pairs too where a course is given.

    Names on the command line that the folder does not hold are told.
    """
    works, problems = find_work(options.folder, options.only, articles)
    if course:
        every = find_work(options.folder, (), articles)[0] if options.only else works
        pairs, faults = find_pairs(options.folder, course, every, options.only)
        works, problems = [*works, *pairs], [*problems, *faults]
    return works, [*problems, *_unknown(options, works, problems)]


def _unknown(options: Options, works: list[Work], told: list[Problem]) -> Iterator[Problem]:
    """Packs asked for by name that the folder does not hold."""
    slugs = {work.slug for work in works}
    told_of = " ".join(problem.source.file for problem in told)
    strangers = [slug for slug in options.only if slug not in slugs and f"{slug}." not in told_of]
    every = [work.slug for work in find_work(options.folder)[0]] if strangers else []
    every += sorted(pair_files(options.folder))
    for slug in strangers:
        near = difflib.get_close_matches(slug, every, 1)
        hint = f"did you mean '{near[0]}'?" if near else "`list` shows what there is"
        yield rules.UNKNOWN_PACK.at(Source("--only"), slug=slug, near=hint)


def states(folder: Folder) -> list[tuple[str, str]]:
    """Each pack of a course with what it still needs, in words."""
    works, problems = find_work(folder)
    broken = {Path(p.source.file).stem for p in problems if p.severity == "error"}
    lines = [(slug, BROKEN) for slug in broken - {work.slug for work in works}]
    lines += _pair_states(folder, works)
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


def _pair_states(folder: Folder, works: list[Work]) -> Iterator[tuple[str, str]]:
    """What each pair still needs; a course file that cannot be read is told elsewhere."""
    try:
        course = read_course(folder.lessons / COURSE_FILE, f"lessons/{COURSE_FILE}").value
    except Refused:
        return
    pairs, _ = find_pairs(folder, course, works)
    yield from ((slug, BROKEN) for slug in pair_files(folder).keys() - {p.slug for p in pairs})
    for pair in pairs:
        if pair.lesson is None:
            yield pair.slug, "two articles of one unit, not set side by side yet"
        elif pair.seed is None:
            missing = [side.seed.name for side in pair.sides if not side.seed.is_file()]
            yield pair.slug, f"waiting for {' and '.join(f'seeds/{name}' for name in missing)}"
        elif read_pair(pair.lesson, pair.label).value.is_empty:
            yield pair.slug, "a pair without content: nothing shared was found"
        else:
            built = (folder.output / pair.slug / "pack.json").is_file()
            yield pair.slug, "built" if built else "drafted, not built yet"
