"""Set pages as a checker sees them: which elements stand on which page, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from coursepack.publish.layout import Box, Document, classes, every_box
from coursepack.publish.white import lowest, opens

Element = Any  # xml.etree.ElementTree.Element


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: all its boxes in reading order, and where its room begins and ends, in pixels."""

    number: int
    boxes: tuple[Box, ...]
    top: float
    bottom: float
    low: float
    right: float
    opens: bool

    @property
    def white(self) -> float:
        """The share of the room that is white at its end."""
        return max(0.0, self.bottom - self.low) / (self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class Sight:
    """All pages of a document, and on which of them each element stands."""

    leaves: tuple[Leaf, ...]
    pages: dict[Element, tuple[int, ...]] = field(default_factory=dict)
    root: Element = None

    def named(self, *names: str) -> Iterator[Element]:
        """The elements with one of these classes, in their order."""
        for element in self.root.iter():
            if set(str(element.get("class") or "").split()) & set(names):
                yield element


def seen(document: Document) -> Sight:
    """Look through a set document once."""
    leaves = tuple(_leaf(number, page) for number, page in enumerate(document.pages, start=1))
    pages: dict[Element, list[int]] = {}
    for leaf in leaves:
        for element in dict.fromkeys(box.element for box in leaf.boxes if box.element is not None):
            pages.setdefault(element, []).append(leaf.number)
    found = {element: tuple(numbers) for element, numbers in pages.items()}
    return Sight(leaves, found, document._html.etree_element)


def _leaf(number: int, page: Any) -> Leaf:
    sheet = page._page_box
    root = sheet.children[0]
    feet = [part for part in sheet.children if type(part).__name__ == "FootnoteAreaBox"]
    top = sheet.content_box_y()
    bottom = top + sheet.height - sum(part.margin_height() for part in feet)
    boxes = tuple(every_box(root))
    right = sheet.content_box_x() + sheet.width
    return Leaf(number, boxes, top, bottom, lowest(root), right, opens(root))


def name(element: Element) -> str:
    """How an author finds an element: its id, or its class, or its first words."""
    words = " ".join("".join(element.itertext()).split())[:40]
    return str(element.get("id") or "") or f"“{words}”"


def is_block(box: Box, element_class: str) -> bool:
    """Whether a box is the block that an element of this class makes."""
    return element_class in classes(box) and "Line" not in type(box).__name__
