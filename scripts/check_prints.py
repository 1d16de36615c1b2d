"""Check a course as it is printed in every way: `python -m scripts.check_prints COURSE`.

Every edition is set on both papers, in every style, form and level, as `check --print` would;
nothing is made. Prints what is found, then how often in each way of printing. Ends with 1 where
something is found; a note, as of an article that is too long for one sheet, is only told.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import get_args

from coursepack.model.folder import Folder, Options
from coursepack.model.handout import Form, Level, Paper, Reader, Style
from coursepack.model.report import Progress
from coursepack.pipeline.course import run_check
from coursepack.problems import Problem

WORKERS = 2
CHOICES = {"edition": Reader, "paper": Paper, "style": Style, "form": Form, "level": Level}


def main() -> int:
    """Look at the pages, tell what is found, and count it."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("course", type=Path)
    asked.add_argument("--only", action="append", default=[], metavar="PACK")
    for name, kind in CHOICES.items():
        asked.add_argument(f"--{name}", action="append", choices=get_args(kind))
    given = asked.parse_args()
    ways = {name: tuple(getattr(given, name) or get_args(kind)) for name, kind in CHOICES.items()}
    options = Options(
        Folder(given.course),
        tuple(given.only),
        ways["edition"],
        ways["paper"],
        ways["level"],
        WORKERS,
        styles=ways["style"],
        forms=ways["form"],
        pages=True,
    )
    report = run_check(options, _tell)
    told = [problem for problem in report.problems if problem.source.file.endswith(".pdf")]
    found = [problem for problem in told if problem.severity != "note"]
    for problem in told:
        print(f"{problem.source.file}:{problem.source.line} {problem.rule}: {problem.message}")
    for row in table(found):
        print(row)
    print(f"{report.checked} packs, {len(found)} found, {len(told) - len(found)} notes")
    return 1 if found else 0


def table(found: Sequence[Problem]) -> Iterable[str]:
    """How often each rule is broken in each way of printing, a row each, with sums."""
    counts = Counter((_way(problem), problem.rule) for problem in found)
    rules = sorted({rule for _, rule in counts})
    ways = sorted({way for way, _ in counts})
    wide = max(map(len, ways), default=0)
    for way in ways:
        cells = (f"{counts[way, rule]:>{len(rule)}}" for rule in rules)
        yield "  ".join((way.ljust(wide), *cells))
    if ways:
        yield "  ".join((" " * wide, *rules))


def _way(problem: Problem) -> str:
    """How a file is printed, as its name says it."""
    return PurePosixPath(problem.source.file).stem


def _tell(progress: Progress) -> None:
    print(f"{progress.done}/{progress.total} {progress.step}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
