"""What a pack is made from, noted while it is made: cards, templates, words, files.

Whoever looks something up that a person may change says so with `note`; the pipeline
gathers the names with `noting` and builds the pack again when one of them has changed.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

_NOTED: ContextVar[set[str] | None] = ContextVar("noted", default=None)
T = TypeVar("T")


def note(kind: str, name: str) -> None:
    """Say that the pack being made rests on this, whether it is there or not."""
    noted = _NOTED.get()
    if noted is not None:
        noted.add(f"{kind}/{name}")


@contextmanager
def noting() -> Iterator[set[str]]:
    """The names that are noted meanwhile, as "kind/name"."""
    noted: set[str] = set()
    token = _NOTED.set(noted)
    try:
        yield noted
    finally:
        _NOTED.reset(token)


class Noted(Mapping[str, T]):
    """A table that notes which of its entries are asked for."""

    def __init__(self, kind: str, table: Mapping[str, T]) -> None:
        self._kind, self._table = kind, table

    def __getitem__(self, key: str) -> T:
        if key:
            note(self._kind, key)
        return self._table[key]

    def __iter__(self) -> Iterator[str]:
        for key in self._table:
            note(self._kind, key)
            yield key

    def __len__(self) -> int:
        return len(self._table)
