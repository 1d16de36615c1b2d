"""What a lesson says once decisions are carried out, as plain data; and which of them may be."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from coursepack.draft.merge.parts import KEYED, LOOSE, digest, said
from coursepack.model.lesson import REFERENCE
from coursepack.model.merge import Draft, Fate, Key, Step

# What becomes of a decision that cannot be carried out: the teacher's part stays as it is.
_STAYS: dict[Fate, Fate] = {"followed": "conflict", "added": "offered", "removed": "kept"}


def outcome(lesson: Draft, steps: Sequence[Step]) -> dict[str, Any]:
    """What `lesson` says after `steps`."""
    plain: dict[str, Any] = said(lesson)
    come: Counter[Key] = Counter()
    for step in steps:
        if step.edits:
            place = (*step.key[:-1], step.after)
            _carry_out(plain, step, come[place])
            come[place] += step.fate == "added"
    return plain


def _carry_out(plain: dict[str, Any], step: Step, before: int) -> None:
    """One decision; `before` is how many new entries stand after the same one already."""
    path = list_of(step.key)
    if path is None:
        _set(plain, step.key, said(step.result))
        return
    entries = list(_get(plain, path) or ())
    place = next((i for i, entry in enumerate(entries) if names(entry, step.key)), None)
    if step.fate == "added":
        last = (i for i, entry in enumerate(entries) if names(entry, (*path, step.after)))
        entries.insert(max(last, default=len(entries) - 1 - before) + 1 + before, said(step.result))
    elif place is not None:
        entries[place : place + 1] = [said(step.result)] if step.fate == "followed" else []
    _set(plain, path, entries or None)


def list_of(key: Key) -> Key | None:
    """The list that a key names an entry of; None for a single field."""
    return key[:-1] if key[:-1] in (*KEYED, *LOOSE) else None


def names(entry: Any, key: Key) -> bool:
    """Whether a key names this entry, given as plain data."""
    return (entry["id"] if key[:-1] in KEYED else digest(entry)) == key[-1]


def _get(plain: dict[str, Any], path: Key) -> Any:
    part: Any = plain
    for name in path:
        part = part.get(name, {})
    return part


def _set(plain: dict[str, Any], path: Key, value: Any) -> None:
    """Set a field, or take it out where there is no value, and with it what is then empty."""
    if len(path) == 1:
        if value is None:
            plain.pop(path[0], None)
        else:
            plain[path[0]] = value
        return
    part = plain.setdefault(path[0], {})
    _set(part, path[1:], value)
    if not part:
        del plain[path[0]]


def stays(step: Step) -> Step:
    """The decision turned round: the teacher's part stays, the new draft's is shown beside it."""
    return replace(step, fate=_STAYS.get(step.fate, step.fate), result=step.mine)


def whole(lesson: Draft, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The decisions, without those that would leave a question named that is not there.

    A question that the teacher's words name stays; words of the new draft that name a question
    taken out by the teacher are not taken over; nor is a gloss whose id stands in the other list.
    """
    if not any(step.edits for step in steps):
        return tuple(steps)
    had = said(lesson)
    there = {(*path[:-1], item["id"]) for path in KEYED for item in _get(had, path) or ()}
    kept = tuple(stays(step) if _clashes(step, there) else step for step in steps)
    for _ in steps:
        plain = outcome(lesson, kept)
        asked = {item["id"] for item in plain.get("questions", ())}
        missing = _mentioned(plain) - asked
        turned = tuple(stays(step) if _breaks(step, missing) else step for step in kept)
        if turned == kept:
            break
        kept = turned
    return kept


def _clashes(step: Step, there: set[Key]) -> bool:
    other = {"glossary": ("support",), "support": ()}.get(step.key[0])
    gloss = "glossary" in step.key[:-1]
    return step.fate == "added" and gloss and other is not None and (*other, step.key[-1]) in there


def _breaks(step: Step, missing: set[str]) -> bool:
    if step.fate == "removed":
        return step.key[0] == "questions" and step.key[-1] in missing
    return step.edits and bool(_mentioned(said(step.result)) & missing)


def _mentioned(plain: Any) -> set[str]:
    return set(REFERENCE.findall(json.dumps(plain, ensure_ascii=False)))
