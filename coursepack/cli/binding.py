"""The command that binds the lessons of a course as one volume."""

from typing import Annotated

import typer

from coursepack.cli.options import (
    HERE,
    CourseDir,
    Editions,
    PaperSize,
    Quiet,
    Strict,
    Theme,
    Workers,
    course_folder,
)
from coursepack.cli.report import close, progress, shown
from coursepack.model.folder import Folder, Options
from coursepack.model.handout import Paper as PaperName
from coursepack.model.handout import Reader
from coursepack.pipeline.desk import unit_titles
from coursepack.pipeline.volumes import run_bind

Units = Annotated[
    list[str] | None,
    typer.Option("--unit", help="This unit alone, by number or title (may be repeated)."),
]
Paper = Annotated[PaperSize | None, typer.Option("--paper", help="Paper; else the course's.")]


def bind(
    course: CourseDir = HERE,
    edition: Editions = None,
    unit: Units = None,
    paper: Paper = None,
    theme: Theme = "",
    workers: Workers = 0,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Bind all lessons of the course as one volume with contents, glossary and index."""
    readers: tuple[Reader, ...] = tuple(e.value for e in edition or ()) or ("student", "teacher")
    folder = course_folder(course)
    papers: tuple[PaperName, ...] = (paper.value,) if paper else ()
    options = Options(folder, (), readers, papers, workers=workers, theme=theme)
    units = [_number(folder, name) for name in unit or ()]
    with progress(quiet) as tell:
        report = run_bind(options, list(dict.fromkeys(units)), tell)
    close(report, strict, quiet, f"in {shown(folder.output)}")


def _number(folder: Folder, name: str) -> int:
    """A unit by its number or its title; wrong usage where the course has no such unit."""
    titles = unit_titles(folder)
    if name in titles:
        return titles.index(name) + 1
    if name.isdecimal() and 0 < int(name) <= len(titles):
        return int(name)
    there = ", ".join(f"{n} “{title}”" for n, title in enumerate(titles, start=1))
    raise typer.BadParameter(
        f"the course has no unit '{name}'; it has: {there or 'none'}", param_hint="--unit"
    )
