"""Few and right: which of the possible questions go into the lesson.

The surest and most useful first, spread over the sections and paragraphs; one
frame seldom twice, one sentence once, and no question that answers another.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from coursepack.draft.questions.maker import Candidate
from coursepack.draft.view import View
from coursepack.model.anchor import fold
from coursepack.model.lesson import QuestionType

_MOST, _FEWEST = 14, 5
# Candidates of less value are used only where a lesson would have too few questions.
_GOOD = 0.35
# H1: the sections in their order, with the most questions that each may hold.
_SECTIONS: tuple[tuple[tuple[QuestionType, ...], int], ...] = (
    (("literal", "sequence"), 4),
    (("word", "structure"), 4),
    (("inference",), 3),
    (("status", "attribution", "loaded", "sourcing", "corroboration", "voices"), 6),
    (("evaluation", "discussion"), 4),
)
# What a lesson has where the text allows, and which section may choose first.
_USUAL = (3, 2, 2, 4, 3)
_FIRST = (4, 3, 0, 2, 1)
_LEAST = (1, 1, 1, 1, 1)
# How often a frame may stand; every other one once.
_OFTEN = {"reports": 3, "word": 3, "reason": 2}
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
    (frozenset({"voices", "one-voice"}), 1),
    (frozenset({"opening", "last-word"}), 1),
    (frozenset({"vague", "hidden"}), 2),
    (frozenset({"percent", "average", "base", "compare"}), 2),
    (frozenset({"forecast", "left-open"}), 2),
    (frozenset({"lists", "numbers", "how-many", "says", "whose"}), 2),
)
# Two of these on one sentence: one names the speaker whom the other asks for.
_TELL_WHO = frozenset({"own", "says", "whose", "accounts", "given-as-said", "last-word"})
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
            self.frames[frame] < _OFTEN.get(frame, 1)
            and self.sections[section] < _SECTIONS[section][1]
            and not self._same_sentence(frame, candidate)
            and all(self._alike(frames) < most for frames, most in _ALIKE if frame in frames)
            and item.id not in {other.item.id for _, other in self.chosen}
            and not any(_answers(candidate, other) for _, other in self.chosen)
            and not any(_answers(other, candidate) for _, other in self.chosen)
        )

    def _same_sentence(self, frame: str, candidate: Candidate) -> bool:
        """Whether another question is about the same sentences, or tells who speaks there."""
        for other, chosen in self.chosen:
            both = chosen.lines & candidate.lines
            small, large = sorted((len(chosen.lines), len(candidate.lines)))
            told = {frame, other} <= _TELL_WHO
            if both and len(both) >= small and (told or small * 2 >= large):
                return True
        return False

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
    good = [(frame, c) for frame, c in pool if c.sure * c.worth >= _GOOD]
    choice = _Choice()
    for section in _FIRST:
        rows = [row for row in good if _ORDER[row[1].item.type] == section]
        _fill(choice, rows, _LEAST)
    _fill(choice, good, _USUAL)
    _fill(choice, good, tuple(most for _, most in _SECTIONS))
    if len(choice.chosen) < _FEWEST:
        _fill(choice, pool, tuple(most for _, most in _SECTIONS), _FEWEST)
    ordered = sorted(choice.chosen, key=lambda row: _place(row[1]))
    return [candidate for _, candidate in ordered]


def _fill(
    choice: _Choice, pool: list[tuple[str, Candidate]], each: Sequence[int], most: int = _MOST
) -> None:
    """Take the best that fits, until each section has its number or the lesson has `most`."""
    while len(choice.chosen) < most:
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
    long = [s for s in other.secret if len(s) >= _SHORTEST_SECRET or re.fullmatch(r"[\d.,]{2,}", s)]
    return any(re.search(rf"(?<![\w.,]){re.escape(fold(secret))}(?!\w)", shown) for secret in long)
