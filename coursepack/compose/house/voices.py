"""H9: the voices of the article are told truly, and those it lacks are named."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.model.lesson import PersonItem
from coursepack.problems import Problem

_QUOTING = re.compile(r"[“”\"„«»]|(?<!\w)['‘]\w")
_NEAR = 1


def check_voices(case: Case) -> Iterator[Problem]:
    """Somebody quoted has words in the article; somebody is named who has none."""
    for index, person in enumerate(case.lesson.people):
        if person.voice == "quoted" and not _heard(case, person):
            where = case.places.at("people", index, "voice")
            yield rules.NOT_QUOTED.at(where, name=person.name)
    if case.lesson.people and not case.lesson.voices.absent:
        yield rules.NOBODY_ABSENT.at(case.places.at("voices"))


def _heard(case: Case, person: PersonItem) -> bool:
    """Whether words in quotation marks stand near a place that names the person."""
    home = case.ground.paragraph(person.at)
    names = {word for word in re.findall(r"\w{4,}", person.name) if word[0].isupper()}
    for block in case.ground.article.paragraphs:
        if block.number == home or any(name in block.text for name in names):
            near = range(block.number - _NEAR, block.number + _NEAR + 1)
            if any(_quotes(case, number) for number in near):
                return True
    return False


def _quotes(case: Case, number: int) -> bool:
    block = case.ground.article.paragraph(number)
    return block is not None and (
        block.kind == "quotation" or _QUOTING.search(block.text) is not None
    )
