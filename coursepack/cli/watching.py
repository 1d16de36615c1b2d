"""The command that stays: a course watched while its teacher writes."""

from functools import partial
from typing import Annotated

import typer

from coursepack.cli.options import HERE, CourseDir, Only, Quiet, course_folder
from coursepack.cli.report import progress, tell_problems
from coursepack.model.folder import Options
from coursepack.watch.server import PORT
from coursepack.watch.watching import Hears, run_watch

Port = Annotated[
    int | None,
    typer.Option(
        "--port",
        min=0,
        max=65535,
        help=f"Port of the preview; 0: any. Else {PORT}, or any.",
        metavar="N",
    ),
]
NoPdf = Annotated[bool, typer.Option("--no-pdf", help="Only pages for the screen.")]


def watch(
    course: CourseDir = HERE,
    only: Only = None,
    port: Port = None,
    no_pdf: NoPdf = False,
    quiet: Quiet = False,
) -> None:
    """Build, then build again whatever is saved, with a preview in the browser."""
    folder = course_folder(course)
    options = Options(folder, tuple(only or ()), formats=("html",) if no_pdf else ("pdf", "html"))
    line = (lambda _: None) if quiet else typer.echo
    try:
        run_watch(options, port, Hears(line, tell_problems, partial(progress, quiet)))
    except OSError as fault:
        if port is None or fault.filename:
            raise
        raise typer.BadParameter(f"{port}: {fault.strerror}", param_hint="--port") from None
