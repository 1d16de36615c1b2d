"""H14: a discussion is planned: groups, minutes, waiting, and how to take up an answer."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.discussion import talk_notes
from coursepack.compose.house.case import Case
from coursepack.problems import Problem


def check_talk(case: Case) -> Iterator[Problem]:
    """The discussion has all it needs, from the lesson or its routine; plans add up."""
    talk = case.lesson.discussion
    if talk.prompt or talk.positions or talk.routine:
        notes = talk_notes(talk, case.library)
        needed = {
            "grouping": notes.grouping,
            "minutes": notes.minutes,
            "wait": notes.wait,
            "uptake": notes.uptake,
        }
        if lacks := [key for key, value in needed.items() if not value]:
            yield rules.TALK_UNPLANNED.at(case.places.at("discussion"), lacks=", ".join(lacks))
    for index, plan in enumerate(case.lesson.plans):
        if (total := sum(step.minutes for step in plan.steps)) != plan.minutes:
            where = case.places.at("plans", index, "minutes")
            yield rules.PLAN_MINUTES.at(where, minutes=plan.minutes, total=total)
