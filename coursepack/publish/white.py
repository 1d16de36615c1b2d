"""How far down a set page is used, what it ends in, and what white there is between its blocks."""

from collections.abc import Iterator
from itertools import pairwise
from weakref import WeakKeyDictionary

from weasyprint.formatting_structure.boxes import TextBox

from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import bottom

# A page with less than this on it is worth trying to save.
NEARLY_EMPTY = 0.22
GAPING = 0.29  # of the room of a page, white at its end: worse than a box in two parts
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BREAKS = ("page", "always", "left", "right", "recto", "verso")

# Pages are looked at again and again; what a page once made holds does not move any more.
_lowest: WeakKeyDictionary[Box, float] = WeakKeyDictionary()


def used(page: Box) -> float:
    """How many pixels of the room of a page are used, from its top."""
    return max(0.0, lowest(page.children[0]) - float(page.content_box_y()))


def hole(page: Box) -> float:
    """How many pixels are white at the end of a page, above its footnotes."""
    return bottom(page) - lowest(page.children[0])


def gapes(page: Box, meant: float = 0.0) -> bool:
    """Whether too much is white at the end of a page, besides what is `meant` to be."""
    return hole(page) - meant > GAPING * (bottom(page) - float(page.content_box_y()))


def pushed(page: Box) -> float:
    """How much room the first thing of a page that must stay whole needs at the end of another,
    with what leads to it, in pixels; 0 where there is no such thing."""
    heads: set[Box] = set()
    table = row = None
    for box in every_box(page.children[0]):
        if getattr(box, "is_header", False):
            heads.update(box.children)
        kind = type(box).__name__
        if kind == "TableBox":
            table, row = box, None
        elif kind == "TableRowBox" and box not in heads:
            row = row or box
        block = kind in ("BlockBox", "TableRowBox") and box not in heads
        leads = box.element_tag in HEADINGS or box.style["break_after"] == "avoid"
        if block and leads and not table:
            heads.update(every_box(box))  # what it is made of leads on, too
        # A row that may break was sent on where its words fit, but not the white below them; so
        # were lines to write on, the first of which stay together.
        kept = box.style["break_inside"] == "avoid" or "line" in classes(box)
        whole = kept or kind == "TableRowBox"
        if block and not leads and whole:
            if table is not None and kind == "TableRowBox" and not _begins(table, row):
                return float(box.margin_height())  # the head of its table stands there already
            low = box.position_y + box.margin_height() - page.content_box_y()
            return float(low) - _filled(box) + _margin(page.children[0])
    return 0.0


def _filled(box: Box) -> float:
    """How many pixels the lines take that a block was given only to fill its page."""
    lines = [part for part in every_box(box) if "line" in classes(part)]
    more = len(lines) - len({line.element for line in lines})
    return more * float(lines[0].margin_height()) if more else 0.0


def _begins(table: Box, row: Box) -> bool:
    """Whether a row is the first of its table, below the head, or the one row of what is set as
    a table for its columns alone."""
    if table.element_tag != "table":
        return True
    rows = (part for body in table.element.iter("tbody") for part in body.iter("tr"))
    return next(rows, None) is row.element


def _margin(root: Box) -> float:
    """The white above the first thing of a page, that is left out at its top, in pixels."""
    widest, box = 0.0, root
    while getattr(box, "children", ()):
        widest = max(widest, getattr(box.style["margin_top"], "value", 0.0))
        box = getattr(box.children[0], "_box", box.children[0])
    return float(widest)


def lowest(root: Box) -> float:
    """How far down what stands below `root` reaches, in pixels."""
    if root not in _lowest:
        _lowest[root] = max(_lows(root), default=0.0)
    return _lowest[root]


def _lows(root: Box) -> Iterator[float]:
    ahead = [root]
    while ahead:
        box: Box = ahead.pop()
        box = getattr(box, "_box", box)
        kind, named = type(box).__name__, classes(box)
        if "beside" in named:
            continue  # a note in the margin may be longer than what it is about
        if kind in ("LineBox", "TableCellBox", "BlockReplacedBox") or "line" in named:
            yield box.position_y + box.margin_height()
        elif "box" in named:
            yield box.position_y + box.border_height() + box.margin_top
        # Text reaches no farther down than its line.
        ahead += [child for child in getattr(box, "children", ()) if not isinstance(child, TextBox)]


def last_block(root: Box) -> Box | None:
    """The block that the lowest line of a page stands in; None where that is in a table, or where
    the page ends in a drawing."""
    found, low = None, 0.0
    for box in every_box(root):
        if type(box).__name__ not in ("BlockBox", "TableCellBox", "BlockReplacedBox"):
            continue
        lines = [
            child for child in getattr(box, "children", ()) if type(child).__name__ == "LineBox"
        ]
        cell = type(box).__name__ != "BlockBox" or "line" in classes(box)
        end = box.position_y + box.margin_height() if cell else 0.0
        end = max([end, *(line.position_y + line.margin_height() for line in lines)])
        if end > low:
            found, low = None if cell else box, end
    return found


def first_of(root: Box, tag: str) -> Box | None:
    """The first box of a page with this tag, among those that the page begins with."""
    box = root
    while getattr(box, "children", ()):
        if box.element_tag == tag:
            return box
        box = getattr(box.children[0], "_box", box.children[0])
    return None


def opens(root: Box) -> bool:
    """Whether the page begins with something that always begins a page, and not with its rest."""
    box = root
    while getattr(box, "children", ()):
        if box.style["break_before"] in BREAKS and "top" not in box.remove_decoration_sides:
            return True
        box = box.children[0]
        box = getattr(box, "_box", box)
    return False


def gaps(root: Box) -> float:
    """The white between the blocks of a page, and above and below the words of rows, in pixels."""
    rows = (box for box in every_box(root) if type(box).__name__ == "TableRowBox")
    return sum(_air(row) for row in rows) + sum(
        float(max(above.margin_bottom, below.margin_top))
        for box in every_box(root)
        if type(box).__name__ in ("BlockBox", "TableCellBox")
        for above, below in pairwise(box.children)
        if _is_number(getattr(above, "margin_bottom", None))
        and _is_number(getattr(below, "margin_top", None))
    )


def _air(row: Box) -> float:
    """The white above and below the words of a row, where that makes it as high as it is."""
    if any(cell.style["height"] != "auto" for cell in row.children):
        return 0.0
    return min((float(c.padding_top + c.padding_bottom) for c in row.children), default=0.0)


def _is_number(value: object) -> bool:
    return isinstance(value, float | int)
