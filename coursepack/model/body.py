"""What students see of a pack, final. Nothing here has a field that could hold an answer."""

from dataclasses import dataclass
from typing import Literal

from coursepack.model.article import BlockKind
from coursepack.model.event import Event
from coursepack.model.front import Front
from coursepack.model.parts import Part
from coursepack.model.place import PlaceKind
from coursepack.model.words import Direction

Emphasis = Literal["", "em", "strong"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article, exactly, and their paragraph."""

    paragraph: int
    words: str


@dataclass(frozen=True, slots=True)
class Examined(Quote):
    """Words that students examine, the id of the claim that they make and its number."""

    id: str = ""
    number: int = 0


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
    direction: Direction


@dataclass(frozen=True, slots=True)
class Standpoint:
    """One side of a dispute: who holds it, what they say, and the work that reports it."""

    who: str
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point on which informed people differ."""

    point: str
    sides: tuple[Standpoint, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Background for one paragraph, with its sources and the date up to which it is right.

    `language` is that of text, disputes and sources, where it is not the page's.
    """

    id: str
    paragraph: int
    kind: str
    title: str
    scripts: tuple[Script, ...]
    say: str
    text: str
    sources: tuple[str, ...]
    disputes: tuple[Dispute, ...] = ()
    as_of: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One glossary entry. An empty meaning asks the student to work it out from ¶.

    `language` is that of the meaning, where it is not the page's.
    """

    id: str
    term: str
    paragraph: int
    meaning: str
    source: str
    say: str = ""
    scripts: tuple[Script, ...] = ()
    tier: int = 3
    language: str = ""


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
class Place:
    """One place on the map, in degrees north and east; paragraph 0: not in the article."""

    id: str
    name: str
    paragraph: int
    latitude: float
    longitude: float
    kind: PlaceKind
    scripts: tuple[Script, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the who's who; `language` is that of `card`, where it is not the page's."""

    id: str
    name: str
    paragraph: int
    role: str
    card: str
    say: str
    scripts: tuple[Script, ...]
    voice: str
    language: str = ""


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
    parts: tuple[str, ...] = ()

    @property
    def asked(self) -> str:
        """All that is asked."""
        return " ".join((self.ask, *self.parts))


@dataclass(frozen=True, slots=True)
class Section:
    """Tasks of one kind under one heading, in the order of the house."""

    id: str
    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One matter, and the words of each of two articles on it; None where one is silent."""

    id: str
    about: str
    first: Quote | None
    second: Quote | None


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
    # Positions given out, the step from which any other may be taken (0: all), and role cards.
    sides: int = 0
    opens: int = 0
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """The discussion as students see it."""

    prompt: str
    sides: tuple[Side, ...]
    protocol: Protocol | None
    frames: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExitTask:
    """The last task as students see it."""

    supports: str
    doubts: str


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
    places: tuple[Place, ...]
    timeline: tuple[Event, ...]
    people: tuple[Person, ...]
    glossary: tuple[Entry, ...]
    ledger: tuple[Examined, ...]
    sections: tuple[Section, ...]
    talk: Talk
    exit: ExitTask
    parts: tuple[Part, ...] = ()
    compared: tuple[Compared, ...] = ()
