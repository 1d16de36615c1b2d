"""Where a thing was written: a place in a file, and a stretch of a text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a file; `line` and `column` count from 1, and 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (not included) of one text, counted from 0."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Places:
    """Where each part of a file stands: paths of keys and indices, from its root."""

    file: str
    starts: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def at(self, *path: str | int) -> Source:
        """The place of the part at `path`, or of the nearest part that holds it."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.starts:
                return Source(self.file, *self.starts[path[:end]])
        return Source(self.file)


@dataclass(frozen=True)
class Written(Generic[T]):
    """A value read from a file, with the places of its parts."""

    value: T
    places: Places
