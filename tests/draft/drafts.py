"""Drafts to test: of articles of our own, and of the given ones where they are here."""

from functools import cache
from pathlib import Path

import given

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.lesson import draft_lesson
from coursepack.model.article import Article
from coursepack.model.known import Library
from coursepack.model.lesson import Lesson
from coursepack.read.knowledge import read_library

ROOT = Path(__file__).parent.parent.parent
OWN = {path.stem: path for path in sorted((Path(__file__).parent / "articles").glob("*.txt"))}
GIVEN = given.files()
FILES = {**OWN, **GIVEN}


@cache
def library() -> Library:
    """The cards and routines that come with the program."""
    return read_library([(ROOT / "knowledge", "knowledge")])[0]


@cache
def article(name: str) -> Article:
    return given.load(FILES[name])


@cache
def lesson(name: str) -> Lesson:
    """The first draft of one article."""
    text = article(name)
    findings = analyse(text)
    consulted = consult(text, findings, library())
    return draft_lesson(text, findings, consulted, library(), "test")
