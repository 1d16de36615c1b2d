"""The contents of a volume, and the title pages of its units."""

from dataclasses import dataclass

from coursepack.model.volume import Chapter, Part, Volume
from coursepack.model.where import Where
from coursepack.model.words import Direction, Words

# Set in place of a page that is not known yet; a number takes no more room.
UNKNOWN = "000"


@dataclass(frozen=True, slots=True)
class LineView:
    """One line that leads to a page."""

    label: str
    title: str
    about: str
    goal: str
    page: str
    language: str = ""
    direction: Direction = "ltr"


@dataclass(frozen=True, slots=True)
class PartView:
    """A unit with its chapters; `label` is "" where the course has no units."""

    id: str
    label: str
    title: str
    page: str
    lines: tuple[LineView, ...]


def part_view(part: Part, where: Where, words: Words) -> PartView:
    """Shape one unit."""
    name = f"unit-{part.number}"
    label = words.fill("bound_unit", n=part.number) if part.title else ""
    lines = tuple(_line(chapter, where, words) for chapter in part.chapters)
    return PartView(name, label, part.title, page_number(where.page(name), words), lines)


def back_lines(volume: Volume, where: Where, words: Words) -> tuple[LineView, ...]:
    """What follows the chapters, where there is something of it."""
    parts = (
        ("glossary", "glossary", volume.glossary),
        ("index", "bound_index", volume.index),
        ("works", "bound_works", volume.sources),
    )
    return tuple(
        LineView("", words[title], "", goal, page_number(where.page(goal), words))
        for goal, title, there in parts
        if there
    )


def page_number(page: int, words: Words) -> str:
    """A page in the digits of the volume."""
    return words.digits(str(page)) if page else UNKNOWN


def _line(chapter: Chapter, where: Where, words: Words) -> LineView:
    front = chapter.handout.body.front
    foreign = front.language != words.language
    articles = (f"{part.letter} {part.title}" for part in chapter.handout.body.parts)
    about = tuple(articles) or (front.byline, front.outlet, front.date)
    goal = str(chapter.number)
    return LineView(
        label=chapter.label,
        title=chapter.title,
        about=" · ".join(told for told in about if told),
        goal=goal,
        page=page_number(where.page(goal), words),
        language=front.language if foreign else "",
        direction=front.direction,
    )
