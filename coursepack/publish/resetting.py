"""Lines of boxes kept as they were set, for pages that are made again and columns that are tried.

WeasyPrint 70.0 puts each line together anew, box by box and gap by gap, though what is on it was
set the same before. Only where the line stands on its page may be another. It reaches into
WeasyPrint, whose version is pinned.
"""

from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from coursepack.publish.shaping import own

Box = Any  # weasyprint.formatting_structure.boxes.Box: the package carries no types
Context = Any  # weasyprint.layout.LayoutContext
Line = tuple[Box | None, dict[int, Any] | None]  # and where the next one begins
# Only what is in the flow: nothing in it concerns the page, such as a footnote's text or a float.
PLAIN = (boxes.LineBox, boxes.InlineBox, boxes.TextBox, boxes.InlineBlockBox, boxes.BlockBox)
_set, _verticality = inline.get_next_linebox, inline.line_box_verticality


@dataclass(frozen=True, slots=True)
class Kept:
    """A line as it was set, what it was set from, and where the next one begins."""

    line: Box
    source: Box
    made_of: list[Any]
    after: dict[int, Any] | None


def _next(
    context: Context,
    source: Box,
    position_y: float,
    bottom_space: float,
    skip: Any,
    around: Box,
    *rest: Any,
) -> Line:
    """The next line of a paragraph, set or as it was set before."""
    *_, first_letter, first_line = rest
    if first_letter or first_line or context.excluded_shapes or not _is_plain(source):
        made: Line = _set(context, source, position_y, bottom_space, skip, around, *rest)
        return made
    known: dict[Any, Kept] = context.__dict__.setdefault("set_lines", {})
    key = (id(source), repr(skip), source.text_indent, around.content_box_x(), around.width)
    found, made_of = known.get(key), _made_of(source)
    if found is None or found.made_of != made_of:
        line, after = _set(context, source, position_y, bottom_space, skip, around, *rest)
        if line is None or "stood" not in line.__dict__:
            return line, after  # nothing is on it
        for part in line.descendants():
            part.started = part.position_x
        known[key] = Kept(line, source, made_of, after)
        return line, after
    source.position_y = position_y
    line = _again(found.line, position_y - found.line.stood)
    line.position_y = position_y
    return line, found.after


def _is_plain(source: Box) -> bool:
    """Whether all that lines are set from is words in the flow, or blocks of these on a line, and
    says the same on every page."""
    known: bool | None = source.__dict__.get("plain")
    if known is None:
        parts = list(source.descendants(placeholders=True))
        blocks = [part for part in parts if type(part) is boxes.InlineBlockBox]
        source.blocks = [part for block in blocks for part in block.descendants()]
        # Footnotes are called when their line has its place, but for those of a block on a line.
        called = blocks and any(part.footnote for part in parts)
        known = source.plain = not called and all(map(_is_in_flow, parts))
    return known


def _is_in_flow(part: Box) -> bool:
    style = part.style
    alone = style["column_count"] == style["column_width"] == "auto"
    still = style["position"] == "static" and style["float"] == "none" and not part.is_leader
    return type(part) in PLAIN and alone and still and part.missing_link is None


def _made_of(source: Box) -> list[Any]:
    """What may be changed between two settings of a line: what a mender changes (changes.py) are
    heights, white and page ends, which only blocks on a line have."""
    made_of: list[Any] = []
    for part in source.blocks:
        made_of += (part.style, part.style.__dict__.get("changed"), part.children)
    return made_of


def _stand(line: Box) -> Any:
    """Find how high a line is, and remember where all on it stands before the line is in place."""
    high = _verticality(line)
    if line.__dict__.get("plain"):
        for part in line.descendants():
            part.stood = part.position_y
        line.stood = high[1]
    return high


def _again(box: Box, lower: float) -> Box:
    """A copy of what stands on a line, so many pixels lower than it stood before it had a place.

    It may have been moved since.
    """
    copy = box.copy()
    copy.position_x, copy.position_y = box.started, box.stood + lower
    if isinstance(box, boxes.TextBox):
        copy.pango_layout = own(box.pango_layout)
    else:
        copy.children = type(box.children)(_again(part, lower) for part in box.children)
    return copy


inline.get_next_linebox, inline.line_box_verticality = _next, _stand
