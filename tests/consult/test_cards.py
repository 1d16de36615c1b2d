"""Cards matched to a text: tests/tables/cards.md."""

import pytest
from tables import Case, cases

from coursepack.analyse.analysis import analyse
from coursepack.consult.cards import Cards
from coursepack.consult.source import Inquiry
from coursepack.model.article import Article
from coursepack.model.card import Card, CardKind
from coursepack.model.findings import Findings, Readability
from coursepack.model.known import Library


def card(name: str, kind: CardKind, *aliases: str, id_: str = "", short: str = "") -> Card:
    return Card(
        id=id_ or name.lower().replace(" ", "-"),
        kind=kind,
        name=name,
        short=short,
        aliases=list(aliases),
        script={"ar": "ماريا"} if kind == "person" else {},
        gloss="made up",
        sources={"book": "A book"},
        as_of="2020",
    )


CARDS = (
    card("River Aller", "place", "the Aller"),
    card("Aller-on-Sea", "place", id_="aller-on-sea"),
    card("Mara Osei", "person", "Osei"),
    card("People's River Board", "group", "people's river board", id_="river-board", short="NRB"),
    card("carbon tax", "idea"),
)
LIBRARY = Library({card.id: card for card in CARDS})


def matched(article: Article, findings: Findings, library: Library = LIBRARY) -> list[str]:
    found = Cards().consult(Inquiry(article, findings, library)).known
    places = sorted((at, known.card.id) for known in found for at in known.mentions)
    return [f"{at.of(article)} = {name}" for at, name in places]


@pytest.mark.parametrize("case", cases("cards"), ids=str)
def test_card_table(case: Case) -> None:
    case.check(lambda article: matched(article, analyse(article)))


def test_a_name_that_two_cards_share_goes_to_the_one_named_elsewhere() -> None:
    other = card("Adwoa Osei", "person", "Osei")
    library = Library({**LIBRARY.cards, other.id: other})
    article = Case("", "", "Adwoa Osei spoke. Osei left.", "").article
    bare = Findings(Readability(5, 2, 1, 1.0))
    assert matched(article, bare, library) == ["Adwoa Osei = adwoa-osei", "Osei = adwoa-osei"]


def test_a_name_that_two_cards_share_and_nothing_decides_is_left_alone() -> None:
    other = card("Adwoa Osei", "person", "Osei")
    library = Library({**LIBRARY.cards, other.id: other})
    article = Case("", "", "Osei left.", "").article
    assert matched(article, Findings(Readability(2, 1, 1, 1.0)), library) == []
