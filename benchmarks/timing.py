"""Times commands, and says on what machine."""

import importlib.metadata
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
_PAGES = Path(__file__).parent / "pages.py"


@dataclass(frozen=True)
class Sample:
    """How much memory was used at one moment, when so many packs had been begun."""

    packs: int
    used: float  # MiB of all processes; what they share counts for each of them


@dataclass(frozen=True)
class Timing:
    """The shortest of several runs: seconds, processor seconds, and memory while it ran."""

    wall: float
    cpu: float
    memory: list[Sample] = field(default_factory=list)

    def __str__(self) -> str:
        if self.wall < 2:
            return f"{self.wall * 1000:.0f} ms ({self.cpu * 1000:.0f})"
        return f"{self.wall:.1f} s ({self.cpu:.1f})"

    def most(self, first: int, last: int) -> float:
        """The most MiB of all processes from pack `first` to pack `last`."""
        return max((s.used for s in self.memory if first <= s.packs <= last), default=0.0)


def ours(course: Path, *words: str) -> list[str]:
    """The command that builds a course, with nothing said."""
    return [sys.executable, str(ROOT / "build.py"), "-q", "--course", str(course), *words]


def timed(command: list[str], times: int = 1, fresh: Path | None = None) -> Timing:
    """Run a command several times; where `fresh` is given, nothing is built there before."""
    runs = []
    for _ in range(times):
        if fresh:
            shutil.rmtree(fresh / "output", ignore_errors=True)
            shutil.rmtree(fresh / ".coursepack", ignore_errors=True)
        runs.append(_once(command, fresh))
    return min(runs, key=lambda run: run.wall)


def at_once(commands: list[list[str]]) -> float:
    """Seconds until all of some commands are done that begin together."""
    start = time.perf_counter()
    runs = [
        subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for words in commands
    ]
    if {run.wait() for run in runs} != {0}:
        raise RuntimeError(f"{commands}: one of them failed")
    return time.perf_counter() - start


def pace(course: Path) -> float:
    """Seconds from one whole pack of a course to the next, by the times of their last PDFs.

    Without the first packs, for which processes start and warm up, and without the last, when
    not all of them have work.
    """
    times = sorted(path.stat().st_mtime for path in (course / "output").glob("*/teacher.pdf"))
    steady = times[len(times) // 5 : -len(times) // 10]
    return (steady[-1] - steady[0]) / (len(steady) - 1)


def _once(command: list[str], course: Path | None) -> Timing:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    # As for a person: Python keeps what it has compiled.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    memory, workers = [], 0.0
    with tempfile.TemporaryFile() as told:  # a pipe that nobody reads would soon be full
        process = subprocess.Popen(command, env=kept, stdout=subprocess.DEVNULL, stderr=told)
        while process.poll() is None:
            if time.perf_counter() - start > 1:
                used, spent = _family(process.pid)
                memory.append(Sample(_begun(course), used))
                workers = max(workers, spent)
            time.sleep(0.001 if time.perf_counter() - start < 1 else 0.25)
        wall = time.perf_counter() - start
        if process.returncode:
            told.seek(0)
            raise RuntimeError(f"{command}: {told.read().decode()[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Timing(wall, max(own, workers), memory)


def _begun(course: Path | None) -> int:
    """How many packs of a course have a folder."""
    output = course / "output" if course else None
    if output is None or not output.is_dir():
        return 0
    with os.scandir(output) as entries:
        return sum(entry.is_dir() for entry in entries)


def _family(root: int) -> tuple[float, float]:
    """MiB and processor seconds of a process and all below it.

    Nought where the system does not tell.
    """
    family, used, spent = {root}, 0.0, 0.0
    parents: dict[int, list[str]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has just ended
            head, _, tail = path.read_text().rpartition(")")
            parents[int(head.split()[0])] = tail.split()
    for pid in sorted(parents):
        if int(parents[pid][1]) in family:
            family.add(pid)
    for pid in family & parents.keys():
        fields = parents[pid]
        used += int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20
        spent += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return used, spent


def pandoc(article: Path, pdf: Path) -> Timing | str:
    """One plain PDF of an article by pandoc with WeasyPrint; or why there is none."""
    engine = Path(sys.executable).parent / "weasyprint"
    if not shutil.which("pandoc"):
        return "pandoc is not installed"
    title = ["--metadata", "title=Article", "--from", "markdown"]
    return timed(["pandoc", *title, f"--pdf-engine={engine}", "-o", str(pdf), str(article)], 3)


@dataclass(frozen=True)
class Cost:
    """What the PDFs of some packs cost: processor milliseconds, and on how many pages they are."""

    spent: float
    pages: int

    @property
    def page(self) -> float:
        """Milliseconds for each page."""
        return self.spent / self.pages


def pages_costs(version: str, place: Path, turns: int = 3) -> tuple[list[Cost], list[Cost]] | str:
    """Costs now and of `version`: of one pack cold, then of two warm; or why there are none.

    Both build the lessons of `version`, as an older program cannot read a newer file. They take
    turns; the least of each counts.
    """
    tree = place / f"version-{version}"
    command = ["git", "-C", str(ROOT), "worktree", "add", "--detach", str(tree), version]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return "that version is not here"
    try:
        costs = [(_pages_cost(ROOT, tree), _pages_cost(tree, tree)) for _ in range(turns)]
    finally:
        remove = ["git", "-C", str(ROOT), "worktree", "remove", "--force", str(tree)]
        subprocess.run(remove, capture_output=True, check=False)
    now, before = (
        [min(each, key=lambda cost: cost.spent) for each in zip(*of_one, strict=True)]
        for of_one in zip(*costs, strict=True)
    )
    return now, before


def _pages_cost(root: Path, samples: Path) -> tuple[Cost, Cost]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(_PAGES), str(root), str(samples), folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    cold, cold_pages, warm, warm_pages = done.stdout.split()
    return Cost(float(cold), int(cold_pages)), Cost(float(warm), int(warm_pages))


def circumstances() -> dict[str, str]:
    """What figures are measured on, and of what: the machine, its load, and the commit."""
    commit = subprocess.run(
        ["git", "-C", str(ROOT), "describe", "--always", "--dirty"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    load = f"{os.getloadavg()[0]:.1f}"
    return {"machine": _machine(), "commit": commit or "unknown", "load": load}


def _machine() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    names = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    model = next((line.partition(": ")[2] for line in names if line.startswith("model name")), "")
    parts = (
        f"{model or platform.processor() or platform.machine()}, {os.cpu_count()} processors",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        f"WeasyPrint {importlib.metadata.version('weasyprint')}",
        *map(_version, ("git", "pandoc")),
    )
    return "; ".join(parts) + "."


def _version(tool: str) -> str:
    if not shutil.which(tool):
        return f"no {tool}"
    done = subprocess.run([tool, "--version"], capture_output=True, text=True, check=False)
    return done.stdout.splitlines()[0]
