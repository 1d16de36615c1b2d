"""The markers of list items, as a browser or a word processor would number them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from coursepack.read.markers import alphabetic, roman

_BULLET = "•"


class Markers:
    """The lists that are open at one point of a walk, and the marker that waits for its text."""

    def __init__(self) -> None:
        self._counts: list[_List | None] = []
        self._waiting = ""

    @contextmanager
    def within(self, element: etree._Element, tag: str) -> Iterator[None]:
        """Stand within a list or an item while its children are walked."""
        is_list = tag in ("ol", "ul")
        if is_list:
            self._counts.append(_List(element) if tag == "ol" else None)
        if tag == "li":
            current = self._counts[-1] if self._counts else None
            self._waiting = current.next(element) if current else _BULLET
        yield
        if is_list:
            self._counts.pop()

    def take(self) -> str:
        """The marker for an item's first piece; "" for those that follow in the same item."""
        marker, self._waiting = self._waiting, ""
        return marker


class _List:
    """A numbered list: its way of writing numbers and the number last used."""

    def __init__(self, element: etree._Element) -> None:
        self._kind = element.get("type") or "1"
        self._after = element.get("data-after") or "."
        self._number = _whole(element.get("start"), 1) - 1

    def next(self, item: etree._Element) -> str:
        self._number = _whole(item.get("value"), self._number + 1)
        match self._kind:
            case "a":
                figure = alphabetic(self._number)
            case "A":
                figure = alphabetic(self._number).upper()
            case "i":
                figure = roman(self._number)
            case "I":
                figure = roman(self._number).upper()
            case _:
                figure = str(self._number)
        return figure + self._after


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,6}", text.strip()) else otherwise
