"""The lessons of a course bound as one volume: chapters, and what stands before and after them.

A student's volume is made from student handouts alone: nothing here could hold an answer.
"""

import re
from dataclasses import dataclass

from coursepack.model.body import Script
from coursepack.model.handout import Handout, Reader
from coursepack.model.words import Digits, Direction

_UNCOUNTED = re.compile("[\\s\u00ad\u200b\u2010-]")


def counted_letters(text: str) -> int:
    """How many letters a text has, whatever its lines, spaces and hyphens are."""
    return len(_UNCOUNTED.sub("", text))


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a volume: a chapter, a paragraph of its article, and so many letters into it."""

    chapter: int
    paragraph: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Goal:
    """Where something is explained: an element of a chapter by its id."""

    chapter: int
    id: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One lesson of a volume, numbered through; or two articles side by side."""

    number: int
    handout: Handout
    label: str

    @property
    def title(self) -> str:
        """The lesson's title."""
        return self.handout.body.front.title


@dataclass(frozen=True, slots=True)
class Part:
    """A unit with its chapters. A course without units has one part without a title."""

    number: int
    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a term means, and where it is met with this meaning: the spot, and the ¶ as printed."""

    meaning: str
    language: str
    source: str
    met: tuple[tuple[Spot, str], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the merged glossary."""

    id: str
    term: str
    say: str
    scripts: tuple[Script, ...]
    senses: tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One line of the index."""

    name: str
    initial: str
    met: tuple[Spot, ...]
    explained: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """A work that something in these chapters rests on."""

    citation: str
    chapters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the article of a chapter comes from, and whose it is. "" means not given."""

    chapter: int
    title: str
    byline: str
    outlet: str
    date: str
    address: str
    rights: str


@dataclass(frozen=True, slots=True)
class Volume:
    """Everything that one kind of reader gets of a course. `missing` is for teachers alone."""

    slug: str
    reader: Reader
    code: str
    title: str
    subject: tuple[str, ...]
    level: str
    rights: str
    language: str
    direction: Direction
    digits: Digits
    parts: tuple[Part, ...]
    glossary: tuple[Term, ...]
    index: tuple[Name, ...]
    sources: tuple[Source, ...]
    works: tuple[Work, ...]
    missing: tuple[str, ...] = ()

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in their order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)
