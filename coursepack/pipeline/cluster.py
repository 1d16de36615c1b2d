"""Workers on other machines: a Dask cluster as one more executor (`coursepack[cluster]`).

All machines share the course folder and the program. Certificates for `tls://` addresses come
from Dask's own settings, as docs/rebuilding.md says.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any

from coursepack import rules
from coursepack.pipeline.crew import WorkerLost
from coursepack.problems import Refused
from coursepack.source import Source

KIND = "dask:"
_PATIENCE = 10  # seconds until a scheduler is taken to be away
# So often a pack is given to another worker after it, or the one before, was lost.
_RETRIES = 2


class _Cluster(Executor):
    """Dask's executor, with a word of our own for a pack that no worker survives."""

    def __init__(self, client: Any) -> None:
        self._executor = client.get_executor(pure=False, retries=_RETRIES)
        self._max_workers = max(1, sum(client.ncores().values()))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **more: Any) -> Future[Any]:
        """Give a call to the cluster."""
        outer: Future[Any] = Future()

        def pass_on(inner: Future[Any]) -> None:
            fault = inner.exception()
            if fault is None:
                outer.set_result(inner.result())
            else:
                outer.set_exception(_named(fault))

        self._executor.submit(fn, *args, **more).add_done_callback(pass_on)
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of the cluster, which goes on without us."""
        self._executor.shutdown(wait and not cancel_futures)


def _named(fault: BaseException) -> BaseException:
    lost = type(fault).__name__ in ("KilledWorker", "CommClosedError")
    return WorkerLost(str(fault)) if lost else fault


@contextmanager
def executor_of(named: str) -> Iterator[Executor | None]:
    """The executor that `--executor` names; none where it names none.

    Raises Refused where it cannot be reached.
    """
    if not named:
        yield None
        return
    if not named.startswith(KIND):
        raise Refused([rules.NO_CLUSTER.at(Source("--executor"), reason=f"no kind '{named}'")])
    with _client(named.removeprefix(KIND)) as client:
        cluster = _Cluster(client)
        yield cluster
        cluster.shutdown()


def _client(address: str) -> Any:
    try:
        # Half a second to import, and only wanted here.
        from distributed import Client

        client: Any = Client
        return client(address, timeout=_PATIENCE, set_as_default=False)
    except (ImportError, OSError, ValueError, TypeError) as fault:
        reason = " ".join(str(fault).split()) or type(fault).__name__
        raise Refused([rules.NO_CLUSTER.at(Source("--executor"), reason=reason)]) from fault
