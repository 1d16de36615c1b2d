"""What the support levels add to a pack (H12): the lesson's own words, or sound ones for its type.

Made from what students see and from nothing else: no answer can get into a level.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle

from coursepack.compose.background import alphabetical, glossary
from coursepack.compose.places import Ground
from coursepack.compose.stops import stops
from coursepack.model.aids import GlossaryItem
from coursepack.model.body import Body, Entry, Task
from coursepack.model.known import Library
from coursepack.model.lesson import Lesson
from coursepack.model.support import Added, Extended, Linking, Prompt, Support, Supported
from coursepack.model.words import Words

# More words than this are a second glossary.
BANK = 12
# Several further steps for a type, given out in turn: two questions do not ask the same one.
CHALLENGES = {"evaluation": 3, "sourcing": 2, "corroboration": 2}
FURTHER = 2
LINKING = ("reason", "contrast", "conclusion", "source", "careful")


def support(lesson: Lesson, ground: Ground, library: Library, body: Body, words: Words) -> Support:
    """What each level adds to `body`."""
    own = lesson.support
    glosses = tuple(_added(own.glossary, ground, library, words))
    tasks = [task for section in body.sections for task in section.tasks]
    frames = {item.id: item.frame for item in lesson.questions}
    challenges = {item.id: item.challenge for item in lesson.questions}
    entries = (*body.glossary, *(added.entry for added in glosses))
    return Support(
        Supported(
            glosses=glosses,
            stops=stops(own.chunks, ground, words),
            word_bank=tuple(own.word_bank) or _bank(entries),
            linking=tuple(_linking(words)) if tasks else (),
            frames=tuple(
                Prompt(task.number, frames[task.id] or _frame(task, words)) for task in tasks
            ),
        ),
        Extended(
            challenges=tuple(_challenges(tasks, challenges, words)),
            further=tuple(own.further) or _several("further", FURTHER, words),
        ),
    )


def _added(
    items: list[GlossaryItem], ground: Ground, library: Library, words: Words
) -> Iterator[Added]:
    """The glosses of the supported level, each with the place of its words."""
    anchors = {item.id: item.at for item in items}
    for entry in glossary(items, ground, library, words):
        anchor = anchors[entry.id]
        passage = ground.passage(anchor) if anchor.words else None
        start, end = (passage.span.start, passage.span.end) if passage else (0, 0)
        yield Added(entry, start, end)


def _bank(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Words to answer with: those of every subject first, then the article's own."""
    chosen = sorted(entries, key=lambda entry: (entry.tier, entry.paragraph))[:BANK]
    return tuple(dict.fromkeys(entry.term for entry in alphabetical(chosen)))


def _frame(task: Task, words: Words) -> str:
    """The sentence frame that fits every question of this type: its shape, never its content."""
    return words["frame_choice" if task.options else f"frame_{task.type}"]


def _linking(words: Words) -> Iterator[Linking]:
    """Words that join an answer together, by what they do."""
    for use in LINKING:
        yield Linking(words[f"linking_{use}"], tuple(words[f"linking_{use}_words"].split(" · ")))


def _several(key: str, count: int, words: Words) -> tuple[str, ...]:
    return tuple(words[f"{key}_{number}"] for number in range(1, count + 1))


def _challenges(tasks: Sequence[Task], own: Mapping[str, str], words: Words) -> Iterator[Prompt]:
    """A further step under each question that weighs or compares, or that the lesson gives one."""
    turns = {
        type_: cycle(_several(f"challenge_{type_}", count, words))
        for type_, count in CHALLENGES.items()
    }
    for task in tasks:
        if own[task.id]:
            yield Prompt(task.number, own[task.id])
        elif task.type in turns:
            yield Prompt(task.number, next(turns[task.type]))
