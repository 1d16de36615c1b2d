"""Names of cards in other languages: as texts write them, and only where they are sure."""

import pytest

from coursepack.consult.inflection import as_written
from coursepack.consult.native import Native
from coursepack.consult.source import Inquiry
from coursepack.model.article import Article, Block
from coursepack.model.card import Card
from coursepack.model.findings import Findings, Readability
from coursepack.model.folding import unmarked
from coursepack.model.known import Library

WRITTEN = [
    ("ar", "العراق", "والعراق", True),
    ("ar", "العراق", "للعراق", True),
    ("ar", "لبنان", "بلبنان", True),
    ("ar", "النجف", "نجفي", False),
    ("fa", "قاسم سلیمانی", "قاسم سليماني", True),
    ("fa", "ایران", "ایرانی", False),
    ("ru", "Ирак", "Ираке", True),
    ("ru", "Ирак", "иракцы", False),
    ("ru", "Хасан Рухани", "Хасаном Рухани", True),
    ("ru", "площадь Тахрир", "площади Тахрир", True),
    ("ru", "Басра", "Басру", True),
    ("fr", "Irak", "l’Irak", True),
    ("fr", "Irak", "irakien", False),
]


@pytest.mark.parametrize(("language", "name", "text", "there"), WRITTEN)
def test_as_written(language: str, name: str, text: str, there: bool) -> None:
    assert bool(as_written(name, language).search(unmarked(text))) is there


def card(id_: str, kind: str, name: str, **more: object) -> Card:
    fixed = {"gloss": "x", "sources": {"a": "A"}, "as_of": "2025"}
    return Card.model_validate({"id": id_, "kind": kind, "name": name, **fixed, **more})


def found(language: str, text: str, *cards: Card) -> dict[str, list[str]]:
    article = Article("a", "a", (Block("paragraph", text, 1),), language=language)
    library = Library({one.id: one for one in cards})
    nothing = Findings(Readability(0, 0, 0, 0.0))
    known = Native().consult(Inquiry(article, nothing, library)).known
    return {k.card.id: [at.of(article) for at in k.mentions] for k in known}


def test_a_surname_counts_only_beside_the_full_name() -> None:
    person = card("s", "person", "Qasem Soleimani", script={"fa": "قاسم سلیمانی"})
    both = found("fa", "قاسم سلیمانی آمد. سلیمانی رفت.", person)
    assert both == {"s": ["قاسم سلیمانی", "سلیمانی"]}
    assert found("fa", "سلیمانی رفت.", person) == {}


def test_a_first_name_alone_is_nobody() -> None:
    prophet = card("m", "person", "Muhammad", script={"ar": "محمد"})
    assert found("ar", "قال محمد علي ذلك.", prophet) == {}


def test_a_capital_is_asked_for_where_there_are_capitals() -> None:
    square = card("t", "place", "Tahrir", known_as={"fr": ["Tahrir"]})
    assert found("fr", "La place Tahrir.", square) == {"t": ["Tahrir"]}
    assert found("fr", "tahrir", square) == {}


def test_countries_are_known_by_their_names_except_where_those_mean_something_else() -> None:
    assert list(found("ru", "В Ираке и в Германии.")) == ["factbook-iraq", "factbook-germany"]
    assert found("ar", "مركز مالي في عمان.") == {}
    own = card("iraq", "place", "Iraq")
    assert found("fr", "En Irak.", own) == {"iraq": ["Irak"]}
