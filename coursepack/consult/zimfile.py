"""A ZIM file with the English Wikipedia: opened, checked, and asked for one title.

The library that reads such files is an optional one (and under the GPL), so it
is only imported when a course names a file.
"""

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from coursepack import rules
from coursepack.model.course import Course
from coursepack.problems import Problem, Refused
from coursepack.source import Source, Written

_MAGIC = b"ZIM\x04"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_KEYS = ("Title", "Date", "Name", "Creator", "Language")
_MOST_REDIRECTS = 5


@dataclass(frozen=True)
class ZimFile:
    """An open ZIM file; `title` and `date` (the day of its making) as it says itself."""

    archive: Any
    title: str
    date: str

    def page(self, name: str) -> tuple[str, str] | None:
        """Title and HTML of the article that has exactly this title, or to which it leads.

        None where there is none, or where this part of the file is damaged.
        """
        try:
            return self._page(name)
        except RuntimeError:
            return None

    def _page(self, name: str) -> tuple[str, str] | None:
        found = self._entry(name)
        for _ in range(_MOST_REDIRECTS):
            if found is None or not found.is_redirect:
                break
            found = found.get_redirect_entry()
        if found is None or found.is_redirect:
            return None
        item = found.get_item()
        if not item.mimetype.startswith("text/html"):
            return None
        return found.title, bytes(item.content).decode("utf-8", "replace")

    def _entry(self, name: str) -> Any:
        if self.archive.has_entry_by_title(name):
            return self.archive.get_entry_by_title(name)
        path = name.replace(" ", "_")
        for there in (path, f"A/{path}"):
            if self.archive.has_entry_by_path(there):
                return self.archive.get_entry_by_path(there)
        return None


def open_zim(path: Path, at: Source) -> ZimFile:
    """The file at `path`; raises Refused, with a problem at `at`, where it cannot be used."""
    if reason := _unreadable(path):
        raise Refused([rules.NO_ENCYCLOPEDIA.at(at, file=path.name, reason=reason)])
    if find_spec("libzim") is None:
        raise Refused([rules.NO_ZIM_READER.at(at, file=path.name)])
    try:
        archive = importlib.import_module("libzim.reader").Archive(path)
        said = {key: _said(archive, key) for key in _KEYS}
    except RuntimeError:
        reason = "it is damaged or not complete"
        raise Refused([rules.NO_ENCYCLOPEDIA.at(at, file=path.name, reason=reason)]) from None
    if not _is_wikipedia(said):
        reason = "it is not the English Wikipedia, or does not say its date"
        raise Refused([rules.NO_ENCYCLOPEDIA.at(at, file=path.name, reason=reason)])
    return ZimFile(archive, said["Title"], said["Date"])


def check_encyclopedia(course: Written[Course], root: Path) -> Iterator[Problem]:
    """Why the encyclopedia that a course in the folder `root` names cannot be used, if so."""
    if named := course.value.encyclopedia:
        try:
            open_zim(root / named, course.places.at("encyclopedia"))
        except Refused as refused:
            yield from refused.problems


def _unreadable(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return "" if file.read(4) == _MAGIC else "it is not a ZIM file"
    except FileNotFoundError:
        return "there is no such file"
    except OSError as error:
        return (error.strerror or "it cannot be opened").lower()


def _said(archive: Any, key: str) -> str:
    if key not in archive.metadata_keys:
        return ""
    return " ".join(bytes(archive.get_metadata(key)).decode("utf-8", "replace").split())


def _is_wikipedia(said: dict[str, str]) -> bool:
    named = f"{said['Name']} {said['Creator']} {said['Title']}".lower()
    english = re.match(r"en(?:g|\b)", said["Language"].lower())
    return "wikipedia" in named and bool(english and _DATE.fullmatch(said["Date"]))
