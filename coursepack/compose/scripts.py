"""Names in their original script, and the direction that a script runs in."""

import unicodedata
from collections.abc import Mapping
from typing import Literal

from coursepack.model.body import Script

Direction = Literal["ltr", "rtl"]


def direction_of(text: str) -> Direction:
    """The direction of the first letter that has one."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def scripts(names: Mapping[str, str]) -> tuple[Script, ...]:
    """A card's original-script names, in the order in which the card gives them."""
    return tuple(Script(text, tag, direction_of(text)) for tag, text in names.items())
