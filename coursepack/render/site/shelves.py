"""The ways to find a pack: by title, subject, level, year and language."""

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from coursepack.model.shelf import Row, Stock, Stretch
from coursepack.model.words import Words
from coursepack.render.site.entries import folded
from coursepack.render.site.parts import plain_name

SHELVES = ("subject", "level", "year", "language")
# The packs by title, and volumes, which stand before all packs.
TITLES, VOLUMES = "title", "volume"


@dataclass(frozen=True, slots=True)
class Board:
    """One value, how many packs have it, as a number and as printed, and the page of these."""

    value: str
    shown: str
    count: int
    told: str
    href: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """One way to sort packs, with the values that there are."""

    name: str
    label: str
    boards: tuple[Board, ...]


def shelves(stock: Stock, words: Words) -> tuple[Shelf, ...]:
    """Every way that tells packs apart: one on which all stand together is left out."""
    packs = _count(stock, TITLES) + _count(stock, VOLUMES)
    useful = (name for name in SHELVES if any(n < packs for _, n in stock.drawers(name)))
    return tuple(shelf(name, stock, words) for name in useful)


def shelf(name: str, stock: Stock, words: Words) -> Shelf:
    """One way to sort packs."""
    labels = {
        TITLES: words["site_packs"],
        "subject": words["subject"],
        "level": words["level"],
        "year": words["shelf_year"],
        "language": words["shelf_language"],
    }
    boards = (
        Board(
            value,
            _shown(name, value, words),
            count,
            words.numeral(count),
            shelf_file(name, value),
        )
        for value, count in stock.drawers(name)
    )
    ordered = sorted(boards, key=lambda board: (folded(board.shown), board.value))
    return Shelf(name, labels[name], tuple(ordered))


def packs_of(name: str, value: str, stock: Stock) -> list[tuple[str, str]]:
    """Of the packs that have a value the names of their rows, and their titles."""
    return [
        (slug.replace("/", "-"), slip.data)
        for slip, slug in stock.slips(Stretch(name, value, value))
    ]


def shelf_file(name: str, value: str, number: int = 1) -> str:
    """The page of a shelf where the packs with a value stand, or the first of them."""
    plain = plain_name(value.lower() if name == TITLES else value)
    stem = f"packs-{plain}" if name == TITLES else f"{name}-{plain}"
    return f"{stem}-p{number}.html" if number > 1 else f"{stem}.html"


def _count(stock: Stock, name: str) -> int:
    return sum(count for _, count in stock.drawers(name))


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
