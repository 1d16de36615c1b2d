"""tests/tables/questions.md, keys.md, arguing.md: what each frame asks, where it stays silent."""

import pytest
from tables import Case, cases

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.questions.spare import SPARE
from coursepack.draft.questions.table import BUILT_IN, makers
from coursepack.draft.view import View
from coursepack.model.article import Article
from coursepack.model.known import Library

FRAMES = {maker.id: maker for maker in (*BUILT_IN, *SPARE)}


@pytest.mark.parametrize("case", [*cases("questions"), *cases("keys"), *cases("arguing")], ids=str)
def test_question_table(case: Case) -> None:
    maker = FRAMES[case.title.split(":")[0]]

    def asked(article: Article) -> list[str]:
        findings = analyse(article)
        view = View(article, findings, consult(article, findings, Library()))
        return [f"{made.item.ask} → {made.item.answer}" for made in maker.make(view)]

    case.check(asked)


def test_frames_have_names_of_their_own() -> None:
    assert len(FRAMES) == len(BUILT_IN) + len(SPARE)
    assert [maker.id for maker in makers()][: len(BUILT_IN)] == list(FRAMES)[: len(BUILT_IN)]
