"""What students can do at the end: one aim for each kind of question that the lesson has."""

from collections import defaultdict
from dataclasses import dataclass

from coursepack.model.body import Section
from coursepack.model.words import Words

MOST = 6  # aims of one lesson
RECALL = "literal"  # an aim of last resort: all reading begins with it


@dataclass(frozen=True, slots=True)
class Aim:
    """What students can do, and the numbers of the questions that ask for it."""

    say: str
    questions: str


def aim_views(sections: tuple[Section, ...], words: Words) -> tuple[Aim, ...]:
    """The aims that most questions serve, in the order of the questions."""
    asked: dict[str, list[int]] = defaultdict(list)
    for section in sections:
        for task in section.tasks:
            asked[task.type].append(task.number)
    most = sorted(asked, key=lambda kind: (kind == RECALL, -len(asked[kind]), asked[kind]))
    chosen = sorted(most[:MOST], key=lambda kind: asked[kind])
    return tuple(
        Aim(words[f"aim_{kind}"], words["comma"].join(map(words.numeral, asked[kind])))
        for kind in chosen
    )
