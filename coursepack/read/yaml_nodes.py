"""YAML text → plain values with the place of every part.

Scalars stay the characters that stand in the file; what is a number or a
truth value is decided by the shape that takes them. An empty value is None.
"""

import re
from typing import Any

import yaml

from coursepack import rules
from coursepack.problems import Problem, Refused
from coursepack.source import Path, Places, Source

# `*alias` lets a small file stand for a huge one; nobody writes lessons this long.
_MOST_NODES = 200_000
# The parser calls itself for each bracket within a bracket, and the system ends a program that
# does so some ten thousand times.
_DEEPEST = 1_000
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Walk:
    """One pass over a node tree: values out, places and problems noted."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.starts: dict[Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self.visited = 0

    def value(self, node: Any, path: Path) -> Any:
        self.visited += 1
        if self.visited > _MOST_NODES:
            raise Refused([rules.TOO_MANY_PARTS.at(Source(self.file))])
        self.starts.setdefault(path, _start(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            items = [item for item in node.value if not _is_empty(item)]
            return [self.value(item, (*path, i)) for i, item in enumerate(items)]
        return None if _is_empty(node) else node.value

    def mapping(self, node: Any, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if (*path, key) in self.starts:
                where = Source(self.file, *_start(key_node))
                self.problems.append(rules.DUPLICATE_KEY.at(where, key=key))
                continue
            self.starts[(*path, key)] = _start(key_node)
            result[key] = self.value(value_node, (*path, key))
        return result


def _is_empty(node: Any) -> bool:
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return plain and node.value in ("", "~", "null")


def _start(node: Any) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def load(text: str, file: str) -> tuple[Any, Places]:
    """The values of a YAML text, and their places.

    Raises Refused where the text is no YAML, names a key twice, or unfolds to
    more parts than a person writes.
    """
    if _depth(text) > _DEEPEST:
        raise Refused([rules.NO_YAML.at(Source(file), reason="it is nested too deeply")])
    try:
        node = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise Refused([_syntax(error, file)]) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = str(error).split("\n")[0] or "it is nested too deeply"
        raise Refused([rules.NO_YAML.at(Source(file), reason=reason)]) from None
    walk = _Walk(file)
    try:
        value = None if node is None else walk.value(node, ())
    except RecursionError:
        reason = "it is nested too deeply"
        raise Refused([rules.NO_YAML.at(Source(file), reason=reason)]) from None
    if walk.problems:
        raise Refused(walk.problems)
    return value, Places(file, walk.starts)


def first_value(text: str, key: str) -> tuple[str, int, int] | None:
    """The words after a key of the outermost level, with the key's line and column.

    The text is read only up to there. None where there are no such words.
    """
    depth = 0
    name: Any = None
    event: Any
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif depth == 1 and name is None:
                name = event
            elif depth == 1:
                if isinstance(event, yaml.ScalarEvent) and name.value == key:
                    return event.value.strip(), *_start(name)
                name = None
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
    except (yaml.YAMLError, RecursionError, ValueError, AttributeError):
        return None
    return None


def _depth(text: str) -> int:
    """How many brackets are open at once, at most; those in quoted words are counted too."""
    deepest = depth = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _syntax(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    where = Source(file, mark.line + 1, mark.column + 1) if mark else Source(file)
    return rules.NO_YAML.at(where, reason=error.problem or error.context or "it cannot be read")
