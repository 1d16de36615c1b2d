"""A country's entry in The World Factbook → a card in our own sentences.

Only facts that hold for years are used, as they stood when the Factbook was
archived; shares of a population are left out, or ranked with their year.
"""

import html
import re
from collections.abc import Callable, Iterator
from typing import Protocol

from coursepack.model.card import Card, Coordinates

AS_OF = "2026-01"
_TAG = re.compile(r"<[^>]+>")
_INSIDE = re.compile(r"\s*[\[(][^\[\]()]*[\])]")
_BORDER = re.compile(r"(?:^|;)\s*([A-Z][^0-9;(]+?)\s*(?:\([^)]*\))?\s*[\d.,]+ km")
_YEAR = re.compile(r"\((\d{4}) est\.?\)\s*$")
_SHARE = re.compile(r"^(?P<who>[^\d]+?)\s+(?:at least |about |predominantly )?\d")
_FREED = re.compile(r"^(\d{1,2} [A-Z][a-z]+ \d{4}) \(from ((?:the )?[A-Z][\w .,-]+)\)$")
_POINT = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")
_REST = re.compile(r"other|unspecified|none|unaffiliated|mixed|no response|unknown", re.IGNORECASE)
_OPEN = ("Middle East", "Caribbean")
_CALLED_THE = ("United ", "Netherlands", "Philippines", "Maldives", "Solomon", "Marshall", "Central ")


class Entry(Protocol):
    """The text of one field, by its path of headings; "" where there is none."""

    def __call__(self, *path: str) -> str: ...


def plain(text: str) -> str:
    """Text without HTML, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", text)).split())


def country_card(id_: str, name: str, entry: Entry) -> Card | None:
    """The card of one country, or None for a territory without a government of its own."""
    capital, government = entry("Government", "Capital", "name"), _government(entry)
    region = _region(entry)
    if not (capital and government and region):
        return None
    makers: tuple[Callable[[str, Entry], Iterator[str]], ...] = (
        _where,
        _capital,
        _rule,
        _languages,
        _peoples,
        _religions,
        _independence,
    )
    full = f"the {name}" if name.startswith(_CALLED_THE) else name
    sentences = [sentence for make in makers for sentence in make(full, entry)]
    context = " ".join(s[0].upper() + s[1:] + " [factbook]." for s in sentences)
    gloss = f"country in {region}; capital: {_capitals(capital)}"
    return Card(
        id=id_,
        kind="place",
        name=name,
        gloss=gloss if len(gloss.split()) <= 25 else f"country in {region}",
        context=context,
        sources={"factbook": f"CIA, The World Factbook (archived 2026), s.v. {name}"},
        as_of=AS_OF,
        at=_coordinates(entry("Geography", "Geographic coordinates")),
    )


def joined(items: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if items[1:] else items)


def _region(entry: Entry) -> str:
    location = entry("Geography", "Location").removeprefix("metropolitan France: ")
    first = re.split(r",| bordering|;| \(", location)[0].strip()
    if not re.match(r"[A-Z]", first):
        return ""
    first = re.sub(
        r"\b(Central|(?:North|South)?(?:east|west|East|West)ern|Northern|Southern)\b",
        lambda m: m.group().lower(),
        first,
    )
    first = re.sub(r"\b(north|south)(east|west)ern", r"\1-\2ern", first)
    first = first.replace("central America", "Central America")
    return f"the {first}" if first.startswith(_OPEN) else first


def _where(full: str, entry: Entry) -> Iterator[str]:
    neighbours = _BORDER.findall(entry("Geography", "Land boundaries", "border countries"))
    names = list(dict.fromkeys(name.strip() for name in neighbours))
    sentence = f"{full} is a country in {_region(entry)}"
    if names:
        sentence += f"; it shares a border with {joined(names)}"
    if "landlocked" in entry("Geography", "Coastline"):
        sentence += " and has no coast" if names else "; it has no coast"
    yield sentence


def _capitals(text: str) -> str:
    names = [part.strip() for part in _INSIDE.sub("", _INSIDE.sub("", text)).split(";")]
    return joined([name for name in names if name and not name.startswith("note")])


def _capital(full: str, entry: Entry) -> Iterator[str]:
    raw = entry("Government", "Capital", "name")
    kinds = re.findall(r"([A-Z][^;()]+?) \(([a-z]+)(?: and [a-z]+)?[^();]*capital\)", raw)
    if len(kinds) > 1:
        seats = joined([f"{city} (the {kind} capital)" for city, kind in kinds])
        yield f"it has more than one capital: {seats}"
    elif "note" not in raw and "aka" not in raw and ";" not in raw:
        yield f"its capital is {_capitals(raw)}"


def _government(entry: Entry) -> str:
    return entry("Government", "Government type").rstrip(".")


def _rule(full: str, entry: Entry) -> Iterator[str]:
    long = entry("Government", "Country name", "conventional long form")
    named = f", whose full name is {long}," if long and long not in ("none", full) else ""
    yield f"the Factbook lists the state{named} as “{_government(entry)}”"


def _items(text: str) -> list[str]:
    """The parts of a list, brackets and notes left out."""
    text = re.split(r"; ?note", _YEAR.sub("", text))[0]
    for _ in range(3):
        text = _INSIDE.sub("", text)
    return [part.strip(" .;") for part in re.split(r"[,;]", text) if part.strip(" .;")]


def _largest(text: str) -> list[str]:
    """The first three groups of a list that gives each its share."""
    shares = [_SHARE.match(item) for item in _items(text)]
    names = [m["who"].strip() for m in shares if m]
    return [name for name in names if not _REST.search(name)][:3]


def _languages(full: str, entry: Entry) -> Iterator[str]:
    text = entry("People and Society", "Languages", "Languages") or entry(
        "People and Society", "Languages"
    )
    official = re.findall(r"([A-Z][\w' -]+?)(?: or [A-Z][\w' -]+)? \(official", text)
    if official and len(official) < 4:
        word = "languages are" if official[1:] else "language is"
        yield f"its official {word} {joined(official)}"


def _ranked(text: str, what: str) -> Iterator[str]:
    year = _YEAR.search(text)
    names = _largest(text)
    if year and len(names) > 1:
        yield f"an estimate for {year[1]} puts first among its {what} {joined(names)}, in that order"


def _peoples(full: str, entry: Entry) -> Iterator[str]:
    yield from _ranked(entry("People and Society", "Ethnic groups"), "peoples")


def _religions(full: str, entry: Entry) -> Iterator[str]:
    text = entry("People and Society", "Religions")
    yield from _ranked(text, "religious groups")


def _independence(full: str, entry: Entry) -> Iterator[str]:
    if match := _FREED.match(entry("Government", "Independence")):
        yield f"it became independent from {match[2]} on {match[1]}"


def _coordinates(text: str) -> Coordinates | None:
    match = _POINT.search(text)
    if not match:
        return None
    north = int(match[1]) + int(match[2]) / 60
    east = int(match[4]) + int(match[5]) / 60
    return Coordinates(
        latitude=round(-north if match[3] == "S" else north, 2),
        longitude=round(-east if match[6] == "W" else east, 2),
    )
