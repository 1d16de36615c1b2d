"""H2: at least half of the questions ask for more than recall, and say truly what they ask for."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.model.lesson import QuestionItem
from coursepack.problems import Problem

_DEEP = 3


def check_depth(case: Case) -> Iterator[Problem]:
    """The mix, and levels that contradict each other."""
    items = case.lesson.questions
    above = sum(item.bloom != "remember" for item in items)
    if above * 2 < len(items):
        where = case.places.at("questions")
        yield rules.FEW_QUESTIONS_ABOVE.at(where, above=above, total=len(items))
    for where, item in case.questions:
        if _contradicts(item):
            yield rules.LEVELS_DISAGREE.at(where, bloom=item.bloom, dok=item.dok)


def _contradicts(item: QuestionItem) -> bool:
    """Nobody weighs or makes something without thinking, or remembers by reasoning."""
    shallow = item.bloom in ("evaluate", "create") and item.dok == 1
    return shallow or (item.bloom == "remember" and item.dok >= _DEEP)
