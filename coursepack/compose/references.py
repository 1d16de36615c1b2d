"""Questions named by id in other texts of the lesson: `{q-why}` becomes the printed number."""

from collections.abc import Iterator
from typing import Any

from coursepack.compose.questions import in_order
from coursepack.model.lesson import REFERENCE, Lesson
from coursepack.source import Path


def with_numbers(lesson: Lesson) -> Lesson:
    """The lesson with every reference to a question replaced by the question's number."""
    numbers = {item.id: str(number) for number, item in in_order(lesson.questions)}

    def told(part: Any) -> Any:
        if isinstance(part, str):
            return REFERENCE.sub(lambda match: numbers.get(match[1], match[0]), part)
        if isinstance(part, list):
            return [told(item) for item in part]
        if isinstance(part, dict):
            return {key: told(value) for key, value in part.items()}
        return part

    return Lesson.model_validate(told(lesson.model_dump()))


def references(lesson: Lesson) -> Iterator[tuple[Path, str]]:
    """Every reference in the lesson's texts, with the path of the text."""
    yield from _references(lesson.model_dump(), ())


def _references(part: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(part, str):
        yield from ((path, match[1]) for match in REFERENCE.finditer(part))
    elif isinstance(part, list):
        for index, item in enumerate(part):
            yield from _references(item, (*path, index))
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from _references(value, (*path, key))
