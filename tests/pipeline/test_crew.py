"""Many packs by many hands: nothing is lost with a worker, and memory stays as it is."""

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from dying import step

from coursepack import rules
from coursepack.model.report import Done, Work
from coursepack.pipeline.crew import AHEAD, do_all


def works(*slugs: str) -> list[Work]:
    return [Work(slug, Path(f"lessons/{slug}.yaml")) for slug in slugs]


def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    slugs = [f"pack-{number}" for number in range(12)]
    todo = works(*slugs[:3], "once", *slugs[3:6], "always", *slugs[6:])
    done = list(do_all(partial(step, tmp_path), todo, lambda _: None, 2))
    assert sorted(result.slug for result in done) == sorted(work.slug for work in todo)
    (lost,) = (result for result in done if not result.files)
    assert lost.slug == "always"
    (problem,) = lost.problems
    assert problem.rule == rules.WORKER_LOST.id
    assert str(problem.source) == "lessons/always.yaml"


def test_workers_are_copies_of_one_process_that_is_warm(tmp_path: Path) -> None:
    done = do_all(partial(step, tmp_path), works("warm-1", "warm-2"), lambda _: None, 2)
    assert sorted(result.files for result in done) == [("warm-1",), ("warm-2",)]


def test_any_executor_will_do(tmp_path: Path) -> None:
    todo = works("one", "two", "three")
    with ThreadPoolExecutor(2) as pool:
        done = list(do_all(partial(step, tmp_path), todo, lambda _: None, 0, pool))
    assert sorted(result.slug for result in done) == ["one", "three", "two"]


class _Counting(Executor):
    """Does everything a moment later, and counts how much is given out at once."""

    _max_workers = 2

    def __init__(self) -> None:
        self.now = self.most = 0
        self._lock = Lock()

    def submit(self, fn: Any, /, *args: Any, **more: Any) -> Future[Any]:
        future: Future[Any] = Future()
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)

        def finish() -> None:
            with self._lock:
                self.now -= 1
            future.set_result(fn(*args, **more))

        Timer(0.001, finish).start()
        return future


def test_never_more_is_given_out_than_keeps_the_workers_busy() -> None:
    counting = _Counting()
    todo = works(*(f"pack-{number}" for number in range(100)))
    done = do_all(lambda work: Done(work.slug), todo, lambda _: None, 0, counting)
    assert len(list(done)) == 100
    assert counting.most <= AHEAD * 2
