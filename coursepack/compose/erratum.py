"""Two printings of a pack → corrections: by paragraph, by question number, by name."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from coursepack.compose.differences import differences
from coursepack.compose.printed import Data, Printed, for_students, for_teachers, paragraphs
from coursepack.model.slip import Correction

# Two paragraphs that share less than this are two paragraphs, not two versions of one.
_ALIKE = 0.4


def corrections(old: Data, new: Data, teacher: bool) -> tuple[Correction, ...]:
    """Everything that differs; a student's slip never says anything of a key."""
    found = [*_article(paragraphs(old), paragraphs(new))]
    found += _items(for_students(old), for_students(new))
    if teacher:
        found += _items(for_teachers(old), for_teachers(new))
    return tuple(dict.fromkeys(found))


def _article(old: Sequence[str], new: Sequence[str]) -> Iterator[Correction]:
    """Paragraphs that differ, are new or are gone; then those that only have another number."""
    renumbered: list[tuple[int, int]] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs = zip(range(i, i_end), range(j, j_end), strict=True)
            renumbered += [(a + 1, b + 1) for a, b in pairs if a != b]
        else:
            yield from _changed(old, new, range(i, i_end), range(j, j_end))
    for first, last in _runs(renumbered):
        was, now = _span(first[0], last[0]), _span(first[1], last[1])
        yield Correction("slip_renumbered", "", was, now)


def _changed(
    old: Sequence[str], new: Sequence[str], was: range, now: range
) -> Iterator[Correction]:
    """A stretch of the article that differs: each new paragraph with the old one most like it."""
    left = list(was)
    for number in now:
        like = {n: SequenceMatcher(None, old[n], new[number], autojunk=False).ratio() for n in left}
        best = max(like, key=lambda n: like[n], default=None)
        if best is None or like[best] < _ALIKE:
            yield Correction("article", f"¶{number + 1}", "", new[number])
            continue
        left.remove(best)
        label = f"¶{number + 1}" if best == number else f"¶{best + 1} → ¶{number + 1}"
        for stood, stands in differences(old[best], new[number]):
            yield Correction("article", label, stood, stands)
    yield from (Correction("article", f"¶{number + 1}", old[number], "") for number in left)


def _runs(pairs: list[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Neighbours that have moved alike, from the first to the last."""
    start = 0
    for index in range(1, len(pairs) + 1):
        last = pairs[index - 1]
        if index == len(pairs) or pairs[index] != (last[0] + 1, last[1] + 1):
            yield pairs[start], last
            start = index


def _span(first: int, last: int) -> str:
    return f"¶{first}" if first == last else f"¶{first}–{last}"


def _items(old: Iterable[Printed], new: Iterable[Printed]) -> Iterator[Correction]:
    """Items that differ, are new or are gone, in the order of the pages."""
    was, now = ({item.key: item for item in side if item.text} for side in (old, new))
    gone = [item for key, item in was.items() if key not in now]
    for key, item in now.items():
        before = was.get(key) or _former(item, gone)
        if before is None:
            yield Correction(item.heading, item.label, "", item.text)
            continue
        gone = [other for other in gone if other is not before]
        yield from _between(before, item)
    yield from (Correction(item.heading, item.label, item.text, "") for item in gone)


def _former(item: Printed, gone: Sequence[Printed]) -> Printed | None:
    """Of entries without ids, the one gone that this one is most like."""
    here = [other for other in gone if other.key[0] == item.key[0] and item.text in item.key]
    like = [SequenceMatcher(None, other.text, item.text, autojunk=False).ratio() for other in here]
    best = max(range(len(here)), key=lambda n: like[n], default=None)
    return here[best] if best is not None and like[best] >= _ALIKE else None


def _between(before: Printed, item: Printed) -> Iterator[Correction]:
    """What differs between two versions of one item; its new number, where nothing else does."""
    moved = before.label != item.label
    pairs = list(differences(before.text, item.text))
    if moved and not pairs:
        yield Correction(item.heading, item.label, before.label, item.label)
        return
    label = f"{before.label} → {item.label}" if moved else item.label
    yield from (Correction(item.heading, label, *pair) for pair in pairs)
