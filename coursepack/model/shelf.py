"""What stands in output/: the packs that are there, their files, and the pages that list them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

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
class Listing:
    """All that the pages beside the packs show of one of them, set already.

    `place` is what packs are sorted by, and then their slug. `row`, `item` and what is in the
    lists are HTML and XML; `shelf`, `texts`, `metadata` and the lists themselves JSON.
    """

    slug: str
    place: str
    published: str = ""
    row: str = ""
    shelf: str = ""
    texts: str = ""
    metadata: str = ""
    item: str = ""
    glossary: str = ""
    people: str = ""
    timeline: str = ""


# Columns of all listings, by name, in the order of the index page.
Listings = Callable[..., Iterable[tuple[str, ...]]]


def listings_of(listings: Iterable[Listing]) -> Listings:
    """Listings that are kept in memory."""
    ordered = sorted(listings, key=lambda listing: (listing.place, listing.slug))
    return lambda *names: (tuple(getattr(one, name) for name in names) for one in ordered)


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
