"""Anchors of a lesson written anew, because their teacher has read the changed article."""

from collections.abc import Mapping, Sequence
from typing import Any

from coursepack.draft.merge.merging import Read, carry_out
from coursepack.draft.merge.outcome import list_of
from coursepack.draft.merge.parts import KEYED, LOOSE, digest, item_print, key_name
from coursepack.model.anchor import Anchor
from coursepack.model.lesson import Drafted
from coursepack.model.merge import Draft, Key, Merged, Step
from coursepack.model.shape import Shape
from coursepack.source import Path


def accept(text: str, lesson: Draft, anchors: Mapping[Path, Anchor], read: Read) -> Merged:
    """The lesson file with new anchors at some paths, and nothing else changed in it.

    What the teacher has left as it was drafted still counts as left.
    """
    steps: dict[Key, Step] = {}
    for path, anchor in anchors.items():
        part, rest = _part(path)
        old = _at(lesson, part)
        key = _key(part, old)
        new = steps[key].result if key in steps else old
        steps[key] = Step(key, "followed", mine=old, result=_put(new, rest, anchor))
    changed = [step for step in steps.values() if step.result != step.mine]
    if lesson.draft and lesson.draft.parts:
        drafted = _recorded(lesson.draft, changed)
        changed.append(Step(("draft",), "followed", mine=lesson.draft, result=drafted))
    merged, found, done = carry_out(text, lesson, changed, read)
    return Merged(merged, found, tuple(step for step in done if step.key != ("draft",)))


def _part(path: Path) -> tuple[Path, Path]:
    """The path of the item or field that an anchor belongs to, and the rest of the way to it."""
    first = next((n for n, step in enumerate(path) if isinstance(step, int)), len(path) - 1)
    names = tuple(str(step) for step in path[:first])
    if names in (*KEYED, *LOOSE):
        return path[: first + 1], path[first + 1 :]
    return names, path[first:]


def _at(part: Any, path: Path) -> Any:
    for step in path:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    return part


def _key(path: Path, item: Any) -> Key:
    names = tuple(str(step) for step in path if not isinstance(step, int))
    if names in KEYED:
        return (*names, item.id)
    return (*names, digest(item)) if names in LOOSE else names


def _put(part: Any, path: Sequence[str | int], anchor: Anchor) -> Any:
    """`part` with the anchor at `path` in it."""
    if not path:
        return anchor
    step = path[0]
    if isinstance(step, int):
        return [_put(old, path[1:], anchor) if n == step else old for n, old in enumerate(part)]
    assert isinstance(part, Shape)
    return part.model_copy(update={step: _put(getattr(part, step), path[1:], anchor)})


def _recorded(draft: Drafted, steps: Sequence[Step]) -> Drafted:
    """The draft's record, in which parts left as drafted have their new fingerprints."""
    parts = dict(draft.parts)
    for step in steps:
        path = list_of(step.key)
        if path in LOOSE:
            name, was, now = key_name(path), step.key[-1], digest(step.result)
            rows = parts.get(name, "").split()
            parts |= {name: " ".join(now if row == was else row for row in rows)} if rows else {}
        else:
            name, prints = key_name(step.key), item_print if path else digest
            parts |= {name: prints(step.result)} if parts.get(name) == prints(step.mine) else {}
    return draft.model_copy(update={"parts": parts})
