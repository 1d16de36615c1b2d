"""Columns made equally long without setting all that is in them again at each try.

WeasyPrint 70.0 makes columns a little longer, sets them whole, and so on until everything fits:
some twenty times for a glossary, and hundreds of times, each a pixel longer, where what is in them
stays whole. What is set in such a try is only measured and thrown away. So what stands whole in a
column is measured once, and set again only where a column ends in it; and a try is not made where
nothing can stand otherwise than at the one before. It reaches into WeasyPrint, whose version is
pinned.
"""

from dataclasses import dataclass, field
from math import inf
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block

Box = Any  # weasyprint.formatting_structure.boxes.Box: the package carries no types
Context = Any  # weasyprint.layout.LayoutContext
Laid = tuple[Any, ...]  # new box, where to resume, next page, margins, whether these collapse
# Only what is in the flow: nothing in it concerns the page, such as a footnote or a float.
PLAIN = (boxes.BlockBox, boxes.LineBox, boxes.InlineBox, boxes.TextBox)
# Where the engine's own calls have margins that collapse, styles of first lines, and their end.
MARGINS, STYLES, ALL = 4, 5, 9
NEXT_TO_NOTHING = 0.001  # pixels: so near to where something changes a try is made
_lay_box, _lay_block = block.block_box_layout, block.block_level_layout


@dataclass(frozen=True, slots=True)
class Measured:
    """What a box came to, and how far below its top it reaches. `box` keeps its identity."""

    laid: Laid
    top: float
    reach: float
    box: Box


@dataclass(slots=True)
class Tried:
    """What a column came to, where its room ended, and how much more room changes nothing."""

    laid: Laid
    edge: float
    more: float
    top: float  # of the column afterwards


@dataclass(slots=True)
class Tries:
    """What is known of a column that is only measured."""

    plain: bool
    blocks: dict[Any, Measured] = field(default_factory=dict)
    columns: dict[Any, Tried] = field(default_factory=dict)


def _column(context: Context, box: Box, *rest: Any, **more: Any) -> Laid:
    """Set a box; where it is a column that is only measured, remember what stands whole in it."""
    margins = rest[2 + MARGINS]
    before = context.__dict__.get("measured")
    # The engine gives a column that will stay no margins to collapse with.
    tried = getattr(box, "is_column", False) and margins is not None
    tries = _tries(box) if tried else None
    context.measured = tries.blocks if tries else before
    try:
        if tries and tries.plain and not (context.excluded_shapes or any(rest[2 + STYLES :])):
            return _measured(tries, context, box, *rest, **more)
        laid: Laid = _lay_box(context, box, *rest, **more)
    finally:
        context.measured = before
    return laid


def _tries(column: Box) -> Tries:
    tries: Tries | None = column.__dict__.get("tries")
    if tries is None:
        alone = all(part.style["column_count"] == "auto" for part in column.descendants())
        tries = column.tries = Tries(alone and _is_plain(column))
    return tries


def _measured(
    tries: Tries,
    context: Context,
    box: Box,
    bottom_space: float,
    skip: Any,
    *rest: Any,
    **more: Any,
) -> Laid:
    """Set a column that is only measured, or say what it came to where it would be the same."""
    edge = context.page_bottom - bottom_space
    key = (repr(skip), rest[1], tuple(rest[MARGINS]), box.position_y)
    found = tries.columns.get(key)
    if found and (edge == found.edge or 0 < edge - found.edge < found.more):
        box.position_y = found.top
        return found.laid
    least, overflows = inf, context.overflows_page

    def asked(space: float, position: float) -> bool:
        """Whether something is too far down, noting by how much at least."""
        nonlocal least
        if over := overflows(space, position):
            least = min(least, position - (context.page_bottom - space))
        return bool(over)

    context.overflows_page = asked
    try:
        laid: Laid = _lay_box(context, box, bottom_space, skip, *rest, **more)
    finally:
        del context.overflows_page
    # A box that goes on in the next column is as high as there is room.
    parted = laid[0] is None or any((laid[1] or {}).values())
    spare = 0.0 if parted else least - NEXT_TO_NOTHING
    tries.columns[key] = Tried(laid, edge, spare, box.position_y)
    return laid


def _block(
    context: Context, box: Box, bottom_space: float, skip_stack: Any, *rest: Any, **more: Any
) -> Laid:
    """Set a block, or say what it came to before where it still fits whole."""
    known: dict[Any, Measured] | None = context.__dict__.get("measured")
    if known is None or skip_stack is not None or len(rest) < ALL or any(rest[STYLES:]):
        laid: Laid = _lay_block(context, box, bottom_space, skip_stack, *rest, **more)
        return laid
    page_is_empty, margins = rest[1], rest[MARGINS]
    key = (id(box), page_is_empty, *margins)
    found = known.get(key)
    if found and not context.overflows_page(bottom_space, box.position_y + found.reach):
        new_box, resume, page, after, *others = found.laid
        moved = new_box.copy()
        moved.position_y += box.position_y - found.top
        return moved, resume, dict(page), list(after), *others
    top = box.position_y
    laid = _lay_block(context, box, bottom_space, skip_stack, *rest)
    new_box, resume, page, after, *others = laid
    if new_box and resume is None and not context.excluded_shapes and _is_plain(new_box):
        kept = (new_box.copy(), None, dict(page), tuple(after), *others)
        known[key] = Measured(kept, top, _reach(new_box) - top, box)
    return laid


def _is_plain(box: Box) -> bool:
    """Whether all that a box holds is text in the flow."""
    return box.style["position"] == "static" and all(
        type(part) in PLAIN and part.is_in_normal_flow() and not part.footnote
        for part in box.descendants(placeholders=True)
    )


def _reach(box: Box) -> float:
    """How far down there must be room for a box, at most.

    Where a box ends, the engine asks for its margin, border and padding once more.
    """
    reach = float(box.position_y + box.margin_height())
    more = 0.0
    for part in box.descendants():
        if type(part) is boxes.LineBox:
            reach = max(reach, part.position_y + part.height)
        elif type(part) is boxes.BlockBox:
            more += max(0.0, part.margin_bottom) + part.border_bottom_width + part.padding_bottom
    return reach + more


block.block_box_layout, block.block_level_layout = _column, _block
