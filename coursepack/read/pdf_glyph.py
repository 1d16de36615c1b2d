"""One character of a PDF page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Font size in points as printed, slant and weight."""

    size: float
    em: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character: its left and right edge and its baseline in points from the page's corner."""

    text: str
    left: float
    right: float
    base: float
    look: Look
