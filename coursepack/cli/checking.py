"""Commands that look and make nothing."""

from coursepack.cli.options import (
    HERE,
    CourseDir,
    Editions,
    Forms,
    Hands,
    Levels,
    Only,
    Pages,
    Papers,
    Quiet,
    Strict,
    Styles,
    Theme,
    Workers,
    course_folder,
)
from coursepack.cli.report import close, progress
from coursepack.model.folder import Options
from coursepack.pipeline.cluster import executor_of
from coursepack.pipeline.course import run_check
from coursepack.pipeline.verify import run_verify


def check(
    course: CourseDir = HERE,
    only: Only = None,
    pages: Pages = False,
    edition: Editions = None,
    paper: Papers = None,
    level: Levels = None,
    style: Styles = None,
    form: Forms = None,
    theme: Theme = "",
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Check lessons, cards and articles, and with --print the pages; make nothing."""
    options = Options(
        course_folder(course),
        tuple(only or ()),
        tuple(chosen.value for chosen in edition or ()) or ("student", "teacher"),
        tuple(chosen.value for chosen in paper or ()),
        tuple(chosen.value for chosen in level or ()),
        styles=tuple(chosen.value for chosen in style or ()),
        forms=tuple(chosen.value for chosen in form or ()),
        theme=theme,
        pages=pages,
    )
    with progress(quiet) as tell:
        report = run_check(options, tell)
    close(report, strict, quiet, "")


def verify(
    course: CourseDir = HERE,
    only: Only = None,
    workers: Workers = 0,
    executor: Hands = "",
    quiet: Quiet = False,
) -> None:
    """Make every pack again, write nothing, and say which files differ and why."""
    options = Options(course_folder(course), tuple(only or ()), workers=workers)
    with executor_of(executor) as hands, progress(quiet) as tell:
        report = run_verify(options, tell, hands)
    close(report, False, quiet, "")
