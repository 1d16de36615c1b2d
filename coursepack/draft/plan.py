"""Lesson plans for 45, 60 and 90 minutes, made of the parts that the pack has."""

from coursepack.model.card import Routine
from coursepack.model.lesson import Plan, Step

_READ = "Alone, pencil in hand: left margin what it says, right margin what you think or wonder."
_TASKS = "Pairs. Everybody does the tasks on what the article says; share out the others."
_TALK = "Read the prompt aloud, wait, and let pairs collect paragraphs for each position first."
# A routine may be hurried by so much and no more.
_ENOUGH = 0.7
_EXIT = "Alone and in writing; collect."


def plans(hook: bool, routine: Routine | None, minutes: int) -> list[Plan]:
    """The three plans; `minutes` is how long the article takes to read."""
    read = min(max(5, round(minutes * 1.5)), 15)
    return [_plan(total, read, hook, routine) for total in (45, 60, 90)]


def _plan(total: int, read: int, hook: bool, routine: Routine | None) -> Plan:
    """Fixed times for the frame; tasks and discussion share what is left."""
    opening = 5 if total < 60 else 8
    left = total - opening - read - 5
    discuss = left * 2 // 5 if total < 90 else left // 2
    aside = 10 if total >= 90 else 0
    steps = [
        Step(
            minutes=opening,
            do="Before reading: hook and statements" if hook else "Before reading: the title",
            how="Alone, then pairs; nobody is corrected yet.",
        ),
        Step(minutes=read, do="Read the article", how=_READ),
        Step(minutes=left - discuss - aside, do="Questions", how=_TASKS),
    ]
    if aside:
        how = "Groups of three fill in the claim ledger for four claims of their choice."
        steps.append(Step(minutes=aside, do="Reading critically: the claim ledger", how=how))
    steps.append(_talk(discuss, routine))
    steps.append(Step(minutes=5, do="Mark the statements again; exit task", how=_EXIT))
    return Plan(minutes=total, steps=steps)


def _talk(minutes: int, routine: Routine | None) -> Step:
    """The discussion: the routine whole where there is time, else a short form that says so."""
    if routine is None:
        return Step(minutes=minutes, do="Discussion", how=_TALK)
    if minutes >= routine.minutes * _ENOUGH:
        how = f"The steps of the sheet; shorten each so that they fit into {minutes} minutes."
        return Step(minutes=minutes, do=f"Discussion: {routine.name.lower()}", how=how)
    how = f"{_TALK} ({routine.name} takes {routine.minutes} minutes: next lesson, if you wish.)"
    return Step(minutes=minutes, do="Discussion, short form", how=how)
