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

Style = Any  # weasyprint.css.Style: the package carries no types
Set = tuple[Any, ...]  # layout, length, where the next line begins, width, height, baseline

MOST = 20_000  # lines kept: those of some thirty packs
# What text/line_break.py and text/fonts.py ask a style for.
READ = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "line_height",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
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
    kept: dict[Any, Set] = style.font_config.__dict__.setdefault("lines", {})
    key = (text, _look(style), max_width, spacing, is_line_start, minimum)
    found = kept.get(key)
    if found is None:
        if len(kept) >= MOST:
            kept.clear()
        found = _split(text, style, context, max_width, spacing, is_line_start, minimum)
        if max_width is not None and found[2] and _fits(text, found, style, context, max_width):
            found = _split(text, style, context, None, spacing, is_line_start, minimum)
        kept[key] = found
    return _own(found[0]), *found[1:]


def _fits(text: str, found: Set, style: Style, context: Any, max_width: float) -> bool:
    """Whether a text that was broken after its first word fits but for the space at its end.

    WeasyPrint 70.0 takes that space for an overflow, though it hangs over the edge, and then
    leaves one word alone on a line before a gloss, a paragraph number or words in italics.
    """
    first, space, rest = text.partition(" ")
    if not (space and rest and text.endswith(" ") and found[2] <= len((first + space).encode())):
        return False
    whole = _split(text.rstrip(" "), style, context, None, 0)
    return bool(whole[3] <= max_width)


def _look(style: Style) -> str:
    """All that the setting of a text takes from its style."""
    look: str | None = style.__dict__.get("look")
    if look is None:
        look = style.look = repr([style[name] for name in READ])
    return look


def _own(layout: Any) -> Any:
    """A copy that its box may change."""
    copy = Layout.__new__(Layout)
    copy.__dict__.update(layout.__dict__)
    return copy


def _line_height(style: Style) -> tuple[float, float]:
    """Height and baseline of an empty line, looked up once for each style."""
    found: tuple[float, float] | None = style.__dict__.get("strut")
    if found is None:
        found = style.strut = _strut(style)
    return found


inline.split_first_line = preferred.split_first_line = _split_first_line
inline.strut = _line_height
