"""A lesson as one YAML file that a teacher can read and change."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from coursepack.draft.comments import HEAD, PARTS, SLOTS
from coursepack.draft.pairs.comments import PAIR_HEAD, PAIR_PARTS, PAIR_SLOTS
from coursepack.draft.scalars import WIDTH, block, quoted, scalar
from coursepack.model.anchor import Anchor
from coursepack.model.lesson import Lesson
from coursepack.model.pair import Pair
from coursepack.model.shape import Shape

SCHEMA_LINE = "# yaml-language-server: $schema={}.schema.json"
# Lists of short items stand close together; between longer ones there is a blank line.
_CLOSE = ("glossary", "places", "timeline", "people", "sensitive", "notes", "wanted")


def lesson_yaml(lesson: Lesson) -> str:
    """The whole file: every part with its comment, empty parts as commented slots.

    Reading the text back gives exactly the same lesson.
    """
    return _file(lesson, "lesson", HEAD, PARTS, SLOTS)


def pair_yaml(pair: Pair) -> str:
    """The file of a pair, in the same way."""
    return _file(pair, "pair", PAIR_HEAD, PARTS | PAIR_PARTS, SLOTS | PAIR_SLOTS)


def _file(
    shape: Shape, schema: str, head: str, parts: Mapping[str, str], slots: Mapping[str, str]
) -> str:
    lines = [SCHEMA_LINE.format(schema), *_comment(head)]
    for name, field in type(shape).model_fields.items():
        value = getattr(shape, name)
        lines += _comment(parts.get(name, ""))
        if value == field.get_default(call_default_factory=True):
            lines += slot(name, slots)
        else:
            lines += entry(name, value, 0, airy=name not in _CLOSE)
    return "\n".join(lines).rstrip("\n") + "\n"


def _comment(text: str) -> list[str]:
    """Comment lines with a blank line before them; a text with an empty first line is a part."""
    return ["", *(f"# {line}".rstrip() for line in text.split("\n"))] if text else []


def slot(name: str, slots: Mapping[str, str] = SLOTS) -> list[str]:
    """An empty part: what to write there, behind comment marks."""
    return [f"# {line}" for line in slots.get(name, f"{name}:").split("\n")]


def fields(shape: Shape) -> Iterator[tuple[str, Any]]:
    """The parts of a shape that say something, in the order of its definition."""
    for name, required, default in _defaults(type(shape)):
        value = getattr(shape, name)
        if required or value != default:
            yield name, value


@cache
def _defaults(kind: type[Shape]) -> tuple[tuple[str, bool, Any], ...]:
    return tuple(
        (name, field.is_required(), field.get_default(call_default_factory=True))
        for name, field in kind.model_fields.items()
    )


def entry(key: str, value: Any, depth: int, airy: bool = False) -> list[str]:
    """`key: value` at `depth` spaces, on as many lines as it needs."""
    pad = " " * depth
    match value:
        case Anchor():
            return [f"{pad}{key}: {flow(value)}"]
        case dict():
            rows = [line for name, part in value.items() for line in entry(name, part, depth + 2)]
            return [f"{pad}{key}:", *rows]
        case Shape():
            return [f"{pad}{key}:", *_mapping(value, depth + 2)]
        case list() if not value:
            return [f"{pad}{key}: []"]
        case list():
            return [f"{pad}{key}:", *items(value, depth, airy)]
        case _:
            text = _text(value, depth + 2, WIDTH - len(pad) - len(key) - 2)
            return [f"{pad}{key}: {line}" if i == 0 else line for i, line in enumerate(text)]


def _mapping(shape: Shape, depth: int) -> list[str]:
    lines = [line for name, value in fields(shape) for line in entry(name, value, depth)]
    return lines or [" " * depth + "{}"]


def items(values: Iterable[Any], depth: int, airy: bool) -> list[str]:
    """List entries, each behind a dash at `depth` spaces; `airy` puts blank lines between."""
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
            return [flow(value)]
        case Shape():
            return _mapping(value, depth)
        case _:
            return _text(value, depth, WIDTH - depth)


def _text(value: Any, depth: int, room: int) -> list[str]:
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, int | float):
        return [str(value)]
    return block(value, depth, room).split("\n")


def flow(value: Any) -> str:
    """Any value on one line, within braces and brackets."""
    match value:
        case Shape():
            parts = (f"{name}: {_flow_field(name, part)}" for name, part in fields(value))
            return "{" + ", ".join(parts) + "}"
        case list():
            return "[" + ", ".join(flow(part) for part in value) + "]"
        case bool() | int():
            return _text(value, 0, 0)[0]
        case _:
            return quoted(value)


def _flow_field(name: str, value: Any) -> str:
    plain = name in ("hash", "id") and isinstance(value, str)
    return scalar(value, flow=True) if plain else flow(value)
