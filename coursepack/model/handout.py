"""One edition of a pack, content only; and the HTML it is set in; and the file it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coursepack.model.body import Body
from coursepack.model.guide import Guide
from coursepack.model.support import Extended, Supported

Reader = Literal["student", "teacher"]
# How much help a student gets (H12): each level adds to the standard one, none takes away.
Level = Literal["standard", "supported", "extended"]
Paper = Literal["a4", "letter"]
Medium = Literal["print", "screen"]
Format = Literal["pdf", "html"]
# How the pages are set: as usual, in large print, or for readers with dyslexia.
Style = Literal["standard", "large", "dyslexia"]
# What is made of them: the whole pack, one sheet for a short lesson, a booklet to fold.
Form = Literal["pack", "sheet", "booklet"]


def edition_name(
    reader: Reader, level: Level, style: Style = "standard", form: Form = "pack"
) -> str:
    """An edition in paths: student, student-supported, teacher-large, student-sheet."""
    parts = (level, style, form)
    return "-".join((reader, *(part for part in parts if part not in ("standard", "pack"))))


@dataclass(frozen=True, slots=True)
class Handout:
    """What one kind of reader gets. A student's has no guide at all.

    `code` is a short fingerprint of what is printed, so that two copies can be
    told apart. A student's holds what its own `level` adds, a teacher's what
    each level adds that students are given.
    """

    slug: str
    reader: Reader
    code: str
    body: Body
    guide: Guide | None
    level: Level = "standard"
    supported: Supported | None = None
    extended: Extended | None = None

    @property
    def name(self) -> str:
        """The edition in paths."""
        return edition_name(self.reader, self.level)


@dataclass(frozen=True, slots=True)
class Proof:
    """A handout set in HTML for one medium, complete in itself."""

    slug: str
    reader: Reader
    medium: Medium
    paper: Paper
    html: str
    level: Level = "standard"
    style: Style = "standard"
    form: Form = "pack"

    @property
    def name(self) -> str:
        """The edition in paths."""
        return edition_name(self.reader, self.level, self.style, self.form)


@dataclass(frozen=True, slots=True)
class StudentPages:
    """Where things stand in the students' edition: the page, from 1, by the id of an element."""

    count: int
    first: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished file, by its path below output/."""

    path: str
    content: bytes
