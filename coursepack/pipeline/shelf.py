"""What stands beside the packs in output/: the site of all, and the schema of their data."""

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
from coursepack.publish.html import sealed
from coursepack.publish.pack_json import SCHEMA_FILE, pack_schema, students_part
from coursepack.record.books import Books
from coursepack.record.manifest import Manifest
from coursepack.record.marks import Marks
from coursepack.record.stats import fingerprint
from coursepack.render.site.site import Library, set_site

PAGES = ("index.html", "glossary.html", "people.html", "timeline.html", "feed.xml")


def set_beside(desk: Desk, books: Books, marks: Marks) -> tuple[Problem, ...]:
    """Write the pages of the site and the schema where they are not as they should be."""
    known = books.manifest.index
    rests = _rests(desk, books.manifest) | {"program": marks.of("program")}
    same = known.items() >= rests.items() and all(
        marks.of(name) == mark for name, mark in known.items() if name not in rests
    )
    if not (same and all(books.is_beside(name) for name in PAGES)):
        rows = _rows(desk, books.manifest)
        try:
            with noting() as noted:
                pages = _site(desk, rows)
        except Refused as refused:
            return refused.problems
        for name, page in pages.items():
            books.beside(name, page)
        whole = all(row.body or row.bound for row in rows)
        found = rests | {name: marks.of(name) for name in noted}
        books.manifest.index = found if whole else {}  # to be made anew with what is lost
    if books.program_is_new(marks.program) or not books.is_beside(SCHEMA_FILE):
        books.beside(SCHEMA_FILE, pack_schema().content)
    books.made_by(marks.program)
    return ()


def beside(desk: Desk, manifest: Manifest) -> dict[str, bytes]:
    """What should stand beside the packs. Raises Refused where a template is broken."""
    return {**_site(desk, _rows(desk, manifest)), SCHEMA_FILE: pack_schema().content}


def _rests(desk: Desk, manifest: Manifest) -> dict[str, str]:
    """What the site is made from: files, fronts and data of all packs, and the course."""
    packs = [
        (slug, record.front, sorted(record.files), record.files.get(f"{slug}/pack.json"))
        for slug, record in sorted(manifest.packs.items())
    ]
    told = (packs, desk.course.paper, _library(desk))
    return {"packs": fingerprint(repr(told).encode())}


def _library(desk: Desk) -> Library:
    course = desk.course
    return Library(course.title, course.address, course.language)


def _site(desk: Desk, rows: tuple[Row, ...]) -> dict[str, bytes]:
    pages = set_site(rows, _library(desk), desk.options.folder.templates)
    return {
        name: (sealed(page, name) if name.endswith(".html") else page).encode()
        for name, page in pages.items()
    }


def _rows(desk: Desk, manifest: Manifest) -> tuple[Row, ...]:
    """All volumes that were made, then all packs, by title."""
    usual = desk.course.paper
    rows = [_row(desk, slug, record) for slug, record in sorted(manifest.packs.items())]
    rows += _volumes(manifest, usual)
    there = (row for row in rows if row.files)
    return tuple(sorted(there, key=lambda row: (not row.bound, row.title.casefold(), row.slug)))


def _volumes(manifest: Manifest, usual: Paper) -> Iterator[Row]:
    """One row for each volume, with the file of each reader."""
    wholes: dict[str, list[tuple[Reader, str]]] = {}
    for slug, reader in product(sorted(manifest.packs), get_args(Reader)):
        if slug.startswith(f"{COURSE}/") and slug.endswith(f"/{reader}"):
            wholes.setdefault(slug.removesuffix(f"/{reader}"), []).append((reader, slug))
    for name, found in wholes.items():
        records = [(reader, manifest.packs[slug]) for reader, slug in found]
        files = (
            File(reader, "print", usual, path)
            for reader, record in records
            for path in record.files
        )
        title, _, _, level = records[0][1].front
        yield Row(title, "", "", level, tuple(files), name.replace("/", "-"), bound=True)


def _row(desk: Desk, slug: str, record: Record) -> Row:
    path = desk.options.folder.output / slug / "pack.json"
    try:
        body = students_part(path.read_bytes())
    except (OSError, ValueError, KeyError):
        body = None  # it is not as it was made: the next build of this pack makes it anew
    return Row(*record.front, tuple(_files(slug, record, desk.course.paper)), slug, body)


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
