"""Boxes without background and border passed over quickly: nearly all that a page has.

WeasyPrint 70.0 looks for each box at its four corners, for images and colours behind it and for
the lines around it, though hardly any style has these. It reaches into WeasyPrint, whose version is
pinned.
"""

from typing import Any

from weasyprint import draw
from weasyprint.draw.color import get_color
from weasyprint.layout import background

Box = Any  # weasyprint.formatting_structure.boxes.Box: the package carries no types
Style = Any  # weasyprint.css.Style

CORNERS = tuple(
    f"border_{high}_{side}_radius" for high in ("top", "bottom") for side in ("left", "right")
)
SQUARE = {"background": None} | dict.fromkeys(CORNERS, (0, 0))
_behind, _around = background.layout_box_backgrounds, draw.draw_border


def _lay_behind(page: Box, box: Box, images: Any, *rest: Any, **more: Any) -> None:
    """Find what is behind a box and all that it holds."""
    if box is page or rest or more or not _is_bare(box.style):
        _behind(page, box, images, *rest, **more)
        return
    box = box.__dict__.get("_box", box)  # where only a place is kept for it
    box.__dict__.update(SQUARE)
    for child in box.all_children():
        _lay_behind(page, child, images)


def _is_bare(style: Style) -> bool:
    """Whether a style has square corners, and nothing behind its boxes."""
    known: bool | None = style.__dict__.get("bare")
    if known is None:
        known = style.bare = (
            all((0, "px") in style[corner] for corner in CORNERS)
            and style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and style["visibility"] != "hidden"
            and not get_color(style, "background_color").alpha
            and all(kind == "none" for kind, _ in style["background_image"])
            and not style["box_shadow"]
        )
    return known


def _draw_around(stream: Any, box: Box) -> None:
    """Draw the border of a box, and the lines between its columns."""
    lines = (
        box.border_top_width
        or box.border_right_width
        or box.border_bottom_width
        or box.border_left_width
    )
    if lines or not (box.style.__dict__.get("bare") and box.style["column_count"] == "auto"):
        _around(stream, box)


background.layout_box_backgrounds, draw.draw_border = _lay_behind, _draw_around
