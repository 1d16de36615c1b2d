"""The one place where a library's failure on a file becomes a problem of that file, or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from coursepack import rules
from coursepack.problems import Refused
from coursepack.source import Source

T = TypeVar("T")


@contextmanager
def foreign(label: str, kind: str) -> Iterator[None]:
    """Take any exception within as the damage of the file `label`, a `kind` of document.

    Parsers of other people's formats fail on damaged files with whatever
    exception they happen to meet. Only calls into such a library stand within:
    a fault of our own must show as what it is.
    """
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        raise Refused([rules.DAMAGED.at(Source(label), kind=kind)]) from error


def attempted(call: Callable[[], T]) -> T | None:
    """What a call into a library gives, or None where it fails on a file that can do without."""
    try:
        return call()
    except Exception:
        return None
