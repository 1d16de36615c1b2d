"""The same events told twice: sentences of both that share a date, or several names and words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

from coursepack.draft.pairs.two import Asked, Found, Two, cell, place, stems
from coursepack.draft.questions.excerpt import opening
from coursepack.draft.view import Line
from coursepack.draft.wording import joined, slug
from coursepack.model.findings import DateFound
from coursepack.model.lesson import QuestionItem
from coursepack.model.pair import Relation, Row
from coursepack.model.when import MONTHS, When

_MOST = 4
_LEAST_SHARED, _LEAST_SCORE = 4, 9.0
# A shared day weighs as much as the words that are asked for otherwise.
_SAME_DAY = 9.0
_NAMED = ("person", "group", "place", "event")
_NOT = re.compile(r"\b(?:not|never|no longer|nobody)\b|n[’']t\b", re.IGNORECASE)


def events(two: Two) -> Iterator[Found]:
    """Up to four lines, each sentence used once, and one question on the closest pair."""
    pairs = _closest(two)
    if pairs:
        rows = tuple(_row(two, one, other) for one, other in pairs)
        yield Found(tuple({row.id: row for row in rows}.values()), (_question(two, *pairs[0]),))


def _closest(two: Two) -> list[tuple[Line, Line]]:
    rarity = _rarity(two)
    scored = [
        (score, one, other)
        for one in two.a.lines
        for other in two.b.lines
        if (score := _score(one, other, rarity)) >= _LEAST_SCORE
    ]
    scored.sort(key=lambda row: (-row[0], row[1].order, row[2].order))
    chosen: list[tuple[Line, Line]] = []
    for _, one, other in scored:
        if all(one != a and other != b for a, b in chosen) and len(chosen) < _MOST:
            chosen.append((one, other))
    return sorted(chosen, key=lambda pair: pair[0].order)


def _rarity(two: Two) -> dict[str, float]:
    """How telling each word is: one that stands in few sentences says more."""
    lines = [*two.a.lines, *two.b.lines]
    counts = Counter(stem for line in lines for stem in stems(line))
    return {stem: log(len(lines) / count) for stem, count in counts.items()}


def _score(one: Line, other: Line, rarity: dict[str, float]) -> float:
    shared = stems(one) & stems(other)
    day = _same_day(one.dates, other.dates) is not None
    if len(shared) + 2 * day < _LEAST_SHARED:
        return 0.0
    return sum(rarity[stem] for stem in shared) + _SAME_DAY * day


def _same_day(first: Sequence[DateFound], second: Sequence[DateFound]) -> When | None:
    """The day that both name, if they do; a year that is not given may be any year."""
    for one in first:
        for two in second:
            a, b = one.when, two.when
            if not a or not b or not a.day or (a.month, a.day) != (b.month, b.day):
                continue
            if a.year == b.year or not a.year * b.year:
                return a
    return None


def _row(two: Two, one: Line, other: Line) -> Row:
    kind, differ = _difference(one, other)
    return Row(
        id=f"r-told-{slug(one.text)}",
        about=_about(two, one, other),
        kind=kind,
        a=cell(two.a, one.at),
        b=cell(two.b, other.at),
        differ=differ,
        find_out="Look for a third account of the same day, by somebody who was there or who "
        "counted.",
    )


def _about(two: Two, one: Line, other: Line) -> str:
    """The day that both name, or whom and what."""
    if day := _same_day(one.dates, other.dates):
        return f"{day.day} {MONTHS[day.month - 1]}"
    mine, theirs = two.a.names_in(one.at), two.b.names_in(other.at)
    shared = [a.text for a, b in two.shared if a in mine and b in theirs and a.kind in _NAMED]
    if shared:
        return joined(shared[:3])
    return f"{place('A', one.at)} and {place('B', other.at)}"


def _difference(one: Line, other: Line) -> tuple[Relation, str]:
    """What can be seen to differ; otherwise what to look at."""
    seen = []
    for name, marks in (("a cause", "cause"), ("doubt", "hedge"), ("certainty", "booster")):
        has = [bool(line.marks(marks)) for line in (one, other)]  # type: ignore[arg-type]
        if has[0] != has[1]:
            seen.append(f"only {'A' if has[0] else 'B'} marks {name}")
    denies = [bool(_NOT.search(line.text)) for line in (one, other)]
    if denies[0] != denies[1]:
        seen.append(f"only {'A' if denies[0] else 'B'} has a “not” or the like")
    look = "Compare word by word: who acts, when, and how sure each is."
    told = f"{'; '.join(seen).capitalize()}. {look}" if seen else look
    return ("event" if seen else "same"), told


def _question(two: Two, one: Line, other: Line) -> QuestionItem:
    where = place("A", one.at), place("B", other.at)
    return Asked(
        key=f"told-a{one.paragraph}-b{other.paragraph}",
        type="corroboration",
        ask=f"Read {where[0]} and {where[1]} sentence by sentence. What do both say? What does "
        "only one of them say? Where do they not fit together, and how could somebody find out?",
        answer=f"Start from {where[0]}, {_shown(one)}, and {where[1]}, {_shown(other)}. "
        f"{_difference(one, other)[1]} A good answer has three columns (both, only A, only B) and "
        "names a third account that could help.",
        evidence=[("A", two.a, one.at), ("B", two.b, other.at)],
        accept=("“They do not contradict each other”, if the answer shows why from the words.",),
        reject=("That one is right because it is longer, later or better written.",),
        misreading="Taking what one article leaves out for something that it denies.",
        follow_up="Which of the two could have known more on the day it was written?",
    ).item()


def _shown(line: Line) -> str:
    return opening(line.text) or "the sentence quoted below"
