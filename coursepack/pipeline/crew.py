"""One step for many packs, on as many processors as there are."""

import os
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed

from coursepack.model.report import Desk, Done, Progress, Tell, Work


def do_all(step: Callable[[Work], Done], works: list[Work], desk: Desk, tell: Tell) -> list[Done]:
    """Do one step for every work, on as many processors as there are; results by slug."""
    workers = min(desk.options.workers or os.cpu_count() or 1, len(works))
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            return _gathered(pool, step, works, tell)
    done = []
    for count, work in enumerate(works, start=1):
        done.append(step(work))
        tell(Progress(work.slug, count, len(works)))
    return done


def _gathered(
    pool: Executor, step: Callable[[Work], Done], works: list[Work], tell: Tell
) -> list[Done]:
    futures = {pool.submit(step, work): work.slug for work in works}
    for count, future in enumerate(as_completed(futures), start=1):
        future.result()
        tell(Progress(futures[future], count, len(works)))
    return [future.result() for future in futures]
