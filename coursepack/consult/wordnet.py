"""Reads the files of the WordNet dictionary, as far as glosses need them.

The index files are sorted: a word is found by halving, without reading them
whole, which takes a fraction of a millisecond. Format: wndb(5WN).
"""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

Pos = Literal["noun", "verb", "adj", "adv"]
PARTS: tuple[Pos, ...] = ("noun", "verb", "adj", "adv")
_INSTANCE = "@i"


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a word: its synonyms, gloss and examples; `named` for one person or place."""

    words: tuple[str, ...]
    gloss: str
    examples: tuple[str, ...]
    field: int
    named: bool


@dataclass(frozen=True)
class WordNet:
    """The dictionary in one folder."""

    folder: Path

    @property
    def present(self) -> bool:
        """Whether the folder holds the dictionary."""
        paths = [self.folder / f"{kind}.{pos}" for pos in PARTS for kind in _KINDS]
        return all(path.is_file() and path.stat().st_size for path in paths)

    @cached_property
    def version(self) -> str:
        """The release, as its files say: "3.0"."""
        with (self.folder / "data.noun").open(encoding="ascii", errors="replace") as file:
            head = file.read(2000)
        return head.partition("WordNet ")[2].split(" ", 1)[0]

    def senses(self, lemma: str, pos: Pos) -> tuple[Sense, ...]:
        """All senses of a word as one part of speech, the most frequent first."""
        return tuple(self._senses(lemma.lower().replace(" ", "_"), pos))

    def _senses(self, key: str, pos: Pos) -> Iterator[Sense]:
        line = _find(self._files["index", pos], key.encode())
        fields = line.split()
        if fields:
            count = int(fields[2])
            data = self._files["data", pos]
            for offset in fields[-count:]:
                data.seek(int(offset))
                yield _sense(data.readline().decode("utf-8", "replace"))

    @cached_property
    def _files(self) -> dict[tuple[str, Pos], mmap.mmap]:
        opened = {}
        for kind in _KINDS:
            for pos in PARTS:
                with (self.folder / f"{kind}.{pos}").open("rb") as file:
                    opened[kind, pos] = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return opened


_KINDS = ("index", "data")


def _find(index: mmap.mmap, key: bytes) -> str:
    """The line of a sorted file that begins with `key` and a space, or ""."""
    low, high = 0, len(index)
    while low < high:
        middle = (low + high) // 2
        start = index.rfind(b"\n", 0, middle) + 1
        end = index.find(b"\n", start)
        end = len(index) if end < 0 else end
        word = index[start:end].split(b" ", 1)[0]
        if word == key:
            return index[start:end].decode("utf-8", "replace")
        if word < key:
            low = end + 1
        else:
            high = start
    return ""


def _sense(line: str) -> Sense:
    head, _, text = line.partition(" | ")
    fields = head.split()
    count = int(fields[3], 16)
    words = tuple(fields[4 + 2 * i].split("(")[0].replace("_", " ") for i in range(count))
    parts = [part.strip() for part in text.strip().split('; "')]
    return Sense(
        words=words,
        gloss=parts[0],
        examples=tuple(part.rstrip('"; ') for part in parts[1:]),
        field=int(fields[1]),
        named=_INSTANCE in fields,
    )
