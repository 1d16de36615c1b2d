"""Plain values → a shape, or every fault of the file at once, each with its place."""

import difflib
from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from coursepack import rules
from coursepack.model.shape import Shape
from coursepack.problems import Problem, Refused
from coursepack.read.yaml_nodes import load
from coursepack.source import Places, Source, Written

S = TypeVar("S", bound=Shape)


def read_shape(kind: type[S], text: str, file: str) -> Written[S]:
    """Read `text` as one `kind`; raises Refused with all its problems."""
    value, places = load(text, file)
    if not isinstance(value, dict):
        reason = "it has no `key: value` lines" if value is None else "it is not a list of keys"
        raise Refused([rules.NO_YAML.at(Source(file, 1, 1), reason=reason)])
    try:
        return Written(kind.model_validate(value), places)
    except ValidationError as error:
        problems = [_problem(kind, fault, places) for fault in error.errors()]
        raise Refused(sorted(set(problems))) from None


def _problem(kind: type[Shape], fault: ErrorDetails, places: Places) -> Problem:
    """The rule that a validation error breaks, in the words of the file's author."""
    path = fault["loc"]
    where = places.at(*path)
    key = str(path[-1]) if path else ""
    match fault["type"]:
        case "extra_forbidden":
            return rules.UNKNOWN_KEY.at(where, key=key, near=_near(key, _keys(kind, path[:-1])))
        case "missing":
            return rules.MISSING_KEY.at(where, key=key)
        case "literal_error":
            choices = str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
            given = str(fault["input"])
            near = _near(given, choices.split(", "))
            return rules.BAD_CHOICE.at(where, key=key, given=given, choices=choices, near=near)
        case "string_pattern_mismatch":
            return rules.BAD_ID.at(where, given=fault["input"])
        case "value_error":
            return rules.BAD_VALUE.at(where, key=key, reason=str(fault["ctx"]["error"]))
        case _:
            reason = _plain(fault["msg"])
            return rules.BAD_VALUE.at(where, key=key, reason=reason)


def _plain(message: str) -> str:
    """Pydantic's own words, said as a teacher would."""
    for technical, plain in (
        ("Input should be a valid dictionary or instance of Anchor", "write a paragraph number"),
        ("Input should be a valid dictionary", "it needs `key: value` lines of its own"),
        ("Input should be a valid list", "write a list, each line beginning with `- `"),
        ("Input should be a valid string", "write words here"),
        ("Input should be a valid integer", "write a whole number"),
        ("String should have at least 1 character", "it is empty"),
        ("Input should be ", "it should be "),
    ):
        if message.startswith(technical):
            return (
                plain
                + message[len(technical) :]
                .split(", unable", maxsplit=1)[0]
                .split(" or instance", maxsplit=1)[0]
            )
    return message[:1].lower() + message[1:]


def _near(word: str, known: list[str]) -> str:
    """The hint: the known word that was probably meant, or all of them."""
    near = difflib.get_close_matches(word, known, 1)
    return f"did you mean '{near[0]}'?" if near else "known here: " + ", ".join(known)


def _keys(kind: type[BaseModel], path: tuple[int | str, ...]) -> list[str]:
    """The keys that the shape at `path` knows."""
    for step in path:
        if isinstance(step, str) and step in kind.model_fields:
            kind = next(_shapes(kind.model_fields[step].annotation), kind)
    return list(kind.model_fields)


def _shapes(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _shapes(part)
