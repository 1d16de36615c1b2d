"""Questions that run on: where their rest begins on a page, and what number it goes with."""

from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.publish.layout import Box, Document, classes, every_box
from coursepack.publish.look import on_pages


@dataclass(frozen=True, slots=True)
class Rest:
    """What runs on at the beginning of a page, a key or lines, and the number of its question.

    `full` says that it is as wide as the page is, so that there is no room for the number;
    `asked` is how the question begins, where there is room for that beside its key.
    """

    page: int
    number: str
    top: float
    left: float
    right: float
    full: bool = False
    asked: str = ""


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
            full = whole and any(
                {"key", "grid", "listed"} & set(classes(part)) for part in _begun_with(box)
            )
            asked = "" if whole or _goes_on(box) else _asked(box)
            yield Rest(page, number, box.content_box_y(), left, left + box.width, full, asked)
        begun.add(box.element)


def _begun_with(question: Box) -> Iterator[Box]:
    """What the rest of a question begins with: its own blocks, and the first of what is kept."""
    yield from question.children
    first = question.children[0]
    if "kept" in classes(first):
        yield first.children[0]


def _goes_on(question: Box) -> bool:
    """Whether parts of a question stand beside its key here, and not the key alone."""
    beside = (box for box in every_box(question) if "kept" in classes(box))
    return any("Line" in type(part).__name__ for box in beside for part in every_box(box))


def _asked(question: Box) -> str:
    """The words of a question, without its number."""
    found = next((part for part in question.element.iter() if part.get("class") == "ask"), None)
    if found is None:
        return ""
    _, *rest = found.itertext()
    return " ".join("".join(rest).split())
