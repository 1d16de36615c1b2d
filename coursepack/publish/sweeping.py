"""Python's search for garbage put off while documents are made.

The search goes through all boxes of a document again and again while it grows, a sixth of the
time of a PDF, and finds next to nothing: a document is in use until it is written. Even then it is
only set aside, and a search looks for the last few together: a build of one pack ends without one.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

ASIDE = 2  # documents: the editions of one pack

_aside = 0


@contextmanager
def unswept() -> Iterator[None]:
    """Search for no garbage meanwhile; afterwards what is left of the document is set aside."""
    global _aside  # noqa: PLW0603 - the search is the whole process's, too
    if not gc.isenabled():
        yield
        return
    if _aside == ASIDE:
        gc.unfreeze()
        gc.collect()
        _aside = 0
    gc.disable()
    try:
        yield
    finally:
        _aside += 1
        gc.freeze()
        gc.enable()
