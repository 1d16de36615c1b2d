"""A small lesson on an article of our own, composed: material for many tests."""

from pathlib import Path

from coursepack.compose.composition import compose
from coursepack.compose.places import Ground
from coursepack.model.article import Article, Block
from coursepack.model.course import Course
from coursepack.model.known import Library
from coursepack.model.lesson import Lesson
from coursepack.model.pack import Pack
from coursepack.read.lesson import read_lesson
from coursepack.render.catalogue import words_for

ENGLISH = words_for((Path(__file__).parents[1] / "templates",), "en")
CASE = Path(__file__).parent / "cases" / "good" / "buses"
GROUND = Ground(
    Article(
        "buses",
        "seeds/buses.txt",
        (
            Block("paragraph", "The council voted 7–5 to end the night buses from 1 June.", 1),
            Block("paragraph", "They cost £410,000 last year, a budget report says.", 2),
            Block("paragraph", "“We cannot keep paying,” said Councillor Mara Osei.", 3),
        ),
    )
)
LESSON = read_lesson(CASE / "lessons" / "buses.yaml", "lessons/buses.yaml").value


def pack_of(lesson: Lesson) -> Pack:
    return compose("buses", lesson, GROUND, Library(), Course(), ENGLISH)
