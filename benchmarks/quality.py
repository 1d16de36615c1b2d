"""How good findings and drafts are, measured against gold files.

    python -m benchmarks.quality                the gold files here, both halves
    python -m benchmarks.quality --half tuned   one half
    python -m benchmarks.quality --only iraq    texts whose name begins so
    python -m benchmarks.quality --faults       with everything that was missed or wrong
    python -m benchmarks.quality FOLDER         gold files of your own

Each module beside this one says what it counts: terms, spoken, dated, marked,
mix, grounds, drafting, judged. The texts of a half are pooled: every term or
quotation weighs the same.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks import dated, drafting, goldfile, judged, marked, mix, spoken, terms
from benchmarks.grounds import ungrounded
from benchmarks.score import Score, total
from benchmarks.text import Text, shipped

GOLD = Path(__file__).parent / "gold"
Measure = Callable[[Text], dict[str, Score]]


def _one(name: str, measure: Callable[[Text], Score]) -> Measure:
    return lambda text: {name: measure(text)}


MEASURES: tuple[Measure, ...] = (
    terms.terms,
    _one("speakers", spoken.speakers),
    _one("scare quotes", spoken.scare),
    _one("dates", dated.dates),
    _one("timeline", dated.timeline),
    _one("acronyms", marked.acronyms),
    _one("definitions", marked.definitions),
    _one("figures", marked.figures),
    _one("their sources", marked.sources),
    _one("hedges", marked.hedges),
    _one("sensitive", marked.sensitive),
)
# What is aimed at: precision and recall; the timeline must have no wrong date at all.
AIMS = {
    "terms": "aim P .90 R .85",
    "speakers": "aim P .90",
    "dates": "aim R .95",
    "timeline": "aim P 1",
}


def find_texts(folder: Path, half: str, only: str) -> tuple[list[Text], list[str]]:
    """The texts of the gold files in `folder`, and the names of those whose article is absent."""
    library, found, absent = shipped(), [], []
    for path in sorted(folder.glob("*.yaml")):
        gold = goldfile.read(path)
        if half not in ("both", gold.half) or not path.stem.startswith(only):
            continue
        seed = goldfile.seed(gold, path)
        if seed:
            found.append(Text(path.stem, seed, gold, library))
        else:
            absent.append(path.stem)
    return found, absent


def scores(text: Text) -> dict[str, Score]:
    """All scores of one text by the name of what was measured."""
    return {name: score for measure in MEASURES for name, score in measure(text).items()}


def _tell(found: dict[str, Score], faults: bool, indent: str = "  ") -> None:
    for name, score in found.items():
        print(f"{indent}{name:14} {score!s:44} {AIMS.get(name, '')}".rstrip())
        if faults:
            print("".join(f"{indent}    {fault}\n" for fault in score.faults), end="")


def _half(name: str, texts: list[Text], faults: bool) -> int:
    """Print one half, each text and all together; how many statements stand without ground."""
    every: list[dict[str, Score]] = []
    loose, asked = 0, mix.Mix()
    for text in texts:
        print(f"{name}: {text.name}, {drafting.words(text)} words")
        every.append(scores(text))
        _tell(every[-1], faults)
        bare = ungrounded(text)
        print(f"  without ground {len(bare)}")
        print("".join(f"      {what}\n" for what in bare), end="")
        print(f"  questions      {mix.mix(text)}")
        loose, asked = loose + len(bare), asked + mix.mix(text)
    print(f"{name.upper()}, {len(texts)} texts together")
    _tell({key: total(row[key] for row in every) for key in every[0]}, False)
    print(f"  without ground {loose}   aim 0")
    print(f"  questions      {asked}\n")
    return loose


def _speed(texts: Iterable[Text]) -> None:
    """The longest text, whose time stands for the others."""
    longest = max(texts, key=drafting.words)
    count, warm, cold = drafting.words(longest), drafting.warm(longest), drafting.cold(longest)
    print(f"time to draft {longest.name}, {count} words (aims for 1,500: 1.5 s and 3 s)")
    print(f"  in a process that has drafted before {warm:.2f} s, in a new one {cold:.2f} s\n")


def _judged() -> None:
    found = judged.rounds()
    print("judged questions" if found else "judged questions: no round in benchmarks/judged")
    for judging in found:
        print(f"  round {judging.round}, {len(judging.items)} questions")
        print("\n".join(f"    {line}" for line in judged.summary(judging)))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--half", choices=("tuned", "apart", "both"), default="both")
    parser.add_argument("--only", default="")
    parser.add_argument("--faults", action="store_true")
    asked = parser.parse_args()
    texts, absent = find_texts(asked.folder, asked.half, asked.only)
    if absent:
        print(f"not measured, their articles are not on this machine: {', '.join(absent)}\n")
    if not texts:
        print("no text to measure")
        return 1
    loose = 0
    for half in ("tuned", "apart"):
        if ours := [text for text in texts if text.gold.half == half]:
            loose += _half(half, ours, asked.faults)
    _speed(texts)
    _judged()
    return 1 if loose else 0


if __name__ == "__main__":
    sys.exit(main())
