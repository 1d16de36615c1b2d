"""What only teachers see of a pack: keys, the full ledger, voices, plans, notes."""

from dataclasses import dataclass

from coursepack.model.body import Quote
from coursepack.model.suspect import Suspect


@dataclass(frozen=True, slots=True)
class Claim:
    """One line of the ledger: `quote` is for everybody, the rest is the key.

    `hedges` are the words of the article that show how sure it is; `examined` says that students
    have it on their sheet.
    """

    id: str
    quote: Quote
    claim: str
    who: str
    how: str
    hedge: str
    verdict: str
    check: str
    note: str
    hedges: tuple[str, ...] = ()
    examined: bool = False


@dataclass(frozen=True, slots=True)
class Evidence(Quote):
    """Words of the article that a key rests on; whether their sentence goes on around them."""

    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """The answer to one task, for the teacher. `letter` names the right option."""

    number: int
    answer: str
    letter: str
    evidence: tuple[Evidence, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...]
    misreading: str
    follow_up: str
    bloom: str
    dok: int
    skill: str
    standard: str
    suspect: bool


@dataclass(frozen=True, slots=True)
class TalkNotes:
    """What the teacher needs to lead the discussion."""

    minutes: int
    grouping: str
    wait: str
    uptake: str
    moves: tuple[str, ...]
    avoid: str
    look_for: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of a plan: from minute `start`, `minutes` long."""

    start: int
    minutes: int
    do: str
    how: str


@dataclass(frozen=True, slots=True)
class LessonPlan:
    """A timed course for one length of lesson."""

    minutes: int
    steps: tuple[PlanStep, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A note for the teacher; paragraph 0 means the whole article."""

    say: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Mix:
    """What the questions ask for (H2): counts by level, and what they cover.

    `words` ask only what a word means in its place, and are not among those `above_recall`.
    """

    bloom: tuple[tuple[str, int], ...]
    dok: tuple[tuple[int, int], ...]
    skills: tuple[tuple[str, int], ...]
    above_recall: int
    total: int
    uncovered: tuple[int, ...]
    paragraphs: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Voiced:
    """Whose voices the article has, and whose it lacks (H9)."""

    quoted: tuple[str, ...]
    reported: tuple[str, ...]
    mentioned: tuple[str, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two articles says: who says it, and what in short."""

    who: str
    says: str


@dataclass(frozen=True, slots=True)
class ComparedKey:
    """The key to one line of a ledger in two columns."""

    id: str
    kind: str
    first: Side | None
    second: Side | None
    differ: str
    find_out: str
    note: str


@dataclass(frozen=True, slots=True)
class Guide:
    """All that only teachers see."""

    hook_notes: str
    keys: tuple[Key, ...]
    ledger: tuple[Claim, ...]
    voices: Voiced
    talk: TalkNotes
    exit: tuple[str, ...]
    plans: tuple[LessonPlan, ...]
    sensitive: tuple[Remark, ...]
    notes: tuple[Remark, ...]
    wanted: tuple[Remark, ...]
    undated: tuple[Remark, ...]
    limits: tuple[str, ...]
    suspects: tuple[Suspect, ...]
    mix: Mix
    rubric: tuple[str, ...] = ()
    compared: tuple[ComparedKey, ...] = ()
