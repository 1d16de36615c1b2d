"""Plans: the minutes add up, and the questions named are there and fit."""

import re

import pytest

from coursepack.compose.questions import in_order

from .drafts import FILES, lesson

NAMED = re.compile(r"\{([a-z0-9-]+)\}")


@pytest.mark.parametrize("name", sorted(FILES)[:4])
def test_plans_add_up_and_name_questions_in_their_order(name: str) -> None:
    drafted = lesson(name)
    numbers = {item.id: number for number, item in in_order(drafted.questions)}
    assert [plan.minutes for plan in drafted.plans] == [45, 60, 90]
    for plan in drafted.plans:
        assert sum(step.minutes for step in plan.steps) == plan.minutes
        step = next(step for step in plan.steps if step.do == "Questions")
        named = [numbers[id_] for id_ in NAMED.findall(step.how)]
        assert named == sorted(set(named))
        assert len(named) < len(numbers)
        if "Pairs: " in step.how:
            assert 0 < 2 * len(named) <= step.minutes
