"""Building from Python: the same as the command line, with an executor of your own.

from concurrent.futures import ProcessPoolExecutor
from coursepack.api import build

with ProcessPoolExecutor(8) as pool:
    report = build("../history-10", executor=pool)
for problem in report.problems:
    print(problem.source, problem.message)
"""

from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path

from coursepack.model.folder import Folder, Options
from coursepack.model.handout import Format, Level, Paper, Reader
from coursepack.model.report import Progress, Report, Tell
from coursepack.pipeline.course import run
from coursepack.pipeline.verify import run_verify

__all__ = ["Progress", "Report", "build", "verify"]


def _quietly(_: Progress) -> None:
    """Tell nobody how far it is."""


def build(
    course: str | Path,
    *,
    only: Iterable[str] = (),
    readers: Iterable[Reader] = ("student", "teacher"),
    papers: Iterable[Paper] = (),
    levels: Iterable[Level] = (),
    formats: Iterable[Format] = ("pdf", "html"),
    executor: Executor | None = None,
    tell: Tell = _quietly,
) -> Report:
    """Draft what is new and build what has changed in the folder `course`.

    Without papers and levels those of the course are made. `executor` is any executor of
    `concurrent.futures`: its workers need this program, and see the folder under the same
    path; it is not shut down here. `tell` is called after each pack. Problems are returned,
    not raised; a course folder that cannot be used at all raises `Refused`.
    """
    options = Options(
        Folder(Path(course)),
        only=tuple(only),
        readers=tuple(readers),
        papers=tuple(papers),
        levels=tuple(levels),
        formats=tuple(formats),
    )
    return run(options, tell, executor)


def verify(
    course: str | Path,
    *,
    only: Iterable[str] = (),
    executor: Executor | None = None,
    tell: Tell = _quietly,
) -> Report:
    """Make every pack again, write nothing, and report each file that differs, and why."""
    return run_verify(Options(Folder(Path(course)), only=tuple(only)), tell, executor)
