"""A lesson taken apart: items with ids, entries of lists without ids, single fields."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from coursepack.draft.writer import fields
from coursepack.model.aids import GlossaryItem
from coursepack.model.anchor import Anchor
from coursepack.model.lesson import ClaimItem, Lesson, QuestionItem
from coursepack.model.merge import Draft, Key
from coursepack.model.pair import Pair
from coursepack.model.shape import Shape

# Lists whose items have ids.
KEYED: tuple[Key, ...] = (
    ("before", "statements"),
    ("boxes",),
    ("glossary",),
    ("timeline",),
    ("people",),
    ("ledger",),
    ("questions",),
    ("support", "glossary"),
    ("sensitive",),
    ("notes",),
    ("wanted",),
)
# Lists whose entries are told apart by what they say.
LOOSE: tuple[Key, ...] = (
    ("voices", "absent"),
    ("discussion", "positions"),
    ("plans",),
    ("limits",),
)
# Fields that may change while everything else in the item stays true.
_APART: dict[type[Shape], tuple[str, ...]] = {
    QuestionItem: ("lines", "standard"),
    GlossaryItem: ("say", "tier"),
    ClaimItem: ("task",),
}
# The article's files are the teacher's to name; the draft's own record is no part of the lesson.
_NOT_DRAFTED = ("article", "articles", "draft")
D = TypeVar("D", Lesson, Pair)


def said(value: Any) -> Any:
    """What a part says, as plain data; fields left at their default say nothing."""
    if isinstance(value, Shape):
        return {name: said(part) for name, part in fields(value)}
    return [said(part) for part in value] if isinstance(value, list) else value


def apart(item: Shape) -> tuple[str, ...]:
    """The fields of an item that are merged apart from the rest of it."""
    return _APART.get(type(item), ())


@cache
def singles(kind: type[Draft]) -> tuple[Key, ...]:
    """The paths of all single fields of a lesson, or of a pair."""
    return tuple(path for path in _leaves(kind) if path not in (*KEYED, *LOOSE))


def _leaves(kind: type[Draft]) -> Iterator[Key]:
    for name, field in kind.model_fields.items():
        if name in _NOT_DRAFTED:
            continue
        default = field.get_default(call_default_factory=True)
        if isinstance(default, Shape):
            yield from ((name, part) for part in type(default).model_fields)
        else:
            yield (name,)


def value_at(lesson: Draft, path: Key) -> Any:
    """The field at `path`, or None where it says nothing."""
    part: Any = lesson
    for name in path:
        if name not in type(part).model_fields:
            return None  # a pair has not all that a lesson has
        default = type(part).model_fields[name].get_default(call_default_factory=True)
        value = getattr(part, name)
        if value == default:
            return None
        part = value
    return part


def items_at(lesson: Draft, path: Key) -> list[Any]:
    """The entries of the list at `path`."""
    return list(value_at(lesson, path) or ())


def digest(value: Any) -> str:
    """Eight hex digits that change when a part says something else."""
    text = json.dumps(said(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def item_print(item: Shape) -> str:
    """Three fingerprints of an item: its words, its places, its fields that are merged apart."""
    own = apart(item)
    rest = {name: value for name, value in fields(item) if name not in own}
    words = digest({name: _worded(value) for name, value in rest.items()})
    places = digest({name: said(value) for name, value in rest.items() if _anchored(value)})
    return f"{words}.{places}.{digest({n: said(v) for n, v in fields(item) if n in own})}"


def _worded(value: Any) -> Any:
    """A value without the places of its anchors: their words alone."""
    if isinstance(value, Anchor):
        return value.words
    if isinstance(value, Shape):
        return {name: _worded(part) for name, part in fields(value)}
    return [_worded(part) for part in value] if isinstance(value, list) else value


def _anchored(value: Any) -> bool:
    if isinstance(value, Anchor):
        return True
    if isinstance(value, Shape):
        return any(_anchored(part) for _, part in fields(value))
    return isinstance(value, list) and any(_anchored(part) for part in value)


def prints(lesson: Draft) -> dict[str, str]:
    """The fingerprints of every part of a draft, kept in the lesson's `draft:` block."""
    kept: dict[str, str] = {}
    for path in KEYED:
        for item in items_at(lesson, path):
            kept[key_name((*path, item.id))] = item_print(item)
    for path in LOOSE:
        if entries := items_at(lesson, path):
            kept[key_name(path)] = " ".join(digest(entry) for entry in entries)
    for path in singles(type(lesson)):
        if (value := value_at(lesson, path)) is not None:
            kept[key_name(path)] = digest(value)
    return kept


def recorded(lesson: D) -> D:
    """A fresh draft with the fingerprints of its parts in its `draft:` block."""
    if lesson.draft is None:
        return lesson
    made = lesson.draft.model_copy(update={"parts": prints(lesson)})
    return lesson.model_copy(update={"draft": made})


def key_name(key: Key) -> str:
    """A key as it stands in the `draft:` block."""
    return ".".join(key)


def twice(items: list[Any]) -> set[str]:
    """Ids that more than one item has."""
    return {id_ for id_, count in Counter(item.id for item in items).items() if count > 1}
