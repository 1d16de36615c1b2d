"""What became of each part of a lesson or a pair when a newer draft was merged into it."""

from dataclasses import dataclass
from typing import Any, Literal

from coursepack.model.lesson import Lesson
from coursepack.model.pair import Pair

# "followed", "added", "removed": the new draft's; "kept": it has no such part any more, the
# teacher's stays; "conflict": both changed it, the teacher's stays; "offered": it is not in the
# file, and nobody knows whether the teacher took it out.
Fate = Literal["followed", "added", "removed", "kept", "conflict", "offered"]
Key = tuple[str, ...]
# What is drafted once and then merged into.
Draft = Lesson | Pair


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: what stands at `key` in the teacher's lesson, in the new draft, and hereafter.

    `key` is the path of a field, or of a list and an item in it; `after` the item that an added
    one follows.
    """

    key: Key
    fate: Fate
    mine: Any = None
    new: Any = None
    result: Any = None
    after: str = ""

    @property
    def name(self) -> str:
        """The part as a person finds it in the file: "questions, q-why"."""
        return ", ".join(self.key)

    @property
    def edits(self) -> bool:
        """Whether the file changes here."""
        return self.fate in ("followed", "added", "removed")


@dataclass(frozen=True, slots=True)
class Merged:
    """The teacher's file with the new draft merged in: its text, what it says, what was decided."""

    text: str
    lesson: Draft
    steps: tuple[Step, ...]
    drafted: bool = True

    def of(self, *fates: Fate) -> tuple[Step, ...]:
        """The decisions of some kinds."""
        return tuple(step for step in self.steps if step.fate in fates)
