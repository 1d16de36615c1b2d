"""Memory of the process that gives out work, while very many lessons wait.

    python -m benchmarks.memory 100000 FOLDER

Makes so many short lessons in a folder and lets a build give them to workers that only pretend to
make packs; the site, which is made from packs, is left out. Prints MiB of this process when it
begins, when all lessons wait and the first pack is done, when the last one is, and the most
that it ever had, in the end, when the manifest is written.
"""

import resource
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from hashlib import sha256
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks import library
from coursepack.model.folder import Folder, Options
from coursepack.model.record import Asked, Record
from coursepack.model.report import Done, Progress, Work
from coursepack.pipeline import course
from coursepack.pipeline.order import Order

ROOT = Path(__file__).parent.parent
TEMPLATES = 70  # so many templates a pack of a usual course asks for, and so many cards
CARDS = 12


class AtOnce(Executor):
    """Does at once what it is given."""

    _max_workers = 2

    def submit(self, fn: Any, /, *args: Any, **more: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **more))
        return future


def pretended(_: Order, work: Work) -> Done:
    """A pack as a worker would send it: every word a copy of its own."""
    mark = _copy(work.slug)
    files = {f"{work.slug}/{name}": mark for name in ("pack.json", "student.html", "teacher.html")}
    inputs = {f"cards/{number}": _copy(f"mark {number}") for number in range(CARDS)}
    templates = {f"templates/{n}": _copy(f"mark {n}") for n in range(TEMPLATES)}
    inputs |= {name: _copy(name) for name in work.rests_on}
    front = ("A title", "An outlet", "A date", "B2", "en")
    asked = Asked(_copy("student teacher a4 standard"), ("html",))
    record = Record(asked, (work.slug, 3, 1), inputs, files, front, (), templates)
    return Done(work.slug, tuple(files), (), tuple((mark, 1, 1, 1) for _ in files), front, record)


def _copy(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def queued(count: int, folder: Path) -> Iterator[float]:
    """What the module prints, as it comes."""
    library.make_small(count, folder)
    yield _mib("VmRSS")
    used: list[float] = []

    def tell(progress: Progress) -> None:
        if progress.done in (1, progress.total):
            used.append(_mib("VmRSS"))

    options = Options(Folder(folder), formats=("html",))
    step = patch.object(course, "carry_out", pretended)
    with step, patch.object(course, "set_beside", return_value=()):
        course.run(options, tell, AtOnce())
    yield from (*used, _mib("VmHWM"))


def of_queue(count: int, folder: Path) -> list[float]:
    """The same, in a process of its own."""
    words = [sys.executable, "-m", "benchmarks.memory", str(count), str(folder)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return [float(line) for line in done.stdout.split()]


def _mib(name: str) -> float:
    """MiB of this process that the system calls by this name; the most it had, where it does not.

    The system's other word for the most counts the process that started this one, too.
    """
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    for mib in queued(int(sys.argv[1]), Path(sys.argv[2])):
        print(f"{mib:.1f}", flush=True)
