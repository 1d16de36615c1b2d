"""An article with its findings, laid out for those who write about it: sentence by sentence."""

from dataclasses import dataclass
from functools import cached_property

from coursepack.draft.genre import EDITOR, Genre, genre_of
from coursepack.draft.nearest import somebody_nearer
from coursepack.draft.places import evidence, firm, unquoted, whole
from coursepack.draft.rights import Rights
from coursepack.draft.tellers import names_somebody, spoken, turns
from coursepack.draft.wording import lowered, shortened
from coursepack.model.anchor import Anchor, fold
from coursepack.model.article import Article, Passage
from coursepack.model.findings import (
    Claim,
    DateFound,
    Figure,
    Findings,
    Name,
    Quotation,
    Stance,
    StanceKind,
)
from coursepack.model.known import Consulted
from coursepack.source import Span

SURE = 0.8
# Roles that stand before a name, not behind it.
_BEFORE = frozenset(
    {"Professor", "Doctor", "Dr", "Judge", "Colonel", "General", "Captain", "Councillor"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with all that was found in it. `own` is its text without quoted words."""

    order: int
    at: Passage
    text: str
    own: str
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateFound, ...]
    stances: tuple[Stance, ...]
    claims: tuple[Claim, ...]

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.at.paragraph

    @property
    def said(self) -> bool:
        """Whether any of it is given as somebody's words."""
        return any(q.kind != "scare" for q in self.quotations)

    def marks(self, *kinds: StanceKind) -> tuple[Stance, ...]:
        """The stance words of these kinds."""
        return tuple(stance for stance in self.stances if stance.kind in kinds)

    def passage(self, start: int, end: int) -> Passage:
        """The passage from character `start` to `end` of the sentence."""
        base = self.at.span.start
        return Passage(self.paragraph, Span(base + start, base + end))


@dataclass(frozen=True, eq=False)
class View:
    """What every maker works from. Two views are never equal, so that results can be kept."""

    article: Article
    findings: Findings
    consulted: Consulted

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All sentences in order."""
        return tuple(self._line(s.order, s.passage) for s in self.findings.sentences)

    def _line(self, order: int, at: Passage) -> Line:
        found = self.findings
        quotations = tuple(q for q in found.quotations if meets(q.at, at))
        text = at.of(self.article)
        return Line(
            order=order,
            at=at,
            text=text,
            own=unquoted(text, at, quotations),
            quotations=quotations,
            figures=tuple(f for f in found.figures if meets(f.at, at) and self._from(f, text)),
            dates=tuple(d for d in found.dates if meets(d.at, at)),
            stances=tuple(s for s in found.stances if meets(s.at, at)),
            claims=tuple(c for c in found.claims if meets(c.at, at)),
        )

    def _from(self, figure: Figure, sentence: str) -> bool:
        """Whether a figure's source is named beside it, or surely meant by a pronoun there."""
        named = not figure.source or fold(figure.source).split()[-1] in fold(sentence)
        return named or any(meets(q.at, figure.at) for q in self.sure_quotations)

    def line_at(self, at: Passage) -> Line:
        """The sentence in which a passage begins."""
        return next(
            line
            for line in self.lines
            if line.paragraph == at.paragraph and line.at.span.end > at.span.start
        )

    def within(self, paragraph: int) -> tuple[Line, ...]:
        """The sentences of one paragraph."""
        return tuple(line for line in self.lines if line.paragraph == paragraph)

    @property
    def numbers(self) -> range:
        """The numbers of all paragraphs."""
        return range(1, len(self.article.paragraphs) + 1)

    @cached_property
    def rights(self) -> Rights:
        """What may be quoted of the article."""
        return Rights(self.article)

    @cached_property
    def shadows(self) -> tuple[str, ...]:
        """The folded text of every paragraph, in order."""
        return tuple(fold(block.text) for block in self.article.paragraphs)

    @cached_property
    def own_shadows(self) -> tuple[str, ...]:
        """The folded text of every sentence without its quoted words, in order."""
        return tuple(fold(line.own) for line in self.lines)

    def text(self, at: Passage) -> str:
        """The article's own words at a place."""
        return at.of(self.article)

    def anchor(self, at: Passage) -> Anchor:
        """An anchor that quotes no more words in a row than it may."""
        return firm(at, self.article)

    def evidence(self, at: Passage) -> Anchor:
        """An anchor for the key: the passage with what stands around it, at most 25 words."""
        return evidence(at, self.line_at(at).at, self.article)

    def paragraph(self, number: int) -> Anchor:
        """An anchor for a whole paragraph."""
        return whole(number, self.article)

    def names_in(self, at: Passage) -> tuple[Name, ...]:
        """The names that stand in a passage, in order."""
        found = [
            (mention, name)
            for name in self.findings.names
            for mention in name.mentions
            if mention.paragraph == at.paragraph and at.span.holds(mention.span)
        ]
        ordered = [name for _, name in sorted(found, key=lambda pair: pair[0])]
        return tuple(dict.fromkeys(ordered))

    def name(self, text: str) -> Name | None:
        """The name that is called `text` in full or in one of its forms."""
        key, names = fold(text), self.findings.names
        return next((n for n in names if key in {fold(f) for f in (n.text, *n.forms)}), None)

    @cached_property
    def sure_quotations(self) -> tuple[Quotation, ...]:
        """Direct and reported words whose speaker is sure."""
        return tuple(
            q
            for q in self.findings.quotations
            if q.kind != "scare"
            and q.confidence >= SURE
            and names_somebody(q.speaker)
            and not self._quotes_itself(q)
            and not somebody_nearer(q, self.findings, self.article)
        )

    @cached_property
    def turns(self) -> dict[int, str]:
        """In an interview: whose turn each labelled paragraph is ("Bellamar: …")."""
        return turns(self.article)

    @property
    def genre(self) -> Genre:
        """What kind of text it is, and who tells it."""
        return genre_of(self.article)

    @property
    def written(self) -> bool:
        """Whether somebody writes about others: no interview and no speech."""
        return not (self.turns or spoken(self.article))

    def teller(self, paragraph: int) -> str:
        """Who tells a paragraph outside quotation marks: "the writer", or whoever speaks."""
        label = self.turns.get(paragraph, "")
        name = self.name(label) if label else None
        told = EDITOR if paragraph in self.genre.note else self.genre.who
        return name.text if name else label or told

    def owner(self, at: Passage) -> str | None:
        """Who says what stands at a place: "" for the writer, None where that is not sure."""
        over = [q for q in self.findings.quotations if q.kind != "scare" and meets(q.at, at)]
        if not over:
            return self.teller(at.paragraph) if self.turns.get(at.paragraph) else ""
        inner = min(over, key=lambda q: len(self.text(q.at)))
        return inner.speaker if inner in self.sure_quotations else None

    def _quotes_itself(self, quotation: Quotation) -> bool:
        """Whether whoever tells a turn of an interview is said to be quoted there: not sure."""
        told = quotation.at.paragraph in self.turns and quotation.kind == "direct"
        return told and self.teller(quotation.at.paragraph) == quotation.speaker

    def role(self, speaker: str) -> str:
        """How the article introduces somebody, or ""."""
        name = self.name(speaker)
        return name.role if name else ""

    def called(self, speaker: str) -> str:
        """A speaker in the middle of a sentence: names as they are, descriptions in small."""
        name = self.name(speaker)
        if name is None:
            told = self.small(speaker)
            return shortened(told) or told.split()[0] if self.rights.copies(told) else told
        if name.kind != "person" and any(self._has_the(at) for at in name.mentions):
            return f"the {name.text}"
        return name.text

    def small(self, text: str) -> str:
        """A text with a small first letter, unless a name of the article begins it."""
        forms = [form for name in self.findings.names for form in (name.text, *name.forms)]
        return lowered(text, forms)

    def _has_the(self, at: Passage) -> bool:
        """Whether "the" stands before a name somewhere."""
        text = self.article.paragraphs[at.paragraph - 1].text
        return fold(text[: at.span.start]).endswith("the ")

    def introduced(self, speaker: str) -> str:
        """A speaker with the role the article gives, if it is short: "Oberg (head of …)"."""
        role, called = shortened(self.role(speaker)), self.called(speaker)
        told = f"{role} {called}" if role in _BEFORE else f"{called} ({role})"
        body = (name := self.name(speaker)) is not None and name.kind != "person"
        said = fold(role) in fold(called) or (body and " " not in role)
        return told if role and not said and not self.rights.copies(told) else called


def meets(one: Passage, other: Passage) -> bool:
    """Whether two passages share a character."""
    return one.paragraph == other.paragraph and one.span.meets(other.span)
