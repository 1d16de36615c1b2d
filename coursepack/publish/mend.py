"""What is mended while pages are made: glosses that stray, boxes that leave a hole."""

from collections.abc import Iterator
from typing import Any

from coursepack.problems import Refused
from coursepack.publish.layout import Box, Document, classes, every_box, lay_out, lay_out_again
from coursepack.publish.paging import Sheet
from coursepack.publish.room import fill_with_lines
from coursepack.rules import NO_ROOM
from coursepack.source import Source

Element = Any  # xml.etree.ElementTree.Element
# A page with less than this on it is worth trying to save.
NEARLY_EMPTY = 0.22
STEP = 10.0  # pixels: a page is shortened by half a line at a time
SHORTEST = 200.0  # pixels: a page is shortened no more than that
HOLE = 46.0  # pixels: white that one would notice at the end of a page, two lines
GAPING = 0.27  # of a page, white at its end: worse than a box in two parts
KEPT = ("BlockBox", "TableBox", "TableRowGroupBox", "TableRowBox", "TableCellBox")
FAR = 3  # so many paragraphs a box may stand after its own


def set_on_pages(html: str, place: str) -> Document:
    """`html` laid out and mended.

    Raises Refused, naming `place`, where it must fit on fewer pages than it can.
    """
    document = lay_out(html, Careful())
    root = document._html.etree_element
    if root.get("data-sides"):
        return _fitted(document, int(root.get("data-sides")), place)
    empty = nearly_empty(document)
    if not empty:
        return document
    for name in ("tight", "apart"):
        other = _in_class(document, name)
        if len(nearly_empty(other)) < len(empty):
            return other
    return document


def nearly_empty(document: Document) -> list[int]:
    """The pages with next to nothing on them, from 0; a document of one page has none."""
    rooms = [(page._page_box.content_box_y(), page._page_box.height) for page in document.pages]
    lows = [lowest(page._page_box.children[0]) for page in document.pages]
    shares = [(low - top) / height for low, (top, height) in zip(lows, rooms, strict=True)]
    return [n for n, share in enumerate(shares) if share < NEARLY_EMPTY] if len(shares) > 1 else []


def _in_class(document: Document, name: str) -> Document:
    """The document set anew with one class more on its root."""
    root = document._html.etree_element
    usual = root.get("class") or ""
    root.set("class", f"{usual} {name}")
    other = lay_out_again(document, Careful())
    root.set("class", usual)
    return other


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


class Careful:
    """Mends one document, page by page."""

    def __init__(self) -> None:
        self._page = -1
        self._shorter = 0.0
        self._filled = False
        self._moved: dict[Box, int] = {}
        self._broken: set[Box] = set()

    def mend(self, sheet: Sheet) -> float | None:
        """None where the page is good; else make it again, so many pixels shorter."""
        if sheet.number != self._page:
            self._page, self._shorter, self._filled = sheet.number, 0.0, False
        if sheet.ends:
            return None
        if sheet.spilled and self._shorter < SHORTEST:
            # The engine keeps a line on the page and sends its gloss on: end the page sooner.
            self._shorter += STEP
            return self._shorter
        hole = sheet.bottom - lowest(sheet.page.children[0])
        if hole > HOLE and self._swap(sheet):
            return self._shorter
        if hole > GAPING * sheet.page.height and self._let_break(sheet):
            return self._shorter
        if not self._filled and fill_with_lines(sheet, hole):
            self._filled = True
            return self._shorter
        return None

    def _let_break(self, sheet: Sheet) -> bool:
        """Let what is long run on where keeping it whole leaves a big hole."""
        pushed = next(filter(_may_break, _ahead(sheet)), None)
        if pushed is None or sheet.started or pushed in self._broken:
            return False
        self._broken.add(pushed)
        for box in every_box(pushed):
            if type(box).__name__ in KEPT:
                box.style["break_inside"] = "auto"
        return True

    def _swap(self, sheet: Sheet) -> bool:
        """Let the paragraph after a context box go before it, where the box leaves a hole."""
        pushed = next((box for box in sheet.path if _is_box(box)), None)
        if pushed is None or sheet.started:
            return False
        parent = sheet.path[sheet.path.index(pushed) - 1]
        children = list(parent.children)
        place = children.index(pushed)
        after = next((n for n in range(place, len(children)) if not _is_box(children[n])), None)
        far = self._moved.get(pushed, 0)
        if after is None or far >= FAR or "paragraph" not in classes(children[after]):
            return False
        # The meanings that stand after a paragraph go with it.
        end = after + 1
        while end < len(children) and "glosses" in classes(children[end]):
            end += 1
        self._moved.update(dict.fromkeys(children[place:after], far + 1))
        moved = [*children[after:end], *children[place:after]]
        parent.children = type(parent.children)([*children[:place], *moved, *children[end:]])
        return True


def _ahead(sheet: Sheet) -> Iterator[Box]:
    """What the next page begins with: the boxes above it, and what stands first in it or follows
    the headings that it begins with."""
    yield from sheet.path
    if len(sheet.path) > 1:
        children = list(sheet.path[-2].children)
        for box in children[children.index(sheet.path[-1]) :]:
            for part in every_box(box):
                if type(part).__name__ == "BlockBox" and not _is_heading(part):
                    yield part
                    if {"box", "question"} & set(classes(part)):
                        return
            if not _is_heading(box):
                return


def _may_break(box: Box) -> bool:
    """A context box, a row of a table, or a question that has its key beside it."""
    beside = "question" in classes(box) and getattr(box, "is_table_wrapper", False)
    return beside or _is_box(box) or box.element_tag == "tr"


def _is_heading(box: Box) -> bool:
    return str(box.element_tag) in ("h2", "h3", "h4")


def _is_box(box: Box) -> bool:
    return "box" in classes(box)


def lowest(root: Box) -> float:
    """How far down what stands below `root` reaches, in pixels."""
    return max((bottom for bottom in _bottoms(root)), default=0.0)


def _bottoms(root: Box) -> Iterator[float]:
    for box in every_box(root):
        if type(box).__name__ in ("LineBox", "TableCellBox") or "line" in classes(box):
            yield box.position_y + box.margin_height()
        elif _is_box(box):
            yield box.position_y + box.border_height() + box.margin_top
