"""Who says what, against the gold list.

Asserted is a speaker with confidence .8 or more for direct or reported words.
It is right where a gold quotation or reported claim with the same speaker
shares words with it; a stretch that the gold file does not have counts as
wrong. Recall is over all direct and reported entries of the gold file.
"""

from benchmarks.likeness import groups, same_speaker
from benchmarks.score import Score
from benchmarks.text import Text, meets
from coursepack.model.findings import Quotation

SURE = 0.8


def _told(quote: Quotation, text: Text) -> str:
    return f"¶{quote.at.paragraph} {quote.at.of(text.article)[:40]!r} by {quote.speaker}"


def speakers(text: Text) -> Score:
    """Right speakers among those asserted; gold entries with their right speaker."""
    aliases = groups([*text.gold.aliases, *(name.forms for name in text.findings.names)])
    gold = [(g, text.places(g)) for g in text.gold.quotes if g.kind != "scare"]
    said = [q for q in text.findings.quotations if q.kind != "scare"]
    sure = [q for q in said if q.speaker and q.confidence >= SURE]
    faults, right = [], 0
    for quote in sure:
        fits = [g for g, at in gold if any(meets(quote.at, place) for place in at)]
        if any(same_speaker(quote.speaker, g.speaker, aliases) for g in fits):
            right += 1
        else:
            whom = " / ".join(dict.fromkeys(g.speaker for g in fits)) or "not in the gold file"
            faults.append(f"wrong: {_told(quote, text)} ({quote.kind}): {whom}")
    got = 0
    for g, at in gold:
        mine = [q for q in sure if any(meets(q.at, place) for place in at)]
        if any(same_speaker(q.speaker, g.speaker, aliases) for q in mine):
            got += 1
        else:
            faults.append(f"missed: ¶{g.paragraph} {g.kind} {g.words!r} by {g.speaker}")
    return Score(right, len(sure), got, len(gold), tuple(faults))


def scare(text: Text) -> Score:
    """Scare quotes."""
    gold = [(g, text.places(g)) for g in text.gold.quotes if g.kind == "scare"]
    found = [q.at for q in text.findings.quotations if q.kind == "scare"]
    right = [at for at in found if any(meets(at, p) for _, places in gold for p in places)]
    hit = [g for g, places in gold if any(meets(at, p) for at in found for p in places)]
    faults = [
        f"too much: ¶{at.paragraph} {at.of(text.article)!r}" for at in found if at not in right
    ]
    faults += [f"missed: ¶{g.paragraph} {g.words!r}" for g, _ in gold if g not in hit]
    return Score(len(right), len(found), len(hit), len(gold), tuple(faults))
