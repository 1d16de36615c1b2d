"""What one pack was made from and what it became: the part of the manifest about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import get_args

from coursepack.model.handout import Format, Level, Paper, Reader
from coursepack.problems import Problem

# How the names of templates and words begin, which many packs share.
SHARED = "templates/"
# What the site says of a pack: title, outlet, date, level, language.
Shown = tuple[str, str, str, str, str]
NOTHING: Shown = ("", "", "", "", "")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which files of a pack were asked for: whom for, on what, and in which formats.

    `editions` names the readers, papers and levels, one after another.
    """

    editions: str
    formats: tuple[Format, ...]

    @property
    def readers(self) -> tuple[Reader, ...]:
        """Whom the pack was made for."""
        return tuple(name for name in get_args(Reader) if name in self.editions.split())

    @property
    def papers(self) -> tuple[Paper, ...]:
        """What it was made to be printed on."""
        return tuple(name for name in get_args(Paper) if name in self.editions.split())

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of help it was made with."""
        return tuple(name for name in get_args(Level) if name in self.editions.split())

    def covers(self, other: "Asked") -> bool:
        """Whether a pack made for this has every file that `other` asks for, and no others."""
        return self.editions == other.editions and set(other.formats) <= set(self.formats)


@dataclass(frozen=True, slots=True)
class Record:
    """One pack. Inputs and files are named with their fingerprints; "" is for what is not there.

    `templates` are inputs, too: all templates and words, which many packs share. `article` is the
    name of its seed, and the line and column where the lesson says so; `front` is what the site
    says of it.
    """

    asked: Asked
    article: tuple[str, int, int]
    inputs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    front: Shown = NOTHING
    problems: tuple[Problem, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)

    @property
    def rests_on(self) -> Iterator[tuple[str, str]]:
        """Everything that the pack was made from, with its fingerprint."""
        yield from self.inputs.items()
        yield from self.templates.items()

    @property
    def faulty(self) -> bool:
        """Whether there is an error, so that the files are those of an earlier state."""
        return any(problem.severity == "error" for problem in self.problems)
