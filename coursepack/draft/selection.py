"""Few and right: which of the possible questions go into the lesson.

The surest and most useful first, spread over the sections and paragraphs; one
frame seldom twice, one sentence once, and no question that answers another.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from coursepack.draft.clashing import clashing
from coursepack.draft.questions.maker import Candidate
from coursepack.draft.standing import SPEAKS_FOR, refused, standing
from coursepack.draft.view import View
from coursepack.model.lesson import QuestionType

# How many questions a text is given: one for so many words, within these limits.
_MOST, _FEWEST, _WORDS_EACH = 14, 8, 70
# A lesson with fewer is given what is kept in reserve: few and right is better than many.
_ENOUGH = 6
# Frames for which no record speaks fill up to fewer still.
_SOME = 4
# Candidates of less value are used only where a lesson would have too few questions.
_GOOD, _WEAK = 0.45, 0.35
# How much of a candidate's value is what teachers kept; the rest is what the frame says of itself.
_RECORD = 0.6
# H1: the sections in their order, with the most questions that each may hold.
_SECTIONS: tuple[tuple[tuple[QuestionType, ...], int], ...] = (
    (("literal", "sequence"), 4),
    (("word", "structure"), 6),
    (("inference",), 3),
    (("status", "attribution", "loaded", "sourcing", "corroboration", "voices"), 7),
    (("evaluation", "discussion"), 4),
)
# What a lesson has where the text allows, and which section may choose first.
_USUAL = (3, 2, 2, 4, 3)
_FIRST = (4, 3, 0, 2, 1)
_LEAST = (1, 1, 1, 1, 1)
_FULL = tuple(most for _, most in _SECTIONS)
# How often a frame may stand; every other one once.
_OFTEN = {"word": 4, "grants": 2, "admits": 2, "unsaid": 2}
# Frames whose questions differ enough to stand once more where a lesson would be short.
_AGAIN = frozenset({"unsaid", "hidden", "loaded", "admits", "word", "self-told", "back"})
# Frames that ask for much the same: at most so many of each set.
_ALIKE: tuple[tuple[frozenset[str], int], ...] = (
    (frozenset({"knows-how", "backing"}), 1),
    (frozenset({"noted", "handed-down", "no-trace"}), 2),
    (frozenset({"limit", "surer"}), 2),
    (frozenset({"unsaid", "check-first", "self-told"}), 3),
    (frozenset({"limit", "surer", "unsaid"}), 3),
    (frozenset({"loaded", "admits", "labels"}), 3),
    (frozenset({"voices", "one-voice"}), 1),
    (frozenset({"says", "whose-view"}), 1),
    (frozenset({"labels", "whose-view"}), 1),
    (frozenset({"vague", "hidden"}), 2),
    (frozenset({"silent", "left-open"}), 2),
    (frozenset({"word", "term"}), 4),
    (frozenset({"percent", "base", "share", "change"}), 2),
)
_COVERAGE = 0.12
# For each question of mere recall there are so many in all.
_RECALLS = 3
_NOTHING = 1e-9  # a gain that is no more than rounding
_ORDER = {kind: i for i, (kinds, _) in enumerate(_SECTIONS) for kind in kinds}


@dataclass(frozen=True, slots=True)
class _Row:
    """A candidate with its frame, its section, what it is worth, and its place in the pool."""

    frame: str
    made: Candidate
    section: int
    value: float
    order: int


@dataclass
class _Choice:
    """What has been chosen so far, and what that rules out."""

    clashes: dict[int, frozenset[int]]
    chosen: list[_Row] = field(default_factory=list)
    # How many more of one frame, and of frames that are alike, a short lesson may have.
    spare: int = 0

    def allows(self, row: _Row) -> bool:
        """Whether a candidate still fits."""
        frames = Counter(other.frame for other in self.chosen)
        held = sum(other.section == row.section for other in self.chosen)
        recalls = sum(other.made.item.bloom == "remember" for other in self.chosen)
        return (
            frames[row.frame] < _OFTEN.get(row.frame, 1) + self.spare * (row.frame in _AGAIN)
            and held < _SECTIONS[row.section][1]
            and not any(other.order in self.clashes[row.order] for other in self.chosen)
            and all(
                sum(frames[f] for f in alike) < most + self.spare
                for alike, most in _ALIKE
                if row.frame in alike
            )
            and (row.made.item.bloom != "remember" or recalls * _RECALLS <= len(self.chosen))
        )

    def value(self, row: _Row) -> float:
        """How much a candidate would add now."""
        covered = {at.paragraph for other in self.chosen for at in other.made.item.at}
        places = {at.paragraph for at in row.made.item.at}
        return row.value + _COVERAGE * len(places - covered) / max(1, len(places))

    def held(self, section: int) -> int:
        """How many questions of a section are chosen."""
        return sum(row.section == section for row in self.chosen)

    @property
    def worth(self) -> float:
        """What all chosen questions are worth, with the paragraphs that they cover."""
        covered = {at.paragraph for row in self.chosen for at in row.made.item.at}
        return sum(row.value for row in self.chosen) + _COVERAGE * len(covered)


def select(
    made: Iterable[tuple[str, Candidate]],
    view: View,
    spare: Iterable[tuple[str, Candidate]] = (),
) -> list[Candidate]:
    """At most fourteen questions, in the order of the house.

    Frames for which their record speaks come first. The others, and `spare` tasks, only fill up
    a lesson that would have too few questions, the weakest last.
    """
    first, reserve = list(made), list(spare)
    pool = [
        _Row(frame, c, _ORDER[c.item.type], _worth(frame, c), order)
        for order, (frame, c) in enumerate((*first, *reserve))
        if not view.rights.copied_in(c.item) and not refused(frame)
    ]
    length = sum(len(block.text.split()) for block in view.article.paragraphs)
    most = min(_MOST, max(_FEWEST, round(length / _WORDS_EACH)))
    clashes = clashing([(row.order, row.frame, row.made) for row in pool])
    good = [
        row
        for row in pool
        if row.value >= _GOOD and row.order < len(first) and standing(row.frame) >= SPEAKS_FOR
    ]
    choice = _bettered(_filled(_Choice(clashes), good, most), good, most)
    for choice.spare in (0, 1, 2):
        _fill_up(choice, [row for row in pool if row.value >= _WEAK])
    return [row.made for row in sorted(choice.chosen, key=lambda row: _place(row.made))]


def _fill_up(choice: _Choice, pool: list[_Row]) -> None:
    """Take from the reserve until there are enough: of the frame that was kept most often first."""
    for record in sorted({standing(row.frame) for row in pool}, reverse=True):
        enough = _ENOUGH if record >= SPEAKS_FOR else _SOME
        _fill(choice, [r for r in pool if standing(r.frame) == record], _FULL, enough)


def _worth(frame: str, candidate: Candidate) -> float:
    """What a candidate promises: how often its frame is kept, and what it says of itself."""
    return candidate.sure * (_RECORD * standing(frame) + (1 - _RECORD) * candidate.worth)


def _filled(choice: _Choice, pool: list[_Row], most: int) -> _Choice:
    """One question for each section where there is one, then the usual number, then more."""
    for section in _FIRST:
        _fill(choice, [row for row in pool if row.section == section], _LEAST, most)
    _fill(choice, pool, _USUAL, most)
    _fill(choice, pool, _FULL, most)
    return choice


def _bettered(choice: _Choice, pool: list[_Row], most: int) -> _Choice:
    """The choice made anew without one question, or with one, as long as that is worth more."""
    clashes = choice.clashes
    banned: list[_Row] = []
    while True:
        rows = [row for row in pool if row not in banned]
        without = [
            (out, _filled(_Choice(clashes), [row for row in rows if row is not out], most))
            for out in choice.chosen
        ]
        begun = [
            (None, _filled(_Choice(clashes, [row]), rows, most))
            for row in rows
            if row not in choice.chosen
        ]
        out, best = max((*without, *begun), key=lambda pair: pair[1].worth, default=(None, choice))
        if best.worth <= choice.worth + _NOTHING:
            return choice
        banned = [*banned, out] if out else banned
        choice = best


def _fill(choice: _Choice, pool: list[_Row], each: Sequence[int], most: int) -> None:
    """Take the best that fits, until each section has its number or the lesson has `most`."""
    while len(choice.chosen) < most:
        fits = [
            row
            for row in pool
            if row not in choice.chosen
            and choice.held(row.section) < each[row.section]
            and choice.allows(row)
        ]
        if not fits:
            return
        choice.chosen.append(max(fits, key=lambda row: (choice.value(row), -row.order)))


def _place(candidate: Candidate) -> tuple[int, int, int]:
    """Section, then kind, then paragraph."""
    item = candidate.item
    kinds = _SECTIONS[_ORDER[item.type]][0]
    first = min((at.paragraph for at in item.at), default=0)
    return _ORDER[item.type], kinds.index(item.type), first
