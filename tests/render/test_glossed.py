"""Glossed words: whose words head a meaning, and two that stand side by side."""

from dataclasses import replace
from pathlib import Path

import pytest
from render import sample

from coursepack.model.body import Run
from coursepack.render.catalogue import words_for
from coursepack.render.view.article import article_view

GLOSSED = next(block for block in sample.body().article if block.glosses)
ENTRY = GLOSSED.glosses[0]
WORDS = words_for((Path(__file__).parents[2] / "templates",), "en")


@pytest.mark.parametrize(
    ("marked", "term", "head"),
    [
        ("turn that into law", "The state’s law", "turn that into law"),
        ("tanneries", "tannery", ""),
        ("a review of reports", "review", ""),
        ("People’s Force", "PF (here People’s Force)", ""),
    ],
)
def test_words_unlike_their_term_head_its_meaning(marked: str, term: str, head: str) -> None:
    block = replace(
        GLOSSED, runs=(Run(marked, "", ENTRY.id),), glosses=(replace(ENTRY, term=term),)
    )
    (gloss,) = article_view((block,), WORDS, "print")[0].glosses
    assert gloss.words == head


@pytest.mark.parametrize(("between", "beside"), [(" ", True), (" and ", False)])
def test_two_glossed_words_side_by_side_are_known(between: str, beside: bool) -> None:
    second = replace(ENTRY, id="second", term="scoff")
    runs = (Run(ENTRY.term, "", ENTRY.id), Run(between), Run("scoff", "", "second"))
    block = replace(GLOSSED, runs=runs, glosses=(ENTRY, second))
    first, _, last = article_view((block,), WORDS, "print")[0].pieces
    assert (first.beside, last.beside) == (beside, False)
