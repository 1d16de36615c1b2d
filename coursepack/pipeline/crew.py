"""One step for many packs, by as many hands as there are; whoever falls out is replaced."""

import multiprocessing
import multiprocessing.connection
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from itertools import islice
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Thread
from typing import Protocol

from coursepack import rules
from coursepack.model.report import Done, Progress, Tell, Work
from coursepack.problems import Problem
from coursepack.source import Source


class WorkerLost(Exception):
    """The worker that had a pack in hand is gone, time and again; others are still there."""


class Queue(Protocol):
    """Works that wait: a list, or what makes each of them when its turn has come."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Work]: ...


Step = Callable[[Work], Done]
# A worker's memory grows by half over eighty documents: after so many packs it makes room.
PACKS_A_WORKER = 200
# So many packs are given out for each worker: enough to keep it busy, too few to fill memory.
AHEAD = 3


def do_all(
    step: Step, works: Queue, tell: Tell, workers: int = 0, executor: Executor | None = None
) -> Iterator[Done]:
    """Do one step for every work; each result as soon as it is there, in no order.

    By `executor` if one is given; else here where one process is enough; else by a pool.
    """
    hands = min(workers or os.cpu_count() or 1, len(works))
    if executor is not None:
        done = _by_executor(executor, step, works)
    elif hands > 1:
        done = _by_pool(step, works, hands)
    else:
        done = map(step, works)
    for count, result in enumerate(done, start=1):
        tell(Progress(result.slug, count, len(works)))
        yield result


def _by_executor(executor: Executor, step: Step, works: Queue) -> Iterator[Done]:
    """By somebody else's executor; what is lost with it cannot be done again here."""
    ahead = AHEAD * (getattr(executor, "_max_workers", None) or os.cpu_count() or 1)
    for work, result in _given_out(executor, step, works, ahead):
        yield result or Done(work.slug, problems=(rules.WORKER_LOST.at(Source(work.label)),))


def _by_pool(step: Step, works: Queue, hands: int) -> Iterator[Done]:
    """By processes of our own. When one dies, what all of them had in hand is done one by one,
    so that the pack that kills its worker is found, and only that one fails.
    """
    lost: Queue = works
    while lost:
        rest, lost = lost, []
        with _pool(hands) as pool:
            for work, result in _given_out(pool, step, rest, AHEAD * hands):
                if result:
                    yield result
                else:
                    lost.append(work)
        suspects, lost = lost[: AHEAD * hands], lost[AHEAD * hands :]
        for work in suspects:
            yield _alone(step, work)


def _alone(step: Step, work: Work) -> Done:
    """One pack by a process of its own, that nothing else is lost with."""
    with _pool(1) as pool:
        ((_, result),) = _given_out(pool, step, [work], 1)
    fault: Problem = rules.WORKER_LOST.at(Source(work.label))
    return result or Done(work.slug, problems=(fault,))


def _given_out(
    executor: Executor, step: Step, works: Iterable[Work], ahead: int
) -> Iterator[tuple[Work, Done | None]]:
    """Each work with its result, or with None where the executor broke down over it.

    Never more than `ahead` are given out at once, so that memory stays as it is.
    """
    queue = iter(works)
    pending: dict[Future[Done], Work] = {}
    broken = False
    while True:
        for work in islice(queue, 0 if broken else ahead - len(pending)):
            try:
                pending[executor.submit(step, work)] = work
            except BrokenExecutor:
                broken = True
                yield work, None
                break
        if not pending:
            break
        for future in wait(pending, return_when=FIRST_COMPLETED).done:
            work = pending.pop(future)
            try:
                yield work, future.result()
            except WorkerLost:
                yield work, None
            except BrokenExecutor:
                broken = True
                yield work, None
    yield from ((work, None) for work in queue)


def _pool(hands: int) -> ProcessPoolExecutor:
    """Workers that are copies of one process in which everything is imported and warm."""
    return ProcessPoolExecutor(
        hands, warm_start(), initializer=end_together, max_tasks_per_child=PACKS_A_WORKER
    )


def _start_warm() -> None:
    """Start the process that workers are copied from where it finds this program.

    Before Python 3.13 it does not look where its parent looks, and then says nothing.
    """
    from multiprocessing import forkserver  # not on every system

    kept = os.environ.get("PYTHONPATH")
    ours = str(Path(__file__).parents[2])
    os.environ["PYTHONPATH"] = os.pathsep.join((ours, kept)) if kept else ours
    try:
        forkserver.ensure_running()
    finally:
        if kept is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = kept


def warm_start() -> BaseContext:
    """How a worker is started: where the system can, as a copy of a process that is warm."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["coursepack.pipeline.warm"])
    _start_warm()
    return context


def end_together() -> None:
    """Let a worker end with the one who gave it work, however that ends, and write no more."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)
