"""Where cities lie: only where the name can mean but one."""

import pytest
from tables import Case, cases

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.consult.places import Places, place_card
from coursepack.consult.placetable import place_table
from coursepack.consult.source import Inquiry
from coursepack.model.article import Article, Block, Passage
from coursepack.model.findings import Findings, Name, NameKind, Readability
from coursepack.model.known import Library
from coursepack.source import Span


def found(article: Article) -> list[str]:
    known = consult(article, analyse(article), Library(), [Places()]).known
    cards = [(k.card, k.card.at) for k in known]
    return [f"{c.name}: {c.gloss} ({a.latitude:.2f}, {a.longitude:.2f})" for c, a in cards if a]


@pytest.mark.parametrize("case", cases("places"), ids=str)
def test_places(case: Case) -> None:
    case.check(found)


def test_every_place_is_on_the_globe_and_every_country_has_a_name() -> None:
    table = place_table()
    places = table.places
    assert len(places) > 9_000
    assert {p.code for p in places if p.code} <= set(table.countries)
    assert all(place.at.latitude or place.at.longitude for place in places)
    assert {p.name for p in places if p.capital} >= {"Baghdad", "Beirut", "London", "Tehran"}


def test_only_names_of_places_are_looked_up() -> None:
    article = Article("x", "x.txt", (Block("paragraph", "Stockholm", 1),))
    at = (Passage(1, Span(0, 9)),)
    kinds: tuple[NameKind, ...] = ("person", "group", "unknown", "place")
    for kind in kinds:
        name = Name("Stockholm", kind, at, ("Stockholm",))
        findings = Findings(Readability(1, 1, 1, 1.0), names=(name,))
        known = Places().consult(Inquiry(article, findings, Library())).known
        assert len(known) == (kind == "place")


def test_a_card_is_cited_and_dated() -> None:
    table = place_table()
    place = table.find("Nasiriya", frozenset({"IQ", "IR"}))
    assert place is not None
    card = place_card(place, table)
    assert card is not None
    assert card.id == "place-nasiriyah-iq"
    assert list(card.sources.values()) == ["GeoNames (geonames.org), s.v. Nasiriyah"]
    assert card.as_of == table.as_of == "2026-07"


def test_a_city_that_is_its_own_country_needs_no_card() -> None:
    table = place_table()
    place = table.find("Singapore", frozenset())
    assert place is not None
    assert place_card(place, table) is None
