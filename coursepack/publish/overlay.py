"""Words and lines that are laid over finished pages, each at its own place."""

from html import escape

STRUT = 10  # pixels: the box on whose foot words stand


def at(left: float, top: float, more: str = "") -> str:
    """A place, in CSS pixels from the left and the top of the page, with `more` style."""
    return f"left: {left:.1f}px; top: {top:.1f}px; {more}"


def standing(left: float, baseline: float, more: str = "") -> str:
    """The place of words whose baseline is known."""
    return at(left, baseline - STRUT, more)


def mark(kind: str, place: str, text: str = "") -> str:
    """Plain words of one kind at a place; a line or a corner where there are none."""
    return marked_up(kind, place, escape(text))


def marked_up(kind: str, place: str, content: str) -> str:
    """The same for words that are HTML already."""
    strut = f'<i style="height: {STRUT}px"></i>' if content else ""
    return f'<div class="{kind}" style="{place}">{strut}{content}</div>'
