"""Which questions cannot stand beside each other."""

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.clashing import clashing
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library

MATCHING = "Who says what? Match the statements with Ines Rocha and Dean Fossett. (a) “A” (b) “B”"


def _asked(view: View, key: str, ask: str, line: int) -> Candidate:
    at = view.lines[line].paragraph
    draft = Draft(key, "literal", ask, "So.", (at,), about=frozenset({line}))
    return draft.candidate(view, 0.9, 0.5)


def _view() -> View:
    block = Block("paragraph", "Ines Rocha spoke first. She was heard. Nobody clapped.", 1)
    article = Article("A weir", "weir.md", (block,))
    found = analyse(article)
    return View(article, found, consult(article, found, Library()))


def test_words_shown_as_somebodys_do_not_stand_beside_a_matching_task() -> None:
    view = _view()
    pool = [
        (0, "says", _asked(view, "says-x", MATCHING, 0)),
        (1, "word", _asked(view, "word-x", "Read these words of Ines Rocha in ¶1: “C”.", 1)),
        (2, "hidden", _asked(view, "hidden-x", "Ines Rocha was heard. By whom?", 1)),
        (3, "loaded", _asked(view, "loaded-x", "What does Ines Rocha call it?", 0)),
    ]
    against = clashing(pool)[0]
    assert against == {0, 1, 3}
