"""Steps for tests of workers: some die of their work."""

import os
import signal
import sys
import time
from pathlib import Path

from coursepack.model.report import Done, Work


def step(folder: Path, work: Work) -> Done:
    """Die of `always`, and of `once` the first time; else be done.

    `warm` is only done where the engines are imported already.
    """
    mark = folder / work.slug
    if work.slug == "always" or (work.slug == "once" and not mark.exists()):
        mark.touch()
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    if work.slug.startswith("warm"):
        # Long enough that every worker gets one of these.
        time.sleep(0.5)
        return Done(work.slug, files=(work.slug,) if "weasyprint" in sys.modules else ())
    return Done(work.slug, files=(work.slug,))
