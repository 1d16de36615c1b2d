"""What everything that a pack may rest on is now, by its name in a record."""

import json
import os
from collections.abc import Callable, Mapping
from functools import cached_property

from pydantic import BaseModel

from coursepack.model.course import Course
from coursepack.model.folder import Folder
from coursepack.model.known import Library
from coursepack.record.program import Program
from coursepack.record.stats import fingerprint

# Of these there is one for each pack, and whoever gives fingerprints of files keeps them.
_OF_A_PACK = ("lessons", "seeds")
# What a course says of drafts or of other lessons; a lesson's own unit is added again.
_APART = {"encyclopedia", "units"}


class Marks:
    """Fingerprints of cards, routines, templates, words, settings, files and the program."""

    def __init__(
        self,
        folder: Folder,
        course: Course,
        library: Library,
        program: Program,
        sha: Callable[[str], str],
    ) -> None:
        self._folder, self._course, self._library = folder, course, library
        self.program = program
        self._sha = sha
        self._known: dict[str, str] = {}
        self._in_units: dict[tuple[str, ...], str] = {}
        self._held: dict[int, tuple[Mapping[str, str], bool]] = {}

    def of(self, name: str) -> str:
        """The fingerprint of what is called `name`; "" where there is none."""
        if name not in self._known:
            kind, _, rest = name.partition("/")
            mark = self._mark(kind, rest)
            if kind in _OF_A_PACK:
                return mark
            self._known[name] = mark
        return self._known[name]

    def same(self, marks: Mapping[str, str]) -> bool:
        """Whether all these are what they are now; there are many packs, each with many."""
        known = self._known
        for name, mark in marks.items():
            if (known[name] if name in known else self.of(name)) != mark:
                return False
        return True

    def hold(self, marks: Mapping[str, str]) -> bool:
        """Whether all these are what they are now. Many packs share one table of them."""
        before = self._held.get(id(marks))
        if before is None or before[0] is not marks:
            before = self._held[id(marks)] = marks, self.same(marks)
        return before[1]

    def _mark(self, kind: str, name: str) -> str:
        match kind:
            case "cards":
                return _shape(self._library.cards, name)
            case "routines":
                return _shape(self._library.routines, name)
            case "templates":
                return self._templates(name)
            case "course" | "order":
                return self._settings(name, whole=kind == "order")
            case "program":
                return self.program.mark
            case _:
                return self._sha(self._path(f"{kind}/{name}"))

    @cached_property
    def _root(self) -> str:
        return os.path.abspath(self._folder.root)

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _templates(self, name: str) -> str:
        """All files of that name: words of several folders are laid over each other."""
        marks = (self._sha(os.path.abspath(folder / name)) for folder in self._folder.templates)
        return " ".join(mark for mark in marks if mark)

    def _settings(self, slug: str, whole: bool) -> str:
        """What concerns one lesson; of a volume, all that is said of lessons and their order."""
        if whole:
            return fingerprint(self._course.model_dump_json(exclude={"encyclopedia"}).encode())
        return self._said_in(tuple(u.title for u in self._course.units if slug in u.lessons))

    def _said_in(self, units: tuple[str, ...]) -> str:
        """What concerns every lesson of some units; most lessons are of the same few."""
        if units not in self._in_units:
            said = self._course.model_dump(exclude=_APART)
            data = json.dumps([said, units], sort_keys=True)
            self._in_units[units] = fingerprint(data.encode())
        return self._in_units[units]


def _shape(table: Mapping[str, BaseModel], name: str) -> str:
    return fingerprint(table[name].model_dump_json().encode()) if name in table else ""
