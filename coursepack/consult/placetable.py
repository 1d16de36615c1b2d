"""The table of places (data/places.tsv): where cities lie, and in which country.

Written by scripts/make_places.py from GeoNames, CC BY 4.0.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from coursepack.consult.matching import shadow
from coursepack.model.card import Coordinates

_FIELDS = 8


@dataclass(frozen=True, slots=True)
class Place:
    """A city. `code` is its country's, or empty where its state is disputed; `small` means that
    its name is less known than others may be that are the same: an island's, a family's.

    `spelled` are other spellings of the name; `elsewhere` the countries that
    have another place of the name, its own among them where it has two.
    """

    name: str
    letters: str
    code: str
    latitude: float
    longitude: float
    capital: bool
    small: bool
    spelled: tuple[str, ...]
    elsewhere: tuple[str, ...]

    @property
    def at(self) -> Coordinates:
        """Where it lies."""
        return Coordinates(latitude=self.latitude, longitude=self.longitude)


@dataclass(frozen=True)
class PlaceTable:
    """All places, and all countries, by their folded names; `as_of` is the data's month.

    Places stay lines of the file until they are asked for: an article asks for a dozen of many
    thousands.
    """

    as_of: str
    countries: dict[str, str]
    codes: dict[str, str]
    named: dict[str, list[str]]
    spelled: dict[str, list[str]]

    def named_countries(self, names: Iterable[str]) -> frozenset[str]:
        """Codes of the countries that are among these names."""
        return frozenset(self.codes[key] for name in names if (key := _key(name)) in self.codes)

    def find(self, name: str, countries: frozenset[str]) -> Place | None:
        """The one place that `name` can mean where these countries are spoken of, or None.

        A name that only one place on earth has needs no country beside it, if that place is
        large; another spelling of a name always does.
        """
        key = _key(name)
        there = _places(self.named.get(key, []))
        if len(there) == 1 and not (there[0].elsewhere or there[0].small):
            return there[0]
        rows = there or _places(self.spelled.get(key, []))
        meant = [place for place in rows if place.code in countries]
        if len(meant) != 1 or countries.intersection(meant[0].elsewhere):
            return None
        return meant[0]

    @property
    def places(self) -> list[Place]:
        """Every place of the table."""
        return [place for lines in self.named.values() for place in _places(lines)]


@cache
def place_table() -> PlaceTable:
    """The table, read once."""
    text = resources.files("coursepack.consult").joinpath("data/places.tsv").read_text("utf-8")
    as_of = ""
    countries: dict[str, str] = {}
    codes: dict[str, str] = {}
    named: dict[str, list[str]] = defaultdict(list)
    spelled: dict[str, list[str]] = defaultdict(list)
    for line in text.splitlines():
        if line.startswith("#"):
            as_of = line.removeprefix("# as of | ") if line.startswith("# as of") else as_of
        elif line.startswith("="):
            _, code, name, others = [*line.split("\t"), ""][:4]
            countries[code] = name
            codes |= {_key(form): code for form in (name, *others.split(",")) if form}
        else:
            name, letters, *_ = fields = line.split("\t")
            named[_key(name)].append(line)
            forms = [letters, *fields[6].split(",")] if len(fields) > 6 else [letters]
            for form in {_key(form) for form in forms if form} - {_key(name)}:
                spelled[form].append(line)
    return PlaceTable(as_of, countries, codes, named, spelled)


def _places(lines: list[str]) -> list[Place]:
    return [_place(line) for line in lines]


def _place(line: str) -> Place:
    fields = [*line.split("\t"), *[""] * _FIELDS][:_FIELDS]
    name, letters, code, north, east, size, forms, others = fields
    return Place(
        name=name,
        letters=letters or name,
        code=code,
        latitude=float(north),
        longitude=float(east),
        capital=size == "c",
        small=size == "s",
        spelled=tuple(form for form in (letters, *forms.split(",")) if form),
        elsewhere=tuple(other for other in others.split(",") if other),
    )


def _key(name: str) -> str:
    """What all ways to write a name have in common: no accents, marks or article."""
    if name.isascii() and name.isalpha():
        return name.lower()
    return "".join(c for c in shadow(name) if c.isalnum() or c == " ").strip().removeprefix("the ")
