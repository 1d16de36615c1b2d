"""Six questions for a short lesson: of every kind the pack has, about all of the article, short."""

import re
from collections.abc import Sequence
from itertools import count
from math import ceil

from coursepack.model.body import Entry, Section, Task
from coursepack.model.words import Words
from coursepack.render.view.tasks import TaskView, task_view

QUESTIONS = 6
MOST_LINES = 3
NEW = 2  # so many paragraphs that no other question looks at count; more are not worth more room
ACROSS = 60  # letters in a line of half a page
NEEDED = 10  # meanings: the last that an article gives up which is too long for its sheet
WRITING = 2  # lines of print that a line to write on is as high as


def six_questions(sections: tuple[Section, ...], words: Words) -> tuple[TaskView, ...]:
    """At most six, in the order and under the numbers of the pack, each with room to answer.

    Kinds take turns, each giving a question that looks at paragraphs not yet looked at, and of
    those the one that needs least room. What sends students to a part that is not on the sheet
    is left out.
    """
    left = [[task for task in part.tasks if not _elsewhere(task, words)] for part in sections]
    chosen: list[Task] = []
    for turn in count():
        if len(chosen) == QUESTIONS or not any(left):
            break
        tasks = left[turn % len(left)]
        if tasks:
            seen = {number for task in chosen for number in task.paragraphs}
            task = min(tasks, key=lambda task: (-_new(task, seen), _room(task)))
            tasks.remove(task)
            chosen.append(task)
    ordered = sorted(chosen, key=lambda task: task.number)
    return tuple(task_view(task, {}, words, 0, MOST_LINES) for task in ordered)


def _new(task: Task, seen: set[int]) -> int:
    return min(NEW, len(set(task.paragraphs) - seen))


def _room(task: Task) -> int:
    """How many lines of print a question with its options and its room to write needs."""
    printed = sum(ceil(len(text) / ACROSS) for text in (task.asked, *task.options))
    return printed + WRITING * min(task.lines, MOST_LINES)


def minor_words(entries: Sequence[Entry]) -> frozenset[str]:
    """The words whose meanings are left out first: general ones, a dictionary has them."""
    told = sorted((entry for entry in entries if entry.meaning), key=lambda entry: -entry.tier)
    return frozenset(entry.id for entry in told[NEEDED:])


def _elsewhere(task: Task, words: Words) -> bool:
    """Whether a question names a part of the pack that the sheet has not."""
    parts = "|".join(re.escape(name) for name in words["elsewhere"].split(words["comma"]))
    return bool(re.search(rf"\b(?:{parts})\b", task.asked, re.IGNORECASE))
