"""What stands in output/: the packs that are there, and their files."""

from dataclasses import dataclass

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
    """One pack on the index page, or a volume of several. "" means not given."""

    title: str
    outlet: str
    date: str
    level: str
    files: tuple[File, ...]
    bound: bool = False
