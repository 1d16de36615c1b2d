"""The page that lists all packs, for output/index.html."""

from dataclasses import dataclass
from pathlib import Path

from coursepack.model.handout import Level, Reader
from coursepack.model.shelf import File, Row
from coursepack.model.words import Words
from coursepack.render.catalogue import words_for
from coursepack.render.engine import filled

INDEX = "index.html.j2"


@dataclass(frozen=True, slots=True)
class Link:
    """A file under its printed name."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A row with its links, sorted by edition."""

    title: str
    about: str
    links: tuple[tuple[str, tuple[Link, ...]], ...]


def set_index(rows: tuple[Row, ...], templates: tuple[Path, ...]) -> str:
    """The index page as HTML. Raises Refused where a template is broken."""
    words = words_for(templates, "en")
    shaped = tuple(_row(row, words) for row in rows)
    return filled(templates, INDEX, {"w": words, "rows": shaped})


def _row(row: Row, words: Words) -> RowView:
    told = (
        row.outlet or f"{words['outlet']}: {words['not_given']}",
        row.date or f"{words['dated']}: {words['not_given']}",
    )
    about = (words["bound_volume"], row.level) if row.bound else (*told, row.level)
    editions = dict.fromkeys((file.reader, file.level) for file in row.files)
    groups = ((_edition(*edition, words), _links(row, *edition, words)) for edition in editions)
    return RowView(
        row.title,
        " · ".join(part for part in about if part),
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
