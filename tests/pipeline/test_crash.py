"""A few builds killed at random moments; `python -m benchmarks.crash 200` does it at length."""

import sys
from pathlib import Path

import pytest

from benchmarks.rounds import Rounds


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not of that system")
def test_a_killed_build_leaves_no_half_file_and_the_next_one_heals(tmp_path: Path) -> None:
    hit = Rounds(tmp_path, 7, ("--format", "html")).kill(6)
    assert sum(times for what, times in hit.items() if what.startswith("in ")) == 6
