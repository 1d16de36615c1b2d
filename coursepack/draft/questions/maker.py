"""What a question maker is: one frame, filled only where the text is sure to bear it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from coursepack.draft.questions.grounds import quoted
from coursepack.draft.view import View
from coursepack.model.article import Passage
from coursepack.model.lesson import Bloom, QuestionItem, QuestionType

# How the parts of a question are named in it.
LETTERS = "abcdef"
# By type: Bloom's level, Webb's depth of knowledge, the skill, the standard (US Common Core).
LEVELS: dict[QuestionType, tuple[Bloom, int, str, str]] = {
    "literal": ("remember", 1, "finding information", "RI.11-12.1"),
    "sequence": ("understand", 2, "ordering events", "RH.11-12.3"),
    "word": ("understand", 2, "word meaning", "RI.11-12.4"),
    "structure": ("analyse", 2, "text structure", "RI.11-12.5"),
    "inference": ("analyse", 2, "inference", "RI.11-12.1"),
    "status": ("analyse", 2, "fact and opinion", "RH.11-12.8"),
    "attribution": ("analyse", 2, "attribution", "RH.11-12.6"),
    "loaded": ("analyse", 3, "word choice", "RI.11-12.6"),
    "sourcing": ("analyse", 3, "sourcing", "RH.11-12.6"),
    "corroboration": ("evaluate", 3, "corroboration", "RH.11-12.9"),
    "voices": ("evaluate", 3, "perspective", "RH.11-12.6"),
    "evaluation": ("evaluate", 3, "weighing evidence", "RH.11-12.8"),
    "discussion": ("create", 3, "asking questions", "SL.11-12.1"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that might be asked.

    `sure` is how certain the reading of the text is, `worth` how much a teacher
    would want the question, both from 0 to 1. `lines` are the sentences it is
    about. `secret` are words that give the answer away if another question
    holds them; `term` is a word whose meaning the glossary must not give.
    """

    item: QuestionItem
    sure: float
    worth: float
    lines: frozenset[int] = frozenset()
    secret: tuple[str, ...] = ()
    term: str = ""


@dataclass(frozen=True)
class Draft:
    """The words of a question before it becomes an item of the lesson."""

    key: str
    type: QuestionType
    ask: str
    answer: str
    paragraphs: tuple[int, ...]
    evidence: tuple[Passage, ...] = ()
    options: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    misreading: str = ""
    follow_up: str = ""
    dok: int = 0
    bloom: Bloom | None = None
    skill: str = ""
    lines: int = 0
    about: frozenset[int] = field(default_factory=frozenset)
    secret: tuple[str, ...] = ()
    term: str = ""

    def candidate(self, view: View, sure: float, worth: float) -> Candidate:
        """The finished question, with its anchors and levels."""
        bloom, dok, skill, standard = LEVELS[self.type]
        item = QuestionItem(
            id=f"q-{self.key}",
            type=self.type,
            ask=self.ask,
            at=[view.paragraph(n) for n in sorted(set(self.paragraphs))],
            options=list(self.options),
            lines=self.lines,
            answer=self.answer,
            evidence=[quoted(view, at) for at in self.evidence],
            accept=list(self.accept),
            reject=list(self.reject),
            misreading=self.misreading,
            follow_up=self.follow_up,
            bloom=self.bloom or bloom,
            dok=self.dok or dok,
            skill=self.skill or skill,
            standard=standard,
        )
        return Candidate(item, sure, worth, self.about, self.secret, self.term)


class QuestionMaker(Protocol):
    """One frame for questions.

    A maker yields a question only where what it needs is truly read off the
    sentence, and nothing where it is not: it never drops a hedge or a speaker,
    and its key answers the whole question. It reads no clock and no chance.
    """

    @property
    def id(self) -> str:
        """The name of the frame; most frames are used once in a pack."""

    def make(self, view: View) -> Iterator[Candidate]:
        """The questions that this frame finds in an article."""
