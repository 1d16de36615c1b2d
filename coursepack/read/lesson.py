"""lessons/*.yaml → Lesson and Course, with the place of every part."""

from pathlib import Path

from coursepack.model.course import Course
from coursepack.model.lesson import Lesson
from coursepack.model.pair import Pair
from coursepack.read.files import text_of
from coursepack.read.shapes import read_shape
from coursepack.read.yaml_nodes import first_value
from coursepack.source import Places, Written

COURSE_FILE = "course.yaml"


def read_lesson(path: Path, label: str) -> Written[Lesson]:
    """The lesson in `path`; raises Refused with every fault of the file."""
    return read_shape(Lesson, text_of(path, label), label)


def article_of(path: Path, label: str) -> tuple[str, int, int]:
    """The article that a lesson names, and the line and column where it does.

    Only so much of the file is read as this needs. Raises Refused with every fault of a file
    in which it cannot be found.
    """
    found = first_value(text_of(path, label), "article")
    if found is None:
        written = read_lesson(path, label)
        where = written.places.at("article")
        return written.value.article, where.line, where.column
    return found


def read_pair(path: Path, label: str) -> Written[Pair]:
    """The pair in `path`; raises Refused with every fault of the file."""
    return read_shape(Pair, text_of(path, label), label)


def read_course(path: Path, label: str) -> Written[Course]:
    """The course in `path`, or the default one where there is no such file."""
    if not path.exists():
        return Written(Course(), Places(label))
    return read_shape(Course, text_of(path, label), label)
