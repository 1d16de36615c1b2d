"""How high the footnotes of a page are, worked out once for each set of them.

WeasyPrint 70.0 lays all footnotes of a page out anew with each line that calls one more, and
again whenever the page is made again. It reaches into WeasyPrint, whose version is pinned.
"""

from typing import Any, NamedTuple

from weasyprint.layout import LayoutContext

Context = Any  # weasyprint.layout.LayoutContext: the package carries no types
_update = LayoutContext._update_footnote_area


class Known(NamedTuple):
    """What a set of footnotes came to, and the boxes that it is known by."""

    height: float
    overflow: bool
    boxes: tuple[Any, ...]  # kept, so that no other box gets the identity of one of them


def _updated(context: Context) -> bool:
    """Make room for the footnotes of this page; True where they are more than may stand there."""
    area = context.current_footnote_area
    notes = tuple(context.current_page_footnotes)
    if not notes:
        return bool(_update(context))
    page = area.page
    seen: dict[Any, Known] = context.__dict__.setdefault("known_footnotes", {})
    key = (id(area.style), page.width, page.height, context.in_column, *map(id, notes))
    if area.height != "auto" and not context.in_column:
        context.page_bottom += area.margin_height()
    known = seen.get(key)
    if known is None:
        area.height = "auto"
        overflow = bool(_update(context))
        seen[key] = Known(area.height, overflow, (area.style, *notes))
        return overflow
    area.children = context.current_page_footnotes
    area.height = known.height
    if not context.in_column:
        context.page_bottom -= area.margin_height()
    return known.overflow


LayoutContext._update_footnote_area = _updated
