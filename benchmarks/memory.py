"""What the books hold of each pack while very many are made by workers that only pretend to.

    python -m benchmarks.memory 100000

Prints MiB of this process after each tenth, and bytes that each pack of the last half has added.
"""

import resource
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from hashlib import sha256
from pathlib import Path
from typing import Any

from coursepack.model.folder import Folder
from coursepack.model.record import Asked, Record
from coursepack.model.report import Done, Work
from coursepack.pipeline.crew import do_all
from coursepack.record.books import Books

TEMPLATES = 70  # so many templates a pack of a usual course asks for, and so many cards
CARDS = 12


class Pretending(Executor):
    """Does at once what it is given, and counts how much it holds."""

    _max_workers = 2

    def __init__(self) -> None:
        self.most = self.held = 0

    def submit(self, fn: Any, /, *args: Any, **more: Any) -> Future[Any]:
        self.held += 1
        self.most = max(self.most, self.held)
        future: Future[Any] = Future()
        future.add_done_callback(self._gone)
        future.set_result(fn(*args, **more))
        return future

    def _gone(self, _: Future[Any]) -> None:
        self.held -= 1


def pretended(work: Work) -> Done:
    """A pack as a worker would send it: every word a copy of its own."""
    mark = sha256(work.slug.encode()).hexdigest()
    files = {f"{work.slug}/{name}": mark for name in ("pack.json", "student.html", "teacher.html")}
    inputs = {f"cards/{number}": _copy(f"mark {number}") for number in range(CARDS)}
    templates = {f"templates/{n}": _copy(f"mark {n}") for n in range(TEMPLATES)}
    inputs |= {work.label: mark, f"seeds/{work.slug}.txt": mark, "program": _copy("program")}
    front = ("A title", "An outlet", "A date", "B2", "en")
    asked = Asked(_copy("student teacher a4 standard"), ("html",))
    record = Record(asked, (work.slug, 3, 1), inputs, files, front, (), templates)
    return Done(work.slug, tuple(files), (), tuple((mark, 1, 1, 1) for _ in files), front, record)


def _copy(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def packs(count: int) -> Iterator[tuple[int, float]]:
    """Make so many; after each tenth how many there are, and MiB in use."""
    with tempfile.TemporaryDirectory() as place:
        folder = Folder(Path(place))
        folder.output.mkdir()
        books = Books(folder)
        works = [Work(f"pack-{number:06}", Path(f"{number:06}.yaml")) for number in range(count)]
        yield 0, used()
        results = do_all(pretended, works, lambda _: None, 0, Pretending())
        for number, result in enumerate(results, start=1):
            books.enter(result)
            if number % max(1, count // 10) == 0:
                yield number, used()
        books.close(whole=True)
        yield count, used()


def used() -> float:
    """MiB that this process has in memory now; the most that it had, where that is not told."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 2**20


def each(figures: list[tuple[int, float]]) -> float:
    """Bytes that a pack of the second half has added, before the books are closed."""
    (few, less), (many, more) = figures[5], figures[-2]
    return (more - less) * 2**20 / (many - few)


if __name__ == "__main__":
    found = []
    for made, mib in packs(int(sys.argv[1])):
        print(f"{made:7} packs {mib:7.0f} MiB", flush=True)
        found.append((made, mib))
    print(f"{each(found):.0f} bytes for each pack")
