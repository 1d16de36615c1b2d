"""The tables that a draft draws on: themes, words, groups, records. Plain YAML in `data/`."""

from functools import cache
from importlib.resources import files
from typing import Annotated, Any

import yaml
from pydantic import Field

from coursepack.model.shape import Id, Shape, Words

# Every scalar stays the word that stands in the file: "false" is a word here.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Side(Shape):
    """One position of a theme, and the beginnings of words that show where it is spoken of."""

    view: Words
    look: list[Words] = Field(min_length=3)


class Theme(Shape):
    """A subject that articles are often about, with the questions worth discussing."""

    id: Id
    subject: list[Words]
    when: Annotated[list[Words], Field(min_length=6)]
    essential: Words
    hook: Words
    statements: Annotated[list[Words], Field(min_length=3)]
    prompt: Words
    positions: Annotated[list[Side], Field(min_length=2)]
    routine: Id


class BankWord(Shape):
    """A word with one usual meaning in news texts, and two meanings it does not have."""

    forms: Annotated[list[Words], Field(min_length=1)]
    right: Words
    wrong: Annotated[list[Words], Field(min_length=2, max_length=2)]


class Loaded(Shape):
    """A word that does more than name a thing, and what it adds."""

    forms: Annotated[list[Words], Field(min_length=1)]
    neutral: Words
    does: Words


class Record(Shape):
    """Where claims of one kind can be checked."""

    when: list[Words]
    look: Words


def _read(name: str) -> Any:
    text = (files("coursepack.draft") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_LOADER)


@cache
def themes() -> tuple[Theme, ...]:
    """All themes, in the order of the file."""
    return tuple(Theme.model_validate(row) for row in _read("themes"))


@cache
def bank() -> dict[str, BankWord]:
    """The words worth asking about, by each of their spellings."""
    rows = [BankWord.model_validate(row) for row in _read("words")]
    return {form: row for row in rows for form in row.forms}


@cache
def glosses() -> dict[str, str]:
    """Plain meanings of words, by their lemma."""
    return dict(_read("glosses"))


@cache
def concepts() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Terms of every field: their spellings, the usual one first, and their meaning."""
    rows = (row for field in _read("concepts").values() for row in field.items())
    return tuple((tuple(part.strip() for part in key.split("|")), told) for key, told in rows)


@cache
def loaded() -> dict[str, Loaded]:
    """Loaded words by each of their spellings."""
    rows = [Loaded.model_validate(row) for row in _read("loaded")]
    return {form: row for row in rows for form in row.forms}


@cache
def records() -> tuple[Record, ...]:
    """Places to check claims, in the order in which they are tried."""
    return tuple(Record.model_validate(row) for row in _read("records"))


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Groups of people: how a pack names them, then how a text may."""
    return tuple(tuple(row) for row in _read("groups"))


@cache
def labels() -> tuple[tuple[str, dict[str, str]], ...]:
    """Sets of words for one thing: what it is, and what each word makes of it."""
    return tuple((row["about"], dict(row["words"])) for row in _read("labels"))


@cache
def everyday() -> frozenset[str]:
    """Names that need no explanation."""
    return frozenset(name for row in _read("everyday") for name in row)
