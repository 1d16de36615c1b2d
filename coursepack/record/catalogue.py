"""What the site shows of each pack, kept from build to build so that a pack is set but once.

`.coursepack/site.db` may be removed at any time: then all is set again.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from typing import TypeVar

from coursepack.model.shelf import Listing, Slip, Stretch
from coursepack.record.stats import fingerprint

CATALOGUE = "site.db"
# Texts stand apart: who looks for what is in a drawer need not go past them. `key` is what a pack's
# listing was made from, `noted` the templates that something asked for, `frame` what a group of
# pages shows besides its slips.
_TABLES = """
CREATE TABLE packs (slug TEXT PRIMARY KEY, key TEXT, noted TEXT, row TEXT, metadata TEXT);
CREATE TABLE slips (id INTEGER PRIMARY KEY, list TEXT, drawer TEXT, key TEXT, slug TEXT,
    number INTEGER, mark TEXT);
CREATE TABLE texts (id INTEGER PRIMARY KEY, heading TEXT, text TEXT, data TEXT);
CREATE UNIQUE INDEX ordered ON slips (list, drawer, key, slug, number, mark);
CREATE INDEX of_pack ON slips (slug);
CREATE TABLE pages (name TEXT PRIMARY KEY, part TEXT, frame TEXT, mark TEXT, noted TEXT);
CREATE TABLE rests (name TEXT PRIMARY KEY, mark TEXT);
"""
_FORMAT = 3
_NAMES = ("packs", "slips", "texts", "pages", "rests")
_OF = "list = ? AND drawer BETWEEN ? AND ?"
_ORDER = ("drawer", "key", "slug", "number")
_Said = tuple[str, str, str, int, str]  # list, drawer, key, which of these it is, and its mark
T = TypeVar("T")


def in_catalogue(file: Path, step: Callable[["Catalogue"], T]) -> T:
    """Do a step with what `file` holds: all that it changes is kept, or nothing of it.

    Where the file cannot be read or written, the step is done without it.
    """
    for place in (file, file, None):
        try:
            with closing(Catalogue(place)) as catalogue:
                done = step(catalogue)
                catalogue.keep()
                return done
        except sqlite3.DatabaseError:
            if place is None:
                raise
            with suppress(OSError):
                file.unlink(missing_ok=True)
    raise AssertionError


class Catalogue:
    """Open while the site is made, by whoever holds the lock."""

    def __init__(self, file: Path | None) -> None:
        """Take up what `file` holds; None: begin with nothing, keep nothing."""
        self._base = _opened(file)
        self._touched: set[tuple[str, str]] = set()

    def keep(self) -> None:
        """Write down what has changed."""
        self._base.commit()

    def close(self) -> None:
        """Forget what was not kept."""
        self._base.close()

    def begin(self, settings: Mapping[str, str], mark_of: Callable[[str], str]) -> None:
        """Forget all where the site has other settings now, or a template is not what it was."""
        kept = dict(self._base.execute("SELECT name, mark FROM rests"))
        same = kept.items() >= settings.items()
        if not same or any(mark_of(n) != mark for n, mark in kept.items() if n not in settings):
            for table in _NAMES:
                self._base.execute(f"DELETE FROM {table}")

    def end(self, rests: Mapping[str, str]) -> None:
        """Remember the settings and templates that all of it rests on."""
        self._base.execute("DELETE FROM rests")
        self._base.executemany("INSERT INTO rests VALUES (?, ?)", rests.items())

    def keys(self) -> dict[str, str]:
        """What each pack's listing was made from."""
        return dict(self._base.execute("SELECT slug, key FROM packs"))

    def put(self, listing: Listing, key: str, noted: Collection[str]) -> None:
        """Take up what the site shows of a pack; `key` "": only for this time."""
        row = (listing.slug, key, json.dumps(sorted(noted)), listing.row, listing.metadata)
        self._base.execute("INSERT OR REPLACE INTO packs VALUES (?, ?, ?, ?, ?)", row)
        shown = listing.row + listing.metadata
        now: dict[_Said, Slip] = {}
        counted: Counter[tuple[str, str, str]] = Counter()
        for slip in listing.slips:
            place = slip.list, slip.drawer, slip.key
            mark = fingerprint(f"{slip}{'' if slip.text else shown}".encode())
            now[*place, counted[place], mark] = slip
            counted[place] += 1
        before = self._slips_of(listing.slug)
        self._remove({said: number for said, number in before.items() if said not in now})
        for said, slip in now.items():
            if said not in before:
                self._add(listing.slug, said, slip)

    def _slips_of(self, slug: str) -> dict[_Said, int]:
        asked = "SELECT list, drawer, key, number, mark, id FROM slips WHERE slug = ?"
        return {(*said,): number for *said, number in self._base.execute(asked, (slug,))}

    def _add(self, slug: str, said: _Said, slip: Slip) -> None:
        name, drawer, key, number, mark = said
        added = "INSERT INTO slips VALUES (NULL, ?, ?, ?, ?, ?, ?)"
        place = self._base.execute(added, (name, drawer, key, slug, number, mark)).lastrowid
        texts = (place, slip.heading, slip.text, slip.data)
        self._base.execute("INSERT INTO texts VALUES (?, ?, ?, ?)", texts)
        self._touched.add((name, drawer))

    def _remove(self, slips: Mapping[_Said, int]) -> None:
        for (name, drawer, *_), number in slips.items():
            for table in ("slips", "texts"):
                self._base.execute(f"DELETE FROM {table} WHERE id = ?", (number,))
            self._touched.add((name, drawer))

    def keep_only(self, slugs: Collection[str]) -> None:
        """Forget packs that are no longer there."""
        for slug in self.keys().keys() - set(slugs):
            self._remove(self._slips_of(slug))
            self._base.execute("DELETE FROM packs WHERE slug = ?", (slug,))

    def drawers(self, name: str) -> list[tuple[str, int]]:
        """The drawers of a list, and how many slips are in each."""
        asked = "SELECT drawer, count(*) FROM slips WHERE list = ? GROUP BY drawer ORDER BY drawer"
        return list(self._base.execute(asked, (name,)))

    def marks(self, of: Stretch) -> list[tuple[str, str]]:
        """Of each slip its key, and a mark of all that is shown of it."""
        asked = (
            f"SELECT key, slug || ' ' || mark FROM slips WHERE {_OF} {_ordered()} LIMIT ? OFFSET ?"
        )
        return list(self._base.execute(asked, _limits(of)))

    def slips(self, of: Stretch, backwards: bool = False) -> Iterator[tuple[Slip, str]]:
        """The slips themselves, each with its pack; rows in place of texts that are left out."""
        # First which slips, from the index alone: what is skipped is not joined with its text.
        chosen = f"SELECT * FROM slips WHERE {_OF} {_ordered(backwards)} LIMIT ? OFFSET ?"
        asked = (
            "SELECT chosen.slug, drawer, chosen.key, heading, data,"
            " CASE text WHEN '' THEN (SELECT row FROM packs WHERE packs.slug = chosen.slug)"
            f" ELSE text END FROM ({chosen}) AS chosen JOIN texts USING (id) {_ordered(backwards)}"
        )
        for slug, drawer, key, heading, data, text in self._base.execute(asked, _limits(of)):
            yield Slip(of.list, drawer, heading, key, text, data), slug

    def metadata(self, of: Stretch) -> Iterator[str]:
        """The metadata of the packs whose slips these are."""
        asked = (
            "SELECT (SELECT metadata FROM packs WHERE packs.slug = slips.slug)"
            f" FROM slips WHERE {_OF} {_ordered()} LIMIT ? OFFSET ?"
        )
        return (text for (text,) in self._base.execute(asked, _limits(of)))

    def touched(self, lists: Collection[str], first: str, last: str) -> bool:
        """Whether anything in some drawers is otherwise than when this was opened."""
        return any(name in lists and first <= drawer <= last for name, drawer in self._touched)

    def pages(self, part: str) -> tuple[dict[str, str], str]:
        """The pages that one part of the site has, what each was made from, and their frame."""
        asked = "SELECT name, mark, frame FROM pages WHERE part = ?"
        found = self._base.execute(asked, (part,)).fetchall()
        return {name: mark for name, mark, _ in found}, found[0][2] if found else ""

    def put_page(self, part: str, frame: str, name: str, mark: str, noted: Collection[str]) -> None:
        """A page was made."""
        row = (name, part, frame, mark, json.dumps(sorted(noted)))
        self._base.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)", row)

    def keep_pages(self, names: Collection[str]) -> None:
        """Forget pages that are no longer there."""
        for (name,) in self._base.execute("SELECT name FROM pages").fetchall():
            if name not in names:
                self._base.execute("DELETE FROM pages WHERE name = ?", (name,))

    def noted(self) -> set[str]:
        """All templates that the site asked for."""
        asked = "SELECT DISTINCT noted FROM packs UNION SELECT noted FROM pages"
        return set(chain.from_iterable(json.loads(said) for (said,) in self._base.execute(asked)))


def _ordered(backwards: bool = False) -> str:
    way = " DESC" if backwards else ""
    return f"ORDER BY {', '.join(name + way for name in _ORDER)}"


def _limits(of: Stretch) -> tuple[str, str, str, int, int]:
    return of.list, of.first, of.last, of.count, of.skipped


def _opened(file: Path | None) -> sqlite3.Connection:
    base = sqlite3.connect(file or ":memory:")
    try:
        (found,) = base.execute("PRAGMA user_version").fetchone()
        if found != _FORMAT:
            tables = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (name,) in tables.fetchall():
                base.execute(f'DROP TABLE "{name}"')
            base.executescript(f"{_TABLES} PRAGMA user_version = {_FORMAT};")
    except sqlite3.DatabaseError:
        base.close()
        raise
    return base
