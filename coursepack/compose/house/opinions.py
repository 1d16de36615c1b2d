"""H7, first half: no opinion is keyed as a fact."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case, overlap
from coursepack.compose.house.speakers import attributed
from coursepack.model.article import Passage
from coursepack.model.lesson import ClaimItem, QuestionItem
from coursepack.problems import Problem

_VIEWS = {"opinion": "an opinion", "guess": "a guess", "forecast": "a forecast"}
_MOSTLY = 0.5
# These ask how something is said, not whether it is so.
_ON_WORDS = ("word", "structure", "status", "loaded", "attribution")


def check_opinions(case: Case) -> Iterator[Problem]:
    """A closed question on what the ledger calls a view says whose view it is."""
    if not case.english:
        return
    views = [(case.ground.passage(c.at), c) for c in case.lesson.ledger if c.verdict in _VIEWS]
    known = [(passage, claim) for passage, claim in views if passage and claim.at.words]
    for where, item in case.closed:
        claim = _rests_on(case, item, known) if item.type not in _ON_WORDS else None
        if claim and not attributed(case, item):
            kind = _VIEWS[claim.verdict]
            yield rules.OPINION_AS_FACT.at(where, kind=kind, who=claim.who)


def _rests_on(
    case: Case, item: QuestionItem, views: list[tuple[Passage, ClaimItem]]
) -> ClaimItem | None:
    """The view that most of the question's evidence lies in."""
    for anchor in item.evidence:
        passage = case.ground.passage(anchor)
        for view, claim in views:
            if passage and anchor.words and overlap(passage, view) >= _MOSTLY:
                return claim
    return None
