"""A ZIM file with the English Wikipedia: opened, checked, and asked for one title.

The packages that read such files are optional ones, so they are only imported when a
course names a file.
"""

import importlib
import io
import re
import struct
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
_OLDEST = (6, 1)  # since then, articles and what belongs to the file have names apart
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_KEYS = ("Title", "Date", "Name", "Creator", "Language")
_MOST_REDIRECTS = 5
_PACKAGES = ("pyzim", "zstandard")
_TITLES = "Xlisting/titleOrdered/v1"
# A whole Wikipedia has some 25 million entries: their lists are read from the disk, place by place.
_ON_DISK = {
    "simple_pointer_list_class": "OnDiskSimplePointerList",
    "ordered_pointer_list_class": "OnDiskOrderedPointerList",
    "title_pointer_list_class": "OnDiskTitlePointerList",
}


class _Bytes(io.BufferedReader):
    """A file that fails at its end, where the reader of a damaged one would try for ever."""

    def read(self, size: int | None = -1, /) -> bytes:
        found = super().read(size)
        if size and not found:
            raise EOFError
        return found


@dataclass(frozen=True)
class ZimFile:
    """An open ZIM file; `title` and `date` (the day of its making) as it says itself."""

    archive: Any
    titles: Any
    title: str
    date: str

    def page(self, name: str) -> tuple[str, str] | None:
        """Title and HTML of the article that has exactly this title, or to which it leads.

        None where there is none, or where this part of the file is damaged.
        """
        try:
            return self._page(name)
        except Exception:  # damaged bytes make the package fail in any way
            return None

    def close(self) -> None:
        """Let go of the file."""
        self.archive.close()

    def _page(self, name: str) -> tuple[str, str] | None:
        found = self._entry(name)
        for _ in range(_MOST_REDIRECTS):
            if found is None or not found.is_redirect:
                break
            found = found.follow()
        if found is None or found.is_redirect or not found.mimetype.startswith("text/html"):
            return None
        return found.title, found.read().decode("utf-8", "replace")

    def _entry(self, name: str) -> Any:
        if self.titles is not None and self.titles.has(name):
            return self.archive.get_entry_by_url_index(self.titles.get(name))
        path = "C" + name.replace(" ", "_")
        if self.archive.has_entry_for_full_url(path):
            return self.archive.get_entry_by_full_url(path)
        return None


def open_zim(path: Path, at: Source) -> ZimFile:
    """The file at `path`; raises Refused, with a problem at `at`, where it cannot be used."""
    if reason := _unreadable(path):
        raise Refused([rules.NO_ENCYCLOPEDIA.at(at, file=path.name, reason=reason)])
    if not all(find_spec(package) for package in _PACKAGES):
        raise Refused([rules.NO_ZIM_READER.at(at, file=path.name)])
    try:
        archive, titles = _opened(path)
        said = {key: _said(archive, key) for key in _KEYS}
    except Exception:  # damaged bytes make the package fail in any way
        reason = "it is damaged or not complete"
        raise Refused([rules.NO_ENCYCLOPEDIA.at(at, file=path.name, reason=reason)]) from None
    if not _is_wikipedia(said):
        archive.close()
        reason = "it is not the English Wikipedia, or does not say its date"
        raise Refused([rules.NO_ENCYCLOPEDIA.at(at, file=path.name, reason=reason)])
    return ZimFile(archive, titles, said["Title"], said["Date"])


def check_encyclopedia(course: Written[Course], root: Path) -> Iterator[Problem]:
    """Why the encyclopedia that a course in the folder `root` names cannot be used, if so."""
    if named := course.value.encyclopedia:
        try:
            open_zim(root / named, course.places.at("encyclopedia")).close()
        except Refused as refused:
            yield from refused.problems


def _unreadable(path: Path) -> str:
    try:
        with path.open("rb") as file:
            magic, version = file.read(4), struct.unpack("<HH", file.read(4).ljust(4, b"\xff"))
    except FileNotFoundError:
        return "there is no such file"
    except OSError as error:
        return (error.strerror or "it cannot be opened").lower()
    if magic != _MAGIC:
        return "it is not a ZIM file"
    return "it is of an older form of ZIM" if version < _OLDEST else ""


def _opened(path: Path) -> tuple[Any, Any]:
    """The archive, and its list of titles if it has one."""
    lists = importlib.import_module("pyzim.pointerlist")
    policy = importlib.import_module("pyzim.policy").Policy(
        counter="ignore", **{key: getattr(lists, name) for key, name in _ON_DISK.items()}
    )
    file = _Bytes(io.FileIO(path))
    try:
        archive = importlib.import_module("pyzim.archive").Zim(file, policy=policy)
        file.seek(archive.header.checksum_position)
        if len(file.read(16)) < 16:
            raise EOFError
        if not archive.has_entry_for_full_url(_TITLES):
            return archive, None
        return archive, lists.OnDiskTitlePointerList.from_zim_entry(
            archive, _TITLES, lambda at: archive.get_entry_by_url_index(at).title.encode()
        )
    except BaseException:
        file.close()
        raise


def _said(archive: Any, key: str) -> str:
    said = archive.get_metadata(key, as_unicode=False) or b""
    return " ".join(said.decode("utf-8", "replace").split())


def _is_wikipedia(said: dict[str, str]) -> bool:
    named = f"{said['Name']} {said['Creator']} {said['Title']}".lower()
    english = re.match(r"en(?:g|\b)", said["Language"].lower())
    return "wikipedia" in named and bool(english and _DATE.fullmatch(said["Date"]))
