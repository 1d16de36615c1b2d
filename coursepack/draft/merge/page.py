"""A lesson file as it is written: where each part of it begins and ends, and every comment.

Nothing is parsed into values here. The places are those of the YAML parser; what is not named by
an edit stays as it is, byte for byte.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\r\n\x85\u2028\u2029]*")
_BREAK = re.compile(r"[\r\n\x85\u2028\u2029]")
_MARKS = (yaml.AliasToken, yaml.AnchorToken, yaml.TagToken)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment and where its `#` stands."""

    start: int
    text: str


class Page:
    """The text of a lesson file with its node tree. Raises yaml.YAMLError where it is no YAML."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Any = yaml.compose(text, Loader=_Loader)
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self._tokens = [t for t in yaml.scan(text, Loader=_Loader) if _width(t)]
        entries = (t for t in self._tokens if isinstance(t, yaml.BlockEntryToken))
        self._dashes = [token.start_mark.index for token in entries]

    @cached_property
    def comments(self) -> list[Comment]:
        """All comments, in order: what stands after `#` outside of any value."""
        found: list[Comment] = []
        last = 0
        for token in self._tokens:
            found += self._between(last, token.start_mark.index)
            if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
                found += self._between(token.start_mark.index, self.line_end(token))
            last = token.end_mark.index
        return found + self._between(last, len(self.text))

    def _between(self, start: int, end: int) -> list[Comment]:
        return [Comment(m.start(), m[0].rstrip()) for m in _COMMENT.finditer(self.text, start, end)]

    def comments_in(self, start: int, end: int) -> list[Comment]:
        """The comments that begin from `start` to before `end`."""
        first = bisect_left(self.comments, start, key=lambda comment: comment.start)
        last = bisect_left(self.comments, end, key=lambda comment: comment.start)
        return self.comments[first:last]

    def marked(self, start: int, end: int) -> bool:
        """Whether YAML anchors, aliases or tags stand there: such a part is left alone."""
        return any(
            isinstance(t, _MARKS) and start <= t.start_mark.index < end for t in self._tokens
        )

    def line_start(self, index: int) -> int:
        """Where the line that holds `index` begins."""
        while index and not _BREAK.match(self.text, index - 1):
            index -= 1
        return index

    def line_end(self, place: Any) -> int:
        """Where the line that holds a place, or the start of a token, ends; its break excluded."""
        index = place if isinstance(place, int) else place.start_mark.index
        found = _BREAK.search(self.text, index)
        return found.start() if found else len(self.text)

    def line_before(self, start: int) -> int:
        """Where the line before the one that begins at `start` ends."""
        return start - (2 if self.text.endswith("\r\n", 0, start) else 1)

    def next_line(self, index: int) -> int:
        """Where the line after the one that holds `index` begins."""
        end = self.line_end(index)
        return end + (2 if self.text.startswith("\r\n", end) else 1 if end < len(self.text) else 0)

    def end(self, node: Any) -> int:
        """Where what a node says ends: comments and blank lines below it do not belong to it."""
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        if isinstance(node, yaml.ScalarNode):
            if node.style in ("|", ">"):
                return start + len(self.text[start:end].rstrip())
            return end
        if node.flow_style or not node.value:
            return end
        if isinstance(node, yaml.MappingNode):
            return max(self.end(part) for pair in node.value for part in pair)
        return max(self.end(part) for part in node.value)

    def open_end(self, node: Any) -> bool:
        """Whether blank lines below a node belong to what it says: a block with `+`."""
        while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        style = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
        head = self.text[node.start_mark.index : self.line_end(node)]
        return style and "+" in head.partition("#")[0]

    def dash(self, item: Any) -> int:
        """The dash before an entry of a block list."""
        return int(self._dashes[bisect_left(self._dashes, item.start_mark.index) - 1])

    def column(self, index: int) -> int:
        """How many characters stand before `index` in its line."""
        return index - self.line_start(index)


def _width(token: Any) -> bool:
    return bool(token.end_mark.index > token.start_mark.index)


def pair(mapping: Any, key: str) -> tuple[Any, Any] | None:
    """Key node and value node of one field of a mapping."""
    found = (both for both in mapping.value if both[0].value == key)
    return next(found, None) if isinstance(mapping, yaml.MappingNode) else None


def is_list(node: Any) -> bool:
    """Whether a node is a list with entries."""
    return isinstance(node, yaml.SequenceNode) and bool(node.value)
