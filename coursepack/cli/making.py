"""Commands that make something: drafts and packs."""

from coursepack.cli.options import (
    HERE,
    CourseDir,
    Editions,
    Levels,
    Only,
    Papers,
    Quiet,
    Strict,
    course_folder,
)
from coursepack.cli.report import close, progress, shown
from coursepack.model.folder import Options
from coursepack.model.handout import Level, Paper, Reader
from coursepack.pipeline.course import run, run_draft


def build(
    course: CourseDir = HERE,
    only: Only = None,
    edition: Editions = None,
    paper: Papers = None,
    level: Levels = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Draft new articles, then build every pack (the default)."""
    readers: tuple[Reader, ...] = tuple(e.value for e in edition or ()) or ("student", "teacher")
    papers: tuple[Paper, ...] = tuple(p.value for p in paper or ())
    levels: tuple[Level, ...] = tuple(chosen.value for chosen in level or ())
    options = Options(course_folder(course), tuple(only or ()), readers, papers, levels)
    with progress(quiet) as tell:
        report = run(options, tell)
    close(report, strict, quiet, f"in {shown(options.folder.output)}")


def draft(course: CourseDir = HERE, only: Only = None, quiet: Quiet = False) -> None:
    """Draft lessons for new articles, without building them."""
    options = Options(course_folder(course), tuple(only or ()))
    with progress(quiet) as tell:
        report = run_draft(options, tell)
    close(report, False, quiet, f"in {shown(options.folder.lessons)}")
