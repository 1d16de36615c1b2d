"""What keys have in common is printed once, and only what is of one question by that question."""

from pathlib import Path

import pytest
from render import sample

from coursepack.model.body import Section
from coursepack.model.guide import Evidence
from coursepack.render.catalogue import words_for
from coursepack.render.view.shared import KeyedSection, runs, with_shared
from coursepack.render.view.tasks import section_views

WORDS = words_for((Path(__file__).parents[2] / "templates",), "en")


def keyed(*changes: dict[str, object]) -> KeyedSection:
    """A section of the sample's first questions, whose keys differ as told."""
    keys = [
        sample.key(number, **{"accept": (), "reject": (), "misreading": "", **change})
        for number, change in enumerate(changes, start=1)
    ]
    section = Section("words", "Words", sample.TASKS[: len(keys)])
    return with_shared(section_views((section,), tuple(keys), WORDS, 9), WORDS)[0]


def test_what_two_keys_say_word_for_word_is_told_over_the_questions() -> None:
    section = keyed(
        {"accept": ("in other words", "a name"), "follow_up": "Who?"},
        {"accept": ("in other words",), "follow_up": "Who else?"},
    )
    (told,) = section.shared
    assert (told.numbers, told.accept) == ("For questions 1 and 2:", ("in other words",))
    assert [task.key.accept for task in section.tasks if task.key] == [("a name",), ()]
    assert [task.key.follow_up for task in section.tasks if task.key] == ["Who?", "Who else?"]


def test_each_set_of_questions_is_named_once() -> None:
    section = keyed(
        {"misreading": "m", "reject": ("r",), "follow_up": "f"},
        {"misreading": "m", "reject": ("r",), "follow_up": "f"},
        {"misreading": "m", "reject": (), "follow_up": "g"},
    )
    told = [(s.numbers, s.misreading, s.reject, s.follow_up) for s in section.shared]
    assert told == [
        ("For questions 1 and 2:", "", ("r",), "f"),
        ("For questions 1–3:", "m", (), ""),
    ]


def test_a_section_without_keys_shares_nothing() -> None:
    section = Section("words", "Words", sample.TASKS[:2])
    assert with_shared(section_views((section,), (), WORDS, 9), WORDS)[0].shared == ()


@pytest.mark.parametrize(
    ("numbers", "told"),
    [((1, 2), ["1", "2"]), ((1, 2, 3, 5), ["1–3", "5"]), ((4, 6), ["4", "6"])],
)
def test_three_neighbours_are_a_run(numbers: tuple[int, ...], told: list[str]) -> None:
    assert runs(numbers, WORDS.numeral) == told


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [(False, False, "“it ran,”"), (True, False, "“… it ran,”"), (False, True, "“it ran …”")],
)
def test_dots_stand_where_a_sentence_is_cut(before: bool, after: bool, told: str) -> None:
    section = keyed({"evidence": (Evidence(1, "it ran,", before, after),)})
    (task,) = section.tasks
    assert task.key
    assert task.key.evidence[0].words == told
