"""A proof on pages: mended page by page, or in the roomiest of its steps that fits."""

from typing import Any

from coursepack.problems import Refused
from coursepack.publish.careful import Careful
from coursepack.publish.layout import Document, lay_out, lay_out_again
from coursepack.rules import NO_ROOM
from coursepack.source import Source

Element = Any  # xml.etree.ElementTree.Element


def set_on_pages(html: str, place: str) -> Document:
    """`html` laid out and mended.

    Raises Refused, naming `place`, where it must fit on fewer pages than it can.
    """
    document = lay_out(html, Careful())
    sides = document._html.etree_element.get("data-sides")
    return _fitted(document, int(sides), place) if sides else document


def _fitted(document: Document, sides: int, place: str) -> Document:
    """The document in the roomiest of its steps that needs no more pages than `sides`.

    Where none does, what the document names as spare is left out and the tightest is tried again.
    """
    root = document._html.etree_element
    usual = root.get("class") or ""
    steps = str(root.get("data-steps")).split()

    def at(step: str) -> Document:
        root.set("class", f"{usual} {step}")
        return lay_out_again(document, Careful())

    best = at(steps[-1])
    if len(best.pages) > sides and _leave_out(root, str(root.get("data-spare"))):
        best = at(steps[-1])
    if len(best.pages) > sides:
        raise Refused([NO_ROOM.at(Source(place), sides=sides, pages=len(best.pages))])
    roomy, tight = 0, len(steps) - 1
    while roomy < tight:
        middle = (roomy + tight) // 2
        tried = at(steps[middle])
        if len(tried.pages) <= sides:
            best, tight = tried, middle
        else:
            roomy = middle + 1
    return best


def _leave_out(root: Element, name: str) -> bool:
    """Take the elements of a class out of the page; False where there is none."""
    found = [(part, child) for part in root.iter() for child in part if child.get("class") == name]
    for part, child in found:
        part.remove(child)
    return bool(found)
