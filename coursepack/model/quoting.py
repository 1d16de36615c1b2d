"""Quotation marks and apostrophes as a printer sets them."""

import re

_INNER = re.compile(r"(?<=[^\W_])'")  # within a word or at its end
_YEARS = re.compile(r"'(?=\d\ds?\b)")
_OPENS = re.compile(r'(?:^|(?<=[\s(\[/–—“‘«„]))"')
SPACES = "\u00a0\u202f"


def curled(text: str, marks: str, before: str = " ") -> str:
    """`text` with typographic marks for straight ones; `marks` are those of its language, "“…”".

    `before` is the letter that stands before it on the page. What could be either is left.
    """
    opening, _, closing = marks.partition("…")
    text = _YEARS.sub("’", _INNER.sub("’", before + text))
    return _OPENS.sub(opening, text).replace('"', closing)[len(before) :]


def nested(text: str, marks: str, inside: str) -> str:
    """`text` in the marks of its language, and those that it has itself in the inner kind."""
    opening, _, closing = marks.partition("…")
    inner, _, end = inside.partition("…")
    text = curled(text, marks) if '"' in text else text
    text = re.sub(f"{opening.strip(SPACES)}[{SPACES}]?", inner, text)
    text = re.sub(f"[{SPACES}]?{closing.strip(SPACES)}", end, text)
    return f"{opening}{text}{closing}"
