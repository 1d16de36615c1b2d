"""One process that sets whole packs, PDFs too; what it has in hand can be taken from it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from coursepack import rules
from coursepack.model.report import Done, Work
from coursepack.pipeline.crew import end_together, warm_start
from coursepack.pipeline.order import Order, carry_out
from coursepack.source import Source

# A worker's memory grows by half over eighty documents: after so many packs there is a new one.
PACKS_A_WORKER = 40
Contents = dict[Path, bytes]


@dataclass(frozen=True)
class Job:
    """A pack to be set, in its state after the save of that number."""

    work: Work
    save: int


class Press:
    """The process, started when first needed and again when it was stopped."""

    def __init__(self) -> None:
        self.job: Job | None = None
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._set = 0

    def start(self, order: Order, job: Job) -> None:
        """Begin with a pack."""
        if self._line is None or self._set >= PACKS_A_WORKER:
            self.stop()
            self._begin()
        assert self._line is not None
        self.job = job
        self._set += 1
        with suppress(OSError):  # it is gone: `done` will find out
            self._line.send((order, job.work))

    def done(self) -> tuple[Job, Done, Contents] | None:
        """The pack that was begun, once it is there, with its files; or that it was lost."""
        if self.job is None or self._line is None or not self._line.poll():
            return None
        job = self.job
        try:
            done, contents = self._line.recv()
        except (EOFError, OSError):
            self.stop()
            lost = rules.WORKER_LOST.at(Source(job.work.label))
            return job, Done(job.work.slug, problems=(lost,)), {}
        self.job = None
        return job, done, contents

    def stop(self) -> None:
        """Take away what is in hand, at once; nothing of it is written."""
        if self._process is not None and self._line is not None:
            self._process.kill()
            self._process.join()
            self._line.close()
        self.job = self._process = self._line = None

    def _begin(self) -> None:
        context = warm_start()
        self._line, far = context.Pipe()
        process = context.Process(target=_work, args=(far,), daemon=True)  # type: ignore[attr-defined]
        process.start()
        far.close()
        self._process, self._set = process, 0


def _work(line: Connection) -> None:
    """What the process does: sets what it is sent, until nobody sends any more."""
    end_together()
    signal(SIGINT, SIG_IGN)  # Ctrl-C ends the one who gives the work
    with suppress(EOFError, OSError):
        while True:
            order, work = line.recv()
            contents: Contents = {}

            def collect(
                made: Mapping[Path, bytes], contents: Contents = contents
            ) -> dict[Path, tuple[int, int, int]]:
                contents.update(made)
                return dict.fromkeys(made, (0, 0, 0))

            line.send((carry_out(order, work, collect), contents))
