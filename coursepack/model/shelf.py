"""What stands in output/: the packs that are there, and their files."""

from dataclasses import dataclass

from coursepack.model.body import Body
from coursepack.model.handout import Form, Level, Medium, Paper, Reader, Style


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
