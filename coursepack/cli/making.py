"""Commands that make something: drafts and packs."""

import sys

from coursepack.cli.options import (
    HERE,
    CourseDir,
    Editions,
    Formats,
    Forms,
    Hands,
    Levels,
    Only,
    Papers,
    Quiet,
    Strict,
    Styles,
    Theme,
    Workers,
    course_folder,
)
from coursepack.cli.report import close, exit_code, progress, shown, summary, told
from coursepack.model.folder import Options
from coursepack.model.handout import Form, Format, Level, Paper, Reader, Style
from coursepack.model.report import Report
from coursepack.pipeline.cluster import executor_of
from coursepack.pipeline.course import Word, run, run_draft

FORMATS: tuple[Format, ...] = ("pdf", "html")


def build(
    course: CourseDir = HERE,
    only: Only = None,
    edition: Editions = None,
    paper: Papers = None,
    level: Levels = None,
    style: Styles = None,
    form: Forms = None,
    format_: Formats = None,
    theme: Theme = "",
    workers: Workers = 0,
    executor: Hands = "",
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Draft new articles, then build every pack (the default)."""
    readers: tuple[Reader, ...] = tuple(e.value for e in edition or ()) or ("student", "teacher")
    papers: tuple[Paper, ...] = tuple(p.value for p in paper or ())
    levels: tuple[Level, ...] = tuple(chosen.value for chosen in level or ())
    formats: tuple[Format, ...] = tuple(dict.fromkeys(f.value for f in format_ or ())) or FORMATS
    styles: tuple[Style, ...] = tuple(chosen.value for chosen in style or ())
    forms: tuple[Form, ...] = tuple(chosen.value for chosen in form or ())
    folder, slugs = course_folder(course), tuple(only or ())
    options = Options(
        folder, slugs, readers, papers, levels, workers, formats, styles, forms, theme
    )
    where = f"in {shown(folder.output)}"

    def word(report: Report) -> Word:
        said = "" if quiet else summary(report, where)
        return sys.argv[1:], said, told(report.problems), exit_code(report, strict)

    with executor_of(executor) as hands, progress(quiet) as tell:
        report = run(options, tell, hands, word)
    close(report, strict, quiet, where)


def draft(course: CourseDir = HERE, only: Only = None, quiet: Quiet = False) -> None:
    """Draft lessons for new articles, without building them."""
    options = Options(course_folder(course), tuple(only or ()))
    with progress(quiet) as tell:
        report = run_draft(options, tell)
    close(report, False, quiet, f"in {shown(options.folder.lessons)}")
