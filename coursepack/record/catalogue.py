"""What the site shows of each pack, kept from build to build so that a pack is set but once.

`.coursepack/site.db` may be removed at any time: then all is set again.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import astuple, fields
from itertools import chain
from pathlib import Path
from typing import TypeVar

from coursepack.model.shelf import Listing
from coursepack.record.stats import fingerprint

CATALOGUE = "site.db"
_COLUMNS = tuple(one.name for one in fields(Listing))
# What else is known of each: what it was made from, which templates it asked for, and a
# fingerprint of each column.
_TABLES = f"""
CREATE TABLE listings ({", ".join(f"{name} TEXT" for name in _COLUMNS)},
    key TEXT, noted TEXT, marks TEXT, PRIMARY KEY (slug)) WITHOUT ROWID;
CREATE INDEX places ON listings (place, slug);
CREATE TABLE pages (name TEXT PRIMARY KEY, mark TEXT, noted TEXT);
CREATE TABLE rests (name TEXT PRIMARY KEY, mark TEXT);
"""
_FORMAT = 1
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
            for table in ("listings", "pages", "rests"):
                self._base.execute(f"DELETE FROM {table}")

    def end(self, rests: Mapping[str, str]) -> None:
        """Remember the settings and templates that all of it rests on."""
        self._base.execute("DELETE FROM rests")
        self._base.executemany("INSERT INTO rests VALUES (?, ?)", rests.items())

    def keys(self) -> dict[str, str]:
        """What each pack's listing was made from."""
        return dict(self._base.execute("SELECT slug, key FROM listings"))

    def put(self, listing: Listing, key: str, noted: Collection[str]) -> None:
        """Take up what the site shows of a pack; `key` "": only for this time."""
        values = astuple(listing)
        marks = [fingerprint(value.encode()) for value in values]
        row = (*values, key, json.dumps(sorted(noted)), json.dumps(marks))
        places = ", ".join("?" * len(row))
        self._base.execute(f"INSERT OR REPLACE INTO listings VALUES ({places})", row)

    def keep_only(self, slugs: Collection[str]) -> None:
        """Forget packs that are no longer there."""
        gone = [(slug,) for slug in self.keys() if slug not in slugs]
        self._base.executemany("DELETE FROM listings WHERE slug = ?", gone)

    def columns(self, *names: str) -> Iterator[tuple[str, ...]]:
        """Columns of all listings, in the order of the index page."""
        if not set(names) <= set(_COLUMNS):
            raise KeyError(names)
        asked = ", ".join(names)
        yield from self._base.execute(f"SELECT {asked} FROM listings ORDER BY place, slug")

    def mark_of(self, names: Collection[str]) -> str:
        """The fingerprint of some columns of all listings, in their order."""
        wanted = [_COLUMNS.index(name) for name in names]
        found = self._base.execute("SELECT slug, marks FROM listings ORDER BY place, slug")
        marks = ((slug, json.loads(said)) for slug, said in found)
        lines = (" ".join((slug, *(said[number] for number in wanted))) for slug, said in marks)
        return fingerprint("\n".join(lines).encode())

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
        asked = "SELECT DISTINCT noted FROM listings UNION SELECT noted FROM pages"
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
