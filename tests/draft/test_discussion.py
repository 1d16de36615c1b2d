"""The discussion: drafted from what the article sets apart, with a routine that fits it."""

from dataclasses import replace

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.contested.contest import Contest, contest
from coursepack.draft.discussion import discussion
from coursepack.draft.opening import essential
from coursepack.draft.routine import choose
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.findings import Sensitive
from coursepack.model.known import Library

from .drafts import library

CALM = (
    "The council of Larkfield plans to close the swimming pool in spring.",
    "Mara Osei, the mayor of Larkfield, argued that the repairs would cost more than the council "
    "can pay.",
    "Swimmers opposed the plan. Dev Patel, a teacher, argued that the repairs would cost less "
    "than a new building.",
)


def view_of(*texts: str) -> View:
    blocks = tuple(Block("paragraph", text, number) for number, text in enumerate(texts, 1))
    article = Article("pool", "seeds/pool.txt", blocks, title="The pool")
    findings = analyse(article)
    return View(article, findings, consult(article, findings, Library()))


def test_two_who_differ_are_told_with_their_places() -> None:
    view = view_of(*CALM)
    found = contest(view)
    assert [(s.speaker, s.at.paragraph) for s in found.stands] == [
        ("Mara Osei", 2),
        ("Dev Patel", 3),
    ]
    talk = discussion(view, None, found, library())
    assert talk.prompt.startswith("Should the council of Larkfield close the swimming pool in sp")
    assert "Mara Osei (¶2) and Dev Patel (¶3)" in talk.prompt
    assert talk.positions[0].view.startswith("Mara Osei")
    assert "argued that the repairs would cost more" in talk.positions[0].view
    assert talk.routine == "structured-academic-controversy"
    assert "Mara Osei (¶2) and Dev Patel (¶3)" in talk.why
    assert essential(view, None, found).startswith("Should the council of Larkfield close")
    unlinked = Contest("speakers", found.stands)
    assert "Mara Osei (¶2) and Dev Patel (¶3) differ" in (
        discussion(view, None, unlinked, library()).prompt
    )
    assert essential(view, None, unlinked).startswith("When people who know a matter well differ")


@pytest.mark.parametrize(
    "last",
    [
        "Dev Patel, a teacher, said that the repairs would cost less than a new building.",
        "Some opposed it. A rumour came from Dev Patel, a teacher, who argued that the repairs "
        "would cost less than a new building.",
    ],
)
def test_no_dispute_is_made_where_the_text_tells_of_none(last: str) -> None:
    assert contest(view_of(CALM[0], CALM[1].replace("argued", "said"), last)).stands == ()


def test_a_denial_keeps_its_verb() -> None:
    view = view_of(
        CALM[0],
        "Mara Osei, the mayor of Larkfield, claimed that the teachers had broken the pumps.",
        "Dev Patel, a teacher, denied that the teachers had broken the pumps.",
    )
    says = [stand.says for stand in contest(view).stands]
    assert says[1].endswith("denied that the teachers had broken the pumps.")


def test_harm_in_the_text_means_that_nobody_is_given_a_side() -> None:
    view = view_of(*CALM)
    hurt = Sensitive(view.lines[0].at, "violence")
    harmed = View(view.article, replace(view.findings, sensitive=(hurt,)), view.consulted)
    assert choose(harmed, contest(harmed), None, False, library()).routine == "socratic-seminar"


def test_a_course_without_routines_gets_none() -> None:
    view = view_of(*CALM)
    talk = discussion(view, None, contest(view), Library())
    assert (talk.routine, talk.grouping) == ("", "Pairs, then the whole class")
