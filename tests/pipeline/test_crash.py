"""A few builds killed at random moments; `python -m benchmarks.crash 200` does it at length."""

import sys
from pathlib import Path

import pytest

from benchmarks.crash import rounds


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not of that system")
def test_a_killed_build_leaves_no_half_file_and_the_next_one_heals(tmp_path: Path) -> None:
    assert rounds(6, tmp_path, seed=7, options=("--format", "html")).total() == 6
