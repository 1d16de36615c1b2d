"""What a command may be told: options that several commands share, with their words of help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from coursepack.cli.report import shown
from coursepack.model.folder import Folder


class Edition(StrEnum):
    """Whom a handout is for."""

    student = "student"
    teacher = "teacher"


class PaperSize(StrEnum):
    """Paper that a handout is printed on."""

    a4 = "a4"
    letter = "letter"


class SupportLevel(StrEnum):
    """How much help a student edition gives."""

    standard = "standard"
    supported = "supported"
    extended = "extended"


class FileFormat(StrEnum):
    """What an edition is made as."""

    pdf = "pdf"
    html = "html"


class PrintStyle(StrEnum):
    """How printed pages are set."""

    standard = "standard"
    large = "large"
    dyslexia = "dyslexia"


class PrintForm(StrEnum):
    """What student pages are made into."""

    pack = "pack"
    sheet = "sheet"
    booklet = "booklet"


CourseDir = Annotated[
    Path, typer.Option("--course", help="Folder with seeds/ and lessons/.", metavar="DIR")
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", help="This pack only (may be repeated).", metavar="PACK"),
]
Editions = Annotated[list[Edition] | None, typer.Option("--edition", help="Only this edition.")]
Papers = Annotated[list[PaperSize] | None, typer.Option("--paper", help="Paper (may be repeated).")]
Levels = Annotated[
    list[SupportLevel] | None, typer.Option("--level", help="Support level (may be repeated).")
]
Formats = Annotated[
    list[FileFormat] | None,
    typer.Option("--format", help="Only this format, for a quick look (may be repeated)."),
]
Hands = Annotated[
    str,
    typer.Option(
        "--executor",
        help="A cluster that builds, as in dask:tcp://host:8786.",
        metavar="ADDRESS",
    ),
]
Workers = Annotated[
    int, typer.Option("--workers", min=0, help="Processes at work; 0: one for each processor.")
]
Styles = Annotated[
    list[PrintStyle] | None,
    typer.Option("--style", help="How pages are set; large is 18 pt (may be repeated)."),
]
Forms = Annotated[
    list[PrintForm] | None,
    typer.Option("--form", help="Whole pack, one sheet, booklet to fold (may be repeated)."),
]
Theme = Annotated[
    str, typer.Option("--theme", help="The look of the pages; else the course's.", metavar="NAME")
]
Pages = Annotated[
    bool, typer.Option("--print", help="Set the pages too, and look for what one would frown at.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only problems.")]
HERE = Path()


def course_folder(course: Path) -> Folder:
    """The course folder; wrong usage where there is none."""
    folder = Folder(course)
    if not folder.seeds.is_dir() and not folder.lessons.is_dir():
        raise typer.BadParameter(
            f"{shown(course.resolve())} has neither seeds/ nor lessons/; "
            f"`new {shown(course)}` makes a course folder",
            param_hint="--course",
        )
    return folder
