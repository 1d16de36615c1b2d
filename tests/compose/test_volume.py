"""Volumes as data: one glossary, an index that files people as they are called, no answers."""

from dataclasses import replace

from buses import ENGLISH, LESSON, pack_of

from coursepack.compose.edition import edit
from coursepack.compose.volume.binding import Bundle, bind
from coursepack.model.body import Person, Run, TextBlock
from coursepack.model.card import Card
from coursepack.model.course import Course
from coursepack.model.handout import Handout, Reader
from coursepack.model.known import Library
from coursepack.model.lesson import Lesson
from coursepack.model.volume import Volume

CARD = Card(
    id="mara-osei",
    kind="person",
    name="Mara Osei",
    gloss="Councillor of Larkfield",
    sources={"post": "The Larkfield Post"},
    as_of="2025-03-05",
)
LIBRARY = Library({CARD.id: CARD})


def bound(*handouts: Handout, reader: Reader = "student", library: Library = LIBRARY) -> Volume:
    bundle = Bundle(1, "Night", handouts)
    return bind(f"course/{reader}", reader, [bundle], Course(), library, ENGLISH, ["away.txt"])


def student(lesson: Lesson = LESSON) -> Handout:
    return edit(pack_of(lesson), "student")


def told(*paragraphs: str) -> Handout:
    """A handout whose article has these paragraphs, and Mara Osei in its who's who."""
    blocks = tuple(
        TextBlock("paragraph", number, 0, "", (Run(text),))
        for number, text in enumerate(paragraphs, start=1)
    )
    person = Person("osei", "Mara Osei", 1, "", "Councillor", "", (), "quoted")
    handout = student()
    body = replace(handout.body, article=blocks, people=(person,), glossary=())
    return replace(handout, body=body)


def test_a_student_volume_holds_no_answer() -> None:
    other = LESSON.model_copy(
        update={"questions": [q.model_copy(update={"answer": "SECRET"}) for q in LESSON.questions]}
    )
    assert bound(student()) == bound(student(other))
    assert all(chapter.handout.guide is None for chapter in bound(student()).chapters)
    assert bound(student()).missing == ()


def test_only_a_teacher_is_told_what_is_missing() -> None:
    handout = edit(pack_of(LESSON), "teacher", told=["standard"])
    assert bound(handout, reader="teacher").missing == ("away.txt",)


def test_one_entry_for_one_term() -> None:
    one, two = bound(student()).glossary, bound(student(), student()).glossary
    assert [term.term for term in one] == [term.term for term in two]
    met = [place for term in two for sense in term.senses for place in sense.met]
    assert {spot.chapter for spot, _ in met} == {1, 2}


def test_a_person_is_filed_as_the_article_calls_them() -> None:
    called = bound(told("Mara Osei spoke. Osei left, and so did Osei’s party.", "Later Osei won."))
    (name,) = called.index
    assert name.name == "Osei, Mara"
    assert name.initial == "O"
    assert [(spot.paragraph, spot.offset) for spot in name.met] == [
        (1, 0),
        (1, 14),
        (1, 31),
        (2, 5),
    ]
    (never,) = bound(told("Mara Osei spoke.")).index
    assert never.name == "Mara Osei"
    (unknown,) = bound(told("Mara Osei spoke. Osei left."), library=Library()).index
    assert unknown.name == "Mara Osei"


def test_names_are_whole_words() -> None:
    (name,) = bound(told("Mara Osei and the Oseiland Mara Oseis met.")).index
    assert [spot.offset for spot in name.met] == [0]
