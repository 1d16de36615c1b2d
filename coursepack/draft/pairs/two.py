"""Two articles with their findings, laid out side by side for the finders."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from coursepack.draft.questions.maker import LEVELS
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import Line, View, meets
from coursepack.model.anchor import Anchor, fold
from coursepack.model.article import Passage
from coursepack.model.findings import Name
from coursepack.model.lesson import QuestionItem, QuestionType
from coursepack.model.pair import Cell, Row

Letter = Literal["A", "B"]


@dataclass(frozen=True, eq=False)
class Two:
    """Article A and article B."""

    a: View
    b: View

    @property
    def sides(self) -> tuple[tuple[Letter, View], ...]:
        """Both with their letters."""
        return (("A", self.a), ("B", self.b))

    @cached_property
    def shared(self) -> tuple[tuple[Name, Name], ...]:
        """The names that both articles use: the same words, or the same card."""
        found: list[tuple[Name, Name]] = []
        for name in self.a.findings.names:
            other = next((n for n in self.b.findings.names if self._same(name, n)), None)
            if other and all(other != known for _, known in found):
                found.append((name, other))
        return tuple(found)

    def _same(self, one: Name, two: Name) -> bool:
        if forms(one) & forms(two):
            return True
        cards = card_of(self.a, one), card_of(self.b, two)
        return bool(cards[0]) and cards[0] == cards[1]


@dataclass(frozen=True)
class Found:
    """What a finder has found: lines for the ledger, and questions."""

    rows: tuple[Row, ...] = ()
    questions: tuple[QuestionItem, ...] = ()


Finder = Callable[[Two], Iterator[Found]]


@dataclass(frozen=True)
class Asked:
    """The words of a question on both articles before it becomes an item of the pair."""

    key: str
    type: QuestionType
    ask: str
    answer: str
    evidence: Sequence[tuple[Letter, View, Passage]]
    accept: tuple[str, ...]
    reject: tuple[str, ...]
    misreading: str
    follow_up: str
    at: Mapping[Letter, Sequence[int]] = field(default_factory=dict)

    def item(self) -> QuestionItem:
        """The finished question, with its anchors and levels."""
        bloom, dok, skill, standard = LEVELS[self.type]
        places = {(letter, at.paragraph) for letter, _, at in self.evidence}
        places |= {(letter, n) for letter, numbers in self.at.items() for n in numbers}
        return QuestionItem(
            id=f"q-{self.key}",
            type=self.type,
            ask=self.ask,
            at=[Anchor(article=letter, paragraph=n) for letter, n in sorted(places)],
            answer=self.answer,
            evidence=[anchor(letter, view, at) for letter, view, at in self.evidence],
            accept=list(self.accept),
            reject=list(self.reject),
            misreading=self.misreading,
            follow_up=self.follow_up,
            bloom=bloom,
            dok=dok,
            skill=skill,
            standard=standard,
        )


def anchor(letter: Letter, view: View, at: Passage) -> Anchor:
    """An anchor of a question: at most 25 words, with the letter of its article."""
    return view.evidence(at).model_copy(update={"article": letter})


def cell(view: View, at: Passage, says: str = "") -> Cell:
    """One side of a line: the words, and who says them as far as that is sure."""
    return Cell(at=view.evidence(at), who=who_says(view, at), says=says)


def who_says(view: View, at: Passage) -> str:
    """The speaker or the source of a passage; "" where none is sure."""
    for quotation in view.sure_quotations:
        if meets(quotation.at, at):
            return view.introduced(quotation.speaker)
    line = view.line_at(at)
    sources = [f.source for f in line.figures if f.source and meets(f.at, at)]
    return next((s for s in sources if names_somebody(s)), "")


def forms(name: Name) -> set[str]:
    """The forms of a name that are its own: one plain word of a person may be anybody's."""
    every = {fold(form).removeprefix("the ") for form in (name.text, *name.forms)}
    return {f for f in every if name.kind != "person" or " " in f or "-" in f or len(every) == 1}


def card_of(view: View, name: Name) -> str:
    """The id of the card that stands behind a name, or ""."""
    mentions = set(name.mentions)
    for known in view.consulted.known:
        if any(meets(m, other) for m in known.mentions for other in mentions):
            return known.card.id
    return ""


def place(letter: str, at: Passage | int) -> str:
    """A paragraph as it is printed: "A ¶3"."""
    return f"{letter} ¶{at if isinstance(at, int) else at.paragraph}"


def stems(line: Line) -> set[str]:
    """The longer words of a sentence, cut to their beginning."""
    return {word[:6] for word in re.findall(r"[a-z]{5,}", fold(line.text))}
