"""Words that an article says otherwise now: where they stood, by what stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from coursepack.source import Span

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
# Two words are one with a spelling corrected from here on; so are two passages.
_ALIKE = 0.72
# So much of an anchor, its surroundings included, must be there in the same order.
_ENOUGH = 0.5
# So many words lie between the first and the last of a shortened passage, at most.
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Wanted:
    """The folded words of an anchor: those it rests on, and a few before and after."""

    words: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    gap: bool = False  # the words are the first and the last of a longer passage


def tokens(text: str) -> list[tuple[str, Span]]:
    """The words of a folded text with their places."""
    return [(match[0], Span(match.start(), match.end())) for match in _WORD.finditer(text)]


def alike(one: str, other: str) -> bool:
    """Whether two words are the same but for a corrected letter or ending."""
    if one == other:
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return min(len(one), len(other)) > 2 and matcher.ratio() >= _ALIKE


def nearness(before: str, after: str, left: str, right: str) -> float:
    """How well what stands `left` and `right` of a place fits surroundings, corrections allowed."""
    sides = ((_words(before)[::-1], _words(left)[::-1]), (_words(after), _words(right)))
    return sum(
        alike(one, other)
        for wanted, found in sides
        for one, other in zip(wanted, found, strict=False)
    )


def _words(text: str) -> list[str]:
    return [word for word, _ in tokens(text)]


def reworded(wanted: Wanted, paragraphs: Sequence[str]) -> tuple[int, Span] | None:
    """The place in folded paragraphs that most probably says now what the words said.

    It stands between the same surroundings, or says much the same; None where there is no such
    place. Paragraphs are counted from 0.
    """
    places = (
        (place, index) for index, text in enumerate(paragraphs) for place in _in(wanted, text)
    )
    best = max(places, key=lambda found: (found[0][0], -found[1]), default=None)
    return (best[1], best[0][1]) if best else None


def _in(wanted: Wanted, text: str) -> Iterator[tuple[float, Span]]:
    """The best place in one paragraph, with how sure it is."""
    there = tokens(text)
    row = [*wanted.before, *wanted.words, *wanted.after]
    words = [word for word, _ in there]
    pairs = dict(_paired(row, words))
    if not pairs or len(pairs) < _ENOUGH * len(row):
        return
    start, end = len(wanted.before), len(wanted.before) + len(wanted.words)
    kept = [index for index in range(start, end) if index in pairs]
    left, right = pairs.get(start - 1), pairs.get(end)
    if not kept and (left is None or right is None):
        return
    first = left + 1 if left is not None else max(0, pairs[kept[0]] - (kept[0] - start))
    last = right - 1 if right is not None else pairs[kept[-1]] + (end - 1 - kept[-1])
    last = min(len(there) - 1, last)
    longest = _LONGEST if wanted.gap else 3 * len(wanted.words) + 8
    between = left is not None and right is not None
    if first <= last < first + longest and (len(kept) * 2 >= len(wanted.words) or between):
        yield len(pairs) / len(row), Span(there[first][1].start, there[last][1].end)


def _paired(row: Sequence[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Words of two rows that stand for each other, in order: equal ones, then corrected ones."""
    matcher = SequenceMatcher(None, row, words, autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(range(i, i_end), range(j, j_end), strict=True)
        elif kind == "replace" and i_end - i == j_end - j:
            both = zip(range(i, i_end), range(j, j_end), strict=True)
            yield from ((a, b) for a, b in both if alike(row[a], words[b]))
