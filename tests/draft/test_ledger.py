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


def told(*texts: str) -> list[str]:
    """The statements of a report that its ledger has, each paragraph a text."""
    blocks = tuple(Block("paragraph", text, n) for n, text in enumerate(texts, start=1))
    article = Article("x", "x.txt", blocks)
    findings = analyse(article)
    view = View(article, findings, consult(article, findings, Library()))
    where = {view.anchor(claim.at): view.text(claim.at) for claim in findings.claims}
    return [where[item.at] for item in ledger(view)]


LEAD = "The village of Harle has a mill and a bridge."


@pytest.mark.parametrize(
    "text",
    [
        "The mill killed 12 workers between 2009 and 2014.",
        "Rents have risen because the council sold its houses in 2011.",
        "Mara Osei, the mayor, said that the bridge should be closed.",
        "A survey of 400 homes by Harle University found that damp leads to asthma in children.",
    ],
)
def test_what_somebody_could_dispute_is_a_claim(text: str) -> None:
    assert told(LEAD, text)


@pytest.mark.parametrize(
    "text",
    [
        "This is the point at which many workers would think of leaving.",
        "It is not known who opened the gate on 4 March.",
        "The mayor would not say who had paid for it in 2019.",
        "A decision is expected in May 2027.",
        "The hearing will begin on 4 March 2027.",
        "If they are right, the bridge could be older.",
    ],
)
def test_what_sets_a_scene_or_leads_on_is_none(text: str) -> None:
    assert not told(LEAD, text)


def test_what_somebody_else_says_is_not_given_to_the_writer() -> None:
    text = "Rupert Anselm, of the Institute for Weirs, has calculated that 40 per cent leaks away."
    article = Article("x", "x.txt", (Block("paragraph", text, 1),))
    findings = analyse(article)
    view = View(article, findings, consult(article, findings, Library()))
    assert "the writer" not in [item.who for item in ledger(view)]


def test_students_examine_the_six_with_most_to_dispute() -> None:
    texts = [f"Prices in Harle rose by {n} per cent because ships were late." for n in range(2, 9)]
    article = Article("x", "x.txt", tuple(Block("paragraph", t, n) for n, t in enumerate(texts, 1)))
    findings = analyse(article)
    items = ledger(View(article, findings, consult(article, findings, Library())))
    assert len(items) <= 6 or sum(item.task for item in items) == 6


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("the school moved out of town, and the mill there cost £40,000", "the accounts"),
        ("in 2015 the school was built", ""),
        ("about 200 people die of it every year", "register of deaths"),
    ],
)
def test_a_place_to_check_fits_what_is_counted(statement: str, found: str) -> None:
    where = where_to_check(statement, "the writer")
    assert found in where if found else not where


def test_a_dash_that_closes_an_insertion_ends_no_claim() -> None:
    text = (
        "The council said: “The new bridge could lead to more traffic in the valley and – most "
        "importantly – the number of lorries diverted to the village.”"
    )
    assert all("number of lorries" in claim for claim in told(LEAD, text))
    assert told(LEAD, text)


def test_a_rule_of_a_treaty_is_checked_in_the_treaty() -> None:
    rule = "it is blocked if a third of the 184 countries that signed the convention oppose it"
    assert "text of the treaty" in where_to_check(rule, "the writer")
