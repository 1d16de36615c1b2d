"""What a refresh did, in words for a teacher; and the file that shows two versions of a part."""

from collections.abc import Iterator
from typing import Any

from coursepack.draft.merge.parts import said
from coursepack.draft.writer import entry, fields, flow, items
from coursepack.model.merge import Fate, Merged, Step
from coursepack.model.shape import Shape

_DONE: dict[Fate, str] = {
    "followed": "brought up to date",
    "added": "new",
    "removed": "taken out, the new draft has it no longer",
    "kept": "kept, though the new draft has it no longer",
    "conflict": "yours kept, the new draft differs",
    "offered": "not taken over, it may be one that you took out",
}
_HEAD = """\
{file}: where you and the new draft differ.

Your words are in force; nothing in this file is used. Take over what you like by copying it into
the lesson. Then, or if you like none of it, delete this file.
"""


def told(file: str, merged: Merged, wrote: bool) -> tuple[str, ...]:
    """Lines for the person who asked: what became of each part."""
    if not merged.drafted:
        return (f"{file}: not drafted by the program (it has no `draft:`), left alone",)
    if not merged.steps:
        return (f"{file}: nothing new",)
    counts = ((_DONE[fate].partition(",")[0], len(merged.of(fate))) for fate in _DONE)
    summary = ", ".join(f"{count} {what}" for what, count in counts if count)
    head = f"{file}: {summary}" + ("" if wrote else " (nothing written)")
    return (head, *(f"  {step.name}: {_DONE[step.fate]}" for step in merged.steps))


def differences(file: str, merged: Merged) -> str:
    """Both versions of what was not taken over, one under the other; "" where there is none."""
    steps = merged.of("conflict", "offered")
    if not steps:
        return ""
    parts = ("\n".join(_shown(step)) for step in steps)
    return _HEAD.format(file=file) + "".join(f"\n{part}\n" for part in parts)


def _shown(step: Step) -> Iterator[str]:
    yield f"== {step.name} =="
    if isinstance(step.mine, Shape) and isinstance(step.new, Shape):
        yield from _compared(step.mine, step.new)
    elif step.mine is not None:
        yield from ("yours, in force:", *_written(step, step.mine))
    yield from ("the new draft:", *_written(step, step.new))


def _compared(mine: Shape, new: Shape) -> Iterator[str]:
    """The fields that differ, both values of each."""
    old, other = dict(fields(mine)), dict(fields(new))
    for name in type(new).model_fields:
        if said(old.get(name)) != said(other.get(name)):
            yield f"{name}"
            yield f"  yours, in force: {_line(old.get(name))}"
            yield f"  the new draft:   {_line(other.get(name))}"


def _line(value: Any) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else flow(value)


def _written(step: Step, value: Any) -> list[str]:
    """A value as it would stand in the lesson."""
    return items([value], 0, False) if isinstance(value, Shape) else entry(step.key[-1], value, 0)
