"""H10: what is missing is a blank for the teacher; nothing unfinished reaches students."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.problems import Problem
from coursepack.source import Path

_UNFINISHED = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\?\?\?|(?i:\blorem ipsum\b|\bcontext wanted\b)"
)
# What students are given; everything else stays in the teacher's edition.
_STUDENTS: dict[str, tuple[str, ...]] = {
    "before": ("hook", "statements"),
    "boxes": ("title", "text"),
    "glossary": ("term", "meaning"),
    "timeline": ("what",),
    "people": ("name", "role"),
    "questions": ("ask", "options", "frame", "challenge"),
    "discussion": ("prompt", "positions", "frames"),
    "exit": ("supports", "doubts"),
    "support": ("chunks", "glossary", "word_bank", "further"),
}


def check_blanks(case: Case) -> Iterator[Problem]:
    """No text for students holds a mark that somebody still has to fill in."""
    texts: list[tuple[Path, str]] = [
        (("title",), case.lesson.title),
        (("essential",), case.lesson.essential),
    ]
    for name, keys in _STUDENTS.items():
        part = getattr(case.lesson, name)
        texts += [
            text
            for path, item in _parts(part, (name,))
            for key in keys
            for text in _texts(getattr(item, key), (*path, key))
        ]
    for path, text in texts:
        if hit := _UNFINISHED.search(text):
            yield rules.UNFINISHED.at(case.places.at(*path), words=hit[0])


def _parts(part: object, path: Path) -> Iterator[tuple[Path, object]]:
    items = enumerate(part) if isinstance(part, list) else [("", part)]
    for index, item in items:
        yield (*path, index) if index != "" else path, item


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
