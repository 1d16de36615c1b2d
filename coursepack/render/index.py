"""A pack on the page that lists all of them, output/index.html."""

import json
from dataclasses import dataclass

from coursepack.model.handout import Level, Reader
from coursepack.model.shelf import File, Row
from coursepack.model.words import Direction, Words, direction_of
from coursepack.render.site.shelves import SHELVES, values


@dataclass(frozen=True, slots=True)
class Link:
    """A file under its printed name."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A row with its links, sorted by edition. `values` are those it is found by, as JSON."""

    slug: str
    title: str
    question: str
    about: str
    language: str
    direction: Direction
    published: str
    values: str
    links: tuple[tuple[str, tuple[Link, ...]], ...]


def row_view(row: Row, words: Words) -> RowView:
    """What the page that lists all packs says of one of them."""
    told = (
        row.outlet or f"{words['outlet']}: {words['not_given']}",
        row.date or f"{words['dated']}: {words['not_given']}",
    )
    about = (
        (words["bound_volume"], row.level)
        if row.bound
        else (*told, row.level, words["comma"].join(values(row, "subject")))
    )
    editions = dict.fromkeys((file.reader, file.level) for file in row.files)
    groups = ((_edition(*edition, words), _links(row, *edition, words)) for edition in editions)
    found = {name: tuple(values(row, name)) for name in SHELVES}
    return RowView(
        row.slug,
        row.title,
        row.body.opening.essential if row.body else "",
        " · ".join(part for part in about if part),
        row.language,
        direction_of(row.title),
        row.published,
        json.dumps(found, ensure_ascii=False),
        tuple(groups),
    )


def _edition(reader: Reader, level: Level, words: Words) -> str:
    """Whom an edition is for: "Student", "Student, supported"."""
    named = words[reader]
    return named if level == "standard" else f"{named}{words['comma']}{words.label('level', level)}"


def _links(row: Row, reader: Reader, level: Level, words: Words) -> tuple[Link, ...]:
    return tuple(
        Link(_label(file, words), file.path)
        for file in row.files
        if (file.reader, file.level) == (reader, level)
    )


def _label(file: File, words: Words) -> str:
    """What a file is: "PDF A4", "PDF A4, large print", "HTML"."""
    if file.medium == "screen":
        return words["screen"]
    named = [f"PDF {words[f'paper_{file.paper}']}"]
    named += [words.label("style", file.style)] if file.style != "standard" else []
    named += [words.label("form", file.form)] if file.form != "pack" else []
    return words["comma"].join(named)
