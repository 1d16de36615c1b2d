"""H16: nothing is printed as fact without a paragraph or a source."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.problems import Problem

_CORRECTED = {"mistaken": "does not hold", "overtaken": "was overtaken by events"}


def check_sources(case: Case) -> Iterator[Problem]:
    """Boxes, events, and every verdict that corrects the article."""
    lesson, places = case.lesson, case.places
    for index, box in enumerate(lesson.boxes):
        where = places.at("boxes", index)
        if not box.card and not box.text:
            yield rules.BOX_WITHOUT_TEXT.at(where)
        elif box.text and not box.sources:
            yield rules.UNSOURCED.at(where, what=f"the box '{box.id}'")
    for index, event in enumerate(lesson.timeline):
        if event.at is None and not event.source:
            where = places.at("timeline", index)
            yield rules.UNSOURCED.at(where, what=f"the event '{event.id}'")
    for index, claim in enumerate(lesson.ledger):
        if claim.verdict in _CORRECTED and not claim.note:
            said = _CORRECTED[claim.verdict]
            yield rules.BARE_VERDICT.at(places.at("ledger", index), claim=claim.id, said=said)
