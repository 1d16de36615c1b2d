"""Our own words with the marks of print; the words of the article keep those of their author."""

import re

from coursepack.model.quoting import curled

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?(\w+)")
_CLASS = re.compile(r'class="([^"]*)"')
_INLINE = ("a", "b", "i", "em", "strong", "span", "q", "bdi")
_KEPT, _OURS = {"paragraph", "subhead", "quote"}, {"gloss", "beside", "see"}
# Letters: what is enough for the last line of a heading, and what is too much to be one word.
ENOUGH, TOO_MUCH, BOUND = 12, 26, 2
_ASIDE = ("style", "script", "svg")
# Two strokes stand for a blank; so wide that a number, or some words, can be written there.
_BLANK = re.compile(r"(¶?)__(?!_)")
_WIDE = {"¶": 5, "": 12}
_VOID = ("meta", "br", "img", "link", "input", "wbr", "hr")


def ended(text: str) -> str:
    """`text` with its last words bound together, so that no short one is alone on a line."""
    for _ in range(BOUND):
        last = text.rpartition(" ")[2]
        before = text[: -len(last) - 1].rpartition(" ")[2]
        if len(last) >= ENOUGH or not before or len(before) + len(last) >= TOO_MUCH:
            break
        text = f"{text[: -len(last) - 1]}\u00a0{last}"
    return text


def typeset(html: str, marks: str) -> str:
    """`html` with typographic quotation marks and apostrophes outside the article's own words."""
    kept: list[tuple[str, bool]] = [("", False)]
    before, done = " ", list[str]()
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            before = before if _follow(piece, kept) in _INLINE else " "
            done.append(piece)
        elif piece:
            done.append(piece if kept[-1][1] else _curled(piece, marks, before))
            before = done[-1][-1]
    return "".join(done)


def _curled(piece: str, marks: str, before: str) -> str:
    plain = piece.replace("&#39;", "'").replace("&#34;", '"')
    wide = _BLANK.sub(lambda blank: blank[1] + "_" * _WIDE[blank[1]], plain)
    return curled(wide, marks, before)


def _follow(tag: str, kept: list[tuple[str, bool]]) -> str:
    """Note which elements are open, and whether their words are kept; the element's name."""
    found = _NAME.match(tag)
    name = found[1].lower() if found else ""
    if tag.startswith("</"):
        while len(kept) > 1 and kept.pop()[0] != name:
            pass
    elif name and name not in _VOID and not tag.endswith("/>"):
        match = _CLASS.search(tag)
        named = set(match[1].split()) if match else set()
        keep = (kept[-1][1] and not named & _OURS) or bool(named & _KEPT) or name in _ASIDE
        kept.append((name, keep))
    return name
