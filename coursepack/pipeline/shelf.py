"""What stands beside the packs in output/: the site of all, and the schema of their data."""

from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from hashlib import sha256
from itertools import product
from typing import get_args

from coursepack.model.body import Body
from coursepack.model.course import COURSE
from coursepack.model.handout import Form, Level, Paper, Reader, Style, edition_name
from coursepack.model.record import Record
from coursepack.model.report import Desk
from coursepack.model.shelf import File, Row
from coursepack.noting import noting
from coursepack.problems import Problem, Refused
from coursepack.publish.html import check_parts, sealed
from coursepack.publish.pack_json import SCHEMA_FILE, pack_schema, students_part
from coursepack.record.books import Books
from coursepack.record.catalogue import CATALOGUE, Catalogue, in_catalogue
from coursepack.record.manifest import Manifest
from coursepack.record.marks import Marks
from coursepack.record.stats import fingerprint
from coursepack.render.site.entries import Setter
from coursepack.render.site.frames import Library
from coursepack.render.site.library import INDEX
from coursepack.render.site.listing import listing
from coursepack.render.site.lists import LISTS
from coursepack.render.site.parts import Leaf, Part
from coursepack.render.site.site import site_parts, site_words


def set_beside(desk: Desk, books: Books, marks: Marks) -> tuple[Problem, ...]:
    """Write the pages of the site and the schema where they are not as they should be."""
    known = books.manifest.index
    rests = _rests(desk, books.manifest) | {"program": marks.of("program")}
    same = known.items() >= rests.items() and all(
        marks.of(name) == mark for name, mark in known.items() if name not in rests
    )
    if not (same and all(map(books.is_beside, books.manifest.beside))):
        file = desk.options.folder.state / CATALOGUE
        try:
            found = in_catalogue(file, partial(_set_site, desk, books, marks))
        except Refused as refused:
            return refused.problems
        books.manifest.index = rests | found if found else {}
    if books.program_is_new(marks.program) or not books.is_beside(SCHEMA_FILE):
        books.beside(SCHEMA_FILE, [pack_schema().content])
    books.made_by(marks.program)
    return ()


def beside(desk: Desk, manifest: Manifest, marks: Marks) -> Iterator[tuple[str, str]]:
    """What should stand beside the packs, each file with its fingerprint, all of it made anew.

    Raises Refused where a template is broken.
    """
    with closing(Catalogue(None)) as catalogue:
        maker = _Maker(desk, manifest, marks, catalogue)
        maker.list_packs()
        for part in maker.parts():
            for leaf in part.leaves():
                mark = sha256()
                for piece in pieces(leaf):
                    mark.update(piece)
                yield leaf.name, mark.hexdigest()
    yield SCHEMA_FILE, fingerprint(pack_schema().content)


def _set_site(desk: Desk, books: Books, marks: Marks, catalogue: Catalogue) -> dict[str, str]:
    """Write the pages that are not as they should be, and say what all of them rest on.

    Nothing, where they are to be made again with what is lost now.
    """
    with noting() as noted:
        maker = _Maker(desk, books.manifest, marks, catalogue)
    whole = maker.list_packs()
    names = [name for part in maker.parts() for name in _set_part(part, books, catalogue)]
    catalogue.keep_pages(names)
    books.keep_beside({*names, SCHEMA_FILE})
    found = {name: marks.of(name) for name in noted | catalogue.noted()}
    catalogue.end(maker.settings | found)
    return found if whole else {}


def _set_part(part: Part, books: Books, catalogue: Catalogue) -> Collection[str]:
    """Write those files of a part that are not as they should be; the names of all of them."""
    known, frame = catalogue.pages(part.name)
    touched = frame != part.frame or catalogue.touched(part.lists, part.first, part.last)
    if known and not touched and all(map(books.is_beside, known)):
        return known
    names = []
    for leaf in part.leaves():
        names.append(leaf.name)
        if known.get(leaf.name) != leaf.mark or not books.is_beside(leaf.name):
            with noting() as asked:
                books.beside(leaf.name, pieces(leaf))
            catalogue.put_page(part.name, part.frame, leaf.name, leaf.mark, asked)
    return names


def pieces(leaf: Leaf) -> Iterator[bytes]:
    """One file, piece by piece."""
    sheet = leaf.sheet()
    if leaf.name.endswith(".html"):
        loads = leaf.name == INDEX
        sheet = replace(sheet, frame=sealed(sheet.frame, leaf.name, loads))
    return (piece.encode() for piece in sheet.pieces())


class _Maker:
    """Makes the pages of the site from what the catalogue knows of each pack."""

    def __init__(self, desk: Desk, manifest: Manifest, marks: Marks, catalogue: Catalogue) -> None:
        self._desk, self._manifest, self._catalogue = desk, manifest, catalogue
        course = desk.course
        self._library = Library(course.title, course.address)
        self._templates = desk.options.folder.templates
        spoken = [record.front[-1] for record in manifest.packs.values() if record.files]
        words = site_words(course.language, spoken, self._templates)
        self._setter = Setter(words, self._templates)
        told = (words.language, course.title, course.address, course.paper)
        self.settings = {
            "program": marks.of("program"),
            "library": fingerprint(repr(told).encode()),
        }
        catalogue.begin(self.settings, marks.of)

    def parts(self) -> Iterator[Part]:
        """The site in parts."""
        return site_parts(self._catalogue, self._library, self._setter, self._templates)

    def list_packs(self) -> bool:
        """Set what the site shows of packs that are new or otherwise; say whether it is all."""
        known = self._catalogue.keys()
        now = dict(_keys(self._manifest))
        self._catalogue.keep_only(now)
        whole = True
        for slug, key in now.items():
            if known.get(slug) != key:
                whole = self._list(slug, key) and whole
        return whole

    def _list(self, slug: str, key: str) -> bool:
        """Set what the site shows of one pack; say whether it is all."""
        row = _row(slug, self._manifest, self._desk.course.paper)
        row = row if row.bound else replace(row, body=self._body(slug))
        with noting() as noted:
            said = listing(row, self._setter, self._library.title, self._library.address)
            said = replace(said, slug=slug)  # a volume's has a slash
        shown = (slip.text for slip in said.slips if slip.list in LISTS)
        check_parts((said.row, *shown), f"{slug}: the site")
        whole = row.body is not None or row.bound
        self._catalogue.put(said, key if whole else "", noted)
        return whole

    def _body(self, slug: str) -> Body | None:
        path = self._desk.options.folder.output / slug / "pack.json"
        try:
            return students_part(path.read_bytes())
        except (OSError, ValueError, KeyError):
            return None  # it is not as it was made: the next build of this pack makes it anew


def _keys(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Each pack and volume that was made, with the fingerprint of all that is shown of it."""
    volumes: dict[str, list[tuple[str, Record]]] = {}
    for slug, record in sorted(manifest.packs.items()):
        if slug.startswith(f"{COURSE}/"):
            volumes.setdefault(slug.rpartition("/")[0], []).append((slug, record))
        elif record.files:
            data = record.files.get(f"{slug}/pack.json")
            yield slug, fingerprint(repr((record.front, sorted(record.files), data)).encode())
    for name, records in volumes.items():
        told = [(slug, record.front, sorted(record.files)) for slug, record in records]
        if any(files for _, _, files in told):
            yield name, fingerprint(repr(told).encode())


def _row(slug: str, manifest: Manifest, usual: Paper) -> Row:
    """What is said of one pack or volume, without what stands in it."""
    if slug in manifest.packs:
        record = manifest.packs[slug]
        return Row(*record.front[:4], tuple(_files(slug, record, usual)), slug)
    found = [(reader, manifest.packs.get(f"{slug}/{reader}")) for reader in get_args(Reader)]
    there = [(reader, record) for reader, record in found if record]
    files = (
        File(reader, "print", usual, path) for reader, record in there for path in record.files
    )
    title, _, _, level, _ = there[0][1].front
    return Row(title, "", "", level, tuple(files), slug.replace("/", "-"), bound=True)


def _rests(desk: Desk, manifest: Manifest) -> dict[str, str]:
    """What the site is made from: files, fronts and data of all packs, and the course."""
    packs = [
        (slug, record.front, sorted(record.files), record.files.get(f"{slug}/pack.json"))
        for slug, record in sorted(manifest.packs.items())
    ]
    course = desk.course
    told = (packs, course.paper, course.title, course.address, course.language)
    return {"packs": fingerprint(repr(told).encode())}


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
