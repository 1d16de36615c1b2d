"""The command line: arguments → Options, problems → words, colours, exit code.

The only place that prints. Exit 0: fine. 1: there are problems. 2: wrong usage.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from coursepack import __version__, pipeline
from coursepack.model.folder import Folder, Options
from coursepack.model.handout import Level, Paper, Reader
from coursepack.model.report import Progress, Report, Tell
from coursepack.problems import Problem, Refused
from coursepack.publish.folder import clean as clean_output
from coursepack.publish.folder import new_course

EXAMPLES = """\b
Examples:
  python build.py                          every pack, both editions
  python build.py --only iraq-unrest-2019  one pack
  python build.py --paper letter           on US Letter as well as the usual names
  python build.py --edition student        without the teacher edition
  python build.py --level supported        students' pages with more help
  python build.py new ../history-10        a course folder of your own
  python build.py --course ../history-10   build that one
"""
COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}

app = typer.Typer(
    help="Make printed discussion packs from articles.",
    epilog=EXAMPLES,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


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


CourseDir = Annotated[
    Path, typer.Option("--course", help="Folder with seeds/ and lessons/.", metavar="DIR")
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", help="This pack only (may be repeated).", metavar="PACK"),
]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only problems.")]
HERE = Path()


@app.command()
def build(
    course: CourseDir = HERE,
    only: Only = None,
    edition: Annotated[list[Edition] | None, typer.Option(help="Only this edition.")] = None,
    paper: Annotated[list[PaperSize] | None, typer.Option(help="Paper (may be repeated).")] = None,
    level: Annotated[
        list[SupportLevel] | None, typer.Option(help="Support level (may be repeated).")
    ] = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Draft new articles, then build every pack (the default)."""
    readers: tuple[Reader, ...] = tuple(e.value for e in edition or ()) or ("student", "teacher")
    papers: tuple[Paper, ...] = tuple(p.value for p in paper or ())
    levels: tuple[Level, ...] = tuple(chosen.value for chosen in level or ())
    options = Options(_folder(course), tuple(only or ()), readers, papers, levels)
    with _progress(quiet) as tell:
        report = pipeline.run(options, tell)
    _close(report, strict, quiet, f"in {_shown(options.folder.output)}")


@app.command()
def draft(course: CourseDir = HERE, only: Only = None, quiet: Quiet = False) -> None:
    """Draft lessons for new articles, without building them."""
    options = Options(_folder(course), tuple(only or ()))
    with _progress(quiet) as tell:
        report = pipeline.run_draft(options, tell)
    _close(report, False, quiet, f"in {_shown(options.folder.lessons)}")


@app.command()
def check(
    course: CourseDir = HERE,
    only: Only = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Check lessons, cards and articles; make nothing."""
    options = Options(_folder(course), tuple(only or ()))
    with _progress(quiet) as tell:
        report = pipeline.run_check(options, tell)
    _close(report, strict, quiet, "")


@app.command(name="list")
def list_(course: CourseDir = HERE) -> None:
    """List the packs of a course and what each one still needs."""
    folder = _folder(course)
    for slug, state in pipeline.states(folder):
        typer.echo(f"{slug:<40} {state}")


@app.command()
def clean(course: CourseDir = HERE, quiet: Quiet = False) -> None:
    """Remove what was built: the folder output/ and nothing else."""
    folder = _folder(course)
    removed = clean_output(folder)
    if not quiet:
        typer.echo(f"removed {removed} files from {_shown(folder.output)}")


@app.command()
def new(folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    """Make an empty course folder."""
    made = new_course(Folder(folder))
    for name in made:
        typer.echo(f"made {_shown(folder / name)}")
    door = "coursepack" if Path(sys.argv[0]).stem == "coursepack" else "python3 build.py"
    seeds = _shown(folder / "seeds")
    typer.echo(f"Put articles into {seeds}, then run: {door} --course {_shown(folder)}")


def main() -> None:
    """Run the command line; without a command it builds."""
    arguments = sys.argv[1:]
    known = {"build", "draft", "check", "list", "clean", "new"}
    if "--version" in arguments:
        typer.echo(f"coursepack {__version__}")
        return
    if not arguments or (arguments[0] not in known and arguments[0] not in ("-h", "--help")):
        arguments = ["build", *arguments]
    try:
        app(args=arguments, prog_name="coursepack")
    except Refused as refused:
        _tell_problems(refused.problems)
        sys.exit(1)


def _folder(course: Path) -> Folder:
    """The course folder; wrong usage where there is none."""
    folder = Folder(course)
    if not folder.seeds.is_dir() and not folder.lessons.is_dir():
        raise typer.BadParameter(
            f"{_shown(course.resolve())} has neither seeds/ nor lessons/; "
            f"`new {_shown(course)}` makes a course folder",
            param_hint="--course",
        )
    return folder


def _shown(path: Path) -> str:
    """A path as a person would type it."""
    return path.as_posix()


@contextmanager
def _progress(quiet: bool) -> Iterator[Tell]:
    """A bar with the time left on a terminal; elsewhere a line for each pack."""
    console = Console(stderr=True)
    if quiet:
        yield lambda _: None
    elif not console.is_terminal:
        yield lambda p: typer.echo(f"[{p.done}/{p.total}] {p.step}", err=True)
    else:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        with Bar(*columns, console=console, transient=True) as bar:
            task = bar.add_task("", total=None)

            def tell(progress: Progress) -> None:
                bar.update(
                    task,
                    description=progress.step,
                    completed=progress.done,
                    total=progress.total,
                )

            yield tell


def _tell_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        severity = typer.style(problem.severity, fg=COLOURS[problem.severity], bold=True)
        typer.echo(f"{problem.source}: {severity}: {problem.message} [{problem.rule}]", err=True)
        typer.echo(f"    {problem.hint}", err=True)


def _close(report: Report, strict: bool, quiet: bool, where: str) -> None:
    """All problems, one closing line, and the exit code."""
    _tell_problems(report.problems)
    counts = {level: sum(p.severity == level for p in report.problems) for level in COLOURS}
    if not quiet:
        typer.echo(" · ".join(_summary(report, counts)) + (f" {where}" if where else ""))
    if counts["error"] or (strict and counts["warning"]):
        raise typer.Exit(1)


def _summary(report: Report, counts: dict[str, int]) -> Iterator[str]:
    def many(number: int, word: str) -> str:
        return f"{number} {word}" if number == 1 else f"{number} {word}s"

    if report.checked:
        yield f"checked {many(report.checked, 'pack')}"
    if report.drafted:
        yield f"drafted {many(len(report.drafted), 'lesson')}"
    if report.built:
        yield f"built {many(len(report.built), 'pack')} ({many(report.files, 'file')})"
    if report.waiting:
        yield f"{len(report.waiting)} waiting for an article"
    for level in ("error", "warning"):
        if counts[level]:
            yield many(counts[level], level)
    if not (report.drafted or report.built or counts["error"] or counts["warning"]):
        yield "no problems" if report.checked else "nothing else to do"
