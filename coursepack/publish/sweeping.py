"""Python's search for garbage put off while a document is made.

The search goes through all boxes of a document again and again while it grows, a sixth of the
time of a PDF, and finds next to nothing: a document is in use until it is written.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Search for no garbage meanwhile; the next search afterwards finds the whole document."""
    usual = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if usual:
            gc.enable()
