"""How fast packs are built, as ratios in one run on one machine. Writes docs/performance.md.

    python -m benchmarks.speed [PART ...] [--lessons 1000] [--packs 40]

Without a PART all of them are measured, in some half an hour on two processors with nobody else
at work; `--help` names them. What is measured is kept in benchmarks/figures.json with the commit,
the machine and its load, and the page says of each part when it was measured.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import library, memory, watching
from benchmarks.performance import MILDER, Row, enter
from benchmarks.timing import Timing, at_once, circumstances, ours, pace, pages_costs, pandoc, timed

BEFORE = "172516c"  # the commit that PDF time per page is compared with
SHORT = 1000  # whole packs of the shortest lesson, to see whether memory stays as it is
QUEUES = (1000, 10_000, 100_000)  # lessons that wait
# Two lines of a lesson: one that no page shows, and one that the list of all packs shows, too.
EDITS = {"a remark": "# turn", "the essential question, which the site shows": "essential: Turn"}


class Parts:
    """Each part as a method; the library of many lessons is built once, for who needs it."""

    def __init__(self, place: Path, lessons: int, packs: int) -> None:
        self.place, self.lessons, self.packs = place, lessons, packs
        self._built: Timing | None = None

    @property
    def course(self) -> Path:
        """A library with its screen pages, built by one process."""
        self.built()
        return self.place / "library"

    def built(self) -> Timing:
        """How long that took."""
        if self._built is None:
            course = library.make(self.lessons, self.place / "library")
            words = ("--format", "html", "--workers", "1")
            self._built = timed(ours(course, *words), fresh=course)
        return self._built

    def nothing(self) -> Iterator[Row]:
        """A build with nothing to do, against git on the same tree."""
        build = ours(self.course, "--format", "html")
        timed(build, 2)
        mine = timed(build, 15)
        yield (f"nothing changed among {self.lessons}", str(mine), "", "", "≤ 500 ms")
        start = timed([*build[:1], "-c", "pass"], 15)
        yield ("of that, Python itself", str(start), "", "", "")
        for ignored in (True, False):
            _commit(self.course, ignored)
            git = timed(["git", "-C", str(self.course), "status", "--porcelain"], 15)
            looked = "ignores output/, as ours do" if ignored else "looks at output/, as we do"
            what = f"nothing changed, against `git status` that {looked}"
            what = what if ignored else MILDER + what
            yield (what, str(mine), str(git), f"{mine.wall / git.wall:.2f}", "≤ 2")

    def edited(self) -> Iterator[Row]:
        """One lesson edited: its screen pages and the site, cold."""
        build = ours(self.course, "--format", "html")
        timed(build)
        for what, line in EDITS.items():
            runs = []
            for turn in range(5):
                _edit(self.course, line, turn)
                runs.append(timed(build))
            best = min(runs, key=lambda run: run.cpu)
            name = f"one lesson of {self.lessons} edited ({what}), HTML of both editions"
            yield (name, str(best), "", "", "≤ 1 s")

    def saved(self) -> Iterator[Row]:
        """The same in a course that is watched."""
        lesson = _lesson(self.course)
        warm = watching.one_saved(self.course.absolute(), lesson.absolute())
        what = "one lesson saved, HTML of both editions, warm in `watch`"
        yield (what, str(warm), "", "", "≤ 150 ms")

    def cold(self) -> Iterator[Row]:
        """One article to student and teacher PDF and HTML, against one plain PDF by pandoc."""
        course = library.make(1, self.place / "one")
        article = next((course / "seeds").iterdir())
        mine = min((timed(ours(course), fresh=course) for _ in range(3)), key=lambda run: run.cpu)
        what = "student and teacher PDF and HTML, cold, against one plain PDF of the article"
        theirs = pandoc(article, self.place / "plain.pdf")
        if isinstance(theirs, str):
            yield (what, str(mine), theirs, "–", "≤ 2")
        else:
            yield (what, str(mine), str(theirs), f"{mine.cpu / theirs.cpu:.2f} (CPU)", "≤ 2")

    def page(self) -> Iterator[Row]:
        """Processor time of PDFs per page and per pack, against the version before."""
        costs = pages_costs(BEFORE, self.place)
        what = f"PDFs of the same lessons, processor time {{}}, against {BEFORE}"
        if isinstance(costs, str):
            yield (what.format("per page"), "", costs, "–", "≤ 0.6")
            return
        for state, packs, now, before in zip(("cold", "warm"), (1, 2), *costs, strict=True):
            ours, theirs = f"{now.page:.0f} ms", f"{before.page:.0f} ms"
            ratio = f"{now.page / before.page:.2f}"
            yield (what.format(f"per page, {state}"), ours, theirs, ratio, "≤ 0.6")
            ours, theirs = (
                f"{cost.spent / packs:.0f} ms ({cost.pages / packs:.0f} pages)"
                for cost in (now, before)
            )
            ratio = f"{now.spent / before.spent:.2f}"
            yield (what.format(f"per pack, {state}"), ours, theirs, ratio, "")

    def processors(self) -> Iterator[Row]:
        """Many whole packs by two processes and by one, and memory while they are made."""
        course = library.make(self.packs, self.place / "many")
        one = timed(ours(course, "--workers", "1"), fresh=course)
        slow = pace(course)
        two = timed(ours(course, "--workers", "2"), fresh=course)
        fast = pace(course)
        count = f"{self.packs} packs"
        times = f"{one.wall / two.wall:.2f} times as fast"
        what = f"{count} by two processes and by one, from start to end"
        yield (what, str(two), str(one), times, "≥ 1.85")
        shown = (f"{fast * 1000:.0f} ms", f"{slow * 1000:.0f} ms")
        times = f"{slow / fast:.2f} times as fast"
        yield (f"{MILDER}one of them, once all processes are at work", *shown, times, "≥ 1.85")
        halves = [library.make(self.packs // 2, self.place / f"half-{n}") for n in range(2)]
        apart = at_once([ours(half, "--workers", "1") for half in halves])
        times = f"{one.wall / apart:.2f} times as fast"
        what = "what the machine allows: as many by two builds that share nothing, and by one"
        yield (what, f"{apart:.1f} s", f"{one.wall:.1f} s", times, "")
        times = f"{two.cpu / one.cpu:.2f} (CPU)"
        what = "what one pack costs while two are made at once, and alone"
        yield (what, _each(two, self.packs), _each(one, self.packs), times, "")
        used = f"{two.cpu / two.wall / 2:.0%}"
        yield ("of both processors' time, used by the two", used, "", "", "")
        yield _flat(two, self.packs, "packs", max(1, self.packs // 10))

    def slope(self) -> Iterator[Row]:
        """Processor time per pack of a small library and of a large one (screen pages)."""
        small = library.make(10, self.place / "ten")
        words = ("--format", "html", "--workers", "1")
        few = min((timed(ours(small, *words), fresh=small) for _ in range(3)), key=lambda t: t.cpu)
        # What a run costs besides the packs: one in which a single pack is made.
        one = library.make(1, self.place / "single")
        start = min((timed(ours(one, *words), fresh=one) for _ in range(3)), key=lambda t: t.cpu)
        little = (few.cpu - start.cpu) / 9
        much = (self.built().cpu - start.cpu) / (self.lessons - 1)
        what = f"processor time per pack (HTML) among {self.lessons} and among 10"
        shown = (f"{much * 1000:.0f} ms", f"{little * 1000:.0f} ms")
        yield (what, *shown, f"{much / little:.2f}", "≤ 1.05")

    def memory(self) -> Iterator[Row]:
        """All processes while a thousand packs are made."""
        course = library.make_small(SHORT, self.place / "short", varied=True)
        run = timed(ours(course, "--workers", "2"), fresh=course)
        yield _flat(run, SHORT, "short packs (PDF and HTML)", SHORT // 10)
        yield (f"{SHORT} short packs by two processes", str(run), "", "", "")

    def queue(self) -> Iterator[Row]:
        """The first process while many lessons wait."""
        most = {count: memory.of_queue(count, self.place / f"queue-{count}") for count in QUEUES}
        for count, (start, wait, made, peak) in most.items():
            what = f"the most memory of the first process, {count} lessons queued"
            steps = f"{start:.0f} MiB at its start, {wait:.0f} queued, {made:.0f} made"
            yield (what, f"{peak:.0f} MiB", steps, "", "bounded")
        few, *_, many = QUEUES
        for step, name in enumerate(("queued", "made", "at most"), start=1):
            each = (most[many][step] - most[few][step]) * 1024 / (many - few)
            yield (f"of that, each lesson, {name}", f"{each:.1f} KiB", "", "", "")


def _flat(run: Timing, packs: int, of_what: str, tenth: int) -> Row:
    """Memory of all processes while the last tenth was made, and while the first was."""
    first, last = run.most(0, tenth), run.most(packs - tenth, packs)
    what = f"the most memory of all processes, last {tenth} of {packs} {of_what} and first {tenth}"
    ratio = f"{last / first:.2f}" if first else "not told by the system"
    return (what, f"{last:.0f} MiB", f"{first:.0f} MiB", ratio, "≤ 1.10")


def _each(run: Timing, count: int) -> str:
    return f"{run.wall / count * 1000:.0f} ms ({run.cpu / count * 1000:.0f})"


def _lesson(course: Path) -> Path:
    return sorted((course / "lessons").glob("insect-*.yaml"))[0]


def _edit(course: Path, line: str, turn: int) -> None:
    """Change one line of a lesson, or add it at the end."""
    lesson = _lesson(course)
    text = lesson.read_text(encoding="utf-8")
    if line.startswith("essential:"):
        head, _, tail = text.partition("\nessential:")
        rest = tail[tail.index("\n\n") :]
        text = f"{head}\n{line} after turn {turn}?{rest}"
    else:
        text = f"{text.partition(f'{chr(10)}{line}')[0]}\n{line} {turn}\n"
    lesson.write_text(text, encoding="utf-8")


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


PARTS: dict[str, Callable[[Parts], Iterator[Row]]] = {
    "nothing": Parts.nothing,
    "edited": Parts.edited,
    "saved": Parts.saved,
    "slope": Parts.slope,
    "memory": Parts.memory,
    "queue": Parts.queue,
    "cold": Parts.cold,
    "page": Parts.page,
    "processors": Parts.processors,
}


def main() -> None:
    """Measure all, or the parts that are named, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--lessons", type=int, default=1000, help="for all but whole packs")
    parser.add_argument(
        "--packs", type=int, default=40, help="whole packs, an even number; 1000 take two hours"
    )
    chosen = parser.parse_args()
    if unknown := [name for name in chosen.parts if name not in PARTS]:
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Path(folder), chosen.lessons, chosen.packs)
        for name in chosen.parts or PARTS:
            before, rows = circumstances(), []
            for row in PARTS[name](parts):
                print(" | ".join(row), flush=True)
                rows.append(row)
            enter(name, {"rows": rows, **before})  # it is kept if the next part fails


if __name__ == "__main__":
    main()
