"""Documents that were written do not stay in memory, though nobody searches for them at once."""

import gc
from weakref import ref

from coursepack.publish.sweeping import ASIDE, unswept


class _Box:
    def __init__(self) -> None:
        self.parent = self  # as boxes and their parents, never free by themselves


def test_what_is_set_aside_is_found_after_a_few_documents() -> None:
    with unswept():
        left = ref(_Box())
        assert not gc.isenabled()
    assert gc.isenabled()
    for _ in range(ASIDE):
        with unswept():
            pass
    assert left() is None


def test_within_a_search_put_off_nothing_changes() -> None:
    with unswept():
        with unswept():
            pass
        assert not gc.isenabled()
