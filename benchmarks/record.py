"""What became of each frame's questions under judging, written as the data that drafting reads.

    python -m benchmarks.record      writes coursepack/draft/data/kept.yaml

The last six rounds count most: a frame that was mended since should not carry its old faults. What
came before says what to expect of a frame that was judged seldom since.
"""

from collections import Counter
from collections.abc import Iterator
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
# lost in round 10 was mended after it. Back no longer asks which words a short sentence leaves out,
# which made most of its questions in round 23 and all of those that were faulted; whose-view shows
# no torn words in its key, no piece of a refusal and no "it" of another sentence any more.
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
    "back": 24,
    "whose-view": 24,
    "unsaid": 13,
    "admits": 13,
}
_HEAD = """\
# How many of a frame's questions strict teachers kept as they were, of how many that they judged,
# in the last rounds of benchmarks/judged and before them. Written by `python -m benchmarks.record`.
"""


def frame_of(item: str) -> str:
    """The frame that made an item, by the beginning of its id; "" for one that is no more."""
    begins = {_BEGINS.get(maker.id, maker.id): maker.id for maker in (*BUILT_IN, *SPARE)}
    bare = item.removeprefix("q-")
    fits = [start for start in begins if bare == start or bare.startswith(f"{start}-")]
    return begins[max(fits, key=len)] if fits else ""


def counts(judgings: list[Round]) -> dict[str, tuple[int, int]]:
    """For each frame how many items of these rounds were kept, and how many were judged."""
    kept: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for judging in judgings:
        for item in judging.items:
            frame = frame_of(item.id) if item.maker == "frame" else ""
            if frame and int(judging.round) >= _ANEW.get(frame, 0):
                of[frame] += 1
                kept[frame] += item.verdict == "keep"
    return {frame: (kept[frame], of[frame]) for frame in sorted(of)}


def rows(judgings: list[Round]) -> Iterator[str]:
    """The lines of the file, one for each frame that was ever judged."""
    late, early = counts(judgings[-ROUNDS:]), counts(judgings[:-ROUNDS])
    for frame in sorted(late.keys() | early.keys()):
        row = "kept: {}, of: {}".format(*late.get(frame, (0, 0)))
        if frame in early:
            row += ", kept_before: {}, of_before: {}".format(*early[frame])
        yield f"{frame}: {{{row}}}\n"


def main() -> None:
    """Write the file."""
    KEPT.write_text(_HEAD + "\n" + "".join(rows(rounds())), encoding="utf-8")


if __name__ == "__main__":
    main()
