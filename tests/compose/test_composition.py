"""What a pack says of its lesson: order, numbers, marks, mix."""

import pytest
from buses import GROUND, LESSON, pack_of

from coursepack.compose.questions import LINES, SECTIONS, in_order, right_letter, usual_lines
from coursepack.model.lesson import Lesson, QuestionItem

LATE = {"id": "q", "type": "voices", "ask": "Who?", "answer": "riders", "bloom": "analyse"}


def lesson(**changes: object) -> Lesson:
    return Lesson.model_validate(LESSON.model_dump() | changes)


def question(**changes: object) -> QuestionItem:
    return QuestionItem.model_validate({**LATE, "dok": 3, "skill": "sourcing", **changes})


def test_questions_run_from_reading_to_judging_whatever_the_file_says() -> None:
    types = ["discussion", "literal", "voices", "word", "literal", "inference"]
    items = [question(id=f"q{n}", type=type_) for n, type_ in enumerate(types)]
    ordered = [(number, item.id) for number, item in in_order(items)]
    assert ordered == [(1, "q1"), (2, "q4"), (3, "q3"), (4, "q5"), (5, "q2"), (6, "q0")]


def test_every_type_has_one_section_and_a_number_of_lines() -> None:
    types = [kind for _, kinds in SECTIONS for kind in kinds]
    assert sorted(types) == sorted(LINES) == sorted(set(types))


MATCH = "Who says so? (a) “No” (b) “It is late. It is dark” (c) “Six riders”"


@pytest.mark.parametrize(
    ("ask", "answer", "lines"),
    [
        (MATCH, "(a) Mara Osei, ¶1. (b) Dev Patel (driver), ¶2. (c) the council, ¶4.", 0),
        (MATCH, "(a) Nobody whom the article would name here. (b) Dev Patel. (c) He.", 6),
        (MATCH + ". Say why.", "(a) Mara Osei. (b) Dev Patel. (c) the council.", 6),
    ],
)
def test_what_is_matched_with_names_needs_no_lines(ask: str, answer: str, lines: int) -> None:
    assert usual_lines(question(type="literal", ask=ask, answer=answer)) == lines


@pytest.mark.parametrize(
    ("ask", "lines"),
    [
        ("Which words in ¶1, ¶3 and ¶4 are sure?", 4),
        ("List the names in ¶1, ¶3–4 and ¶6. What changes? Why?", 5),
        ("Compare ¶1 with ¶3. What is in ¶4?", 1),
    ],
)
def test_each_paragraph_to_look_through_has_a_line(ask: str, lines: int) -> None:
    assert usual_lines(question(type="literal", ask=ask, answer="x")) == lines


def test_the_right_option_is_the_longest_that_the_answer_begins_with() -> None:
    options = ["In 2018", "In 2018 and 2020", "In 2011"]
    answer = "In 2018 and 2020: fares rose, then riders fell."
    assert right_letter(question(options=options, answer=answer)) == "B"
    assert right_letter(question(options=options, answer="In 2020")) == ""


def test_glossed_words_are_marked_once_where_they_stand() -> None:
    body = pack_of(LESSON).body
    marked = [(b.number, r.text) for b in body.article for r in b.runs if r.term]
    assert marked == [(1, "night buses"), (2, "budget report")]
    texts = ["".join(run.text for run in block.runs) for block in body.article]
    assert texts == [block.text for block in GROUND.article.blocks]


def test_terms_that_overlap_do_not_break_the_paragraph() -> None:
    terms = [("a", "night buses"), ("b", "the night"), ("c", "buses from 1")]
    items = [{"id": i, "term": i, "at": {"paragraph": 1, "words": w}} for i, w in terms]
    block = pack_of(lesson(glossary=items)).body.article[0]
    assert "".join(run.text for run in block.runs) == GROUND.article.paragraphs[0].text
    assert [run.text for run in block.runs if run.term] == ["night buses"]
    assert [entry.id for entry in block.glosses] == ["a"]


def test_timeline_runs_in_time_and_the_undated_stay_behind_their_neighbour() -> None:
    dates = [("b", "2019"), ("c", "later that year"), ("a", "2018-05"), ("d", "--11-27")]
    items = [{"id": id_, "date": date, "what": "x", "at": 1} for id_, date in dates]
    pack = pack_of(lesson(timeline=items))
    assert [(event.id, event.date) for event in pack.body.timeline] == [
        ("a", "May 2018"),
        ("d", "27 November"),
        ("b", "2019"),
        ("c", "later that year"),
    ]
    assert len(pack.guide.undated) == 2


def test_mix_counts_what_lies_above_recall_and_what_is_left_out() -> None:
    mix = pack_of(LESSON).guide.mix
    assert (mix.above_recall, mix.total) == (1, 2)
    assert mix.uncovered == (3,)


def test_what_the_lesson_says_of_the_source_wins() -> None:
    front = pack_of(lesson(source={"byline": "B. Writer", "date": "2025-03"})).body.front
    assert (front.byline, front.date, front.outlet) == ("B. Writer", "March 2025", "")


def test_lost_words_make_the_question_suspect_and_are_listed() -> None:
    item = question(evidence=[{"paragraph": 1, "words": "tram lines"}])
    guide = pack_of(lesson(questions=[item.model_dump()])).guide
    assert guide.keys[0].suspect
    assert "questions.q" in {suspect.name for suspect in guide.suspects}


def test_students_are_told_nothing_that_the_article_says_no_longer() -> None:
    old = {"hash": "00000000"}
    changed = lesson(
        people=[
            {"id": "a", "name": "Mara Osei", "at": {"paragraph": 3, "words": "Mara Osei", **old},
             "role": "Mayor"},
            {"id": "b", "name": "Mara Osei", "at": {"paragraph": 3, "words": "Mara Osei", **old},
             "role": "Councillor"},
            {"id": "c", "name": "Dev", "at": {"paragraph": 3, "words": "Dev Patel", **old}},
        ],
        ledger=[
            {"id": "l", "at": {"paragraph": 2, "words": "trams were free", **old},
             "who": "x", "how": "y"},
        ],
    )  # fmt: skip
    pack = pack_of(changed)
    assert [(person.id, person.role) for person in pack.body.people] == [
        ("a", ""),
        ("b", "Councillor"),
    ]
    assert pack.body.ledger == ()
    left_out = {suspect.name for suspect in pack.guide.suspects if not suspect.printed}
    assert left_out == {"people.c", "ledger.l"}


def test_what_a_word_means_is_counted_apart_from_what_lies_above_recall() -> None:
    word = question(id="w", type="word", bloom="understand", dok=1).model_dump()
    deeper = question(id="d", type="word", bloom="analyse", dok=2).model_dump()
    recall = question(id="r", type="literal", bloom="remember", dok=1).model_dump()
    mix = pack_of(lesson(questions=[word, deeper, recall])).guide.mix
    assert (mix.above_recall, mix.words, mix.total) == (1, 1, 3)
