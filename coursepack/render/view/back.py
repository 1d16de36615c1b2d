"""What follows the chapters of a volume: glossary, index, sources and rights."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from coursepack.model.body import Script
from coursepack.model.volume import Chapter, Name, Sense, Source, Spot, Term, Volume
from coursepack.model.where import Where
from coursepack.model.words import Direction, Words, direction_of
from coursepack.render.view.contents import page_number
from coursepack.render.view.wording import legible


@dataclass(frozen=True, slots=True)
class Locator:
    """A page to go to, or a run of pages; `bold` where the name is explained there."""

    text: str
    goal: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class SenseView:
    """One meaning of a term, and where the term is met with it. "" where it is not told."""

    meaning: str
    language: str
    direction: Direction
    source: str
    met: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """One entry of the merged glossary."""

    id: str
    term: str
    say: str
    scripts: tuple[Script, ...]
    senses: tuple[SenseView, ...]


def glossary_terms(volume: Volume, where: Where, words: Words) -> tuple[TermView, ...]:
    """Shape the glossary; every reference names lesson, paragraph and page."""
    labels = {chapter.number: chapter.label for chapter in volume.chapters}
    return tuple(_term(term, labels, where, words) for term in volume.glossary)


def _term(term: Term, labels: dict[int, str], where: Where, words: Words) -> TermView:
    def met(spot: Spot, place: str) -> Locator:
        told = {"lesson": labels[spot.chapter], "place": place}
        page = page_number(where.spot(spot), words)
        return Locator(words.fill("bound_met", page=page, **told), where.name(spot))

    def sense(one: Sense) -> SenseView:
        places = tuple(met(spot, place) for spot, place in one.met)
        direction = direction_of(one.meaning)
        return SenseView(one.meaning, one.language, direction, one.source, places)

    senses = tuple(sense(one) for one in term.senses)
    return TermView(term.id, term.term, term.say, legible(term.scripts, "print"), senses)


@dataclass(frozen=True, slots=True)
class NameView:
    """One line of the index."""

    name: str
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The lines of the index under one letter."""

    letter: str
    names: tuple[NameView, ...]


def index_groups(volume: Volume, where: Where, words: Words) -> tuple[GroupView, ...]:
    """Shape the index, letter by letter."""
    return tuple(
        GroupView(letter, tuple(_name(name, where, words) for name in names))
        for letter, names in groupby(volume.index, key=lambda name: name.initial)
    )


def _name(name: Name, where: Where, words: Words) -> NameView:
    """Each page once; those where the name is explained are bold and stand by themselves."""
    goals: dict[int, str] = {}
    for spot in name.met:
        goals.setdefault(where.spot(spot), where.name(spot))
    bold = {where.goal(goal): f"{goal.chapter}/{goal.id}" for goal in name.explained}
    bold.pop(0, None)
    plain = sorted(page for page in goals if page not in bold)
    found = [(run[0], _run(run, goals[run[0]], words)) for run in _runs(plain)]
    found += [
        (page, Locator(page_number(page, words), goal, bold=True)) for page, goal in bold.items()
    ]
    return NameView(name.name, tuple(locator for _, locator in sorted(found, key=_page)))


def _page(found: tuple[int, Locator]) -> int:
    return found[0]


def _runs(pages: Iterable[int]) -> list[list[int]]:
    """Pages that follow one another, together."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return runs


def _run(run: list[int], goal: str, words: Words) -> Locator:
    ends = dict.fromkeys((run[0], run[-1]))
    return Locator("–".join(page_number(page, words) for page in ends), goal)


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where the article of one lesson comes from."""

    label: str
    title: str
    told: str
    address: str
    rights: str


def source_views(volume: Volume, words: Words) -> tuple[SourceView, ...]:
    """Shape the source lines; what nobody told us is said to be missing."""
    labels = {chapter.number: chapter.label for chapter in volume.chapters}
    return tuple(_source(source, labels[source.chapter], words) for source in volume.sources)


def _source(source: Source, label: str, words: Words) -> SourceView:
    def given(key: str, value: str) -> str:
        return value or f"{words[key]} {words['not_given']}"

    parts = (("author", source.byline), ("outlet", source.outlet), ("dated", source.date))
    told = " · ".join(given(key, value) for key, value in parts)
    return SourceView(label, source.title, told, source.address, given("rights", source.rights))


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work with the lessons that rest on it."""

    citation: str
    chapters: str


def work_views(volume: Volume, words: Words) -> tuple[WorkView, ...]:
    """Shape the list of works."""
    chapters = {chapter.number: chapter for chapter in volume.chapters}
    return tuple(
        WorkView(work.citation, _numbers([chapters[n] for n in work.chapters], words))
        for work in volume.works
    )


def _numbers(chapters: list[Chapter], words: Words) -> str:
    return words["comma"].join(chapter.label for chapter in chapters)
