"""The site in parts: what each rests on, so that only what changes is made again."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from coursepack.model.shelf import Sheet, Stretch

EVERY = Stretch("").last


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file beside the packs, a mark of all that it is made from, and how it is made."""

    name: str
    mark: str
    sheet: Callable[[], Sheet]


@dataclass(frozen=True, slots=True)
class Part:
    """Files that are made from the same drawers of some lists, from `first` to `last`.

    `frame` tells of all else that they show. What is not touched keeps its files.
    """

    name: str
    lists: tuple[str, ...]
    frame: str
    leaves: Callable[[], Iterable[Leaf]]
    first: str = ""
    last: str = EVERY


def mark_of_all(frame: str, marks: Iterable[tuple[str, str]]) -> str:
    """One mark of many, and of what stands around them."""
    lines = "\n".join(f"{key} {mark}" for key, mark in marks)
    return sha256(f"{frame}\n{lines}".encode()).hexdigest()


def plain_name(value: str) -> str:
    """A letter, a year, a subject as part of the name of a file, another one for each."""
    plain = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:40]
    if plain == value and value.isalnum():
        return value
    mark = sha256(value.encode()).hexdigest()[:6]
    return f"{plain}-{mark}" if plain else mark


def sheets_of(marks: list[tuple[str, str]], most: int, together: bool) -> Iterator[tuple[int, int]]:
    """Where each page begins among slips, and how many stand on it.

    `together`: what has the same key stands on one page, however much it is.
    """
    start = count = 0
    keys = (key if together else str(number) for number, (key, _) in enumerate(marks))
    for _, ones in groupby(keys):
        more = len(list(ones))
        if count and count + more > most:
            yield start, count
            start, count = start + count, 0
        count += more
    if count:
        yield start, count
