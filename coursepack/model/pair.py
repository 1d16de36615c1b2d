"""A pair: two articles of one unit side by side. Everything printed can be edited here."""

from typing import Any, Literal

from pydantic import Field

from coursepack.model.anchor import Anchor, At
from coursepack.model.lesson import (
    Before,
    Discussion,
    Drafted,
    Exit,
    Lesson,
    Note,
    Plan,
    QuestionItem,
)
from coursepack.model.shape import Id, Many, Shape, Words
from coursepack.source import Path

# What two articles have to do with each other at one point. "only": one of the two alone says it.
Relation = Literal["same", "figure", "word", "cause", "event", "only"]
LETTERS = ("A", "B")


class Cell(Shape):
    """What one of the two articles says."""

    at: At = Field(description="Paragraph and words in this article; no letter is needed here.")
    who: str = Field("", description="Who says it: somebody in the article, or the article itself.")
    says: str = Field("", description="In short, for the teacher.")


class Row(Shape):
    """One line of the ledger in two columns: one matter, and what A and B say about it."""

    id: Id
    about: Words = Field(description="The matter, as students read it: neutral words.")
    kind: Relation
    a: Cell | None = None
    b: Cell | None = None
    differ: str = Field("", description="In what the two differ, or that they do not.")
    find_out: str = Field("", description="How one could find out.")
    note: str = Field("", description="For the teacher: what is known today, and from where.")

    @property
    def cells(self) -> tuple[tuple[str, Cell | None], ...]:
        """Both columns, by their keys."""
        return (("a", self.a), ("b", self.b))


class Pair(Shape):
    """One file lessons/<name>.pair.yaml."""

    articles: list[Words] = Field(
        min_length=2, max_length=2, description="The two articles' files in seeds/: A, then B."
    )
    title: str = Field("", description="The title of the pack.")
    subject: Many[Words] = []
    level: str = ""
    essential: str = Field("", description="The essential question (H3): open and arguable.")
    before: Before = Before()
    ledger: list[Row] = Field([], description="The ledger in two columns.")
    questions: list[QuestionItem] = Field([], description="As in a lesson; `at: [A3, B7]`.")
    discussion: Discussion = Discussion()
    exit: Exit = Exit()
    rubric: Many[Words] = []
    plans: list[Plan] = []
    sensitive: list[Note] = []
    notes: list[Note] = []
    limits: Many[Words] = Field([], description="What this pack could not do.")
    draft: Drafted | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to print: a draft that found nothing shared."""
        return not (self.ledger or self.questions)

    def joined(self, offset: int) -> "Pair":
        """The pair on both articles joined: B's paragraphs come after A's, of which are `offset`.

        Every place has the letter of its article then, those in the ledger, too.
        """
        data = self.model_dump(exclude_defaults=True)
        for row in data.get("ledger", ()):
            for letter in LETTERS:
                if cell := row.get(letter.lower()):
                    cell["at"]["article"] = letter
        return Pair.model_validate(_shifted(data, offset))

    def apart(self, path: Path, anchor: Anchor, offset: int) -> Anchor:
        """A place of the joined pair as the file writes it: the ledger needs no letter."""
        moved = anchor.paragraph - (offset if anchor.article == LETTERS[1] else 0)
        letter = "" if path[0] == "ledger" else anchor.article
        return anchor.model_copy(update={"paragraph": moved, "article": letter})

    def as_lesson(self) -> Lesson:
        """What a pair has in common with a lesson; the ledger in two columns is not of it."""
        shared = set(Lesson.model_fields) - {"ledger", "article"}
        data = self.model_dump(include=shared, exclude_defaults=True)
        return Lesson.model_validate({"article": self.articles[0], **data})


def _shifted(part: Any, offset: int) -> Any:
    if isinstance(part, list):
        return [_shifted(item, offset) for item in part]
    if not isinstance(part, dict):
        return part
    moved = {key: _shifted(value, offset) for key, value in part.items()}
    if moved.get("article") == LETTERS[1]:
        moved["paragraph"] += offset
    return moved
