"""The whole pack as data: output/<slug>/pack.json, and the schema it follows."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from coursepack.model.body import Body
from coursepack.model.handout import Artifact
from coursepack.model.pack import PACK_FORMAT, Pack

SCHEMA_FILE = "pack.schema.json"


def pack_json(pack: Pack) -> Artifact:
    """The pack as JSON: ids, answers, anchors, sources. Teachers only: it holds the key."""
    data = {"$schema": f"../{SCHEMA_FILE}", "format": PACK_FORMAT, **asdict(pack)}
    return Artifact(f"{pack.slug}/pack.json", _text(data))


def pack_of(data: Mapping[str, Any]) -> Pack:
    """The pack that was written as `data`; raises ValueError where its layout is another."""
    parts = {name: data[name] for name in ("slug", "body", "guide", "support") if name in data}
    return TypeAdapter(Pack).validate_json(json.dumps(parts))


def pack_schema() -> Artifact:
    """The JSON Schema of pack.json, made from the types."""
    schema = TypeAdapter(Pack).json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["properties"] = {
        "$schema": {"type": "string"},
        "format": {"const": PACK_FORMAT, "description": "Version of this layout."},
        **schema["properties"],
    }
    schema["required"] = ["format", *schema["required"]]
    return Artifact(SCHEMA_FILE, _text(schema))


def _text(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def students_part(content: bytes) -> Body:
    """What students see of a pack, from its data; the rest of it is not even read."""
    return _body().validate_python(json.loads(content)["body"])


@cache
def _body() -> TypeAdapter[Body]:
    return TypeAdapter(Body)
