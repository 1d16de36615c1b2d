"""Steps for tests of workers: some die of their work."""

import os
import signal
import sys
import time
from pathlib import Path

from coursepack.model.report import Done, Work


def step(folder: Path, work: Work) -> Done:
    """Die of `always`, and of `once` the first time; else be done."""
    mark = folder / work.slug
    if work.slug == "always" or (work.slug == "once" and not mark.exists()):
        mark.touch()
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    return Done(work.slug, files=(work.slug,))
