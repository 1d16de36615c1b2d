"""A lesson as one YAML file that a teacher can read and change."""

from collections.abc import Iterable, Iterator
from typing import Any

from coursepack.draft.comments import HEAD, PARTS, SLOTS
from coursepack.draft.scalars import WIDTH, block, quoted, scalar
from coursepack.model.anchor import Anchor
from coursepack.model.lesson import Lesson
from coursepack.model.shape import Shape

SCHEMA_LINE = "# yaml-language-server: $schema=lesson.schema.json"
# Lists of short items stand close together; between longer ones there is a blank line.
_CLOSE = ("glossary", "timeline", "people", "sensitive", "notes", "wanted")


def lesson_yaml(lesson: Lesson) -> str:
    """The whole file: every part with its comment, empty parts as commented slots.

    Reading the text back gives exactly the same lesson.
    """
    lines = [SCHEMA_LINE, *_comment(HEAD)]
    for name, field in type(lesson).model_fields.items():
        value = getattr(lesson, name)
        lines += _comment(PARTS.get(name, ""))
        if value == field.get_default(call_default_factory=True):
            lines += _slot(name)
        else:
            lines += _entry(name, value, 0, airy=name not in _CLOSE)
    return "\n".join(lines).rstrip("\n") + "\n"


def _comment(text: str) -> list[str]:
    """Comment lines with a blank line before them; a text with an empty first line is a part."""
    return ["", *(f"# {line}".rstrip() for line in text.split("\n"))] if text else []


def _slot(name: str) -> list[str]:
    """An empty part: what to write there, behind comment marks."""
    return [f"# {line}" for line in SLOTS.get(name, f"{name}:").split("\n")]


def _fields(shape: Shape) -> Iterator[tuple[str, Any]]:
    """The parts of a shape that say something, in the order of its definition."""
    for name, field in type(shape).model_fields.items():
        value = getattr(shape, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            yield name, value


def _entry(key: str, value: Any, depth: int, airy: bool = False) -> list[str]:
    """`key: value` at `depth` spaces, on as many lines as it needs."""
    pad = " " * depth
    match value:
        case Anchor():
            return [f"{pad}{key}: {_flow(value)}"]
        case Shape():
            return [f"{pad}{key}:", *_mapping(value, depth + 2)]
        case list() if not value:
            return [f"{pad}{key}: []"]
        case list():
            return [f"{pad}{key}:", *_items(value, depth, airy)]
        case _:
            text = _text(value, depth + 2, WIDTH - len(pad) - len(key) - 2)
            return [f"{pad}{key}: {line}" if i == 0 else line for i, line in enumerate(text)]


def _mapping(shape: Shape, depth: int) -> list[str]:
    lines = [line for name, value in _fields(shape) for line in _entry(name, value, depth)]
    return lines or [" " * depth + "{}"]


def _items(values: Iterable[Any], depth: int, airy: bool) -> list[str]:
    lines: list[str] = []
    for value in values:
        rows = _item(value, depth + 2)
        rows[0] = " " * depth + "- " + rows[0].lstrip(" ")
        if airy and isinstance(value, Shape) and len(rows) > 2:
            lines.append("")
        lines += rows
    return lines


def _item(value: Any, depth: int) -> list[str]:
    match value:
        case Anchor():
            return [_flow(value)]
        case Shape():
            return _mapping(value, depth)
        case _:
            return _text(value, depth, WIDTH - depth)


def _text(value: Any, depth: int, room: int) -> list[str]:
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, int):
        return [str(value)]
    return block(value, depth, room).split("\n")


def _flow(anchor: Anchor) -> str:
    """An anchor on one line: its paragraph, words, surroundings and hash."""
    parts = []
    for name, value in _fields(anchor):
        shown = str(value) if isinstance(value, int) else _flow_text(name, value)
        parts.append(f"{name}: {shown}")
    return "{" + ", ".join(parts) + "}"


def _flow_text(name: str, value: str) -> str:
    return scalar(value, flow=True) if name == "hash" else quoted(value)
