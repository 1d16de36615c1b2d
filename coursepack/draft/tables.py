"""The tables that a draft draws on: themes, words, groups. Plain YAML in `data/`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import cycle
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coursepack.draft.inflection import SHAPES, in_plural, inflected
from coursepack.draft.rows import read_rows
from coursepack.model.shape import Id, Shape, Words


class Side(Shape):
    """One position of a theme, and the beginnings of words that show where it is spoken of."""

    view: Words
    look: list[Words] = Field(min_length=3)


class Theme(Shape):
    """A subject that articles are often about, with the questions worth discussing.

    `about` are beginnings of words that hardly stand in texts on other subjects, `when` of such
    as go with it.
    """

    id: Id
    subject: list[Words]
    about: Annotated[list[Words], Field(min_length=3)]
    when: list[Words]
    essential: Words
    hook: Words
    statements: Annotated[list[Words], Field(min_length=3)]
    prompt: Words
    positions: Annotated[list[Side], Field(min_length=2)]
    routine: Id


class BankRow(Shape):
    """A word with one usual meaning in news texts, and two meanings it does not have.

    Either `forms`, spellings that all options fit; or `verb`, its four shapes in
    the order of `SHAPES` ("-" for one not to look for, four more for a second
    spelling), with options that begin with a verb and are put in the same shape. `never` are
    stretches in which the word ("~") means something else or no option can take its place;
    `needs` says of a verb that its options suit it only with an object, or only without. `with`
    are beginnings of words, one of which must stand in its sentence to show the sense.
    """

    forms: list[Words] = []
    verb: list[Words] = []
    needs: Literal["", "object", "none"] = ""
    never: list[Words] = []
    beside: list[Words] = Field(default=[], alias="with")
    right: Words
    wrong: Annotated[list[Words], Field(min_length=2, max_length=2)]

    @model_validator(mode="after")
    def _either(self) -> Self:
        if bool(self.forms) == bool(self.verb) or len(self.verb) % len(SHAPES):
            raise ValueError("give either forms, or verb with its four shapes")
        return self


@dataclass(frozen=True, slots=True)
class BankWord:
    """One spelling with its meanings; `family` is the first spelling of its row.

    `asked` is False where the options would have to stand in the plural and cannot.
    """

    family: str
    right: str
    wrong: tuple[str, ...]
    verb: bool = False
    never: tuple[str, ...] = ()
    needs: str = ""
    asked: bool = True
    beside: tuple[str, ...] = ()


class Spotted(Shape):
    """Words to look for; `beside` are beginnings of words, one of which must stand next to them.

    None of the words that begin as `without` says may stand there.
    """

    forms: Annotated[list[Words], Field(min_length=1)]
    beside: list[Words] = Field(default=[], alias="with")
    without: list[Words] = []


class Loaded(Spotted):
    """A word that does more than name a thing, and what it adds."""

    neutral: Words
    does: Words


class LabelSet(Shape):
    """Words for the same people, events or things, and what each makes of them."""

    about: Words
    kind: Literal["people", "events", "things"] = "people"
    words: dict[Words, Words]


class Counted(Shape):
    """A thing that articles count, and the words beside which its number stands."""

    about: Words
    forms: Annotated[list[Words], Field(min_length=1)]


class Kept(Shape):
    """How many questions of a frame teachers kept as they were, of how many that they judged,
    in the last rounds and in all before them."""

    kept: int
    of: int
    kept_before: int = 0
    of_before: int = 0


@cache
def themes() -> tuple[Theme, ...]:
    """All themes, in the order of the file."""
    return tuple(Theme.model_validate(row) for row in read_rows("themes"))


@cache
def bank_rows() -> tuple[BankRow, ...]:
    """The rows of the word list, in the order of the file."""
    return tuple(BankRow.model_validate(row) for row in read_rows("words"))


@cache
def bank() -> dict[str, BankWord]:
    """The words worth asking about, by each of their spellings."""
    return {form: word for row in bank_rows() for form, word in _spellings(row)}


def _spellings(row: BankRow) -> Iterator[tuple[str, BankWord]]:
    family = next(form for form in (*row.forms, *row.verb) if form != "-")
    never, beside = tuple(row.never), tuple(row.beside)
    for form in row.forms:
        yield form, _noun(form, family, row)
    for form, shape in zip(row.verb, cycle(SHAPES), strict=False):
        if form != "-":
            right, *wrong = (inflected(text, shape) for text in (row.right, *row.wrong))
            word = BankWord(family, right, tuple(wrong), True, never, row.needs)
            yield form, replace(word, beside=beside)


def _noun(form: str, family: str, row: BankRow) -> BankWord:
    """A spelling that is no verb; one in the plural has its meanings in the plural."""
    never = tuple(row.never)
    beside = tuple(row.beside)
    plain = BankWord(family, row.right, tuple(row.wrong), False, never, beside=beside)
    if form not in (f"{family}s", f"{family}es", f"{family.removesuffix('y')}ies"):
        return plain
    right, *wrong = (in_plural(text) for text in (row.right, *row.wrong))
    if right and all(wrong):
        return replace(plain, right=right, wrong=tuple(wrong))
    return replace(plain, asked=False)


@cache
def glosses() -> dict[str, str]:
    """Plain meanings of words, by their lemma."""
    return dict(read_rows("glosses"))


@cache
def loaded() -> dict[str, Loaded]:
    """Loaded words by each of their spellings."""
    rows = [Loaded.model_validate(row) for row in read_rows("loaded")]
    return {form: row for row in rows for form in row.forms}


@cache
def kept() -> dict[str, Kept]:
    """What became of each frame's questions under judging, by the frame's name."""
    return {frame: Kept.model_validate(row) for frame, row in read_rows("kept").items()}


@cache
def counted() -> tuple[Counted, ...]:
    """Things that two articles may count differently."""
    return tuple(Counted.model_validate(row) for row in read_rows("counted"))


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Groups of people: how a pack names them, then how a text may."""
    return tuple(tuple(row) for row in read_rows("groups"))


@cache
def labels() -> tuple[LabelSet, ...]:
    """Sets of words for one thing: what it is, and what each word makes of it."""
    return tuple(LabelSet.model_validate(row) for row in read_rows("labels"))


@cache
def everyday() -> frozenset[str]:
    """Names that need no explanation."""
    return frozenset(name for row in read_rows("everyday") for name in row)
