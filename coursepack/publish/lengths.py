"""Lengths of a box that hang on nothing around it, worked out once for each style.

WeasyPrint 70.0 works out margins, padding, borders and sizes anew for every box at every try;
hardly any style has a percentage in them. It reaches into WeasyPrint, whose version is pinned.
"""

from typing import Any

from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.layout import absolute, block, column, grid, inline, page, percent, table
from weasyprint.layout import float as floating

Box = Any  # weasyprint.formatting_structure.boxes.Box: the package carries no types
Style = Any  # weasyprint.css.Style
Plain = tuple[dict[str, Any], dict[str, Any], bool]  # lengths, borders, whether these collapse

SIDES = ("top", "right", "bottom", "left")
LENGTHS = (
    *(f"{edge}_{side}" for edge in ("margin", "padding") for side in SIDES),
    *(f"{limit}{size}" for limit in ("", "min_", "max_") for size in ("width", "height")),
)
BORDERS = tuple(f"border_{side}_width" for side in SIDES)
USERS = (absolute, block, column, floating, grid, inline, page, percent, table)
_resolve = percent.resolve_percentages


def _resolved(box: Box, containing_block: Any) -> None:
    """Set the used lengths of a box: its style's own, or worked out where they must be."""
    known = box.style.__dict__
    if "plain" not in known:
        known["plain"] = _plain(box.style)
    plain: Plain | None = known["plain"]
    if plain is None:
        _resolve(box, containing_block)
        return
    lengths, borders, collapse = plain
    used = box.__dict__
    used.update(lengths)
    if collapse:
        # Where borders of a table were settled with their neighbours', that stands.
        borders = {name: width for name, width in borders.items() if not hasattr(box, name)}
    used.update(borders)


def _plain(style: Style) -> Plain | None:
    """The lengths of a style where none is a share of something; None else."""
    if style["box_sizing"] != "content-box":
        return None
    lengths = {}
    for name in LENGTHS:
        value = style[name]
        if value == "auto":
            lengths[name] = 0 if name.startswith("min_") else value
        elif getattr(value, "unit", "%") == "%":
            return None
        else:
            lengths[name] = value.value
    borders = {name: style[name] for name in BORDERS}
    return lengths, borders, style["border_collapse"] == "collapse"


def _changing(kind: Any) -> None:
    """Let copies of a style be worked out each time: they are made to be changed."""
    copy = kind.copy

    def copied(style: Style) -> Style:
        made = copy(style)
        made.plain = None
        return made

    kind.copy = copied


for user in USERS:
    user.resolve_percentages = _resolved
for kind in (AnonymousStyle, ComputedStyle):
    _changing(kind)
