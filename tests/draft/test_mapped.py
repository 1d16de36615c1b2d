"""The map of a draft: places that lie somewhere, and no country from the other end of the world."""

from coursepack.analyse.analysis import analyse
from coursepack.draft.mapped import mapped
from coursepack.draft.view import View
from coursepack.model.article import Article, Block, Passage
from coursepack.model.card import Card, Coordinates
from coursepack.model.known import Consulted, Known, Library
from coursepack.model.place import PlaceItem
from coursepack.source import Span

TEXT = "Night buses run in Dhaka and in all of Bangladesh, but not in Chile or on Shahid Square."
ARTICLE = Article("Buses", "buses.txt", (Block("paragraph", TEXT, 1),))


def card(name: str, gloss: str, north: float, east: float, source: str = "geonames") -> Card:
    at = Coordinates(latitude=north, longitude=east)
    id_ = name.lower().replace(" ", "-")
    work = {"geonames": "GeoNames (geonames.org)", "factbook": "CIA, The World Factbook"}
    return Card(
        id=id_, kind="place", name=name, gloss=gloss, sources={source: work[source]},
        as_of="2026", at=at,
    )  # fmt: skip


DHAKA = card("Dhaka", "capital of Bangladesh", 23.71, 90.41)
BANGLADESH = card("Bangladesh", "country in southern Asia; capital: Dhaka", 24, 90, "factbook")
CHILE = card("Chile", "country in southern South America; capital: Santiago", -30, -71, "factbook")
SQUARE = card("Shahid Square", "square in central Dhaka", 23.7, 90.4)


def drafted(*cards: Card, library: Library | None = None) -> list[PlaceItem]:
    found = []
    for each in cards:
        at = TEXT.index(each.name)
        found.append(Known(each, (Passage(1, Span(at, at + len(each.name))),)))
    view = View(ARTICLE, analyse(ARTICLE), Consulted(known=tuple(found)))
    return mapped(view, library or Library())


def test_spots_and_countries_near_them_are_mapped_with_their_source() -> None:
    items = drafted(DHAKA, BANGLADESH, CHILE, SQUARE)
    assert [(item.name, item.kind) for item in items] == [
        ("Dhaka", "capital"),
        ("Bangladesh", "country"),
    ]
    assert [item.source for item in items] == ["GeoNames, CC BY 4.0", "CIA, The World Factbook"]
    assert (items[0].latitude, items[0].longitude) == (23.71, 90.41)
    assert items[0].at
    assert items[0].at.words == "Dhaka"


def test_a_card_of_the_course_is_named_and_not_copied() -> None:
    (item,) = drafted(DHAKA, library=Library({"dhaka": DHAKA}))
    assert (item.card, item.latitude, item.source) == ("dhaka", None, "")


def test_countries_alone_make_no_map() -> None:
    assert drafted(BANGLADESH, CHILE) == []
