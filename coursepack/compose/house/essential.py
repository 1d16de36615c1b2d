"""H3: one essential question, open and arguable."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.problems import Problem

# A question that begins like this has one answer, which somebody can look up.
_FACT = re.compile(
    r"^(?:when (?:did|was|were)|where (?:did|was|were)|who (?:was|were|wrote|said|won)"
    r"|how (?:many|much)\b.* (?:did|was|were)|(?:in )?(?:what|which) (?:year|country|city))\b",
    re.IGNORECASE,
)


def check_essential(case: Case) -> Iterator[Problem]:
    """There is one, it asks, and it asks for no fact."""
    essential, where = case.lesson.essential.strip(), case.places.at("essential")
    if not essential:
        yield rules.NO_ESSENTIAL.at(where)
    elif not re.search(r"[?？؟]", essential):
        yield rules.ESSENTIAL_NOT_OPEN.at(where, why="asks nothing")
    elif case.english and _FACT.search(essential):
        yield rules.ESSENTIAL_NOT_OPEN.at(where, why="asks for a fact")
