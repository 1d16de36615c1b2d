"""The text-conservation gate: every letter of a proof stands on its pages, or there is no file."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from coursepack.problems import Refused
from coursepack.publish.layout import Box, Document, every_box
from coursepack.publish.paging import running
from coursepack.rules import TEXT_LOST
from coursepack.source import Source

Element = Any  # xml.etree.ElementTree.Element, also with comments in it
_DRAWING = "{http://www.w3.org/2000/svg}svg"
_PASSED_OVER = re.compile("[\\s\u00ad\u200b\u2010-]")  # spaces and what hyphenation adds


def check_text(document: Document, place: str) -> None:
    """Raise Refused, naming `place`, where letters of the source are on no page."""
    laid = _laid(document)
    count, sample = 0, ""
    body = document._html.etree_element.find("body")
    for element in _elements(body, running(document)):
        text = _own_text(element)
        missing = Counter(_plain(text)) - laid.get(element, Counter())
        if missing:
            count += missing.total()
            sample = sample or " ".join(text.split())[:60]
    if count:
        raise Refused([TEXT_LOST.at(Source(place), count=count, sample=sample)])


def _laid(document: Document) -> dict[Element, Counter[str]]:
    """The letters on the pages by their element."""
    laid: dict[Element, Counter[str]] = {}
    for page in document.pages:
        for box in every_box(page._page_box):
            if _is_text(box):
                laid.setdefault(box.element, Counter()).update(_plain(box.text))
    return laid


def _is_text(box: Box) -> bool:
    made = "::" in (box.element_tag or "")
    return type(box).__name__ == "TextBox" and box.element is not None and not made


def _elements(element: Element, passed: set[Element]) -> Iterator[Element]:
    # Words in drawings are drawn where they stand: layout cannot lose them.
    if element in passed or not isinstance(element.tag, str) or element.tag == _DRAWING:
        return
    yield element
    for child in element:
        yield from _elements(child, passed)


def _own_text(element: Element) -> str:
    """The text that stands directly in an element, between its children too."""
    return (element.text or "") + "".join(child.tail or "" for child in element)


def _plain(text: str) -> str:
    return _PASSED_OVER.sub("", text).casefold()
