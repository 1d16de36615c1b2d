"""Changes made to the boxes of a document while its pages are made, so that they can be undone."""

from collections.abc import Callable, Iterable
from typing import Any

Box = Any  # weasyprint.formatting_structure.boxes.Box: the package carries no types
Style = Any  # weasyprint.css.Style


class Changes:
    """What was changed, in its order."""

    def __init__(self) -> None:
        self._undo: list[Callable[[], None]] = []

    @property
    def mark(self) -> int:
        """Now, to come back to with `undo_to`."""
        return len(self._undo)

    def undo_to(self, mark: int) -> None:
        """Undo all changes since then, the last one first."""
        while len(self._undo) > mark:
            self._undo.pop()()

    def set_children(self, box: Box, children: Iterable[Box]) -> None:
        """Give a box other children."""
        before = box.children
        box.children = type(before)(children)
        self._undo.append(lambda: setattr(box, "children", before))

    def set_tag(self, box: Box, tag: str) -> None:
        """Give a box, and the element that it was made for, another tag."""
        before = box.element_tag
        _tag(box, tag)
        self._undo.append(lambda: _tag(box, before))

    def set_own(self, box: Box, name: str, value: object) -> None:
        """Give one box another value of a property than those that share its style."""
        before = box.style
        box.style = before.copy()
        box.style[name] = value
        self._undo.append(lambda: setattr(box, "style", before))

    def set_style(self, style: Style, name: str, value: object) -> None:
        """Give a property of a style another value."""
        before = style[name]
        _put(style, name, value)
        self._undo.append(lambda: _put(style, name, before))

    def set_entry(self, table: dict[Any, Any], key: object, value: object) -> None:
        """Put an entry into a table of what is remembered of boxes."""
        before = dict(table)
        table[key] = value

        def undo() -> None:
            table.clear()
            table.update(before)

        self._undo.append(undo)


def _tag(box: Box, tag: str) -> None:
    box.element_tag = box.element.tag = tag


def _put(style: Style, name: str, value: object) -> None:
    style[name] = value
    style.__dict__.pop("plain", None)  # the lengths that lengths.py keeps of it
    style.changed = style.__dict__.get("changed", 0) + 1  # what resetting.py keeps hangs on it
