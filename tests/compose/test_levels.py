"""Support levels (H12): the same text and numbers at each, more beside them, never an answer."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from buses import ENGLISH, GROUND, LESSON, pack_of
from compose.test_editions import SECRET, with_answers
from hypothesis import given
from hypothesis import strategies as st

from coursepack.compose.edition import edit, handouts
from coursepack.compose.places import Ground
from coursepack.compose.questions import SECTIONS
from coursepack.compose.stops import stops
from coursepack.compose.support import CHALLENGES
from coursepack.model.article import Article, Block
from coursepack.model.body import Body
from coursepack.model.handout import Level
from coursepack.model.lesson import Lesson

LEVELS: tuple[Level, ...] = ("standard", "supported", "extended")
TYPES = [kind for _, kinds in SECTIONS for kind in kinds]
TEXT = [block.text for block in GROUND.article.paragraphs]
QUESTIONS = st.lists(
    st.builds(
        lambda kind, lines, options: {"type": kind, "lines": lines, "options": options},
        st.sampled_from(TYPES),
        st.integers(0, 12),
        st.sampled_from([[], ["this", "that"]]),
    ),
    max_size=12,
)
GLOSSES = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 40), st.integers(1, 15)), max_size=8)


def lesson(questions: list[dict[str, object]], glosses: list[tuple[int, int, int]]) -> Lesson:
    fixed = {"ask": "What?", "answer": "this", "bloom": "analyse", "dok": 2, "skill": "s"}
    items = [{"id": f"q{n}", **fixed, **question} for n, question in enumerate(questions)]
    added = []
    for n, (paragraph, start, length) in enumerate(glosses):
        words = TEXT[paragraph - 1][start : start + length].strip()
        at = {"paragraph": paragraph, "words": words}
        added.append({"id": f"s{n}", "term": f"term {n}", "at": at, "meaning": "m"})
    data = LESSON.model_dump() | {"questions": items, "support": {"glossary": added}}
    return Lesson.model_validate(data)


def numbers(body: Body) -> tuple[object, ...]:
    paragraphs = [(b.kind, b.number, "".join(run.text for run in b.runs)) for b in body.article]
    tasks = [(t.number, t.id, t.ask, t.options) for s in body.sections for t in s.tasks]
    return paragraphs, tasks, [section.title for section in body.sections]


def texts(part: object) -> Iterator[str]:
    """Every text of some data, runs of a paragraph joined: a gloss may cut them elsewhere."""
    if isinstance(part, dict):
        runs = part.get("runs", ())
        if runs:
            yield "".join(run["text"] for run in runs)
        yield from (t for key, value in part.items() if key != "runs" for t in texts(value))
    elif isinstance(part, list | tuple):
        yield from (text for item in part for text in texts(item))
    elif isinstance(part, str):
        yield part


@given(QUESTIONS, GLOSSES)
def test_article_and_numbers_are_the_same_at_every_level_and_nothing_is_missing(
    questions: list[dict[str, object]], glosses: list[tuple[int, int, int]]
) -> None:
    pack = pack_of(lesson(questions, glosses))
    standard = edit(pack, "student").body
    for level in LEVELS:
        body = edit(pack, "student", level).body
        assert numbers(body) == numbers(standard)
        assert not Counter(texts(asdict(standard))) - Counter(texts(asdict(body)))
        lines = [t.lines for s in body.sections for t in s.tasks]
        usual = [t.lines for s in standard.sections for t in s.tasks]
        assert all(now >= before for now, before in zip(lines, usual, strict=True))
        marked = [run.term for block in body.article for run in block.runs if run.term]
        assert {run.term for b in standard.article for run in b.runs} - {""} <= set(marked)
        for block in body.article:
            terms = dict.fromkeys(run.term for run in block.runs if run.term)
            assert [entry.id for entry in block.glosses] == list(terms)


@given(SECRET)
def test_no_level_has_an_answer(secret: str) -> None:
    with_secret, without = pack_of(with_answers(secret)), pack_of(LESSON)
    assert with_secret.support == without.support
    for level in LEVELS:
        handout = edit(with_secret, "student", level)
        assert secret not in json.dumps(asdict(handout))
        assert handout == edit(without, "student", level)


def test_the_standard_level_has_nothing_added_and_each_code_its_letters() -> None:
    made = list(handouts(pack_of(LESSON), ("student", "teacher"), LEVELS))
    assert [h.code.partition("-")[0] for h in made] == ["S", "SS", "SE", "T"]
    names = ["student", "student-supported", "student-extended", "teacher"]
    assert [h.name for h in made] == names
    assert [(bool(h.supported), bool(h.extended)) for h in made] == [
        (False, False),
        (True, False),
        (False, True),
        (True, True),
    ]
    assert made[3].body == made[0].body


def test_the_teacher_is_told_only_of_levels_that_students_get() -> None:
    (teacher,) = handouts(pack_of(LESSON), ("teacher",), ("standard",))
    assert teacher == edit(pack_of(LESSON), "teacher")
    assert teacher.supported is None


def test_added_glosses_are_marked_once_and_yield_to_those_that_are_there() -> None:
    added = [(1, TEXT[0].index("night"), 9), (1, TEXT[0].index("council"), 7)]
    body = edit(pack_of(lesson([], added)), "student", "supported").body
    first = body.article[0]
    assert [r.text for r in first.runs if r.term] == ["council", "night buses"]
    assert [entry.id for entry in first.glosses] == ["s1", "night-bus"]
    assert {"s0", "s1"} <= {entry.id for entry in body.glossary}


def test_a_term_of_the_standard_level_is_not_explained_again() -> None:
    data = lesson([], [(1, 0, 5)]).model_dump()
    again = data["support"]["glossary"][0] | {"id": "again", "term": "Term 0", "meaning": "other"}
    data["glossary"] = [data["support"]["glossary"][0] | {"id": "first", "term": "term 0"}]
    data["support"]["glossary"] = [again]
    pack = pack_of(Lesson.model_validate(data))
    terms = [e.id for e in edit(pack, "student", "supported").body.glossary]
    assert terms == ["first"]


def test_every_question_has_a_frame_and_the_lessons_own_wins() -> None:
    assert all(ENGLISH[f"frame_{type_}"] for type_ in TYPES)
    assert set(CHALLENGES) <= set(TYPES)
    own = {"frame": "Own frame …", "challenge": "Own step?"}
    items = [{"type": "literal"}, {"type": "literal", **own}, {"type": "evaluation"}]
    support = pack_of(lesson(items * 2, [])).support
    frames = [prompt.say for prompt in support.supported.frames]
    assert frames[:2] == [ENGLISH["frame_literal"], "Own frame …"]
    steps = {p.number: p.say for p in support.extended.challenges}
    assert [steps.get(n) for n in range(1, 5)] == [None, "Own step?", None, "Own step?"]
    assert steps[5] == ENGLISH["challenge_evaluation_1"]
    assert steps[6] == ENGLISH["challenge_evaluation_2"]


def test_own_stops_bank_and_tasks_stand_in_place_of_ours() -> None:
    own = {
        "chunks": [{"after": 2, "say": "Stop."}, {"after": 1}, {"after": 9}],
        "word_bank": ["fare"],
        "further": "Ask a driver.",
    }
    support = pack_of(Lesson.model_validate(LESSON.model_dump() | {"support": own})).support
    assert [(s.first, s.last, s.say) for s in support.supported.stops] == [
        (1, 1, "Stop here: say in one sentence what ¶1 tells."),
        (2, 2, "Stop."),
    ]
    assert support.supported.word_bank == ("fare",)
    assert support.extended.further == ("Ask a driver.",)


FORMS = {
    "": [],
    "p10": [1],
    "p10 p10 p10 p10 p10 p10 p10": [4, 7],
    "p60 p60 p60 p60 p60 p60": [3, 6],
    "p150 p150 p150 p150": [2, 4],
    "p10 h p10 p10 h p10 p10": [3, 5],
    "p10 p10 p10 p10 i5 i5 i5 p10 p10": [7, 9],
    "p10 p10 p10 p10 p10": [5],
    "p400 p400 p400 p10": [1, 2, 3, 4],
    "p10 h p300 h p10": [2, 3],
}


@pytest.mark.parametrize("form", FORMS)
def test_stops_stand_at_headings_or_by_length(form: str) -> None:
    kinds = {"p": "paragraph", "h": "heading", "i": "item"}
    blocks, number = [], 0
    for part in form.split():
        number += part[0] != "h"
        text = "word " * int(part[1:] or 1)
        blocks.append(Block(kinds[part[0]], text.strip(), number if part[0] != "h" else 0))
    ground = Ground(Article("a", "a", tuple(blocks)))
    assert [stop.last for stop in stops([], ground, ENGLISH)] == FORMS[form]


@given(st.lists(st.integers(1, 300), max_size=30))
def test_stops_leave_no_paragraph_out(lengths: list[int]) -> None:
    blocks = tuple(Block("paragraph", "w " * n, i) for i, n in enumerate(lengths, start=1))
    found = stops([], Ground(Article("a", "a", blocks)), ENGLISH)
    read = [n for stop in found for n in range(stop.first, stop.last + 1)]
    assert read == list(range(1, len(lengths) + 1))
    assert all(stop.last - stop.first < 5 for stop in found)
