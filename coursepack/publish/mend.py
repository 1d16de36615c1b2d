"""A proof on pages: mended page by page, or in the roomiest of its steps that fits."""

import re
from typing import Any

from coursepack.problems import Problem, Refused
from coursepack.publish.careful import Careful
from coursepack.publish.layout import (
    Document,
    classes,
    every_box,
    lay_out,
    lay_out_parsed,
    parsed,
)
from coursepack.publish.remarks import settle_remarks
from coursepack.publish.turning import remember
from coursepack.publish.white import used
from coursepack.rules import NO_ROOM
from coursepack.source import Source

Element = Any  # xml.etree.ElementTree.Element

_SIDES = re.compile(r'<html[^>]*\bdata-sides="(\d+)"')
ROUND = 50  # words: how many would fit is told no more exactly


def set_on_pages(html: str, place: str) -> Document:
    """`html` laid out and mended.

    Raises Refused, naming `place`, where it must fit on fewer pages than it can.
    """
    sides = _SIDES.search(html)
    if sides:
        return _fitted(parsed(html), int(sides[1]), place)
    document = lay_out(html, Careful())
    settle_remarks(document)
    remember(html, document)
    return document


def _fitted(source: Any, sides: int, place: str) -> Document:
    """The document in the roomiest of its steps that needs no more pages than `sides`.

    Where none does, what the document names as spare is left out, one kind after the other.
    """
    found = _roomiest(source, sides)
    for name in str(source.etree_element.get("data-spare")).split():
        if len(found.pages) > sides and _leave_out(source.etree_element, name):
            found = _roomiest(source, sides)
    if len(found.pages) > sides:
        raise Refused([_no_room(found, sides, place)])
    return found


def _roomiest(source: Any, sides: int) -> Document:
    """The document in the first of its steps that fits; in the last one where none does."""
    root = source.etree_element
    usual, steps = root.get("class") or "", str(root.get("data-steps")).split("|")
    found, roomy, tight = None, 0, len(steps)
    while roomy < tight:
        middle = (roomy + tight) // 2
        root.set("class", f"{usual} {steps[middle]}")
        tried = lay_out_parsed(source, Careful())
        if len(tried.pages) <= sides:
            found, tight = tried, middle
        else:
            roomy = middle + 1
    root.set("class", usual)
    return tried if found is None else found


def _no_room(document: Document, sides: int, place: str) -> Problem:
    """What is told of a document that needs too many pages, and how much of its text would fit."""
    sheets = [page._page_box for page in document.pages]
    boxes = [box for sheet in sheets for box in every_box(sheet.children[0])]
    words = sum(
        len(box.text.split())
        for article in boxes
        if "paragraph" in classes(article) and type(article).__name__ == "BlockBox"
        for box in every_box(article)
        if type(box).__name__ == "TextBox"
    )
    height = sum(box.height for box in boxes if box.element_tag == "article")
    over = sum(used(sheet) for sheet in sheets[sides:])
    fitting = max(0, round(words * (1 - over / height) / ROUND) * ROUND)
    least = document._html.etree_element.get("data-least")
    found = {"sides": sides, "pages": len(sheets), "size": least, "words": words, "fit": fitting}
    return NO_ROOM.at(Source(place), **found)


def _leave_out(root: Element, name: str) -> bool:
    """Take the elements of a class out of the page; False where there is none."""
    found = [(part, child) for part in root.iter() for child in part if child.get("class") == name]
    for part, child in found:
        part.remove(child)
    return bool(found)
