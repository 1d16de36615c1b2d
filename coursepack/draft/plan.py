"""Lesson plans for 45, 60 and 90 minutes, made of the parts that the pack has."""

from collections.abc import Sequence
from itertools import zip_longest

from coursepack.draft.wording import joined
from coursepack.model.card import Routine
from coursepack.model.lesson import Plan, QuestionItem, Step

_OPEN = "The opening task, then the statements: alone, then in pairs; nobody is corrected yet."
_READ = "Alone, pencil in hand: beside the text what it says, and what you think or wonder."
_TASKS = "All questions, in pairs; then compare in class."
_LEDGER = "Groups of three fill in the table for four claims of their choice."
# Minutes that a pair needs for a question; other types need three.
_NEEDS = {"literal": 2, "word": 2, "evaluation": 5, "discussion": 5}
_USUAL = 3
_COMPARE = 3  # minutes in which the class compares what pairs have found
_EXAMINE = 10  # minutes for the claims
_TALK = "Read the prompt aloud, wait, and let pairs collect paragraphs for each position first."
# A routine may be hurried by so much and no more.
_ENOUGH = 0.7
_EXIT = "First mark the statements again; then write, alone. Collect the slips."


def plans(
    claims: bool, routine: Routine | None, minutes: int, questions: Sequence[QuestionItem]
) -> list[Plan]:
    """The three plans; `minutes` is how long the article takes to read, `claims` whether there are
    any to examine.

    The questions that fit are named by id: the printed number takes its place.
    """
    read = min(max(5, round(minutes * 1.5)), 15)
    return [_plan(total, read, claims, routine, questions) for total in (45, 60, 90)]


def _plan(
    total: int, read: int, claims: bool, routine: Routine | None, questions: Sequence[QuestionItem]
) -> Plan:
    """Fixed times for the frame; tasks and discussion share what is left. Each step is called by
    the heading of what it is about."""
    opening = 5 if total < 60 else 8
    left = total - opening - read - 5
    discuss = left * 2 // 5 if total < 90 else left // 2
    aside = _EXAMINE if claims and total >= 90 else 0
    asking = left - discuss - aside
    spare = max(0, asking - _needed(questions) - _COMPARE)
    if claims and not aside and spare >= _EXAMINE:
        aside, asking, spare = _EXAMINE, asking - _EXAMINE, spare - _EXAMINE
    asking, discuss = asking - spare, discuss + spare
    steps = [
        Step(minutes=opening, do="Before you read", how=_OPEN),
        Step(minutes=read, do="The article", how=_READ),
        Step(minutes=asking, do="Questions", how=_tasks(asking, questions)),
    ]
    if aside:
        steps.append(Step(minutes=aside, do="Who says so?", how=_LEDGER))
    steps.append(_talk(discuss, routine))
    steps.append(Step(minutes=5, do="Before you go", how=_EXIT))
    return Plan(minutes=total, steps=steps)


def _needed(questions: Sequence[QuestionItem]) -> int:
    """Minutes that pairs need for all questions."""
    return sum(_NEEDS.get(item.type, _USUAL) for item in questions)


def _tasks(minutes: int, questions: Sequence[QuestionItem]) -> str:
    """Which questions fit into the time, in their printed order.

    One of every type in turn, beginning with what the text says and what is to be judged.
    """
    by_type: dict[str, list[QuestionItem]] = {}
    for item in questions:
        by_type.setdefault(item.type, []).append(item)
    chosen: set[str] = set()
    groups = list(by_type.values())
    turns = [*groups[:1], *groups[-1:], *groups[1:-1]] if groups[1:] else groups
    for item in (i for row in zip_longest(*turns) for i in row if i):
        minutes -= _NEEDS.get(item.type, _USUAL)
        if minutes < 0:
            break
        chosen.add(item.id)
    if not chosen or len(chosen) == len(questions):
        return _TASKS
    named = [f"{{{item.id}}}" for item in questions if item.id in chosen]
    which = f"question {named[0]}" if len(named) == 1 else f"questions {joined(named)}"
    return f"Pairs: {which}. The others are for those who finish early, or for homework."


def _talk(minutes: int, routine: Routine | None) -> Step:
    """The discussion: the routine whole where there is time, else a short form that says so."""
    if routine is None:
        return Step(minutes=minutes, do="Discussion", how=_TALK)
    if minutes >= routine.minutes * _ENOUGH:
        how = "The steps of “How we discuss”" + _shorter(minutes, routine)
        return Step(minutes=minutes, do=f"Discussion: {routine.name}", how=how)
    how = f"{_TALK} ({routine.name} takes {routine.minutes} minutes: next lesson, if you wish.)"
    return Step(minutes=minutes, do="Discussion, short form", how=how)


def _shorter(minutes: int, routine: Routine) -> str:
    if minutes >= routine.minutes:
        return "."
    return f"; shorten each so that they fit into {minutes} minutes."
