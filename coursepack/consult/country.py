"""A country's entry in The World Factbook → a card in our own sentences.

Only facts that hold for years and are not disputed are used, as they stood when the
Factbook was archived: no areas or neighbours of countries whose borders are disputed,
no shares of peoples or faiths, which mean little without the notes that go with them.
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
_FREED = re.compile(r"^(\d{1,2} [A-Z][a-z]+ \d{4}) \(from ((?:the )?[A-Z][\w .,-]+)\)$")
_POINT = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")
_COMPASS = re.compile(
    r"\b(Central|(?:North|South)?(?:east|west)ern|Eastern|Western|Northern|Southern)\b"
)
_OPEN = ("Middle East", "Caribbean")
_THE = ("United ", "Netherlands", "Philippines", "Maldives", "Solomon ", "Marshall ", "Central Af")
# Whose land borders are disputed, so that a list of neighbours would take a side.
_DISPUTED = frozenset(
    "Morocco,Mauritania,Algeria,Israel,Syria,Lebanon,Jordan,Egypt,Serbia,Albania,Ukraine,Russia,"
    "Georgia,Azerbaijan,Armenia,Moldova,Cyprus,China,India,Pakistan,Bhutan,Nepal,Sudan,Ethiopia,"
    "Eritrea,Somalia,Djibouti,Kenya,Venezuela,Guyana,Suriname,Belize,Guatemala".split(",")
)


class Entry(Protocol):
    """The text of one field, by its path of headings; "" where there is none."""

    def __call__(self, *path: str) -> str:
        """The text under these headings."""


def plain(text: str) -> str:
    """Text without HTML, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", text)).split())


def country_card(id_: str, name: str, entry: Entry) -> Card | None:
    """The card of one country, or None for a territory without a state of its own."""
    capital, region = _capitals(entry("Government", "Capital", "name")), _region(entry)
    if not (capital and region) or entry("Government", "Independence").startswith("none"):
        return None
    makers: tuple[Callable[[Entry], Iterator[str]], ...] = (
        _around,
        _capital,
        _rule,
        _languages,
        _independence,
    )
    full = f"the {name}" if name.startswith(_THE) else name
    sentences = [f"{full} is a country in {region}"]
    disputed = name in _DISPUTED
    shown = [make for make in makers if not (disputed and make is _around)]
    sentences += [sentence for make in shown for sentence in make(entry)]
    return Card(
        id=id_,
        kind="place",
        name=name,
        gloss=f"country in {region}; capital: {capital}",
        context=" ".join(f"{s[0].upper()}{s[1:].rstrip('.')} [factbook]." for s in sentences),
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
    first = _COMPASS.sub(lambda m: m.group().lower(), first)
    first = re.sub(r"\b(north|south)(east|west)ern", r"\1-\2ern", first)
    first = first.replace("central America", "Central America")
    return f"the {first}" if first.startswith(_OPEN) else first


def _around(entry: Entry) -> Iterator[str]:
    neighbours = _BORDER.findall(entry("Geography", "Land boundaries", "border countries"))
    names = [re.sub(r"^(Holy See|UK|US)$", r"the \1", name.strip()) for name in neighbours]
    coast = "landlocked" not in entry("Geography", "Coastline")
    if names:
        listed = joined(list(dict.fromkeys(names)))
        yield f"the Factbook names as its neighbours {listed}" + (
            "" if coast else "; it has no coast"
        )
    elif coast:
        yield "it has no land border"


def _capitals(text: str) -> str:
    names = [part.strip() for part in _INSIDE.sub("", _INSIDE.sub("", text)).split(";")]
    names = [name for name in names if name and not name.startswith(("note", "no official"))]
    return "" if any(re.search(r" is |\baka\b", name) for name in names) else joined(names)


def _capital(entry: Entry) -> Iterator[str]:
    raw = entry("Government", "Capital", "name")
    kinds = re.findall(r"([A-Z][^;()]+?) \(([a-z]+)(?: and [a-z]+)?[^();]*capital\)", raw)
    if len(kinds) > 1:
        seats = joined([f"{city} (the {kind} capital)" for city, kind in kinds])
        yield f"it has more than one capital: {seats}"
    elif len(raw.split(";")) == 1 or "note" in raw:
        yield f"its capital is {_capitals(raw)}"


def _rule(entry: Entry) -> Iterator[str]:
    if government := entry("Government", "Government type").split(";")[0].rstrip("."):
        yield f"the Factbook calls its form of government “{government}”"


def _languages(entry: Entry) -> Iterator[str]:
    text = entry("People and Society", "Languages", "Languages") or entry(
        "People and Society", "Languages"
    )
    found = re.findall(r"([A-Z][\w' -]+?)(?: only| or [A-Z][\w' -]+)? \(official", text)
    official = list(dict.fromkeys(name.removesuffix(" only") for name in found))
    if official and len(official) < 4:
        word = "languages are" if official[1:] else "language is"
        yield f"its official {word} {joined(official)}"


def _independence(entry: Entry) -> Iterator[str]:
    match = _FREED.match(entry("Government", "Independence"))
    if match and not re.search(r"mandate|trusteeship", match[2]):
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
