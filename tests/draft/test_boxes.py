"""Context boxes: of general facts on countries only those of the country that matters."""

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.boxes import boxes
from coursepack.draft.glossary import glossary
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library


def view(*texts: str, title: str = "") -> View:
    blocks = tuple(Block("paragraph", text, n) for n, text in enumerate(texts, 1))
    article = Article("x", "x.txt", blocks, title=title)
    findings = analyse(article)
    return View(article, findings, consult(article, findings, Library()))


PARAGRAPHS = (
    "Bolivia and Peru signed. Peru waited.",
    "Bolivia and Ecuador met. Ecuador left.",
    "Bolivia, Peru and Ecuador agreed.",
)


def boxed(title: str) -> list[str]:
    return [box.id for box in boxes(view(*PARAGRAPHS, title=title), Library())]


def test_one_country_gets_a_box() -> None:
    assert boxed("A treaty") == ["box-factbook-bolivia"]


def test_the_country_of_the_title_comes_first() -> None:
    assert boxed("Peru and its neighbours") == ["box-factbook-peru"]


def test_a_box_says_more_than_one_thing_and_from_where() -> None:
    box = boxes(view(*PARAGRAPHS), Library())[0]
    assert box.text.count(". ") >= 2
    assert box.sources == ["CIA, The World Factbook (archived 2026), s.v. Bolivia"]


def test_a_place_that_the_article_explains_keeps_its_words_and_gets_its_coordinates() -> None:
    text = "It fell near Chelyabinsk, a Russian city of one million people. Russia was calm."
    seen = view(text, "Chelyabinsk slept.")
    known = next(k for k in seen.consulted.known if k.card.name == "Chelyabinsk")
    assert known.card.at is not None
    entries = [item for item in glossary(seen, Library(), [], []) if item.term == "Chelyabinsk"]
    assert [item.meaning for item in entries] == ["Russian city of one million people"]


def test_a_box_on_a_country_does_not_recite_its_neighbours_or_its_form_of_government() -> None:
    found = boxes(view(*PARAGRAPHS, title="Peru and its neighbours"), Library())[0]
    assert found.text.startswith("Peru is a country in western South America.")
    assert "Factbook" not in found.text
    # What is left of Sweden says too little for a box.
    sweden = [f"Sweden and its prisons {n}. Sweden closes some." for n in range(4)]
    assert boxes(view(*sweden, title="Sweden"), Library()) == []
