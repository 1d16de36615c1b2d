"""Whoever makes a claim of the ledger is among the voices of the article."""

import pytest
from buses import ENGLISH, GROUND, LESSON

from coursepack.compose.voices import voices
from coursepack.model.lesson import Lesson


def heard(who: str, paragraph: int, words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    claim = {"id": "c", "at": {"paragraph": paragraph, "words": words}, "who": who, "how": "h"}
    person = {"id": "p", "name": "Mara Osei", "at": {"paragraph": 3}, "voice": "quoted"}
    lesson = Lesson.model_validate(LESSON.model_dump() | {"ledger": [claim], "people": [person]})
    found = voices(lesson, GROUND, ENGLISH)
    return found.quoted, found.reported


@pytest.mark.parametrize(
    ("who", "paragraph", "words", "quoted", "reported"),
    [
        ("a budget report (2024)", 2, "They cost £410,000 last year", (), ("a budget report",)),
        ("the council", 1, "to end the night buses", (), ("the council",)),
        ("Councillor", 3, "We cannot keep paying", ("Councillor",), ()),
        ("Mara Osei (councillor)", 3, "We cannot keep paying", (), ()),
        ("the writer", 2, "They cost £410,000 last year", (), ()),
        ("not named", 2, "They cost £410,000 last year", (), ()),
    ],
)
def test_who_makes_a_claim_is_heard(
    who: str, paragraph: int, words: str, quoted: tuple[str, ...], reported: tuple[str, ...]
) -> None:
    assert heard(who, paragraph, words) == (("Mara Osei", *quoted), reported)
