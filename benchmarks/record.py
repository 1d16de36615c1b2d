"""What became of each frame's questions under judging, written as the data that drafting reads.

    python -m benchmarks.record      writes coursepack/draft/data/kept.yaml

Only the last six rounds count: a frame that was mended since should not carry its old faults.
"""

from collections import Counter
from pathlib import Path

from benchmarks.judged import Round, rounds
from coursepack.draft.questions.spare import SPARE
from coursepack.draft.questions.table import BUILT_IN

KEPT = Path(__file__).parent.parent / "coursepack" / "draft" / "data" / "kept.yaml"
ROUNDS = 6
# How the ids of a frame's questions begin, where that is not the frame's own name.
_BEGINS = {"admits": "verb"}
# Frames that were made anew since they were judged, and the first round that counts for them:
# admits lost its faults after round 12. Since round 15 own, which-year and dating ask and answer
# otherwise, surer reads no wish and no request as a doubt, change asks for no decision, to-come
# names its paragraphs, silent tells of refusals only, grants gives nothing in part. What funded
# lost in round 10 was mended after it.
_ANEW = {
    "surer": 16,
    "own": 16,
    "which-year": 16,
    "dating": 16,
    "grants": 16,
    "change": 16,
    "to-come": 16,
    "silent": 16,
    "funded": 11,
    "unsaid": 13,
    "admits": 13,
}
_HEAD = """\
# How many of a frame's questions strict teachers kept as they were, of how many that they judged,
# in the last rounds of benchmarks/judged. Written by `python -m benchmarks.record`, not by hand.
"""


def frame_of(item: str) -> str:
    """The frame that made an item, by the beginning of its id; "" for one that is no more."""
    begins = {_BEGINS.get(maker.id, maker.id): maker.id for maker in (*BUILT_IN, *SPARE)}
    bare = item.removeprefix("q-")
    fits = [start for start in begins if bare == start or bare.startswith(f"{start}-")]
    return begins[max(fits, key=len)] if fits else ""


def counts(judgings: list[Round]) -> dict[str, tuple[int, int]]:
    """For each frame how many items were kept, and how many were judged."""
    kept: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for judging in judgings[-ROUNDS:]:
        for item in judging.items:
            frame = frame_of(item.id) if item.maker == "frame" else ""
            if frame and int(judging.round) >= _ANEW.get(frame, 0):
                of[frame] += 1
                kept[frame] += item.verdict == "keep"
    return {frame: (kept[frame], of[frame]) for frame in sorted(of)}


def main() -> None:
    """Write the file."""
    rows = [f"{f}: {{kept: {kept}, of: {of}}}\n" for f, (kept, of) in counts(rounds()).items()]
    KEPT.write_text(_HEAD + "\n" + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
