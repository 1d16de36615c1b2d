"""H7, third part: nothing else on the sheet holds the answer."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case, shown
from coursepack.compose.questions import in_order, right_letter
from coursepack.model.anchor import fold
from coursepack.model.lesson import QuestionItem
from coursepack.problems import Problem
from coursepack.source import Source

_LEAST, _MOST = 2, 8
_LETTERS = "ABCDEFGHIJ"


def check_giveaways(case: Case) -> Iterator[Problem]:
    """No question, frame or gloss tells the answer to a closed question."""
    numbers = {item.id: number for number, item in in_order(case.lesson.questions)}
    for where, item in case.closed:
        if phrase := _phrase(item):
            yield from _told(case, where, item, phrase, numbers)
    for where, item in case.questions:
        if item.type == "word":
            yield from _glossed(case, where, item)


def _phrase(item: QuestionItem) -> str:
    """The few words that are the answer, folded; "" where they are too short to look for."""
    if item.type == "sequence":
        return ""
    if item.options:
        letter = right_letter(item)
        answer = item.options[_LETTERS.index(letter)] if letter else ""
    else:
        answer = re.split(r"[.;:(]", item.answer)[0]
    words = _words(answer)
    telling = any(len(word) > 3 or word.isdigit() for word in words)
    return " ".join(words) if telling and _LEAST <= len(words) <= _MOST else ""


def _told(
    case: Case, where: Source, item: QuestionItem, phrase: str, numbers: dict[str, int]
) -> Iterator[Problem]:
    for other in case.lesson.questions:
        text = shown(other) if other is not item and not other.options else fold(other.asked)
        helps = fold(f"{other.frame} {other.challenge}") if other is item else ""
        if _holds(text, phrase) or _holds(helps, phrase):
            place = f"question {numbers[other.id]}" if other is not item else "its own words"
            yield rules.GIVEN_AWAY.at(where, phrase=phrase, place=place)
            return


def _holds(text: str, phrase: str) -> bool:
    return f" {phrase} " in f" {' '.join(_words(text))} "


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _glossed(case: Case, where: Source, item: QuestionItem) -> Iterator[Problem]:
    """A question that asks for the meaning of a word which the glossary explains."""
    asked = [fold(words) for words in re.findall(r"[“\"]([^”\"]+)[”\"]", item.asked)]
    there = case.ground.paragraphs([*item.at, *item.evidence])
    for entry in case.lesson.glossary:
        explained = bool(entry.meaning or entry.card)
        if explained and fold(entry.term) in asked and case.ground.paragraph(entry.at) in there:
            yield rules.GIVEN_AWAY.at(where, phrase=entry.term, place="the glossary")
