"""How fast packs are built, as ratios in one run on one machine. Writes docs/performance.md.

    python -m benchmarks.speed [--lessons 1000] [--packs 24] [--full]

`--lessons` is the size of the library for the parts that build screen pages only; `--packs` how
many whole packs are built to compare processors; `--full` builds 1,000 whole packs (hours).
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import library, watching
from benchmarks.timing import ROOT, Timing, machine, ours, pages_cost, pandoc, timed

PERFORMANCE = ROOT / "docs" / "performance.md"
BEFORE = "172516c"  # the commit that PDF time per page is compared with
Row = tuple[str, str, str, str, str]


def nothing_changed(course: Path) -> Iterator[Row]:
    """A build with nothing to do, against git on the same tree."""
    timed(ours(course, "--format", "html"))
    timed(ours(course, "--format", "html"))
    mine = timed(ours(course, "--format", "html"), 15)
    yield ("nothing changed, whole process", str(mine), "", "", "≤ 500 ms")
    for ignored in (False, True):
        _commit(course, ignored)
        git = timed(["git", "-C", str(course), "status", "--porcelain"], 15)
        looked = "ignores output/" if ignored else "looks at output/ as we do"
        what = f"nothing changed, against `git status` that {looked}"
        yield (what, str(mine), str(git), f"{mine.wall / git.wall:.2f}", "≤ 2")


def _commit(course: Path, ignored: bool) -> None:
    git = ["git", "-C", str(course), "-c", "user.name=b", "-c", "user.email=b@localhost"]
    (course / ".gitignore").write_text(".coursepack/\n" + ("output/\n" if ignored else ""))
    if not (course / ".git").exists():
        timed([*git, "init", "-q"])
    else:
        timed([*git, "rm", "-rq", "--cached", "."])
    timed([*git, "add", "-A"])
    timed([*git, "commit", "-qm", "all"])
    timed([*git, "status"])


def one_edited(course: Path) -> Iterator[Row]:
    """One lesson edited: its screen pages, cold."""
    lesson = sorted((course / "lessons").glob("insect-*.yaml"))[0]
    best: Timing | None = None
    for turn in range(5):
        text = lesson.read_text(encoding="utf-8").partition("\n# turn")[0]
        lesson.write_text(f"{text}\n# turn {turn}\n", encoding="utf-8")
        once = timed(ours(course, "--format", "html"))
        best = once if best is None or once.wall < best.wall else best
    yield ("one lesson edited, HTML of both editions", str(best), "", "", "≤ 1 s")


def one_saved(course: Path) -> Iterator[Row]:
    """The same in a course that is watched."""
    lesson = sorted((course / "lessons").glob("insect-*.yaml"))[0]
    warm = watching.one_saved(course.absolute(), lesson.absolute())
    yield (
        "one lesson saved, HTML of both editions, warm in `watch`",
        str(warm),
        "",
        "",
        "≤ 150 ms",
    )


def cold_pack(place: Path) -> Iterator[Row]:
    """One article to student and teacher PDF and HTML, against one plain PDF by pandoc."""
    course = library.make(1, place / "one")
    article = next((course / "seeds").iterdir())
    mine = timed(ours(course), fresh=course)
    what = "student and teacher PDF and HTML, cold, against one plain PDF of the article"
    theirs = pandoc(article, place / "plain.pdf")
    if isinstance(theirs, str):
        yield (what, str(mine), theirs, "–", "≤ 2")
    else:
        yield (what, str(mine), str(theirs), f"{mine.cpu / theirs.cpu:.2f} (CPU)", "≤ 2")


def per_page(place: Path) -> Iterator[Row]:
    """Processor time per page of PDF, against the version before."""
    now = pages_cost(ROOT, place)
    before = pages_cost(BEFORE, place)
    what = f"PDF, processor time per page, against {BEFORE}"
    if isinstance(before, str) or isinstance(now, str):
        yield (what, str(now), str(before), "–", "≤ 0.6")
    else:
        yield (what, f"{now:.0f} ms", f"{before:.0f} ms", f"{now / before:.2f}", "≤ 0.6")


def processors(place: Path, packs: int) -> Iterator[Row]:
    """Many whole packs by two processes and by one, and memory while they are made."""
    course = library.make(packs, place / "many")
    one = timed(ours(course, "--workers", "1"), fresh=course)
    two = timed(ours(course, "--workers", "2"), fresh=course)
    yield (
        f"{packs} packs by two processes, against one",
        str(two),
        str(one),
        f"{one.wall / two.wall:.2f} times as fast",
        "≥ 1.85",
    )
    tenth = max(1, len(two.memory) // 10)
    first, last = (sum(part) / tenth for part in (two.memory[:tenth], two.memory[-tenth:]))
    what = f"memory of all processes, last tenth of {packs} packs against the first"
    yield (what, f"{last:.0f} MiB", f"{first:.0f} MiB", f"{last / first:.2f}", "≤ 1.10")


def slope(place: Path, lessons: int) -> Iterator[Row]:
    """Processor time per pack of a small library and of a large one (screen pages)."""
    costs = []
    for count in (10, lessons):
        course = library.make(count, place / f"slope-{count}")
        once = timed(ours(course, "--format", "html", "--workers", "1"), fresh=course)
        start = timed(ours(course, "--format", "html"))
        costs.append((once.cpu - start.cpu) / count)
    few, many = costs
    what = f"time per pack among {lessons}, against among 10"
    yield (what, f"{many * 1000:.0f} ms", f"{few * 1000:.0f} ms", f"{many / few:.2f}", "≤ 1.05")


def main() -> None:
    """Measure all, or the parts that are named, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--packs", type=int, default=24)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--course", type=Path, help="a library that is built already")
    chosen = parser.parse_args()
    packs = 1000 if chosen.full else chosen.packs
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        course = chosen.course or library.make(chosen.lessons, place / "library")
        parts: list[Callable[[], Iterator[Row]]] = [
            lambda: nothing_changed(course),
            lambda: one_edited(course),
            lambda: one_saved(course),
            lambda: cold_pack(place),
            lambda: per_page(place),
            lambda: processors(place, packs),
            lambda: slope(place, 1000 if chosen.full else 50),
        ]
        rows = []
        for part in parts:
            for row in part():
                print(" | ".join(row), flush=True)
                rows.append(row)
    PERFORMANCE.write_text(_page(rows), encoding="utf-8")


def _page(rows: list[Row]) -> str:
    lines = [
        "# How fast it is",
        "",
        "Written by `python -m benchmarks.speed`; do not edit. Each ratio is of one run; trust",
        "the ratios. A time is the shortest of several, with the processor time of all",
        "processes in brackets.",
        "",
        *(f"- {line}" for line in machine()),
        "",
        "| what | ours | against | ratio | goal |",
        "|---|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
