"""A course folder → its pairs: those that are written, and neighbours in a unit that have none."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from coursepack import rules
from coursepack.model.course import Course, Unit
from coursepack.model.folder import PAIR_ENDING, Folder, slug_of
from coursepack.model.report import Side, Work
from coursepack.problems import Problem, Refused
from coursepack.read.files import listed
from coursepack.read.lesson import read_pair


def pair_files(folder: Folder) -> dict[str, Path]:
    """The files of all pairs, by slug."""
    files = (
        path for path in listed(folder.lessons, PAIR_ENDING) if path.name.endswith(PAIR_ENDING)
    )
    return {path.name.removesuffix(PAIR_ENDING): path for path in files}


def find_pairs(
    folder: Folder, course: Course, works: Sequence[Work], only: tuple[str, ...] = ()
) -> tuple[list[Work], list[Problem]]:
    """Every pair of the course, by slug, and what stands in the way.

    `works` are all lessons of the course. Two neighbours of a unit whose articles are both there,
    and which no file sets side by side, are to be drafted: not while a pair's file cannot be read.
    """
    problems: list[Problem] = []
    pairs: dict[str, Work] = {}
    files = pair_files(folder)
    for slug, path in files.items():
        try:
            pairs[slug] = _written(folder, slug, path, works, problems)
        except Refused as refused:
            problems += refused.problems
    if len(pairs) == len(files):
        covered = {frozenset(side.seed for side in pair.sides) for pair in pairs.values()}
        taken = {work.slug for work in works} | files.keys()
        pairs |= {new.slug: new for new in _neighbours(course, works, covered, taken)}
    wanted = {slug for slug in (*pairs, *files) if not only or slug in only}
    told = [p for p in problems if any(f"/{slug}{PAIR_ENDING}" in p.source.file for slug in wanted)]
    return [pair for slug, pair in sorted(pairs.items()) if slug in wanted], told


def _written(
    folder: Folder, slug: str, path: Path, works: Sequence[Work], problems: list[Problem]
) -> Work:
    written = read_pair(path, f"lessons/{path.name}")
    seeds = [folder.seeds / Path(name).name for name in written.value.articles]
    missing = [seed.name for seed in seeds if not seed.is_file()]
    if missing:
        where = written.places.at("articles")
        problems.append(rules.PAIR_WAITING.at(where, articles=" and ".join(missing)))
    sides = tuple(_side(seed, works) for seed in seeds)
    return Work(slug, path, None if missing else seeds[0], sides=sides)


def _side(seed: Path, works: Sequence[Work]) -> Side:
    return Side(seed, next((work.lesson for work in works if work.seed == seed), None))


def _neighbours(
    course: Course, works: Sequence[Work], covered: set[frozenset[Path]], taken: set[str]
) -> Iterator[Work]:
    seeds = {work.slug: work.seed for work in works if work.seed and work.lesson}
    for unit in course.units:
        for one, two in pairwise(unit.lessons if unit.pairs else ()):
            first, second = seeds.get(one), seeds.get(two)
            if first and second and frozenset((first, second)) not in covered:
                slug = _slug(unit, one, two, taken)
                taken.add(slug)
                sides = _side(first, works), _side(second, works)
                yield Work(slug, None, first, sides=sides)


def _slug(unit: Unit, one: str, two: str, taken: set[str]) -> str:
    """The unit's own name where it has just two lessons, else both lessons' names."""
    own = slug_of(Path(f"{unit.title}.x"))
    return own if len(unit.lessons) == 2 and own not in taken else f"{one}-and-{two}"
