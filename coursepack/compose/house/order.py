"""H1: the order of the house. Composing sorts the questions; this looks at what is around them."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.compose.questions import in_order
from coursepack.model.lesson import REFERENCE
from coursepack.problems import Problem


def check_order(case: Case) -> Iterator[Problem]:
    """The lesson begins with a hook, and no question sends students ahead."""
    if not case.lesson.before.hook:
        yield rules.NO_HOOK.at(case.places.at("before"))
    numbers = {item.id: number for number, item in in_order(case.lesson.questions)}
    for where, item in case.questions:
        own = numbers[item.id]
        ahead = (numbers.get(hit[1], 0) for hit in REFERENCE.finditer(item.asked))
        for other in ahead:
            if other > own:
                yield rules.REFERS_AHEAD.at(where, own=own, other=other)
