"""Two builds at a time wait for each other, however the first one ends."""

import subprocess
import sys
import threading
from pathlib import Path

from conftest import ROOT

from coursepack.record.lock import locked

HOLD = """
import sys
from pathlib import Path
from coursepack.record.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_says_that_it_waits_and_goes_on_when_the_first_is_killed(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "state")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "held\n"
    waiting = threading.Event()
    told = []

    def wait() -> None:
        told.append("waits")
        waiting.set()

    threading.Thread(target=lambda: waiting.wait(60) and first.kill(), daemon=True).start()
    with locked(tmp_path / "state", wait):
        assert told == ["waits"]
        assert first.wait(60) != 0
    with locked(tmp_path / "state", wait):
        assert told == ["waits"]
    assert (tmp_path / "state" / ".gitignore").read_text() == "*\n"
