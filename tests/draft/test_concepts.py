"""Terms of a field: where they hold, which come first, and one of each family."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.draft.concepts import found_concepts, ranked
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Consulted


def terms(*texts: str) -> list[str]:
    blocks = tuple(Block("paragraph", text, n) for n, text in enumerate(texts, 1))
    article = Article("x", "x.txt", blocks)
    view = View(article, analyse(article), Consulted())
    return [concept.term for concept in ranked(found_concepts(view))]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The jury heard that the defendant denied two counts of fraud.", True),
        ("The shop sold apples, and the owner counts of them every day.", False),
    ],
)
def test_a_word_of_many_uses_is_a_term_only_where_the_article_is_about_its_field(
    text: str, about: bool
) -> None:
    assert ("count" in terms(text)) is about


def test_of_one_family_of_words_one_is_told() -> None:
    assert terms("Jurors wept when the jury convicted him; one juror left.") == ["juror", "jury"]
    assert terms("The probation service is small. Probation takes years.") == ["probation service"]
    assert len(terms("They vaccinated all, and vaccination helped.")) == 1


def test_spellings_of_one_term_are_one() -> None:
    assert len(terms("Solar energy is cheap. Solar power is clean.")) == 1


def test_what_is_rare_or_comes_again_stands_first() -> None:
    assert terms("A census asked who had an aquifer below the town.") == ["aquifer", "census"]
    told = "The census counts all. A referendum is held. The census is secret."
    assert terms(told)[0] == "census"


def test_words_with_a_comma_between_are_no_term() -> None:
    assert terms("No real city, council or paper; the city council met.") == ["city council"]
    assert terms("No real city, council or paper.") == []


def test_a_plural_in_men_is_known() -> None:
    assert terms("The longshoremen left the docks.") == ["longshoreman"]
