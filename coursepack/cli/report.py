"""What a person sees of a run: how far it is, its problems, one closing line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from coursepack.model.report import Progress, Report, Tell
from coursepack.problems import Problem

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def shown(path: Path) -> str:
    """A path as a person would type it."""
    return path.as_posix()


@contextmanager
def progress(quiet: bool) -> Iterator[Tell]:
    """A bar with the time left on a terminal; elsewhere a line for each pack."""
    if quiet:
        yield lambda _: None
    elif not sys.stderr.isatty():
        yield lambda p: typer.echo(_line(p), err=True)
    else:
        with _bar() as tell:
            yield tell


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.console import Console  # takes long, and only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(progress: Progress) -> None:
            bar.update(
                task,
                description=progress.step,
                completed=progress.done,
                total=progress.total,
            )

        yield tell


def _line(progress: Progress) -> str:
    if not progress.total:
        return progress.step
    return f"[{progress.done}/{progress.total}] {progress.step}"


def told(problems: tuple[Problem, ...]) -> str:
    """Each problem with its place, its weight, its rule and its hint, coloured."""
    lines = []
    for problem in problems:
        severity = typer.style(problem.severity, fg=COLOURS[problem.severity], bold=True)
        lines.append(f"{problem.source}: {severity}: {problem.message} [{problem.rule}]\n")
        lines.append(f"    {problem.hint}\n")
    return "".join(lines)


def tell_problems(problems: tuple[Problem, ...]) -> None:
    """All problems, for the person who ran the program."""
    typer.echo(told(problems), err=True, nl=False)


def close(report: Report, strict: bool, quiet: bool, where: str) -> None:
    """All problems, one closing line, and the exit code."""
    tell_problems(report.problems)
    if not quiet:
        typer.echo(summary(report, where))
    if code := exit_code(report, strict):
        raise typer.Exit(code)


def exit_code(report: Report, strict: bool) -> int:
    """0 if all is well, 1 if there are problems."""
    faults = ("error", "warning") if strict else ("error",)
    return int(any(problem.severity in faults for problem in report.problems))


def summary(report: Report, where: str) -> str:
    """One line on what was done."""
    counts = {level: sum(p.severity == level for p in report.problems) for level in COLOURS}
    return " · ".join(_parts(report, counts)) + (f" {where}" if where else "")


def _parts(report: Report, counts: dict[str, int]) -> Iterator[str]:
    def many(number: int, word: str) -> str:
        return f"{number} {word}" if number == 1 else f"{number} {word}s"

    if report.checked:
        yield f"checked {many(report.checked, 'pack')}"
    if report.drafted:
        yield f"drafted {many(len(report.drafted), 'lesson')}"
    if report.built:
        yield f"built {many(len(report.built), 'pack')} ({many(report.files, 'file')})"
    if report.bound:
        yield f"bound {many(len(report.bound), 'volume')}"
    if report.removed:
        yield f"removed {many(report.removed, 'pack')}"
    if report.unchanged:
        busy = report.built or report.drafted or report.removed or report.bound
        yield (
            f"{report.unchanged} unchanged"
            if busy
            else f"nothing has changed ({many(report.unchanged, 'pack')})"
        )
    if report.waiting:
        yield f"{len(report.waiting)} waiting for an article"
    for level in ("error", "warning"):
        if counts[level]:
            yield many(counts[level], level)
    if not (report.drafted or report.built or report.removed or report.bound or report.unchanged):
        if counts["error"] or counts["warning"]:
            return
        yield "no problems" if report.checked else "nothing else to do"
