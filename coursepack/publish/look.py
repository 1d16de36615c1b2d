"""What only the laid-out pages show: where the lines of the article stand, and what is empty."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from coursepack.publish.layout import Box, Document, classes, every_box

SHORT = 60.0  # pixels: nobody writes beside less
SLACK = 8.0  # pixels: a frame may stand that far out


@dataclass(frozen=True, slots=True)
class Ending:
    """A claim of the ledger that ends on a line: its number, who makes it, "" the writer, and
    whether students have it on their sheet."""

    number: str
    voice: str
    examined: bool


@dataclass(frozen=True, slots=True)
class Corner:
    """Where a claim begins or ends on a line, from the page's left, and how large the words are
    there, in CSS pixels."""

    opens: bool
    place: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the article on its page, in CSS pixels from the page's top.

    `claims` are the claims that end on it; `corners` are where claims begin and end on it.
    """

    page: int
    number: int
    baseline: float
    left: float
    right: float
    claims: tuple[Ending, ...] = ()
    corners: tuple[Corner, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """The article's part of one page, and the free column beside it, in CSS pixels."""

    page: int
    top: float
    bottom: float
    left: float
    right: float
    page_left: float
    page_right: float
    says: str
    wonder: str
    remarks: tuple[tuple[float, float], ...] = ()
    boxes: tuple[tuple[float, float], ...] = ()

    @property
    def stretches(self) -> tuple[tuple[float, float], ...]:
        """From where to where the free column runs: a theme's boxes may reach across it."""
        edges = [self.top, *(edge for box in sorted(self.boxes) for edge in box), self.bottom]
        pairs = zip(edges[::2], edges[1::2], strict=True)
        return tuple((top, bottom) for top, bottom in pairs if bottom - top > SHORT)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Room for the page that a pointer in the article leads to: `to` from 0, and how it is said."""

    page: int
    to: int
    says: str
    left: float
    baseline: float


def pointers(document: Document) -> Iterator[Pointer]:
    """Every pointer from the article to what stands on a later page."""
    pages = {name: n for n, page in reversed([*enumerate(document.pages)]) for name in page.anchors}
    for page, box in on_pages(document):
        if "leaf" in classes(box):
            to, says = pages[box.element.get("data-to")], box.element.get("data-says")
            baseline = box.position_y + box.margin_height()
            yield Pointer(page, to, says, box.position_x, baseline)


def article_lines(document: Document) -> tuple[Line, ...]:
    """Every line of the numbered paragraphs, counted through from 1."""
    lines: list[Line] = []
    begins: dict[Any, tuple[int, Corner]] = {}
    ends: dict[Any, tuple[int, Corner]] = {}
    for page, box in on_pages(document):
        if type(box).__name__ == "BlockBox" and "paragraph" in classes(box):
            for line in box.children:
                if type(line).__name__ == "LineBox" and _has_text(line):
                    baseline = line.position_y + line.baseline
                    left, right = _edges(box)
                    for part in _parts_of(line, "data-begins"):
                        begins.setdefault(part.element, (len(lines), _corner(part, opens=True)))
                    for part in _parts_of(line, "data-claims"):
                        ends[part.element] = len(lines), _corner(part, opens=False)
                    lines.append(Line(page, len(lines) + 1, baseline, left, right))
    for index, corner in begins.values():
        lines[index] = replace(lines[index], corners=(*lines[index].corners, corner))
    for claim, (index, corner) in ends.items():
        told, corners = (*lines[index].claims, *_endings(claim)), (*lines[index].corners, corner)
        lines[index] = replace(lines[index], claims=told, corners=corners)
    return tuple(lines)


def _parts_of(line: Box, name: str) -> Iterator[Box]:
    """What stands on a line of elements with which claims begin, or end; one may run on."""
    for box in every_box(line):
        if box.element is not None and box.element.get(name):
            yield box


def _corner(part: Box, opens: bool) -> Corner:
    """The edge at which one begins to read a stretch of a line, or the other."""
    left = part.position_x + getattr(part, "margin_left", 0)
    right = part.position_x + part.margin_width()
    at_left = opens != (part.style["direction"] == "rtl")
    return Corner(opens, float(left if at_left else right), float(part.style["font_size"]))


def _endings(claim: Any) -> Iterator[Ending]:
    for mark in claim.get("data-claims").split(";"):
        number, voice, examined = mark.split("|")
        yield Ending(number, voice, bool(examined))


def _edges(paragraph: Box) -> tuple[float, float]:
    """Left and right of the column that a paragraph stands in, whatever its own indent."""
    left = paragraph.content_box_x()
    return left, left + paragraph.width


def article_columns(document: Document) -> tuple[Column, ...]:
    """Where the article stands on each page that has a part of it."""
    columns = []
    for page, box in on_pages(document):
        if type(box).__name__ == "BlockBox" and "article" in classes(box):
            sheet = document.pages[page]._page_box
            columns.append(_column(page, box, sheet))
    return tuple(columns)


def _column(page: int, box: Box, sheet: Box) -> Column:
    top, left = box.content_box_y(), box.content_box_x()
    page_left = sheet.content_box_x()
    return Column(
        page=page,
        top=top,
        bottom=top + box.height,
        left=left,
        right=left + box.width,
        page_left=page_left,
        page_right=page_left + sheet.width,
        says=box.element.get("data-says") or "",
        wonder=box.element.get("data-wonder") or "",
        remarks=tuple(
            (part.border_box_y(), part.border_box_y() + part.border_height())
            for part in every_box(sheet.children[0])
            if "beside" in classes(part) and part.is_floated()
        ),
        boxes=tuple(_boxes(box)),
    )


def _boxes(article: Box) -> Iterator[tuple[float, float]]:
    """From where to where boxes that leave the article's column stand, with the air around them."""
    column = article.content_box_x(), article.content_box_x() + article.width
    for box in every_box(article):
        if "box" in classes(box) and type(box).__name__ == "BlockBox" and _reaches(box, column):
            yield box.position_y, box.position_y + box.margin_height()


def _reaches(box: Box, column: tuple[float, float]) -> bool:
    """Whether a box reaches into the free column, on whichever side that is."""
    left, right = box.border_box_x(), box.border_box_x() + box.border_width()
    return bool(left < column[0] - SLACK or right > column[1] + SLACK)


def on_pages(document: Document) -> Iterator[tuple[int, Any]]:
    """Every box of a document with its page, from 0."""
    for number, page in enumerate(document.pages):
        for box in every_box(page._page_box.children[0]):
            yield number, box


def _has_text(line: Box) -> bool:
    """Whether words of the article stand on a line, and not only what points to another page."""
    pointers = [box for box in every_box(line) if "see" in classes(box)]
    pointed = {id(part) for box in pointers for part in every_box(box)}
    return any(
        type(box).__name__ == "TextBox"
        and box.text.strip("\u200b \u00a0")
        and id(box) not in pointed
        for box in every_box(line)
    )


def stray_glosses(document: Document) -> list[tuple[int, str]]:
    """Glosses that stand on another page than their word: the word's page from 0, the term."""
    calls: dict[Any, int] = {}
    notes: dict[Any, int] = {}
    for number, page in enumerate(document.pages):
        for part in page._page_box.children:
            at_foot = type(part).__name__ == "FootnoteAreaBox"
            for box in every_box(part):
                if at_foot and box.element is not None:
                    notes.setdefault(box.element, number)
                elif str(box.element_tag).endswith("::footnote-call"):
                    calls.setdefault(box.element, number)
    return [
        (page, "".join(note.itertext())) for note, page in calls.items() if notes.get(note) != page
    ]
