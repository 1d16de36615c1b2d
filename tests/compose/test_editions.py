"""No answer reaches a student: not hidden, but absent from all that the pages are made from."""

import json
from dataclasses import asdict

from buses import LESSON, pack_of
from hypothesis import given
from hypothesis import strategies as st

from coursepack.compose.edition import edit
from coursepack.model.lesson import Lesson

SECRET = st.text("abcdefghij", min_size=12, max_size=20)


def with_answers(secret: str) -> Lesson:
    """The lesson with everything that only a teacher may know replaced."""
    data = LESSON.model_dump()
    for question in data["questions"]:
        question |= {"answer": secret, "accept": [secret], "reject": [secret]}
        question |= {"misreading": secret, "follow_up": secret, "skill": secret}
    for claim in data["ledger"]:
        claim |= {"who": secret, "how": secret, "check": secret, "note": secret, "claim": secret}
    data["notes"] = [{"id": "n", "say": secret}]
    data["wanted"] = [{"id": "w", "term": secret, "at": {"paragraph": 1}}]
    data["limits"] = [secret]
    data["voices"] = {"absent": [secret]}
    data["exit"]["look_for"] = [secret]
    data["before"]["why"] = secret
    data["discussion"] |= {"uptake": secret, "wait": secret, "look_for": [secret]}
    return Lesson.model_validate(data)


@given(SECRET)
def test_student_handout_is_the_same_whatever_the_answers_are(secret: str) -> None:
    assert edit(pack_of(with_answers(secret)), "student") == edit(pack_of(LESSON), "student")


@given(SECRET)
def test_teacher_handout_has_every_one_of_them(secret: str) -> None:
    handout = edit(pack_of(with_answers(secret)), "teacher")
    text = json.dumps(asdict(handout), ensure_ascii=False)
    questions = len(LESSON.questions)
    assert text.count(secret) >= 6 * questions + 5 * len(LESSON.ledger) + 7
    assert secret not in json.dumps(asdict(handout.body))


def test_codes_tell_editions_apart() -> None:
    pack = pack_of(LESSON)
    assert edit(pack, "student").code != edit(pack, "teacher").code
    assert edit(pack, "student").code == edit(pack_of(LESSON), "student").code
