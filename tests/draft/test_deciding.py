"""What becomes of one question, field by field: last draft, teacher, new draft."""

from typing import Any

import pytest

from coursepack.draft.merge.deciding import decide
from coursepack.draft.merge.parts import prints
from coursepack.model.lesson import Lesson

QUESTION = {
    "id": "q-why",
    "type": "inference",
    "ask": "Why?",
    "at": [{"paragraph": 2, "words": "because", "hash": "00000000"}],
    "answer": "Because.",
    "bloom": "analyse",
    "dok": 2,
    "skill": "inference",
}
MOVED = {"at": [{"paragraph": 3, "words": "because", "hash": "11111111"}]}


def lesson(**parts: Any) -> Lesson:
    return Lesson.model_validate({"article": "a.txt", **parts})


def question(**changes: Any) -> Lesson:
    return lesson(questions=[{**QUESTION, **changes}])


@pytest.mark.parametrize(
    ("mine", "new", "fates", "result"),
    [
        ({}, {}, [], {}),
        ({}, {"ask": "Why then?"}, ["followed"], {"ask": "Why then?"}),
        ({}, MOVED, ["followed"], MOVED),
        ({"ask": "How?"}, {}, [], {}),
        ({"ask": "How?"}, MOVED, [], {}),
        ({"ask": "How?"}, {"ask": "Why then?"}, ["conflict"], {"ask": "How?"}),
        ({"ask": "How?"}, {"answer": "So."}, ["conflict"], {"ask": "How?"}),
        ({"ask": "How?"}, {"ask": "How?"}, [], {}),
        ({"lines": 6}, {"ask": "Why then?"}, ["followed"], {"lines": 6, "ask": "Why then?"}),
        ({"ask": "How?"}, {"lines": 3}, ["followed"], {"ask": "How?", "lines": 3}),
        ({"lines": 6}, {"lines": 3}, ["conflict"], {"lines": 6}),
        ({"lines": 6}, {"lines": 3, "ask": "So?"}, ["followed", "conflict"], {"lines": 6}),
    ],
)
def test_fields_that_bind_each_other_are_merged_together(
    mine: dict[str, Any], new: dict[str, Any], fates: list[str], result: dict[str, Any]
) -> None:
    steps = decide(prints(question()), question(**mine), question(**new))
    assert [step.fate for step in steps] == fates
    for name, value in result.items():
        expected = getattr(question(**{name: value}).questions[0], name)
        assert getattr(steps[-1].result, name) == expected


def test_entries_without_ids_follow_until_the_teacher_touches_them() -> None:
    base = prints(lesson(limits=["No map.", "No dates."]))
    new = lesson(limits=["No dates.", "No names."])
    left = decide(base, lesson(limits=["No map.", "No dates."]), new)
    assert [(step.fate, step.mine or step.new) for step in left] == [
        ("removed", "No map."),
        ("added", "No names."),
    ]
    more = decide(base, lesson(limits=["No map.", "No dates.", "Mine."]), new)
    assert [step.fate for step in more] == ["removed", "added"]
    less = decide(base, lesson(limits=["No maps at all.", "No dates."]), new)
    assert [step.fate for step in less] == ["conflict"]


def test_without_a_record_of_the_last_draft_nothing_is_changed() -> None:
    steps = decide({}, question(ask="How?"), question(answer="So."))
    assert [step.fate for step in steps] == ["conflict"]
    assert [step.fate for step in decide({}, lesson(), question())] == ["offered"]
    assert decide({}, question(), lesson()) == ()
