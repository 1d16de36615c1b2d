"""H8: questions of policy and value show two sides; what is settled is no debate."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case, overlap
from coursepack.problems import Problem

# Words that ask what is right to do.
_VALUE = re.compile(r"\b(?:should|ought|right or wrong|fair|unfair|justified|deserve)\b", re.I)
_MOSTLY = 0.5


def check_positions(case: Case) -> Iterator[Problem]:
    """At least two positions with a paragraph each, none of which rests on a mistake."""
    talk = case.lesson.discussion
    supported = [position for position in talk.positions if position.at]
    needed = bool(talk.positions) or (case.english and bool(_VALUE.search(talk.prompt)))
    if needed and len(supported) < 2:
        yield rules.ONE_POSITION.at(case.places.at("discussion", "positions"))
    yield from _settled(case)


def _settled(case: Case) -> Iterator[Problem]:
    """Positions whose words are a claim that the ledger found not to hold."""
    mistaken = [claim for claim in case.lesson.ledger if claim.verdict == "mistaken"]
    for index, position in enumerate(case.lesson.discussion.positions):
        for anchor in position.at:
            passage = case.ground.passage(anchor)
            for claim in mistaken:
                known = case.ground.passage(claim.at)
                if passage and known and anchor.words and overlap(passage, known) >= _MOSTLY:
                    where = case.places.at("discussion", "positions", index)
                    yield rules.SETTLED.at(where, claim=claim.id)
