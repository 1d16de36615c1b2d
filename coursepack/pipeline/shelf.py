"""What stands beside the packs in output/: the list of all, and the schema of their data."""

from collections.abc import Iterator
from itertools import product
from typing import get_args

from coursepack.model.handout import Form, Level, Paper, Reader, Style, edition_name
from coursepack.model.record import Record
from coursepack.model.report import Desk
from coursepack.model.shelf import File, Row
from coursepack.model.volume import COURSE
from coursepack.noting import noting
from coursepack.problems import Problem, Refused
from coursepack.publish.pack_json import SCHEMA_FILE, pack_schema
from coursepack.record.books import Books
from coursepack.record.manifest import Manifest
from coursepack.record.marks import Marks
from coursepack.record.stats import fingerprint
from coursepack.render.index import set_index

INDEX = "index.html"


def set_beside(desk: Desk, books: Books, marks: Marks) -> tuple[Problem, ...]:
    """Write the index page and the schema where they are not as they should be."""
    known = books.manifest.index
    listed = _rows(desk, books.manifest)
    rests = {"rows": fingerprint(repr(listed).encode()), "program": marks.of("program")}
    same = known.items() >= rests.items() and all(
        marks.of(name) == mark for name, mark in known.items() if name not in rests
    )
    if not (same and books.is_beside(INDEX)):
        try:
            with noting() as noted:
                page = set_index(listed, desk.options.folder.templates)
        except Refused as refused:
            return refused.problems
        books.beside(INDEX, page.encode())
        books.manifest.index = rests | {name: marks.of(name) for name in noted}
    if books.program_is_new(marks.program) or not books.is_beside(SCHEMA_FILE):
        books.beside(SCHEMA_FILE, pack_schema().content)
    books.made_by(marks.program)
    return ()


def beside(desk: Desk, manifest: Manifest) -> dict[str, bytes]:
    """What should stand beside the packs. Raises Refused where a template is broken."""
    page = set_index(_rows(desk, manifest), desk.options.folder.templates)
    return {INDEX: page.encode(), SCHEMA_FILE: pack_schema().content}


def _rows(desk: Desk, manifest: Manifest) -> tuple[Row, ...]:
    """All volumes that were made, then all packs, by title."""
    usual = desk.course.paper
    rows = [_row(slug, record, usual) for slug, record in sorted(manifest.packs.items())]
    rows += _volumes(manifest, usual)
    there = (row for row in rows if row.files)
    return tuple(sorted(there, key=lambda row: (not row.bound, row.title.casefold())))


def _volumes(manifest: Manifest, usual: Paper) -> Iterator[Row]:
    """One row for each volume, with the file of each reader."""
    wholes: dict[str, list[tuple[Reader, str]]] = {}
    for slug, reader in product(sorted(manifest.packs), get_args(Reader)):
        if slug.startswith(f"{COURSE}/") and slug.endswith(f"/{reader}"):
            wholes.setdefault(slug.removesuffix(f"/{reader}"), []).append((reader, slug))
    for found in wholes.values():
        records = [(reader, manifest.packs[slug]) for reader, slug in found]
        files = (
            File(reader, "print", usual, name)
            for reader, record in records
            for name in record.files
        )
        title, _, _, level = records[0][1].front
        yield Row(title, "", "", level, tuple(files), bound=True)


def _row(slug: str, record: Record, usual: Paper) -> Row:
    return Row(*record.front, tuple(_files(slug, record, usual)))


def _files(slug: str, record: Record, usual: Paper) -> Iterator[File]:
    """The files that were made: each edition's styles, forms and papers, then the screen."""
    papers = sorted(get_args(Paper), key=lambda paper: paper != usual)
    for reader, level in product(get_args(Reader), get_args(Level)):
        for style, form, paper in product(get_args(Style), get_args(Form), papers):
            stem = f"{slug}/{edition_name(reader, level, style, form)}"
            name = f"{stem}.pdf" if paper == usual else f"{stem}-{paper}.pdf"
            if name in record.files:
                yield File(reader, "print", paper, name, level, style, form)
        screen = f"{slug}/{edition_name(reader, level)}.html"
        if screen in record.files:
            yield File(reader, "screen", usual, screen, level)
