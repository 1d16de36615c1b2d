"""A course folder → the work in it: which article goes with which lesson."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from coursepack import rules
from coursepack.model.folder import PAIR_ENDING, Folder, slug_of
from coursepack.model.report import Work
from coursepack.problems import Problem, Refused
from coursepack.read.files import listed
from coursepack.read.lesson import COURSE_FILE, article_of
from coursepack.source import Source

# What people and systems leave in a folder. Anything else is taken for an article, and told if
# it is none: a file that is silently passed over is worse than a hint too many.
_NO_ARTICLES = ("readme", "thumbs.db", "desktop.ini", "icon\r")


def find_work(
    folder: Folder,
    only: tuple[str, ...] = (),
    articles: Mapping[str, tuple[str, int, int]] | None = None,
) -> tuple[list[Work], list[Problem]]:
    """Every pack that the folder holds or could hold, by slug, and what stands in the way.

    A lesson file that cannot be read is told as problems, and its article is
    not drafted again: the teacher's file is there, it only needs mending.
    `articles` spares a look into the lessons whose article is known.
    """
    problems: list[Problem] = []
    there = listed(folder.seeds)
    seeds = _seeds(there, problems)
    named = {path.name: path for path in there}
    works: dict[str, Work] = {}
    taken: set[str] = set()
    for path in listed(folder.lessons, ".yaml", ".yml"):
        if path.name == COURSE_FILE or path.name.endswith(PAIR_ENDING):
            continue
        taken.add(path.stem)
        if only and path.stem not in only:
            continue
        try:
            known = (articles or {}).get(path.stem)
            article = known or article_of(path, f"lessons/{path.name}")
        except Refused as refused:
            problems.extend(refused.problems)
            continue
        works[path.stem] = work = _with_article(folder, path, article, named)
        if work.seed is None:
            where = Source(work.label, *work.article[1:])
            problems.append(rules.WAITING.at(where, article=Path(work.article[0]).name))
    lessoned = {work.seed for work in works.values()}
    for slug, seed in seeds.items():
        if slug not in taken and seed not in lessoned and (not only or slug in only):
            works[slug] = Work(slug, None, seed)
    return sorted(works.values(), key=lambda work: work.slug), problems


def _with_article(
    folder: Folder, lesson: Path, article: tuple[str, int, int], named: Mapping[str, Path]
) -> Work:
    """`named` are seeds that are known to be there, by their names."""
    seed = named.get(article[0])
    if seed is None:
        path = folder.seeds / Path(article[0]).name
        seed = path if path.is_file() else None
    return Work(lesson.stem, lesson, seed, article)


def _seeds(there: Iterable[Path], problems: list[Problem]) -> dict[str, Path]:
    """Articles by slug; a second one of the same slug is a problem."""
    seeds: dict[str, Path] = {}
    for path in there:
        if path.name.lower().startswith(_NO_ARTICLES):
            continue
        slug = slug_of(path)
        if slug in seeds:
            where = Source(f"seeds/{path.name}")
            problems.append(rules.SAME_NAME.at(where, other=f"seeds/{seeds[slug].name}"))
        else:
            seeds[slug] = path
    return seeds
