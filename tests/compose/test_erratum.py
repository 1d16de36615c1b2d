"""What a slip corrects: by paragraph, by question number, never an answer for students."""

import json
from dataclasses import asdict
from typing import Any

from buses import LESSON, pack_of

from coursepack.compose.differences import differences
from coursepack.compose.erratum import corrections
from coursepack.model.lesson import Lesson
from coursepack.model.pack import Pack


def data(pack: Pack) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(asdict(pack)))
    return found


def lesson(**parts: Any) -> Lesson:
    return LESSON.model_copy(update=parts)


def with_text(pack: Pack, *texts: str) -> dict[str, Any]:
    """The pack's data with other paragraphs."""
    made = data(pack)
    block = made["body"]["article"][0]
    made["body"]["article"] = [
        {**block, "number": number, "boxes": [], "runs": [{"text": text}]}
        for number, text in enumerate(texts, start=1)
    ]
    return made


def rows(old: Any, new: Any, teacher: bool = False) -> list[tuple[str, str, str, str]]:
    found = corrections(old, new, teacher)
    return [(c.heading, c.label, c.stood, c.stands) for c in found]


PACK = pack_of(LESSON)
ONE, TWO = "The council voted on Monday to end it.", "The buses cost a lot last year."


def test_two_equal_printings_need_no_slip() -> None:
    assert rows(data(PACK), data(PACK), teacher=True) == []


def test_a_changed_paragraph_is_told_by_its_words() -> None:
    old, new = with_text(PACK, ONE, TWO), with_text(PACK, ONE.replace("Monday", "Tuesday"), TWO)
    assert rows(old, new) == [
        (
            "article",
            "¶1",
            "The council voted on Monday to end it.",
            "The council voted on Tuesday to end it.",
        )
    ]


def test_new_and_moved_paragraphs_are_told_with_their_numbers() -> None:
    news = "Nobody had asked the people who ride."
    assert rows(with_text(PACK, ONE, TWO), with_text(PACK, ONE, news, TWO)) == [
        ("article", "¶2", "", news),
        ("slip_renumbered", "", "¶2", "¶3"),
    ]
    assert rows(with_text(PACK, ONE, news, TWO), with_text(PACK, ONE, TWO)) == [
        ("article", "¶2", news, ""),
        ("slip_renumbered", "", "¶3", "¶2"),
    ]


def test_questions_go_by_id_and_are_called_by_number() -> None:
    first, *others = LESSON.questions
    asked = first.model_copy(update={"ask": "On which day do the night buses stop?"})
    new = data(pack_of(lesson(questions=[asked, *others])))
    ((heading, label, stood, stands),) = rows(data(PACK), new)
    assert (heading, label) == ("questions", "1")
    assert stood.startswith("When will the night buses")
    assert stands.startswith("On which day do the night buses")
    added = first.model_copy(update={"id": "q-new", "ask": "What ends?"})
    moved = rows(data(PACK), data(pack_of(lesson(questions=[added, first, *others]))))
    assert ("questions", "1", "", "What ends? ¶1") in moved
    assert ("questions", "2", "1", "2") in moved


def test_only_the_teachers_slip_tells_of_answers() -> None:
    first, *others = LESSON.questions
    answered = first.model_copy(update={"answer": "2 June, says the council"})
    new = data(pack_of(lesson(questions=[answered, *others])))
    assert rows(data(PACK), new) == []
    ((heading, label, stood, stands),) = rows(data(PACK), new, teacher=True)
    assert (heading, label) == ("answer", "1")
    assert "1 June" in stood
    assert "2 June, says the council" in stands


def test_data_of_an_earlier_version_is_compared_as_far_as_it_goes() -> None:
    old = data(PACK)
    del old["body"]["glossary"], old["guide"]["notes"]
    found = {heading for heading, *_ in rows(old, data(PACK), teacher=True)}
    assert found == {"glossary", "notes"}


def test_differences_are_cut_to_what_matters() -> None:
    old = " ".join(f"w{n}" for n in range(40))
    new = old.replace("w20", "changed")
    assert list(differences(old, new, around=2)) == [
        ("… w18 w19 w20 w21 w22 …", "… w18 w19 changed w21 w22 …")
    ]
    assert list(differences(old, old)) == []
