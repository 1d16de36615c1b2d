"""Questions that run on: where their rest begins on a page, and what number it goes with."""

from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.publish.layout import Document, classes
from coursepack.publish.look import on_pages


@dataclass(frozen=True, slots=True)
class Rest:
    """What runs on at the beginning of a page, a key or lines, and the number of its question.

    `full` says that it is as wide as the page is, so that there is no room for the number.
    """

    page: int
    number: str
    top: float
    left: float
    right: float
    full: bool = False


def rests_of_questions(document: Document) -> Iterator[Rest]:
    """Keys and lines to write on that run on to another page than their question."""
    begun = set()
    for page, box in on_pages(document):
        outer = getattr(box, "is_table_wrapper", False) or type(box).__name__ == "BlockBox"
        if "question" not in classes(box) or not outer:
            continue
        marked = (part for part in box.element.iter() if part.get("class") == "number")
        found = next(marked, None)
        if box.element in begun and found is not None:
            number = "".join(found.itertext()).strip()
            left = box.content_box_x()
            whole = outer and not getattr(box, "is_table_wrapper", False)
            full = whole and any("key" in classes(part) for part in box.children)
            yield Rest(page, number, box.content_box_y(), left, left + box.width, full)
        begun.add(box.element)
