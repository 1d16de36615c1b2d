"""Commands that bring a lesson up to date, and never lose a word of its teacher's."""

from collections.abc import Sequence
from typing import Annotated

import typer

from coursepack.cli.options import HERE, CourseDir, Only, Quiet, course_folder
from coursepack.cli.report import progress, tell_problems
from coursepack.model.folder import Options
from coursepack.model.report import Done
from coursepack.pipeline.correcting import run_erratum
from coursepack.pipeline.refreshing import run_refresh
from coursepack.pipeline.reviewing import run_review

DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]
Accepted = Annotated[
    list[str] | None,
    typer.Option("--accept", help="This item still holds (may be repeated).", metavar="ITEM"),
]
AcceptAll = Annotated[bool, typer.Option("--accept-all", help="All of them still hold.")]
Pack = Annotated[str, typer.Argument(metavar="PACK")]
Since = Annotated[
    str,
    typer.Option("--since", help="Code on the copies; else the printing before.", metavar="CODE"),
]


def refresh(
    course: CourseDir = HERE,
    only: Only = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Bring lessons up to date with a new draft; what you wrote or took out stays."""
    options = Options(course_folder(course), tuple(only or ()))
    with progress(quiet) as tell:
        done = run_refresh(options, dry_run, tell)
    _say(done)


def review(
    course: CourseDir = HERE,
    only: Only = None,
    accept: Accepted = None,
    accept_all: AcceptAll = False,
    quiet: Quiet = False,
) -> None:
    """Show items under which the article has changed, or accept those that still hold."""
    options = Options(course_folder(course), tuple(only or ()))
    with progress(quiet) as tell:
        done = run_review(options, accept or (), accept_all, tell)
    _say(done)


def erratum(pack: Pack, course: CourseDir = HERE, since: Since = "", quiet: Quiet = False) -> None:
    """Make correction slips and the changed pages, for copies already handed out."""
    with progress(quiet) as tell:
        done = run_erratum(Options(course_folder(course)), pack, since, tell)
    _say(done)


def _say(done: Sequence[Done]) -> None:
    """What became of each lesson, then all problems."""
    for line in (line for result in done for line in result.told):
        typer.echo(line)
    problems = tuple(sorted(problem for result in done for problem in result.problems))
    tell_problems(problems)
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(1)
