"""One build at a time in a course folder, by a lock of the system that ends with its program."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


@contextmanager
def locked(state: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock in the folder `state`; where somebody else has it, say so and wait."""
    state.mkdir(parents=True, exist_ok=True)
    ignored = state / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")
    lock = FileLock(state / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
