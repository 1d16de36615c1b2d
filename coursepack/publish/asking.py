"""Questions that are asked of each box very often, answered without detours.

WeasyPrint 70.0 asks a box five things to know whether it is in the flow, lists all children of a
box to look at the first and the last, and looks for floats to avoid where there are none. It
reaches into WeasyPrint, whose version is pinned.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import Box as Engine
from weasyprint.formatting_structure.boxes import ParentBox
from weasyprint.layout import inline

Box = Any  # weasyprint.formatting_structure.boxes.Box: the package carries no types
Names = tuple[str, str]  # of the pages that a box begins and ends on

FLOWS = ("static", "relative")  # other positions take a box out of the flow
_is_in_flow, _all_below = Engine.is_in_normal_flow, Engine.descendants
_names, _avoid = ParentBox.page_values, inline.avoid_collisions


def _in_flow(box: Box) -> bool:
    style = box.style
    return style["float"] == "none" and style["position"] in FLOWS


def _page_values(box: Box) -> Names:
    """The names of the pages that a box with children begins and ends on."""
    page: str = box.style["page"]
    first, last = _first_beside(box.children), _first_beside(reversed(box.children))
    if first is None or last is None:
        return page, page
    start, end = first.page_values()
    if last is not first:
        _, end = last.page_values()  # else all below would be asked twice at each step down
    return start or page, end or page


def _first_beside(children: Iterable[Box]) -> Box | None:
    """The first box that is in the flow, or floats."""
    for box in children:
        if _in_flow(box) or box.is_floated():
            return box
    return None


def _descendants(box: Box, placeholders: bool = False) -> Iterator[Box]:
    """A box and all below it in reading order."""
    ahead = [box]
    while ahead:
        box = ahead.pop()
        if isinstance(box, Engine):
            yield box
            ahead += box.children[::-1]
        elif placeholders:
            yield from box.descendants(placeholders)
        else:
            yield box


def _place(context: Any, box: Box, around: Box, outer: bool = True) -> tuple[float, float, float]:
    """Left, top and width of the room for a line: all of it where nothing floats."""
    if outer or context.excluded_shapes or around.style["direction"] != "ltr":
        place: tuple[float, float, float] = _avoid(context, box, around, outer)
        return place
    left = around.content_box_x() + box.margin_left
    right = around.content_box_x() + around.width - box.margin_right
    return left - box.margin_left, box.border_box_y() - box.margin_top, right - left


Engine.is_in_normal_flow = _in_flow
Engine.descendants = _descendants
ParentBox.page_values = _page_values
inline.avoid_collisions = _place
