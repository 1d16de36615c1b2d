"""A body at the supported level: more glosses marked, more room to write; the rest as it was."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from math import ceil

from coursepack.compose.background import alphabetical
from coursepack.model.body import Body, Run, Section, TextBlock
from coursepack.model.support import Added, Supported

ROOM = 1.5  # times the writing lines of the standard level


def supported_body(body: Body, supported: Supported) -> Body:
    """`body` with the added glosses and more writing lines; no term is explained twice."""
    known = {entry.term.casefold() for entry in body.glossary}
    glosses = [added for added in supported.glosses if added.entry.term.casefold() not in known]
    return replace(
        body,
        article=tuple(_glossed(block, glosses) for block in body.article),
        glossary=alphabetical((*body.glossary, *(added.entry for added in glosses))),
        sections=tuple(_roomy(section) for section in body.sections),
    )


def _roomy(section: Section) -> Section:
    tasks = (replace(task, lines=ceil(task.lines * ROOM)) for task in section.tasks)
    return replace(section, tasks=tuple(tasks))


def _glossed(block: TextBlock, glosses: Sequence[Added]) -> TextBlock:
    """The block with those glosses marked that touch no word marked before them."""
    for added in glosses:
        if block.number and added.entry.paragraph == block.number:
            block = _with_gloss(block, added)
    return block


def _with_gloss(block: TextBlock, added: Added) -> TextBlock:
    runs = _cut(_cut(block.runs, added.start), added.end)
    ends = list(accumulate(len(run.text) for run in runs))
    inside = [added.start < end <= added.end for end in ends]
    if not any(inside) or any(run.term for run, mine in zip(runs, inside, strict=True) if mine):
        return block
    marked = tuple(
        replace(run, term=added.entry.id) if mine else run
        for run, mine in zip(runs, inside, strict=True)
    )
    order = {run.term: place for place, run in enumerate(marked)}
    glosses = sorted((*block.glosses, added.entry), key=lambda e: order.get(e.id, len(order)))
    return replace(block, runs=marked, glosses=tuple(glosses))


def _cut(runs: Sequence[Run], at: int) -> tuple[Run, ...]:
    """The runs with a border at character `at`."""
    cut: list[Run] = []
    for run in runs:
        inner = at - sum(len(before.text) for before in cut)
        if 0 < inner < len(run.text):
            cut += [replace(run, text=run.text[:inner]), replace(run, text=run.text[inner:])]
        else:
            cut.append(run)
    return tuple(cut)
