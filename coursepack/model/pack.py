"""A pack: all material of one lesson for all readers, composed, numbered and cross-referenced.

Everything here is final text and final numbers. `output/<slug>/pack.json` is
this type as data.
"""

from dataclasses import dataclass
from typing import Literal

from coursepack.model.article import BlockKind

PACK_FORMAT = 1
Emphasis = Literal["", "em", "strong"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article, exactly, and their paragraph."""

    paragraph: int
    words: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph set in one way; `term` is a glossary id where it is glossed."""

    text: str
    emphasis: Emphasis = ""
    term: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A name in its original script, with its language and direction."""

    text: str
    language: str
    direction: Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Box:
    """Background for one paragraph, with its sources and the date up to which it is right.

    `contested` holds each disputed point with who says what about it.
    """

    id: str
    paragraph: int
    kind: str
    title: str
    scripts: tuple[Script, ...]
    say: str
    text: str
    sources: tuple[str, ...]
    contested: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One glossary entry. An empty meaning asks the student to work it out from ¶."""

    id: str
    term: str
    paragraph: int
    meaning: str
    source: str
    say: str = ""
    scripts: tuple[Script, ...] = ()
    tier: int = 3


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One block of the article, ready to set: its runs, and the glosses first met in it."""

    kind: BlockKind
    number: int
    level: int
    marker: str
    runs: tuple[Run, ...]
    glosses: tuple[Entry, ...] = ()
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline; a source only where the event is not in the article."""

    id: str
    date: str
    what: str
    paragraph: int
    source: str
    planned: bool


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the who's who."""

    id: str
    name: str
    paragraph: int
    role: str
    card: str
    say: str
    scripts: tuple[Script, ...]
    voice: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One line of the ledger: `quote` is for everybody, the rest is the key."""

    id: str
    quote: Quote
    claim: str
    who: str
    how: str
    hedge: str
    verdict: str
    check: str
    note: str


@dataclass(frozen=True, slots=True)
class Task:
    """A question as a student sees it. It has no answer: nothing here could leak one."""

    id: str
    number: int
    type: str
    ask: str
    paragraphs: tuple[int, ...]
    options: tuple[str, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Key:
    """The answer to one task, for the teacher. `letter` names the right option."""

    number: int
    answer: str
    letter: str
    evidence: tuple[Quote, ...]
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
class Section:
    """Tasks of one kind under one heading, in the order of the house."""

    id: str
    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One position in a discussion and the paragraphs that support it."""

    view: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Protocol:
    """How the discussion is run, as students see it."""

    name: str
    steps: tuple[str, ...]
    minutes: int
    grouping: str


@dataclass(frozen=True, slots=True)
class Talk:
    """The discussion as students see it."""

    prompt: str
    sides: tuple[Side, ...]
    protocol: Protocol | None
    frames: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class ExitTask:
    """The last task as students see it."""

    supports: str
    doubts: str


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
    """What the questions ask for (H2): counts by level, and what they cover."""

    bloom: tuple[tuple[str, int], ...]
    dok: tuple[tuple[int, int], ...]
    skills: tuple[tuple[str, int], ...]
    above_recall: int
    total: int
    uncovered: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Voiced:
    """Whose voices the article has, and whose it lacks (H9)."""

    quoted: tuple[str, ...]
    reported: tuple[str, ...]
    mentioned: tuple[str, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """What stands above everything else. "" means not given."""

    title: str
    article_title: str
    standfirst: str
    byline: str
    outlet: str
    date: str
    address: str
    rights: str
    language: str
    direction: Literal["ltr", "rtl"]
    course: str
    unit: str
    subject: tuple[str, ...]
    level: str
    minutes: int
    words: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What happens before reading, as students see it."""

    essential: str
    hook: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """All that students see."""

    front: Front
    opening: Opening
    article: tuple[TextBlock, ...]
    timeline: tuple[Event, ...]
    people: tuple[Person, ...]
    glossary: tuple[Entry, ...]
    ledger: tuple[Quote, ...]
    sections: tuple[Section, ...]
    talk: Talk
    exit: ExitTask


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
    suspects: tuple[str, ...]
    mix: Mix


@dataclass(frozen=True, slots=True)
class Pack:
    """The whole pack of one lesson."""

    slug: str
    body: Body
    guide: Guide
