"""JSON Schemas of the files that people write, so that an editor completes and checks them."""

import json
from typing import Any

from coursepack.model.card import Knowledge
from coursepack.model.course import Course
from coursepack.model.handout import Artifact
from coursepack.model.lesson import Lesson
from coursepack.model.pair import Pair
from coursepack.model.shape import Shape

_FILES: tuple[tuple[str, type[Shape]], ...] = (
    ("lessons/lesson.schema.json", Lesson),
    ("lessons/pair.schema.json", Pair),
    ("lessons/course.schema.json", Course),
    ("knowledge/knowledge.schema.json", Knowledge),
)


def file_schemas() -> tuple[Artifact, ...]:
    """The schemas, by their paths in a course folder."""
    return tuple(Artifact(path, _text(shape)) for path, shape in _FILES)


def _text(shape: type[Shape]) -> bytes:
    schema = _eased(shape.model_json_schema())
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _eased(part: Any) -> Any:
    """What the reader takes besides the type itself: a paragraph number for an anchor,
    one thing for a list of one, a number where words stand, and a slot left empty."""
    if isinstance(part, list):
        return [_eased(item) for item in part]
    if not isinstance(part, dict):
        return part
    eased = {key: _eased(value) for key, value in part.items()}
    if eased.get("$ref", "").endswith("/Anchor"):
        return {"anyOf": [eased, {"type": ["integer", "string"]}]}
    if eased.get("type") == "array" and "items" in eased:
        note = {key: eased.pop(key) for key in ("description", "title") if key in eased}
        return {**note, "anyOf": [eased, eased["items"], {"type": "null"}]}
    if eased.get("type") == "string" and "pattern" not in eased and "enum" not in eased:
        eased["type"] = ["string", "number", "boolean", "null"]
    return eased
