"""The discussion, the exit task and the plans."""

from collections.abc import Iterator

from coursepack.compose.places import Ground
from coursepack.model.body import Protocol, Side, Talk
from coursepack.model.card import Routine
from coursepack.model.guide import LessonPlan, PlanStep, TalkNotes
from coursepack.model.known import Library
from coursepack.model.lesson import Discussion, Lesson, Plan


def talk(lesson: Lesson, ground: Ground, library: Library) -> Talk:
    """The discussion as students see it."""
    discussion = lesson.discussion
    routine = library.routines.get(discussion.routine)
    return Talk(
        prompt=discussion.prompt or lesson.essential,
        sides=tuple(Side(p.view, ground.paragraphs(p.at)) for p in discussion.positions),
        protocol=_protocol(discussion, routine),
        frames=tuple(discussion.frames or (routine.frames if routine else [])),
    )


def _protocol(discussion: Discussion, routine: Routine | None) -> Protocol | None:
    if routine is None:
        return None
    return Protocol(
        name=routine.name,
        steps=tuple(routine.steps),
        minutes=discussion.minutes or routine.minutes,
        grouping=discussion.grouping or routine.grouping,
        sides=routine.sides,
        opens=routine.opens,
        roles=tuple(routine.roles),
    )


def talk_notes(discussion: Discussion, library: Library) -> TalkNotes:
    """What the teacher needs to lead it (H14)."""
    routine = library.routines.get(discussion.routine)
    return TalkNotes(
        minutes=discussion.minutes or (routine.minutes if routine else 0),
        grouping=discussion.grouping or (routine.grouping if routine else ""),
        wait=discussion.wait,
        uptake=discussion.uptake,
        moves=tuple(routine.moves) if routine else (),
        avoid=routine.avoid if routine else "",
        look_for=tuple(discussion.look_for),
        why=discussion.why,
    )


def plans(items: list[Plan]) -> tuple[LessonPlan, ...]:
    """Plans from short to long, each step with the minute it begins at."""
    in_order = sorted(items, key=lambda plan: plan.minutes)
    return tuple(LessonPlan(plan.minutes, tuple(_steps(plan))) for plan in in_order)


def _steps(plan: Plan) -> Iterator[PlanStep]:
    start = 0
    for step in plan.steps:
        yield PlanStep(start, step.minutes, step.do, step.how)
        start += step.minutes
