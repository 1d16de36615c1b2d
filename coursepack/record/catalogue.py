"""What the site shows of each pack, kept from build to build so that a pack is set but once.

`.coursepack/site.db` may be removed at any time: then all is set again.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import asdict, fields
from itertools import chain
from pathlib import Path
from typing import TypeVar

from coursepack.model.shelf import Listing
from coursepack.record.stats import fingerprint

CATALOGUE = "site.db"
_COLUMNS = tuple(one.name for one in fields(Listing))
_SHORT = ("slug", "place", "published", "shelf")
_LONG = tuple(name for name in _COLUMNS if name not in _SHORT)
# Long columns stand apart: who looks for a short one need not go past them. `key` is what a
# listing was made from, `noted` the templates that it asked for.
_TABLES = """
CREATE TABLE packs (slug TEXT PRIMARY KEY, place TEXT, published TEXT, shelf TEXT,
    key TEXT, noted TEXT, marks TEXT);
CREATE TABLE parts (name TEXT, slug TEXT, text TEXT, PRIMARY KEY (name, slug));
CREATE TABLE pages (name TEXT PRIMARY KEY, mark TEXT, noted TEXT);
CREATE TABLE rests (name TEXT PRIMARY KEY, mark TEXT);
"""
_FORMAT = 2
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
            for table in ("packs", "parts", "pages", "rests"):
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
        said = asdict(listing)
        marks = " ".join(fingerprint(said[name].encode()) for name in _COLUMNS)
        row = (*(said[name] for name in _SHORT), key, json.dumps(sorted(noted)), marks)
        self._base.execute("INSERT OR REPLACE INTO packs VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        parts = ((name, listing.slug, said[name]) for name in _LONG)
        self._base.executemany("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)", parts)

    def keep_only(self, slugs: Collection[str]) -> None:
        """Forget packs that are no longer there."""
        for slug in self.keys().keys() - set(slugs):
            for table in ("packs", "parts"):
                self._base.execute(f"DELETE FROM {table} WHERE slug = ?", (slug,))

    def columns(self, *names: str) -> Iterator[tuple[str, ...]]:
        """Columns of all listings, in the order of the index page."""
        if not set(names) <= set(_COLUMNS):
            raise KeyError(names)
        long = "(SELECT text FROM parts WHERE parts.name = '{0}' AND parts.slug = packs.slug)"
        asked = ", ".join(long.format(name) if name in _LONG else name for name in names)
        yield from self._base.execute(f"SELECT {asked} FROM packs ORDER BY place, slug")

    def marks_of(self, pages: Mapping[str, Collection[str]]) -> dict[str, str]:
        """For each page the fingerprint of the columns that it is made from."""
        wanted = {name: [_COLUMNS.index(one) for one in made] for name, made in pages.items()}
        lines: dict[str, list[str]] = {name: [] for name in pages}
        for slug, said in self._base.execute("SELECT slug, marks FROM packs ORDER BY place, slug"):
            marks = said.split(" ")
            for name, numbers in wanted.items():
                lines[name].append(" ".join((slug, *(marks[number] for number in numbers))))
        return {name: fingerprint("\n".join(said).encode()) for name, said in lines.items()}

    def page(self, name: str) -> tuple[str, tuple[str, ...]]:
        """What a page was made from, and the templates that it asked for."""
        query = "SELECT mark, noted FROM pages WHERE name = ?"
        mark, noted = self._base.execute(query, (name,)).fetchone() or ("", "[]")
        return mark, tuple(json.loads(noted))

    def put_page(self, name: str, mark: str, noted: Collection[str]) -> None:
        """A page was made."""
        row = (name, mark, json.dumps(sorted(noted)))
        self._base.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", row)

    def noted(self) -> set[str]:
        """All templates that the site asked for."""
        asked = "SELECT DISTINCT noted FROM packs UNION SELECT noted FROM pages"
        return set(chain.from_iterable(json.loads(said) for (said,) in self._base.execute(asked)))


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
