"""Gold files: what a careful reader finds in a text; gold/README.md says what counts."""

from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict

ROOT = Path(__file__).parent.parent
Words = Annotated[str, BeforeValidator(lambda value: "" if value is None else str(value))]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Term(_Row):
    term: Words
    kind: str
    need: Literal["name", "concept"]


class Short(_Row):
    short: Words
    long: Words


class Placed(_Row):
    """Words in a numbered paragraph."""

    paragraph: int
    words: Words


class Quote(Placed):
    kind: Literal["direct", "reported", "scare"]
    speaker: Words


class Date(Placed):
    iso: Words
    planned: bool


class Figure(Placed):
    source: Words


class Care(_Row):
    paragraph: int
    subject: str


class Gold(_Row):
    """One gold file."""

    article: Words
    half: Literal["tuned", "apart"]
    terms: list[Term]
    aliases: list[list[Words]]
    acronyms: list[Short]
    quotes: list[Quote]
    dates: list[Date]
    figures: list[Figure]
    hedges: list[Placed]
    sensitive: list[Care]


def read(path: Path) -> Gold:
    """The gold file at `path`."""
    return Gold.model_validate(yaml.safe_load(path.read_text("utf-8")))


def seed(gold: Gold, path: Path) -> Path | None:
    """The article of a gold file, found from the repository or from its own folder; or None."""
    for base in (ROOT, path.parent):
        folder, _, name = gold.article.rpartition("/")
        if found := sorted((base / folder).glob(name)):
            return found[0]
    return None
