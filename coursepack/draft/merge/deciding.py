"""Last draft, new draft, the teacher's lesson → what becomes of each part.

The last draft is known by its fingerprints. Where there are none, everything in the lesson counts
as the teacher's, and what the lesson lacks may have been taken out by hand: it is only offered.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from coursepack.draft.merge.parts import (
    KEYED,
    LOOSE,
    apart,
    digest,
    item_print,
    items_at,
    key_name,
    singles,
    twice,
    value_at,
)
from coursepack.model.merge import Draft, Fate, Key, Step
from coursepack.model.shape import Shape

Prints = Mapping[str, str]


def decide(base: Prints, mine: Draft, new: Draft, held: Collection[Key] = ()) -> tuple[Step, ...]:
    """Every part on which the new draft says something else than the teacher's lesson.

    Items in `held` are not taken out: words of the teacher's hang on them that no field holds,
    such as a comment.
    """
    steps: list[Step] = []
    for path in singles(type(mine)):
        steps += _single(base, path, value_at(mine, path), value_at(new, path))
    for path in LOOSE:
        steps += _loose(base, path, items_at(mine, path), items_at(new, path), held)
    for path in KEYED:
        steps += _keyed(base, path, items_at(mine, path), items_at(new, path), held)
    return tuple(steps)


def _added(base: Prints) -> Fate:
    return "added" if base else "offered"


def _single(base: Prints, path: Key, mine: Any, new: Any) -> Iterator[Step]:
    was = base.get(key_name(path), "")
    now = digest(mine) if mine is not None else ""
    if mine == new or (new is not None and digest(new) == was):
        return
    if now == was and base:
        fate: Fate = "followed" if mine is not None and new is not None else "removed"
        fate = "added" if mine is None else fate
        yield Step(path, fate, mine, new, new)
    elif mine is None and not base:
        yield Step(path, "offered", mine, new)
    elif mine is not None and new is not None:
        yield Step(path, "conflict", mine, new, mine)


def _loose(
    base: Prints, path: Key, mine: Sequence[Any], new: Sequence[Any], held: Collection[Key]
) -> Iterator[Step]:
    """Entries are known by what they say: an edited one looks like one gone and one come."""
    was = base.get(key_name(path), "").split()
    have, want = [digest(entry) for entry in mine], [digest(entry) for entry in new]
    fresh = [entry for entry, print_ in zip(new, want, strict=True) if print_ not in (*was, *have)]
    touched = any(print_ not in have for print_ in was) or len(set(have)) < len(have)
    if touched or (mine and not base):
        if fresh:
            yield Step(path, "conflict", list(mine), list(new), list(mine))
        return
    gone = {print_ for print_ in have if print_ in was and print_ not in want}
    for entry, print_ in zip(mine, have, strict=True):
        if print_ in gone:
            key = (*path, print_)
            yield Step(key, "kept" if key in held else "removed", entry)
    last = _last(print_ for print_ in have if print_ not in gone)
    for entry, print_ in zip(new, want, strict=True):
        if print_ not in (*was, *have):
            yield Step((*path, print_), _added(base), None, entry, entry, after=last)
        last = print_ if print_ in have else last


def _keyed(
    base: Prints, path: Key, mine: Sequence[Any], new: Sequence[Any], held: Collection[Key]
) -> Iterator[Step]:
    have, want = {item.id: item for item in mine}, {item.id: item for item in new}
    several = twice(list(mine))
    gone: set[str] = set()
    for id_, item in have.items():
        key = (*path, id_)
        if id_ not in several:
            was = base.get(key_name(key), "")
            for step in _item(key, was, item, want.get(id_), key in held):
                gone |= {id_} if step.fate == "removed" else set()
                yield step
    last = _last(id_ for id_ in have if id_ not in gone)
    for id_, item in want.items():
        key = (*path, id_)
        if id_ not in have and key_name(key) not in base:
            yield Step(key, _added(base), None, item, item, after=last)
        last = id_ if id_ in have and id_ not in several else last


def _last(names: Iterable[str]) -> str:
    """Where an entry goes that follows none which the teacher has: to the end."""
    return next(reversed(list(names)), "")


def _item(key: Key, was: str, mine: Shape, new: Shape | None, held: bool) -> Iterator[Step]:
    now = item_print(mine)
    if new is None:
        if was:
            yield Step(key, "removed" if now == was and not held else "kept", mine)
        return
    then = item_print(new)
    if then in (was, now):
        return
    if not was:
        if _wording(now) != _wording(then):
            yield Step(key, "conflict", mine, new, mine)
        return
    yield from _both(key, (was, now, then), mine, new)


def _wording(print_: str) -> tuple[str, str]:
    """An item's fingerprint without its places: they change whenever the article does."""
    words, _, rest = print_.split(".")
    return words, rest


def _both(key: Key, prints: tuple[str, str, str], mine: Shape, new: Shape) -> Iterator[Step]:
    """An item that the last draft, the teacher and the new draft have."""
    was, now, then = (print_.rpartition(".")[::2] for print_ in prints)
    body_mine, rest_mine = now[0] != was[0], now[1] != was[1]
    body_new, rest_new = _words(then[0]) != _words(was[0]), then[1] != was[1]
    own = apart(mine)
    result = mine
    if not body_mine:
        result = _with(result, new, [name for name in type(new).model_fields if name not in own])
    if not rest_mine and (not body_mine or not body_new):
        result = _with(result, new, own)
    if result != mine:
        yield Step(key, "followed", mine, new, result)
    contested = (body_mine and body_new) or (rest_mine and rest_new)
    if contested and _wording(item_print(result)) != _wording(prints[2]):
        yield Step(key, "conflict", mine, new, result)


def _words(body: str) -> str:
    return body.partition(".")[0]


def _with(item: Shape, other: Shape, names: Collection[str]) -> Shape:
    """`item` with some of its fields as in `other`."""
    return item.model_copy(update={name: getattr(other, name) for name in names})
