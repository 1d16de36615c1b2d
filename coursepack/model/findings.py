"""Facts about the text of an article, each with its exact place; nothing about teaching."""

from dataclasses import dataclass
from typing import Literal

from coursepack.model.article import Passage
from coursepack.model.when import When

NameKind = Literal["person", "group", "place", "event", "people", "work", "unknown"]
Evidence = Literal[
    "direct quotation", "reported speech", "named source", "unnamed source", "writer"
]
ClaimKind = Literal["checkable", "opinion", "forecast", "guess", "cause"]
StanceKind = Literal[
    "hedge", "booster", "approximator", "loaded", "contrast", "cause", "concession"
]
QuotationKind = Literal["direct", "reported", "scare"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its order in the article, from 0."""

    passage: Passage
    order: int


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something named: the fullest form used, all forms, all places.

    `role` is how the article itself introduces the name ("head of the prison
    service"), exactly as written and with its place, or empty.
    """

    text: str
    kind: NameKind
    mentions: tuple[Passage, ...]
    forms: tuple[str, ...]
    role: str = ""
    role_at: Passage | None = None


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form that the article itself spells out: `long` is as written there."""

    short: str
    long: str
    at: Passage


@dataclass(frozen=True, slots=True)
class Definition:
    """A term that the article itself explains, and the words that explain it."""

    term: Passage
    meaning: Passage


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as somebody's: direct (in marks), reported ("said that"), or scare quotes.

    `at` covers the words without their marks; `sentence` the whole sentence.
    `speaker` is the full name or description as found in the article, empty
    where it could not be told; `confidence` runs from 0 to 1 and a speaker
    below .8 must not be stated as sure.
    """

    kind: QuotationKind
    at: Passage
    sentence: Passage
    speaker: str = ""
    verb: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Stance:
    """A word that shows how sure, how strong, or how joined a statement is."""

    kind: StanceKind
    at: Passage


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts and its limits ("between 30 and 40 %"), whole.

    `source` is whom the same sentence names for it; empty where nobody is named.
    """

    at: Passage
    sentence: Passage
    source: str = ""


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in the text, as precise as the text gives it, never more.

    `when` is None for a relative date ("last year") and for one of another
    calendar, which `begins` on this day of ours; `planned` where the sentence
    puts it in the future of the writing; `settled` unless it tells neither
    that nor of something past.
    """

    at: Passage
    sentence: Passage
    when: When | None
    planned: bool = False
    begins: When | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a reader might ask about: who says it, how, how sure."""

    at: Passage
    kind: ClaimKind
    who: str
    evidence: Evidence
    hedges: tuple[Passage, ...] = ()
    boosters: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the article that may need teaching.

    `tier` 2 is general academic vocabulary, 3 belongs to one field; `zipf` is
    the word's frequency in the language (about 1 rare to 7 everywhere).
    """

    lemma: str
    at: Passage
    zipf: float
    tier: int


@dataclass(frozen=True, slots=True)
class Term:
    """Words that name one thing of a field together: "parasitic worm", "code of conduct".

    `lemma` is the dictionary form, `at` the first place, `count` how often it
    stands in the article; `known` where a dictionary has it as one entry.
    """

    lemma: str
    at: Passage
    count: int
    known: bool


@dataclass(frozen=True, slots=True)
class Sensitive:
    """A passage to handle with care, and why."""

    at: Passage
    subject: Literal["violence", "death", "faith", "ethnicity", "self-harm"]


@dataclass(frozen=True, slots=True)
class Readability:
    """Length and difficulty: whole words, whole sentences, minutes to read, US school grade."""

    words: int
    sentences: int
    minutes: int
    grade: float


@dataclass(frozen=True)
class Findings:
    """All that was found in one article, each list in reading order."""

    readability: Readability
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    definitions: tuple[Definition, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateFound, ...] = ()
    stances: tuple[Stance, ...] = ()
    words: tuple[Word, ...] = ()
    terms: tuple[Term, ...] = ()
    sensitive: tuple[Sensitive, ...] = ()
