"""tests/tables/jest.md: sentences of a column that may not mean what they say."""

import pytest
from tables import Case, cases

from coursepack.analyse.analysis import analyse
from coursepack.draft.jest import jesting, suspect
from coursepack.draft.view import View
from coursepack.model.article import Article
from coursepack.model.known import Consulted


@pytest.mark.parametrize("case", cases("jest"), ids=str)
def test_jest_table(case: Case) -> None:
    def suspected(article: Article) -> list[str]:
        view = View(article, analyse(article), Consulted())
        told = [line.text for line in view.lines if jesting(line, view.genre.argued)]
        return [*told, *(f"¶{n}" for n in sorted(suspect(view)))]

    case.check(suspected)
