"""Faults that an author can repair: rules with their words, problems with their places."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from coursepack.source import Source

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of fault: its id, its weight, its words and how to repair it.

    `message` and `hint` are filled by `str.format` with what the check found.
    An error stops the pack it concerns; a warning is told and the pack is built;
    a note is no fault.
    """

    id: str
    severity: Severity
    message: str
    hint: str

    def at(self, source: Source, **words: object) -> "Problem":
        """The problem that this rule finds at `source`."""
        return Problem(
            source, self.severity, self.message.format(**words), self.id, self.hint.format(**words)
        )


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault at one place, told to the person who can repair it."""

    source: Source
    severity: Severity
    message: str
    rule: str
    hint: str = ""


class Refused(Exception):
    """Input that cannot be used at all; carries the problems that say why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))
