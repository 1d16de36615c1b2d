"""What is mended while pages are made: glosses that stray, boxes that leave a hole."""

from collections.abc import Iterator

from coursepack.publish.layout import Box, Document, classes, every_box, lay_out, lay_out_again
from coursepack.publish.look import last_page_fill
from coursepack.publish.paging import Sheet

# A last page with less than this on it is worth trying to save.
NEARLY_EMPTY = 0.22
STEP = 10.0  # pixels: a page is shortened by half a line at a time
SHORTEST = 200.0  # pixels: a page is shortened no more than that
HOLE = 46.0  # pixels: white that one would notice at the end of a page, two lines
FAR = 3  # so many paragraphs a box may stand after its own


def set_on_pages(html: str) -> Document:
    """`html` laid out and mended."""
    document = lay_out(html, Careful())
    if len(document.pages) < 2 or last_page_fill(document) >= NEARLY_EMPTY:
        return document
    root = document._html.etree_element
    usual = root.get("class") or ""
    root.set("class", f"{usual} tight")
    tighter = lay_out_again(document, Careful())
    return tighter if len(tighter.pages) < len(document.pages) else document


class Careful:
    """Mends one document, page by page."""

    def __init__(self) -> None:
        self._page = -1
        self._shorter = 0.0
        self._moved: dict[Box, int] = {}

    def mend(self, sheet: Sheet) -> float | None:
        """None where the page is good; else make it again, so many pixels shorter."""
        if sheet.number != self._page:
            self._page, self._shorter = sheet.number, 0.0
        if sheet.spilled and self._shorter < SHORTEST and not sheet.ends:
            # The engine keeps a line on the page and sends its gloss on: end the page sooner.
            self._shorter += STEP
            return self._shorter
        if self._hole(sheet) > HOLE and self._swap(sheet):
            return self._shorter
        return None

    def _hole(self, sheet: Sheet) -> float:
        """The white between what stands on the page and the end of its room."""
        if sheet.ends:
            return 0.0
        return sheet.bottom - lowest(sheet.page.children[0])

    def _swap(self, sheet: Sheet) -> bool:
        """Let the paragraph after a context box go before it, where the box leaves a hole."""
        pushed = next((box for box in sheet.path if "box" in classes(box)), None)
        if pushed is None or sheet.started:
            return False
        parent = sheet.path[sheet.path.index(pushed) - 1]
        children = list(parent.children)
        place = children.index(pushed)
        after = next((n for n in range(place, len(children)) if not _is_box(children[n])), None)
        far = self._moved.get(pushed, 0)
        if after is None or far >= FAR or "paragraph" not in classes(children[after]):
            return False
        self._moved.update(dict.fromkeys(children[place:after], far + 1))
        children.insert(place, children.pop(after))
        parent.children = type(parent.children)(children)
        return True


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
