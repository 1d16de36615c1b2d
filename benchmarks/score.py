"""Right among those found, found among those wanted, and what went wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce


def share(part: int, whole: int) -> str:
    """ ".93 (28/30)", or "-" where there is nothing to measure."""
    return f"{part / whole:.2f} ({part}/{whole})" if whole else "-"


@dataclass(frozen=True)
class Score:
    """`right` of `found` are right (precision); `got` of `wanted` were found (recall)."""

    right: int = 0
    found: int = 0
    got: int = 0
    wanted: int = 0
    faults: tuple[str, ...] = field(default=(), compare=False)

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.got + other.got,
            self.wanted + other.wanted,
            (*self.faults, *other.faults),
        )

    def __str__(self) -> str:
        return f"P {share(self.right, self.found):16} R {share(self.got, self.wanted)}"


def total(scores: Iterable[Score]) -> Score:
    """All scores as one."""
    return reduce(Score.__add__, scores, Score())
