"""What the support levels add to the body (H12). Like it, this has no field for an answer.

A level never takes anything away: article, paragraph numbers and question numbers are the body's.
"""

from dataclasses import dataclass, field

from coursepack.model.body import Entry


@dataclass(frozen=True, slots=True)
class Added:
    """A gloss that the standard level lacks; `start` and `end` count characters of its paragraph.

    Where both are 0 no word is marked.
    """

    entry: Entry
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stop:
    """A line between paragraphs: paragraphs `first` to `last` are one piece to read."""

    first: int
    last: int
    say: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """Words that go with one question, by its number."""

    number: int
    say: str


@dataclass(frozen=True, slots=True)
class Linking:
    """Words that join an answer together, and what they do."""

    use: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supported:
    """For readers who need more help: nothing is made simpler, more help stands beside it."""

    glosses: tuple[Added, ...] = ()
    stops: tuple[Stop, ...] = ()
    word_bank: tuple[str, ...] = ()
    linking: tuple[Linking, ...] = ()
    frames: tuple[Prompt, ...] = ()


@dataclass(frozen=True, slots=True)
class Extended:
    """For readers who want more: further steps under some questions, and tasks beyond the text."""

    challenges: tuple[Prompt, ...] = ()
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """The levels of one pack besides the standard one."""

    supported: Supported = field(default_factory=Supported)
    extended: Extended = field(default_factory=Extended)
