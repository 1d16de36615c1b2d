"""Lines of text that were set once are not set again, in any page or edition of this process.

WeasyPrint 70.0 lets Pango break each line anew whenever a page is made again, a table is
measured or a second edition has the same paragraph; two thirds of these calls repeat an earlier
one. Here the answer is kept by everything that it depends on. It reaches into WeasyPrint, whose
version is pinned.
"""

from typing import Any

from weasyprint.layout import inline, preferred
from weasyprint.text import line_break
from weasyprint.text.line_break import Layout

from coursepack.publish.pango import look

Style = Any  # weasyprint.css.Style: the package carries no types
Set = tuple[Any, ...]  # layout, length, where the next line begins, width, height, baseline

SPACES = " \u00a0"
HANGING = 1.0  # pixels that a line is narrower than its room, where the last letter is spaced
MOST = 8_000  # lines kept: those of some ten packs; few are the same in another
_split, _strut = line_break.split_first_line, line_break.strut


def _split_first_line(
    text: str,
    style: Style,
    context: Any,
    max_width: float | None,
    spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> Set:
    """As much of `text` as fits on a line, from what is kept where it was set before."""
    rest = (style, context, max_width, spacing, is_line_start, minimum)
    if minimum and max_width == 0:
        word = _first_word(text)
        found = _kept(word, *rest) if word else None
        if found and found[2] is not None:
            return found
    layout, *others = _kept(text, *rest)
    return _own(layout, max_width), *others


def _first_word(text: str) -> str:
    """The first word and a letter like the one after it: where it ends hangs on no more.

    Empty where it may hang on more, and where there is no other word.
    """
    end = text.find(" ") + 1
    word, after = text[:end], text[end : end + 1]
    if len(word) < 2 or not after or not word.isprintable():
        return ""
    return word + ("x" if after.isalnum() else after)


def _kept(text: str, style: Style, context: Any, max_width: float | None, *rest: Any) -> Set:
    """A line as it was set before: in this width, or whole in any that it fits."""
    kept: dict[Any, Set] = style.font_config.__dict__.setdefault("lines", {})
    whole = (text, look(style), rest[0])
    found = kept.get(whole)
    if found and max_width is not None and found[3] <= max_width:
        return found
    key = (*whole, max_width, *rest)
    found = kept.get(key)
    if found is None:
        if len(kept) >= MOST:
            kept.clear()
        found = _split(text, style, context, max_width, *rest)
        if max_width and found[2] and _broken_early(text, found):
            found = _broken_well(text, found, style, context, max_width, *rest)
        kept[key] = found
        if _is_whole(text, found, max_width):
            kept[whole] = found
    return found


def _is_whole(text: str, found: Set, max_width: float | None) -> bool:
    """Whether a line is all of its text, which a space at its end could hide."""
    fits = max_width is None or found[3] <= max_width
    return found[2] is None and fits and not text.endswith(" ")


def _broken_early(text: str, found: Set) -> bool:
    """Whether a text was broken after its first word, of several."""
    first, space, rest = text.partition(" ")
    return bool(space and rest) and found[2] <= len((first + space).encode())


def _broken_well(
    text: str, found: Set, style: Style, context: Any, max_width: float, *rest: Any
) -> Set:
    """A line as wide as it can be, where a text fits but for the space at its end, or its letters
    but for the space after the last of them.

    WeasyPrint 70.0 takes these for an overflow, where Pango lets them hang over the edge, and
    then leaves one word alone on a line before a gloss, a paragraph number or words in italics,
    or anywhere where letters are spaced. A usual space may hang there; one that does not break
    takes the last word to the next line, and so does a spaced letter.
    """
    whole = _split(text.rstrip(SPACES), style, context, None, 0)
    if whole[3] > max_width:
        narrower: Set = _split(text, style, context, max_width - HANGING, *rest)
        return narrower if narrower[1] > found[1] else found
    if text[-1] not in SPACES:
        return found
    fitting = None if text.endswith(" ") else whole[3] - 1
    well: Set = _split(text, style, context, fitting, *rest)
    return well


def own(layout: Any) -> Any:
    """A copy that its box may change."""
    copy = Layout.__new__(Layout)
    copy.__dict__.update(layout.__dict__)
    return copy


def _own(layout: Any, max_width: float | None) -> Any:
    copy = own(layout)
    copy.max_width = max_width
    return copy


def _line_height(style: Style) -> tuple[float, float]:
    """Height and baseline of an empty line, looked up once for each style."""
    found: tuple[float, float] | None = style.__dict__.get("strut")
    if found is None:
        found = style.strut = _strut(style)
    return found


inline.split_first_line = preferred.split_first_line = _split_first_line
inline.strut = _line_height
