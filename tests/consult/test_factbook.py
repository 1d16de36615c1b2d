"""Countries from the archived Factbook, in our own sentences."""

import re

import pytest

from coursepack.consult.factbook import _codes, country


def test_a_country_is_told_with_its_source_and_date() -> None:
    card = country("Bolivia")
    assert card is not None
    assert card.gloss == "country in central South America; capital: La Paz and Sucre"
    assert card.sources == {"factbook": "CIA, The World Factbook (archived 2026), s.v. Bolivia"}
    assert card.as_of == "2026-01"
    assert "it has no coast" in card.context
    assert card.context.endswith("[factbook].")


@pytest.mark.parametrize("name", ["UK", "the UK", "Britain", "United Kingdom"])
def test_usual_names_lead_to_one_card(name: str) -> None:
    card = country(name)
    assert card is not None
    assert card.name == "United Kingdom"


@pytest.mark.parametrize("name", ["Georgia", "Jordan", "Taiwan", "Kosovo", "Larkfield", "Congo"])
def test_shared_disputed_and_unknown_names_have_no_card(name: str) -> None:
    assert country(name) is None


@pytest.mark.parametrize("name", sorted(_codes()))
def test_every_card_is_clean(name: str) -> None:
    card = country(name)
    if card is None:
        return
    text = card.plain_context
    assert not re.search(r"[<>&]|\bnote\b|nbsp|  ", text), text
    assert len(text.split()) <= 120
    assert len(card.gloss.split()) <= 25
    shares = [part for part in text.split(". ") if "%" in part]
    assert all(re.search(r"by an estimate for \d{4}:", part) for part in shares)
    assert card.cited == ("factbook",)
