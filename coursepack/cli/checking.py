"""Commands that look and make nothing."""

from coursepack.cli.options import HERE, CourseDir, Only, Quiet, Strict, course_folder
from coursepack.cli.report import close, progress
from coursepack.model.folder import Options
from coursepack.pipeline.course import run_check


def check(
    course: CourseDir = HERE,
    only: Only = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Check lessons, cards and articles; make nothing."""
    options = Options(course_folder(course), tuple(only or ()))
    with progress(quiet) as tell:
        report = run_check(options, tell)
    close(report, strict, quiet, "")
