"""Six questions for a short lesson: of every kind the pack has, and about all of the article."""

import re
from itertools import count

from coursepack.model.body import Section, Task
from coursepack.model.words import Words
from coursepack.render.view.tasks import TaskView, task_view

QUESTIONS = 6
MOST_LINES = 3


def six_questions(sections: tuple[Section, ...], words: Words) -> tuple[TaskView, ...]:
    """At most six, in the order and under the numbers of the pack, each with room to answer.

    Kinds take turns, each giving the question that looks at most paragraphs not yet looked at.
    What sends students to a part that is not on the sheet is left out.
    """
    left = [[task for task in part.tasks if not _elsewhere(task, words)] for part in sections]
    chosen: list[Task] = []
    for turn in count():
        if len(chosen) == QUESTIONS or not any(left):
            break
        tasks = left[turn % len(left)]
        if tasks:
            seen = {number for task in chosen for number in task.paragraphs}
            task = max(tasks, key=lambda task: len(set(task.paragraphs) - seen))
            tasks.remove(task)
            chosen.append(task)
    ordered = sorted(chosen, key=lambda task: task.number)
    return tuple(task_view(task, {}, words, 0, MOST_LINES) for task in ordered)


def _elsewhere(task: Task, words: Words) -> bool:
    """Whether a question names a part of the pack that the sheet has not."""
    parts = "|".join(re.escape(name) for name in words["elsewhere"].split(words["comma"]))
    return bool(re.search(rf"\b(?:{parts})\b", task.ask, re.IGNORECASE))
