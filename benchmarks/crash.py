"""Kills runs at random moments, and writes into docs/performance.md what they have left.

    python -m benchmarks.crash 200 [--anew]

In pieces of a few kills (`benchmarks/rounds.py`), each with a course of its own: after each kill no
file may be half written and no lesson may have lost a word, and the next run must heal everything;
in the end of a piece `verify` must agree, and all must be byte for byte what first runs make. A
piece that is done is kept in benchmarks/figures.json: who is interrupted goes on from there, as
long as the program is the same.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.healing import Left
from benchmarks.performance import Row, enter, known
from benchmarks.rounds import ENDED, Rounds
from benchmarks.timing import circumstances

PIECE = 20
Tally = dict[str, Any]


def tally_of(commit: str) -> Tally:
    """What was found so far with the program of a commit."""
    before = known().get("crash", {})
    kept = before.get("tally") if _program(before.get("commit", "")) == _program(commit) else None
    return kept or {"pieces": 0, "hit": {}, "left": []}


def _program(commit: str) -> str:
    return commit.removesuffix("-dirty")  # the page itself is changed by every piece


def one_piece(tally: Tally, kills: int) -> None:
    """Kill so many runs, and add to the tally what was hit, or what was left behind."""
    tally["pieces"] += 1
    with tempfile.TemporaryDirectory() as place:
        try:
            hit = Rounds(Path(place), tally["pieces"]).kill(kills)
        except Left as left:
            tally["left"].append(f"piece {tally['pieces']}: {left}")
        else:
            tally["hit"] = Counter(tally["hit"]) + hit


def killed(tally: Tally) -> int:
    """How many runs were killed, in pieces that left nothing behind."""
    return sum(times for what, times in tally["hit"].items() if what != ENDED)


def rows(tally: Tally) -> Iterator[Row]:
    """The tally as it stands on the page."""
    pieces, faults = tally["pieces"], len(tally["left"])
    yield ("runs killed at random moments", str(killed(tally)), "", "", "200")
    what = "pieces of them with a half file, a lost edit, a run that did not heal, or `verify`"
    yield (f"{what} or a first build that does not agree in the end", f"{faults}", "", "", "0")
    yield ("pieces in which nothing was amiss", f"{pieces - faults} of {pieces}", "", "", "all")
    for what, times in sorted(tally["hit"].items()):
        if what != ENDED:
            yield (f"killed {what}", str(times), "", "", "")


def main() -> None:
    """Kill until so many runs are killed, piece by piece."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int, help="all told, with those of earlier times")
    parser.add_argument("--anew", action="store_true", help="forget what was found before")
    chosen = parser.parse_args()
    now = circumstances()
    tally = tally_of("" if chosen.anew else now["commit"])
    while (wanted := min(PIECE, chosen.kills - killed(tally))) > 0 and not tally["left"]:
        one_piece(tally, wanted)
        enter("crash", {"rows": list(rows(tally)), **now, "tally": tally})
        print(f"{killed(tally)} runs killed", *tally["left"], sep="\n", flush=True)
    sys.exit(bool(tally["left"]))


if __name__ == "__main__":
    main()
