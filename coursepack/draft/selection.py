"""Few and right: which of the possible questions go into the lesson.

The surest and most useful first, spread over the sections and paragraphs; one
frame seldom twice, one sentence once, and no question that answers another.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from coursepack.draft.questions.maker import Candidate
from coursepack.draft.view import View
from coursepack.model.anchor import fold
from coursepack.model.lesson import QuestionType

_MOST = 14
# H1: the sections in their order, with the most questions that each may hold.
_SECTIONS: tuple[tuple[tuple[QuestionType, ...], int], ...] = (
    (("literal", "sequence"), 4),
    (("word", "structure"), 3),
    (("inference",), 3),
    (("status", "attribution", "loaded", "sourcing", "corroboration", "voices"), 6),
    (("evaluation", "discussion"), 4),
)
# What a lesson has where the text allows, and which section may choose first.
_USUAL = (3, 2, 2, 4, 3)
_FIRST = (4, 3, 0, 2, 1)
_LEAST = (1, 1, 1, 1, 1)
# Frames that may stand twice; every other one once.
_TWICE = frozenset({"reports", "reason", "word"})
# Frames that ask for much the same: at most so many of each set.
_ALIKE: tuple[tuple[frozenset[str], int], ...] = (
    (frozenset({"says", "accounts"}), 1),
    (frozenset({"numbers", "how-many"}), 2),
    (frozenset({"dating", "writer"}), 1),
    (frozenset({"writer", "disclaimer"}), 2),
    (frozenset({"order", "dating"}), 2),
    (frozenset({"hedges", "status", "weigh", "forecast"}), 2),
    (frozenset({"loaded", "admits", "labels", "image"}), 2),
    (frozenset({"record", "superlative", "sources", "to-check"}), 2),
    (frozenset({"two-voices", "one-word"}), 1),
    (frozenset({"opening", "last-word"}), 1),
    (frozenset({"vague", "hidden"}), 2),
    (frozenset({"percent", "average", "base", "compare"}), 2),
    (frozenset({"forecast", "left-open"}), 2),
    (frozenset({"lists", "numbers", "how-many", "says", "whose"}), 2),
)
# Accounts that do not fit together matter more than who said which words.
_DISPUTED = 0.8
_COVERAGE = 0.12
_SHORTEST_SECRET = 4
_ORDER = {kind: i for i, (kinds, _) in enumerate(_SECTIONS) for kind in kinds}


@dataclass
class _Choice:
    """What has been chosen so far, and what that rules out."""

    chosen: list[tuple[str, Candidate]] = field(default_factory=list)
    frames: Counter[str] = field(default_factory=Counter)
    sections: Counter[int] = field(default_factory=Counter)
    covered: set[int] = field(default_factory=set)
    recall: int = 0

    def allows(self, frame: str, candidate: Candidate) -> bool:
        """Whether a candidate still fits."""
        item = candidate.item
        section = _ORDER[item.type]
        return (
            self.frames[frame] < (2 if frame in _TWICE else 1)
            and self.sections[section] < _SECTIONS[section][1]
            and not self._same_sentence(candidate)
            and all(self._alike(frames) < most for frames, most in _ALIKE if frame in frames)
            and item.id not in {other.item.id for _, other in self.chosen}
            and not any(_answers(candidate, other) for _, other in self.chosen)
            and not any(_answers(other, candidate) for _, other in self.chosen)
        )

    def _same_sentence(self, candidate: Candidate) -> bool:
        """Whether another question is about the same sentence, or holds all of this one's."""
        shared = [other.lines & candidate.lines for _, other in self.chosen]
        sizes = [min(len(other.lines), len(candidate.lines)) for _, other in self.chosen]
        return any(both and len(both) >= size for both, size in zip(shared, sizes, strict=True))

    def _alike(self, frames: frozenset[str]) -> int:
        return sum(self.frames[frame] for frame in frames)

    def value(self, candidate: Candidate) -> float:
        """How much a candidate would add now."""
        places = {at.paragraph for at in candidate.item.at}
        fresh = len(places - self.covered) / max(1, len(places))
        return candidate.sure * candidate.worth + _COVERAGE * fresh

    def take(self, frame: str, candidate: Candidate) -> None:
        """Add a candidate."""
        self.chosen.append((frame, candidate))
        self.frames[frame] += 1
        self.sections[_ORDER[candidate.item.type]] += 1
        self.covered |= {at.paragraph for at in candidate.item.at}
        self.recall += candidate.item.bloom == "remember"


def select(made: Iterable[tuple[str, Candidate]], view: View) -> list[Candidate]:
    """At most fourteen questions, in the order of the house."""
    rights = view.rights
    pool = [(frame, c) for frame, c in made if not rights.copied_in(c.item)]
    if any(frame == "accounts" and c.worth >= _DISPUTED for frame, c in pool):
        pool = [row for row in pool if row[0] != "says"]
    choice = _Choice()
    for section in _FIRST:
        rows = [row for row in pool if _ORDER[row[1].item.type] == section]
        _fill(choice, rows, _LEAST)
    _fill(choice, pool, _USUAL)
    _fill(choice, pool, tuple(most for _, most in _SECTIONS))
    ordered = sorted(choice.chosen, key=lambda row: _place(row[1]))
    return [candidate for _, candidate in ordered]


def _fill(choice: _Choice, pool: list[tuple[str, Candidate]], each: Sequence[int]) -> None:
    """Take the best that fits, until each section has its number or the lesson is full."""
    while len(choice.chosen) < _MOST:
        fits = [
            (choice.value(c), -i, frame, c)
            for i, (frame, c) in enumerate(pool)
            if choice.sections[_ORDER[c.item.type]] < each[_ORDER[c.item.type]]
            and choice.allows(frame, c)
            and (c.item.bloom != "remember" or choice.recall * 2 < len(choice.chosen) + 1)
        ]
        if not fits:
            return
        _, _, frame, best = max(fits, key=lambda row: (row[0], row[1]))
        choice.take(frame, best)


def _place(candidate: Candidate) -> tuple[int, int, int]:
    """Section, then kind, then paragraph."""
    item = candidate.item
    kinds = _SECTIONS[_ORDER[item.type]][0]
    first = min((at.paragraph for at in item.at), default=0)
    return _ORDER[item.type], kinds.index(item.type), first


def _answers(one: Candidate, other: Candidate) -> bool:
    """Whether `one` says what `other` asks for."""
    shown = fold(" ".join((one.item.ask, *one.item.options)))
    return any(len(secret) >= _SHORTEST_SECRET and fold(secret) in shown for secret in other.secret)
