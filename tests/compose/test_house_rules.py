"""The house rules find nothing in good lessons; what breaks them is in tests/cases/bad/house."""

import re
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from coursepack.compose.checks import check_lesson
from coursepack.compose.places import Ground
from coursepack.compose.questions import SECTIONS, in_order
from coursepack.model.lesson import QuestionItem
from coursepack.read.article import read_article
from coursepack.read.knowledge import read_library
from coursepack.read.lesson import read_lesson

SHIPPED = sorted(p for p in (ROOT / "lessons").glob("*.yaml") if p.name != "course.yaml")
TYPES = [kind for _, kinds in SECTIONS for kind in kinds]


@pytest.mark.parametrize(
    "path", [p for p in SHIPPED if ".pair" not in p.name], ids=lambda path: path.stem
)
def test_shipped_lessons_keep_them(path: Path) -> None:
    written = read_lesson(path, path.name)
    seed = ROOT / "seeds" / written.value.article
    if not seed.is_file():
        pytest.skip("the article of this lesson is not ours to include")
    library = read_library([(ROOT / "knowledge", "knowledge")])[0]
    ground = Ground(read_article(seed, seed.name))
    assert list(check_lesson(written, ground, library)) == []


@given(st.lists(st.sampled_from(TYPES), max_size=12))
def test_questions_are_printed_in_the_order_of_the_house(types: list[str]) -> None:
    items = [
        QuestionItem.model_validate(
            {"id": f"q-{n}", "type": t, "ask": "?", "answer": "!", "bloom": "analyse", "dok": 2}
            | {"skill": "reading"}
        )
        for n, t in enumerate(types)
    ]
    printed = [TYPES.index(item.type) for _, item in in_order(items)]
    section = [next(n for n, s in enumerate(SECTIONS) if TYPES[t] in s[1]) for t in printed]
    assert section == sorted(section)


def test_the_table_names_every_check_and_no_other() -> None:
    from coursepack import rules
    from coursepack.problems import Rule
    from coursepack.rules import house

    table = (ROOT / "docs/house-rules.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z-]+)`", table))
    every = {rule.id for rule in vars(rules).values() if isinstance(rule, Rule)}
    ours = {r.id for r in vars(house).values() if isinstance(r, Rule)}
    assert ours <= named
    assert named - every <= {"check", "at", "who", "wanted"}
