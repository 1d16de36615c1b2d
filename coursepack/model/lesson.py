"""A lesson: what is taught with one article. Everything printed can be edited here."""

import re
from typing import Literal

from pydantic import Field

from coursepack.model.aids import GlossaryItem, Support
from coursepack.model.anchor import At
from coursepack.model.place import PlaceItem
from coursepack.model.shape import Date, Id, Many, Shape, Words

QuestionType = Literal[
    "literal",
    "sequence",
    "word",
    "structure",
    "inference",
    "status",
    "attribution",
    "loaded",
    "sourcing",
    "corroboration",
    "voices",
    "evaluation",
    "discussion",
]
Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
Voice = Literal["quoted", "reported", "mentioned"]
# "fact": it can be checked; "mistaken": it was, and does not hold; "open": nobody has judged yet.
Verdict = Literal[
    "fact", "opinion", "guess", "forecast", "contested", "overtaken", "mistaken", "open"
]
# A question named by id in another text of the lesson.
REFERENCE = re.compile(r"\{([a-z0-9]+(?:-[a-z0-9]+)+)\}")


class SourceLine(Shape):
    """Where the article comes from, as far as its file does not say so itself."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    date: str = Field("", description='2019-12-01, or words: "about 1 December 2019".')
    language: str = ""
    address: str = ""
    rights: str = ""


class Drafted(Shape):
    """What the draft was made from; written by the program and left alone by people."""

    program: str
    article: str = Field(description="Fingerprint of the article's words.")
    parts: dict[str, str] = Field(
        {}, description="Fingerprints of what was drafted: what differs from them is the teacher's."
    )


class Statement(Shape):
    """One sentence to agree or disagree with, before and after reading."""

    id: Id
    say: Words


class Before(Shape):
    """What happens before reading."""

    hook: str = Field("", description="One or two sentences read out or discussed first.")
    why: str = Field("", description="For the teacher: why this hook, how long, in what groups.")
    statements: list[Statement] = []


class BoxItem(Shape):
    """Background printed below the paragraph that first needs it: a card, or own words."""

    id: Id
    at: At
    card: str = Field("", description="Id of a knowledge card; its context is printed.")
    title: str = ""
    text: str = Field("", description="Own text in place of the card's context.")
    sources: Many[Words] = Field([], description="Sources of the own text, as printed.")
    language: str = Field("", description="Of the own text, where it is not the article's: en.")


class TimelineItem(Shape):
    """One dated event."""

    id: Id
    date: Words = Field(description="2019-11-27, 2019-11, 2019, --11-27, or words.")
    sort: Date = Field("", description="A date to order it by where `date` does not say.")
    what: Words
    at: At | None = None
    source: str = Field("", description="Where it comes from, if it is not in the article.")
    planned: bool = Field(False, description="Still to come when the article was written.")


class PersonItem(Shape):
    """Somebody in the article, in the article's own words and the card's."""

    id: Id
    name: Words
    at: At
    card: str = ""
    role: str = Field("", description="Who this is, as the article says it.")
    voice: Voice = "mentioned"


class ClaimItem(Shape):
    """One line of the claim ledger."""

    id: Id
    at: At
    claim: str = Field("", description="The claim in short; the article's words where empty.")
    who: Words = Field(description="Who says it.")
    how: Words = Field(description="How they know: the kind of evidence given.")
    hedge: str = Field("", description="Words that show how sure: perhaps, no doubt.")
    verdict: Verdict = "fact"
    check: str = Field("", description="Whether and where it can be checked.")
    note: str = Field("", description="For the teacher: what is known today, and from where.")
    task: bool = Field(False, description="Students examine this one; none marked: the first six.")


class QuestionItem(Shape):
    """One task with its key. H4: a closed one names its paragraph and quotes its evidence."""

    id: Id
    type: QuestionType
    ask: Words
    parts: Many[Words] = Field([], description="Asked after `ask`, each with lines of its own.")
    at: Many[At] = Field([], description="The paragraphs that the student needs.")
    options: Many[Words] = Field([], description="Choices; the answer says which is right.")
    lines: int = Field(
        0, ge=0, le=20, description="Writing lines; 0 takes what is usual for type and key."
    )
    answer: Words = Field(description="The answer, or for an open task what to look for.")
    evidence: Many[At] = Field([], description="Quoted in the key, at most 25 words each.")
    accept: Many[Words] = []
    reject: Many[Words] = []
    misreading: str = ""
    follow_up: str = ""
    bloom: Bloom
    dok: int = Field(ge=1, le=4, description="Webb's depth of knowledge.")
    skill: Words
    standard: str = Field("", description="For example RI.11-12.1.")
    frame: str = Field("", description="Sentence frame, supported level; the type's where empty.")
    challenge: str = Field("", description="A harder step more, printed at the extended level.")

    @property
    def asked(self) -> str:
        """All that is asked."""
        return " ".join((self.ask, *self.parts))


class Position(Shape):
    """One defensible answer, with what in the article supports it (H8)."""

    view: Words
    at: Many[At] = []


class Discussion(Shape):
    """The open discussion and how it is run."""

    prompt: str = ""
    positions: list[Position] = []
    routine: str = Field("", description="Id of a classroom routine.")
    why: str = Field("", description="For the teacher: why this routine fits this article.")
    frames: Many[Words] = Field([], description="Sentence starters; the routine's where empty.")
    grouping: str = ""
    minutes: int = Field(0, ge=0)
    wait: str = Field("", description="Wait time after the question and after the answer.")
    uptake: str = Field("", description="One move that takes up what a student said.")
    look_for: Many[Words] = []


class Exit(Shape):
    """The last task, and what a good answer shows."""

    supports: str = ""
    doubts: str = ""
    look_for: Many[Words] = []


class Step(Shape):
    """One step of a plan."""

    minutes: int = Field(gt=0)
    do: Words
    how: str = ""


class Plan(Shape):
    """A timed course for one length of lesson."""

    minutes: int = Field(gt=0)
    steps: list[Step] = Field(min_length=1)


class Note(Shape):
    """Something the teacher should know, about one place or the whole article."""

    id: Id
    say: Words
    at: At | None = None


class Wanted(Shape):
    """Something that no source explained: a blank for the teacher, never printed for students."""

    id: Id
    term: Words
    at: At


class Voices(Shape):
    """Whose voices the article leaves out (H9); those it has come from the people and claims."""

    absent: Many[Words] = []


class Lesson(Shape):
    """One file in lessons/."""

    article: Words = Field(description="The article's file in seeds/.")
    title: str = Field("", description="The title of the pack; the article's where empty.")
    subject: Many[Words] = []
    level: str = Field("", description='For whom, as printed: "B2–C1", "age 16–18".')
    essential: str = Field("", description="The essential question (H3): open and arguable.")
    source: SourceLine = SourceLine()
    before: Before = Before()
    boxes: list[BoxItem] = []
    glossary: list[GlossaryItem] = []
    places: list[PlaceItem] = []
    timeline: list[TimelineItem] = []
    people: list[PersonItem] = []
    ledger: list[ClaimItem] = []
    voices: Voices = Voices()
    questions: list[QuestionItem] = []
    discussion: Discussion = Discussion()
    exit: Exit = Exit()
    rubric: Many[Words] = Field([], description="What good work shows; one criterion a line.")
    support: Support = Support()
    plans: list[Plan] = []
    sensitive: list[Note] = []
    notes: list[Note] = []
    wanted: list[Wanted] = []
    limits: Many[Words] = Field([], description="What this pack could not do.")
    draft: Drafted | None = None
