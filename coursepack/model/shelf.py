"""What stands in output/: the packs that are there, their files, and the pages that list them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from coursepack.model.body import Body
from coursepack.model.handout import Form, Level, Medium, Paper, Reader, Style

_HOLE = re.compile("\ufdd0(\\w+)\ufdd1")


@dataclass(frozen=True, slots=True)
class File:
    """One artifact of a pack; `path` is relative to the folder of the index page."""

    reader: Reader
    medium: Medium
    paper: Paper
    path: str
    level: Level = "standard"
    style: Style = "standard"
    form: Form = "pack"


@dataclass(frozen=True, slots=True)
class Row:
    """One pack on the index page, or a volume of several. "" means not given.

    `body` is what students see of it: nothing that a page for all packs shows is from elsewhere.
    """

    title: str
    outlet: str
    date: str
    level: str
    files: tuple[File, ...]
    slug: str = ""
    body: Body | None = None
    bound: bool = False

    @property
    def page(self) -> str:
        """What students read: the page for the screen, else a file of theirs; "" for none."""
        theirs = [file for file in self.files if file.reader == "student"]
        theirs.sort(key=lambda file: (file.medium != "screen", file.level != "standard"))
        return theirs[0].path if theirs else ""

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.body.front.language if self.body else ""

    @property
    def published(self) -> str:
        """When the article was published, as far as that is a date."""
        return self.body.front.published if self.body else ""


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that a pack says on a list that all packs share.

    `drawer` is the part of the list that has pages of its own where the list is long: a letter, ten
    years, a subject. `key` is what the slips in a drawer are sorted by, `heading` what they stand
    under. `text` is what is shown, set already; "" for the row of the pack. `data` is of use where
    several packs have something under one key.
    """

    list: str
    drawer: str
    heading: str
    key: str
    text: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """All that the pages beside the packs show of one of them, set already.

    `row` is HTML, `metadata` JSON.
    """

    slug: str
    row: str
    metadata: str
    slips: tuple[Slip, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Slips of a list that follow each other: of the drawers from `first` to `last`, some."""

    list: str
    first: str = ""
    last: str = "\U0010ffff"
    skipped: int = 0
    count: int = -1  # all that there are


class Stock(Protocol):
    """What all packs say on their lists; slips stand in the order of drawers, keys and packs."""

    def drawers(self, name: str) -> list[tuple[str, int]]:
        """The drawers of a list, and how many slips are in each."""

    def marks(self, of: Stretch) -> list[tuple[str, str]]:
        """Of each slip its key, and a mark of all that is shown of it."""

    def slips(self, of: Stretch, backwards: bool = False) -> Iterator[tuple[Slip, str]]:
        """The slips themselves, each with its pack; rows in place of texts that are left out."""

    def metadata(self, of: Stretch) -> Iterator[str]:
        """The metadata of the packs whose slips these are."""


def hole(name: str) -> str:
    """Where in the frame of a page something long is to stand."""
    return f"\ufdd0{name}\ufdd1"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page for all packs: its frame, and what stands in the holes of the frame.

    It may be longer than memory should hold at once.
    """

    frame: str
    filling: Mapping[str, Callable[[], Iterable[str]]] = field(default_factory=dict)

    def pieces(self) -> Iterator[str]:
        """The page from its beginning to its end."""
        for number, part in enumerate(_HOLE.split(self.frame)):
            if number % 2:
                yield from self.filling[part]()
            else:
                yield part


def parted(pieces: Iterable[str], by: str) -> Iterator[str]:
    """Pieces with something between any two of them."""
    for number, piece in enumerate(pieces):
        yield by + piece if number else piece
