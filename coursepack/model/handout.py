"""One edition of a pack, content only; and the HTML it is set in; and the file it becomes."""

from dataclasses import dataclass
from typing import Literal

from coursepack.model.body import Body
from coursepack.model.guide import Guide

Reader = Literal["student", "teacher"]
Paper = Literal["a4", "letter"]
Medium = Literal["print", "screen"]


@dataclass(frozen=True, slots=True)
class Handout:
    """What one kind of reader gets. A student's has no guide at all.

    `code` is a short fingerprint of what is printed, so that two copies can be
    told apart.
    """

    slug: str
    reader: Reader
    code: str
    body: Body
    guide: Guide | None


@dataclass(frozen=True, slots=True)
class Proof:
    """A handout set in HTML for one medium, complete in itself."""

    slug: str
    reader: Reader
    medium: Medium
    paper: Paper
    html: str


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished file, by its path below output/."""

    path: str
    content: bytes
