"""H15: where people are harmed, mourned or named by faith or people, nothing is played."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.problems import Problem
from coursepack.source import Source

_PLAY = re.compile(
    r"\b(?:imagine (?:that )?(?:you are|you were|being|yourself)|pretend|role[- ]play"
    r"|act (?:out|it out)|put yourself in|as if you were)\b",
    re.IGNORECASE,
)
_GUESS = re.compile(
    r"\b(?:guess|predict)\b[^.?]*\b(?:how many|what happen|outcome|end|ending|di(?:e|ed)|killed)\b"
    r"|\bwhat do you think (?:happened|happens|will happen) next\b",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"_{3,}|\bfill (?:in )?the gaps?\b|\bmissing words?\b|\bcomplete the sentence", re.I
)


def check_sensitive(case: Case) -> Iterator[Problem]:
    """No role play anywhere in such a lesson; no gap-fill and no guessing at those passages."""
    if not case.lesson.sensitive:
        return
    there = _marked(case)
    for where, item in case.questions:
        asked = " ".join((item.asked, item.frame, item.challenge))
        inside = there & set(case.ground.paragraphs([*item.at, *item.evidence]))
        hit = _PLAY.search(asked)
        if hit is None and inside:
            hit = _GUESS.search(asked) or _GAP.search(asked)
        if hit:
            yield rules.PLAYED_HARM.at(where, words=hit[0])
    for where, text in _around(case):
        if hit := _PLAY.search(text):
            yield rules.PLAYED_HARM.at(where, words=hit[0])
    routine = case.library.routines.get(case.lesson.discussion.routine)
    if routine and routine.exposes:
        where = case.places.at("discussion", "routine")
        yield rules.EXPOSING_ROUTINE.at(where, routine=routine.name)


def _marked(case: Case) -> set[int]:
    """The paragraphs that the lesson marks: where its notes stand, and those they name."""
    notes = case.lesson.sensitive
    at = {case.ground.paragraph(note.at) for note in notes if note.at}
    return at | {int(n) for note in notes for n in re.findall(r"¶(\d+)", note.say)}


def _around(case: Case) -> Iterator[tuple[Source, str]]:
    """What students are told besides the questions."""
    lesson, places = case.lesson, case.places
    yield places.at("before", "hook"), lesson.before.hook
    yield places.at("discussion", "prompt"), lesson.discussion.prompt
    for index, text in enumerate(lesson.support.further):
        yield places.at("support", "further", index), text
    for index, plan in enumerate(lesson.plans):
        for n, step in enumerate(plan.steps):
            yield places.at("plans", index, "steps", n), f"{step.do} {step.how}"
