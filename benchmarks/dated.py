"""Dates in the text, and what of them stands on the timeline of the draft.

The gold files give no value to a month without a year ("in June"); a finding
that keeps the month counts as the same.
"""

from benchmarks.goldfile import Date
from benchmarks.score import Score
from benchmarks.text import Text, meets
from coursepack.draft.timeline import timeline as told_in_time
from coursepack.model.anchor import find
from coursepack.model.lesson import TimelineItem
from coursepack.model.when import When


def _same(when: str, iso: str) -> bool:
    """Whether two dates are one; a date may be less precise than the gold one, never more."""
    return when == iso or (bool(when) and iso.startswith(when))


def _value(date: str) -> str:
    """A date as the gold files write it."""
    when = When.parse(date)
    return str(when) if when and (when.year or when.day) else ""


def dates(text: Text) -> Score:
    """Dates found by the analysis: words, value, and planned or not."""
    gold = [(g, text.places(g)) for g in text.gold.dates]
    faults, right, hit = [], 0, set[int]()
    for date in text.findings.dates:
        when = _value(str(date.when or ""))
        fits = [(i, g) for i, (g, at) in enumerate(gold) if any(meets(date.at, p) for p in at)]
        good = [i for i, g in fits if (when == g.iso or not when) and date.planned == g.planned]
        hit.update(i for i, g in fits if when == g.iso or not g.iso)
        right += bool(good)
        if not good:
            told = ", ".join(f"{g.iso or 'no date'}{' planned' * g.planned}" for _, g in fits)
            words = date.at.of(text.article)
            mine = f"{when or 'no date'}{' planned' * date.planned}"
            faults.append(f"wrong: ¶{date.at.paragraph} {words!r} = {mine}; gold: {told or 'none'}")
    faults += [
        f"missed: ¶{g.paragraph} {g.words!r} {g.iso}"
        for i, (g, _) in enumerate(gold)
        if i not in hit
    ]
    return Score(right, len(text.findings.dates), len(hit), len(gold), tuple(faults))


def _fits(item: TimelineItem, text: Text, gold: Date) -> bool:
    passage = find(item.at, text.article)[0] if item.at else None
    return passage is not None and any(meets(passage, p) for p in text.places(gold))


def timeline(text: Text) -> Score:
    """Events with a right date, enough for a draft or not; gold dates that got one."""
    faults, right, hit = [], 0, set[int]()
    absolute = [g for g in text.gold.dates if g.iso]
    drawn_up = told_in_time(text.view)
    for item in drawn_up:
        when = _value(item.sort or item.date)
        fits = [g for g in text.gold.dates if _fits(item, text, g)]
        good = [g for g in fits if not when or _same(when, g.iso)]
        good = [g for g in good if g.planned == item.planned]
        right += bool(good)
        spoken = [(i, When.parse(g.iso)) for i, g in enumerate(absolute)]
        hit.update(i for i, g in enumerate(absolute) if g in good)
        hit.update(i for i, w in spoken if w and f" {w.spoken()}" in f" {item.date}" and good)
        if not good:
            told = ", ".join(f"{g.iso} {'planned' * g.planned}" for g in fits) or "none"
            faults.append(f"wrong: {item.date} {item.what!r}; gold: {told}")
    faults += [
        f"not on the timeline: ¶{g.paragraph} {g.words!r}"
        for i, g in enumerate(absolute)
        if i not in hit
    ]
    return Score(right, len(drawn_up), len(hit), len(absolute), tuple(faults))
