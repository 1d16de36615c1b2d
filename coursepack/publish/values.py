"""Values of a style that are its parent's or the usual ones, told without further ado.

WeasyPrint 70.0 goes through all that a value could be before it finds that nobody has set it,
as is so for nine in ten. It reaches into WeasyPrint, whose version is pinned.
"""

from typing import Any

from weasyprint.css import ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

Style = Any  # weasyprint.css.ComputedStyle: the package carries no types
# What is worked out from other values too, or remembers what was set.
LINKED = {"float", "display", "position", "page"}
PROPAGATED = "text_decoration_"
# Names of what is set by the direction of a text, such as margin_inline_start.
LOGICAL = frozenset(
    name(block="ttb", inline=direction)
    for name in PHYSICAL_FUNCTIONS.values()
    for direction in ("ltr", "rtl")
)
PLAIN = (INHERITED | INITIAL_VALUES.keys()) - LINKED
PLAIN = frozenset(name for name in PLAIN if not name.startswith(PROPAGATED))
_missing = ComputedStyle.__missing__


def _told(style: Style, name: str) -> Any:
    """The value of a property that was not asked for before."""
    if name in PLAIN and name not in style.cascaded and _free(style, name):
        if name not in INHERITED:
            if name not in INITIAL_NOT_COMPUTED:
                value = style[name] = INITIAL_VALUES[name]
                return value
        elif style.parent_style is not None:
            value = style[name] = style.parent_style[name]
            return value
    return _missing(style, name)


def _free(style: Style, name: str) -> bool:
    """Whether nothing that hangs on the direction of the text can have set a property."""
    return name not in PHYSICAL_FUNCTIONS or LOGICAL.isdisjoint(style.cascaded)


ComputedStyle.__missing__ = _told
