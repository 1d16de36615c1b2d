"""A decision → what changes in the file: in place if it can, else the part around it anew."""

from collections.abc import Sequence
from typing import Any

import yaml

from coursepack.draft.merge.edits import (
    Edit,
    add_item,
    drop_field,
    drop_item,
    set_field,
    set_item,
    slot_edit,
)
from coursepack.draft.merge.outcome import list_of, names
from coursepack.draft.merge.page import Page, is_list, pair
from coursepack.draft.merge.parts import items_at, said
from coursepack.draft.writer import fields
from coursepack.model.merge import Draft, Key, Step
from coursepack.model.shape import Shape


def node_at(page: Page, path: Key) -> Any:
    """The node of the field at `path`, or None."""
    node = page.root
    for name in path:
        both = pair(node, name)
        if both is None:
            return None
        node = both[1]
    return node


def entries(node: Any) -> list[Any]:
    """The entries of a list as the reader counts them: without empty ones."""
    return [part for part in node.value if not _empty(part)] if is_list(node) else []


def _empty(node: Any) -> bool:
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return plain and node.value in ("", "~", "null")


def entry_node(page: Page, lesson: Draft, key: Key) -> Any:
    """The node of the list entry that `key` names, or None."""
    path = list_of(key)
    if path is None:
        return None
    pairs = zip(entries(node_at(page, path)), items_at(lesson, path), strict=False)
    return next((node for node, item in pairs if names(said(item), key)), None)


def in_place(page: Page, lesson: Draft, step: Step) -> list[Edit] | None:
    """What changes for one decision; None where it takes more than a place of its own."""
    path = list_of(step.key)
    if path is None:
        return _field(page, lesson, step)
    items_node = node_at(page, path)
    if not entries(items_node):
        return None
    if step.fate == "added":
        after = entry_node(page, lesson, (*path, step.after))
        return [add_item(page, items_node, after, step.result)]
    item = entry_node(page, lesson, step.key)
    if item is None:
        return None
    if step.fate == "removed":
        dropped = drop_item(page, items_node, item)
        return [dropped] if dropped else None
    return _fields(page, item, step) or [set_item(page, items_node, item, step.result)]


def _field(page: Page, lesson: Draft, step: Step) -> list[Edit] | None:
    holder = node_at(page, step.key[:-1])
    if not isinstance(holder, yaml.MappingNode):
        return None
    if step.result is None:
        dropped = drop_field(page, holder, step.key[-1])
        return [dropped] if dropped else None
    if len(step.key) == 1 and pair(holder, step.key[0]) is None:
        return [new_part(page, lesson, step.key[0], step.result)]
    return [set_field(page, holder, step.key[-1], step.result, _order(lesson, step.key[:-1]))]


def _order(lesson: Draft, path: Key) -> list[str]:
    kind: Any = type(lesson)
    for name in path:
        kind = type(kind.model_fields[name].get_default(call_default_factory=True))
    return list(kind.model_fields)


def new_part(page: Page, lesson: Draft, name: str, value: Any) -> Edit:
    """A part of the lesson that the file does not have: in its empty slot, or after another."""
    slot = slot_edit(page, name, value)
    if slot:
        return slot
    edit = set_field(page, page.root, name, value, _order(lesson, ()))
    spaced = edit.text if edit.text.startswith("\n") else f"\n{edit.text}"
    return Edit(edit.start, edit.end, f"\n{spaced}" if isinstance(value, list) else edit.text)


def _fields(page: Page, item: Any, step: Step) -> list[Edit] | None:
    """The fields of an item that change, each in its place; None where that cannot be done."""
    if not isinstance(item, yaml.MappingNode):
        return None
    old, new = dict(fields(step.mine)), dict(fields(step.result))
    order = list(type(step.result).model_fields)
    edits: list[Edit] = []
    for name in order:
        if old.get(name) == new.get(name):
            continue
        if name in new:
            edits.append(set_field(page, item, name, new[name], order))
        elif dropped := drop_field(page, item, name):
            edits.append(dropped)
        else:
            return None
    return edits


def around(page: Page, lesson: Draft, step: Step) -> list[Edit]:
    """What changes for a decision that takes the whole field around it: its list, its part."""
    path = list_of(step.key) or step.key
    value = _list_after(lesson, step, path) if list_of(step.key) else step.result
    holder = node_at(page, path[:-1])
    if isinstance(holder, yaml.MappingNode):
        if len(path) == 1 and pair(holder, path[0]) is None:
            return [new_part(page, lesson, path[0], value)]
        return [set_field(page, holder, path[-1], value, _order(lesson, path[:-1]))]
    default: Shape = type(lesson).model_fields[path[0]].get_default(call_default_factory=True)
    part = default.model_copy(update={path[1]: value})
    if pair(page.root, path[0]) is None:
        return [new_part(page, lesson, path[0], part)]
    return [set_field(page, page.root, path[0], part, _order(lesson, ()))]


def renewed(page: Page, lesson: Draft, path: Key, steps: Sequence[Step]) -> list[Edit] | None:
    """A list of which nothing stays and to which something comes, in one piece; else None."""
    here = [step for step in steps if step.edits and step.key[:-1] == path]
    gone = [step for step in here if step.fate == "removed"]
    come = [step.result for step in here if step.fate == "added"]
    if not come or len(gone) < len(items_at(lesson, path)) or not entries(node_at(page, path)):
        return None
    holder = node_at(page, path[:-1])
    return [set_field(page, holder, path[-1], come, _order(lesson, path[:-1]))]


def _list_after(lesson: Draft, step: Step, path: Key) -> Sequence[Any]:
    """The whole list as it is to be."""
    had = items_at(lesson, path)
    if step.fate == "added":
        last = (i for i, item in enumerate(had) if names(said(item), (*path, step.after)))
        place = max(last, default=len(had) - 1) + 1
        return [*had[:place], step.result, *had[place:]]
    changed = (step.result if names(said(item), step.key) else item for item in had)
    return [item for item in changed if item is not None]
