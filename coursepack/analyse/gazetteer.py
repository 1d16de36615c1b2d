"""Places, peoples and faiths by their names, from `data/places.txt` and `data/places_own.txt`."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from coursepack.analyse.lists import table

PlaceKind = Literal["country", "city", "region", "people"]
_KINDS: dict[str, PlaceKind] = {
    "country": "country",
    "city": "city",
    "region": "region",
    "people": "people",
}
# These name a part of the world only after "the".
WITH_THE = frozenset({"West", "Gulf"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What the gazetteer knows of a form: its kind and the country it belongs to."""

    form: str
    kind: PlaceKind
    country: str


@cache
def _entries() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for row in (*table("places_own"), *table("places")):
        found.setdefault(row[0], Entry(row[0], _KINDS[row[1]], row[2]))
    return found


def look_up(form: str) -> Entry | None:
    """The entry for exactly this form, or None."""
    return _entries().get(form)


def parts(words: list[str]) -> list[int] | None:
    """How many words each name takes when `words` is a row of gazetteer names, or None.

    "South American Indians" gives [2, 1]; a single name gives [n].
    """
    if not words:
        return []
    for size in range(len(words), 0, -1):
        if look_up(" ".join(words[:size])):
            rest = parts(words[size:])
            if rest is not None:
                return [size, *rest]
    return None
