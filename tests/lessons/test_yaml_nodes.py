"""YAML as people write it: scalars stay what they look like, faults have a place."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepack.model.lesson import Lesson
from coursepack.problems import Refused
from coursepack.read.shapes import read_shape
from coursepack.read.yaml_nodes import load


@pytest.mark.parametrize("scalar", ["no", "2019-11-27", "007", "1e5", "12:30", "1_000", "0x1f"])
def test_scalars_stay_the_characters_in_the_file(scalar: str) -> None:
    assert load(f"key: {scalar}\n", "f")[0] == {"key": scalar}


def test_open_slots_are_absent() -> None:
    text = "article: a.txt\ntitle:\nlevel: ~\nessential: ''\nsubject: [x, ~, y]\n"
    lesson = read_shape(Lesson, text, "f").value
    assert (lesson.title, lesson.level, lesson.essential) == ("", "", "")
    assert lesson.subject == ["x", "y"]


def test_a_comma_that_makes_a_second_key_is_told() -> None:
    text = "article: a.txt\nnotes:\n- {id: n, say: more than 76,000 surveys}\n"
    with pytest.raises(Refused) as refused:
        read_shape(Lesson, text, "f")
    (problem,) = refused.value.problems
    assert (problem.rule, problem.source.line) == ("unknown-key", 3)


def test_places_count_from_one() -> None:
    _, places = load("a: 1\nb:\n  - c: 2\n", "f.yaml")
    assert str(places.at("b", 0, "c")) == "f.yaml:3:5"
    assert str(places.at("b", 0, "zzz", 4)) == "f.yaml:3:5"
    assert str(places.at("nowhere")) == "f.yaml:1:1"


@given(st.text(max_size=80))
def test_no_text_makes_a_traceback(text: str) -> None:
    with suppress(Refused):
        load(text, "f")


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(Refused):
        load("[" * 500_000, "f")
