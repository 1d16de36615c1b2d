"""The ways to find a pack: by subject, level, year and language."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from coursepack.model.shelf import Listings, Row
from coursepack.model.words import Words
from coursepack.render.site.entries import folded

Standing = tuple[str, str, dict[str, list[str]]]  # slug, title, and the values of a pack
Boards = dict[str, list[tuple[str, str]]]  # of each value slugs and titles of its packs
SHELVES = ("subject", "level", "year", "language")


@dataclass(frozen=True, slots=True)
class Board:
    """One value, and the packs that have it: their slugs and titles."""

    value: str
    shown: str
    packs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One way to sort packs, with the values that there are."""

    name: str
    label: str
    boards: tuple[Board, ...]


def shelves(listings: Listings, words: Words) -> tuple[Shelf, ...]:
    """Every way that tells packs apart: one on which all stand together is left out."""
    labels = (words["subject"], words["level"], words["shelf_year"], words["shelf_language"])
    packs = [json.loads(shelf) for (shelf,) in listings("shelf")]
    found = [
        (name, label, _boards(name, packs)) for name, label in zip(SHELVES, labels, strict=True)
    ]
    return tuple(
        _shelf(name, label, boards, words)
        for name, label, boards in found
        if any(len(there) < len(packs) for there in boards.values())
    )


def _boards(name: str, packs: Iterable[Standing]) -> Boards:
    boards: Boards = defaultdict(list)
    for slug, title, stands in packs:
        for value in stands[name]:
            boards[value].append((slug, title))
    return boards


def _shelf(name: str, label: str, boards: Boards, words: Words) -> Shelf:
    shown = {value: _shown(name, value, words) for value in boards}
    ordered = sorted(boards, key=lambda value: (folded(shown[value]), value))
    return Shelf(
        name, label, tuple(Board(value, shown[value], tuple(boards[value])) for value in ordered)
    )


def values(row: Row, name: str) -> Iterator[str]:
    """Where a pack stands on a shelf; nowhere, if nobody has said."""
    match name:
        case "subject":
            yield from row.body.front.subject if row.body else ()
        case "level" if row.level:
            yield row.level
        case "year" if row.published:
            yield row.published[:4]
        case "language" if row.language:
            yield row.language.partition("-")[0]


def _shown(name: str, value: str, words: Words) -> str:
    if name == "language":
        try:
            named = Locale.parse(value).get_language_name(words.language)
        except (ValueError, UnknownLocaleError):
            named = None
        return named or value
    return words.digits(value) if name == "year" else value
