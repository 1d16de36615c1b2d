"""Measure names, speakers and dates against the gold lists in tests/gold.

    python -m scripts.score_analysis

Prints precision and recall for each article, and what was missed or too much.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from coursepack.analyse.analysis import analyse
from coursepack.model.article import Article
from coursepack.model.findings import Findings
from tests.given import MISSING, files, load

GOLD = Path(__file__).parent.parent / "tests" / "gold"
SURE = 0.8


def plain(text: str) -> str:
    """Lower case, straight marks, no "the" in front."""
    text = text.translate(str.maketrans("‘’“”", "''\"\"")).casefold().strip()
    return re.sub(r"^(?:the|a|an) ", "", text)


def ratio(part: int, whole: int) -> str:
    """A share with the numbers behind it."""
    return f"{part / whole:.2f} ({part}/{whole})" if whole else "- (0/0)"


def tell(what: str, right: int, found: int, gold: int, notes: Iterable[str]) -> None:
    """One line of the report, and the faults below it."""
    print(f"  {what:10} P {ratio(right, found):16} R {ratio(right, gold)}")
    for note in notes:
        print(f"      {note}")


def names(found: Findings, gold: dict[str, str]) -> None:
    """Names by any of their forms; the kind is measured among those that fit."""
    wanted = {tuple(map(plain, re.split(r" \[|\]", key)[:2])): kind for key, kind in gold.items()}
    missed, right, kinds, faults = dict(wanted), 0, 0, list[str]()
    for name in found.names:
        forms = {plain(form) for form in (name.text, *name.forms)}
        hit = next((key for key in missed if forms & set(key)), None)
        if hit is None:
            faults.append(f"too much: {name.text} ({name.kind})")
            continue
        right += 1
        kinds += missed[hit] == name.kind
        if missed.pop(hit) != name.kind:
            faults.append(f"kind: {name.text} is not {name.kind}")
    faults += [f"missed: {key[0]}" for key in missed]
    tell("names", right, len(found.names), len(wanted), faults)
    print(f"      kinds right {ratio(kinds, right)}")


def speakers(article: Article, found: Findings, gold: dict[str, str], scare: list[str]) -> None:
    """Who says what: precision over all that is told as sure, recall over the gold list."""
    said = [(plain(q.at.of(article)), q) for q in found.quotations]
    sure = [(words, q) for words, q in said if q.speaker and q.confidence >= SURE]
    right, faults = 0, list[str]()
    for words, quote in sure:
        key = next((key for key in gold if words.startswith(plain(key))), None)
        if key and plain(gold[key]) == plain(quote.speaker):
            right += 1
        else:
            faults.append(f"wrong: {words[:24]!r} by {quote.speaker} ({quote.kind})")
    got = unsure = 0
    for key, who in gold.items():
        fitting = [q for words, q in said if words.startswith(plain(key))]
        hit = any(plain(q.speaker) == plain(who) for q in fitting)
        got += hit
        unsure += hit and not any(q.confidence >= SURE for q in fitting)
        if not hit:
            faults.append(f"missed: {key!r} by {who}")
    print(
        f"  speakers   sure P {ratio(right, len(sure))}  R {ratio(got, len(gold))}, unsure {unsure}"
    )
    faults += [
        f"no scare quote: {w}"
        for w in scare
        if not any(q.kind == "scare" and plain(w) in words for words, q in said)
    ]
    for fault in faults:
        print(f"      {fault}")


def dates(article: Article, found: Findings, gold: Sequence[str]) -> None:
    """Dates by their words and their value, each as often as the gold list has it."""
    mine = [f"{d.at.of(article)} = {d.when or 'relative'}" for d in found.dates]
    missed, extra = list(gold), list[str]()
    for date in mine:
        if date in missed:
            missed.remove(date)
        else:
            extra.append(date)
    right = len(mine) - len(extra)
    notes = [*(f"too much: {d}" for d in extra), *(f"missed: {d}" for d in missed)]
    tell("dates", right, len(mine), len(gold), notes)


def main() -> int:
    """Score every article that has a gold list."""
    if not files():
        print(MISSING)
        return 1
    for path in sorted(GOLD.glob("*.yaml")):
        gold: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        article = load(files()[path.stem])
        found = analyse(article)
        print(path.stem)
        names(found, gold["names"])
        speakers(article, found, gold["speakers"], gold["scare"])
        dates(article, found, gold["dates"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
