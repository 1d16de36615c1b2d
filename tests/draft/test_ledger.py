"""The drafted ledger: how sure each claim sounds, and where it could be checked."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.ledger import ledger
from coursepack.draft.questions.checks import where_to_check
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library


def hedges_of(text: str) -> list[str]:
    article = Article("x", "x.txt", (Block("paragraph", text, 1),))
    findings = analyse(article)
    return [
        item.hedge
        for item in ledger(View(article, findings, consult(article, findings, Library())))
    ]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Experts expect that the buses will carry 3,000 people a day by 2030.", "expect"),
        ("Mara Osei believes that the buses carry 3,000 people a day.", "believes"),
        ("Mara Osei said that the buses will carry 3,000 people a day by 2030.", ""),
        ("Experts expect that the buses will perhaps carry 3,000 people by 2030.", "perhaps"),
    ],
)
def test_the_verb_of_saying_tells_how_sure_a_claim_sounds(text: str, hedge: str) -> None:
    assert hedges_of(text) == [hedge]


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("the number of prisoners fell to 4,500, the lowest for the population", "statistics"),
        ("nobody under 21 can be sentenced to life", "text of the law"),
        ("4 people were sentenced to life", "record of the court"),
        ("3,000 people fled from the valley", "register people"),
        ("the town has 3,000 households", "the census"),
        ("the population rose to 3 million", ""),
        ("4 rocks came from space", ""),
        ("the loss of 40 species", ""),
    ],
)
def test_a_statement_is_sent_only_where_its_kind_is_kept(statement: str, place: str) -> None:
    found = where_to_check(statement, "the writer")
    assert place in found if place else not found
