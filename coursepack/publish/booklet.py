"""Half pages laid side by side on sheets that are folded into a booklet, still in reading order.

The pages are moved, not copied: text, links and tags stay what they are. Tags and bookmarks
follow the reader from page to page, not the sheets. It reaches into WeasyPrint, whose version
is pinned.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

from coursepack.publish.layout import Box, Document, every_box

# After the layout module, which seals the fonts first.
from weasyprint.document import Page  # isort: skip

LEAF = "leaf"  # on a box: the page of the booklet that it stands on


def folded(document: Document) -> Document:
    """The pages two by two, in the order in which sheets printed on both sides are folded."""
    leaves = list(document.pages)
    sides = list(saddle(len(leaves)))
    booklet = document.copy([_side(leaves, left, right) for left, right in sides])
    place = {leaf: (n, side.index(leaf)) for n, side in enumerate(sides) for leaf in side}
    booklet.make_bookmark_tree = lambda scale=1, transform_pages=False: [
        _moved(entry, place, leaves[0].width * scale)
        for entry in document.make_bookmark_tree(scale, transform_pages)
    ]
    return booklet


def saddle(pages: int) -> Iterator[tuple[int, int]]:
    """Left and right page of each side, from 0; a number not below `pages` is a blank page."""
    last = -(-pages // 4) * 4 - 1
    for sheet in range((last + 1) // 4):
        yield last - 2 * sheet, 2 * sheet
        yield 2 * sheet + 1, last - 2 * sheet - 1


def _side(leaves: list[Any], left: int, right: int) -> Any:
    """One side of a sheet."""
    wide = leaves[0]._page_box.copy()
    wide.children = ()
    wide.width += leaves[0].width
    for leaf, shift in ((left, 0.0), (right, leaves[0].width)):
        if leaf < len(leaves):
            for box in leaves[leaf]._page_box.children:
                box.translate(dx=shift)
                _move_grounds(box, shift)
                setattr(box, LEAF, leaf)
                wide.children = (*wide.children, box)
    return Page(wide)


def _move_grounds(root: Box, shift: float) -> None:
    """Move what is painted behind boxes: the engine has fixed where that lies when it set them."""
    for box in every_box(root) if shift else ():
        if box.background:
            layers = [_ground(layer, shift) for layer in box.background.layers]
            box.background = box.background._replace(layers=layers)


def _ground(layer: Any, shift: float) -> Any:
    def there(area: Any) -> Any:
        return area if isinstance(area, str) else (area[0] + shift, *area[1:])

    return layer._replace(
        painting_area=there(layer.painting_area),
        positioning_area=there(layer.positioning_area),
        clipped_boxes=[there(box) for box in layer.clipped_boxes],
    )


def _moved(entry: Any, place: dict[int, tuple[int, int]], width: float) -> Any:
    """A bookmark, and all below it, on the sheet where its page is."""
    label, (page, x, y), below, state = entry
    side, half = place[page]
    return (
        label,
        (side, x + half * width, y),
        [_moved(child, place, width) for child in below],
        state,
    )


def in_reading_order(_: Document, pdf: Any) -> None:
    """Sort the tags of a finished booklet by its pages; other documents are in order already."""
    leaves = getattr(pdf, "leaves", {})
    for part in pdf.objects:
        if leaves and isinstance(part, pydyf.Dictionary) and part.get("S") == "/Document":
            part["K"] = pydyf.Array(sorted(part["K"], key=lambda ref: leaves[int(ref.split()[0])]))
