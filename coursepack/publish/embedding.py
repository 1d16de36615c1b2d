"""Variable fonts cut to one weight by HarfBuzz while it takes out what a document does not use.

WeasyPrint 70.0 leaves that to fontTools, glyph by glyph, which takes a third of the time
of a whole PDF. It reaches into WeasyPrint, whose version is pinned.
"""

from typing import Any

from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import ffi, harfbuzz, harfbuzz_subset

from coursepack.publish.bindings import OURS, Declared

if not isinstance(ffi, Declared):
    ffi.cdef(OURS)  # somebody imported WeasyPrint before us

PINNED = (6, 0, 0)  # the first HarfBuzz that can

# What a glyph stands for that draws part of a letter, such as a vowel sign of Arabic: the letter
# itself is told by its other glyph, and a glyph that stands for nothing is refused by PDF/UA.
PART = "\u200d"
_clean, _begin = Font.clean, Font.__init__


class _Letters(dict[int, str]):
    """What each glyph stands for."""

    def __setitem__(self, glyph: int, text: str) -> None:
        super().__setitem__(glyph, text or PART)


def _begun(font: Any, *rest: Any, **more: Any) -> None:
    _begin(font, *rest, **more)
    font.to_unicode = _Letters(font.to_unicode)


def _cut(font: Any, to_unicode: Any, hinting: bool) -> None:
    """Pin every axis that our fonts have, then go on as before with a font that is static."""
    if "fvar" in font.tables and to_unicode and _able():
        axes = {"wght": font.weight, "opsz": font.font_size, **font.variations}
        asked = ffi.gc(
            harfbuzz_subset.hb_subset_input_create_or_fail(),
            harfbuzz_subset.hb_subset_input_destroy,
        )
        glyphs = ffi.new(f"hb_codepoint_t[{len(to_unicode)}]", sorted(to_unicode))
        wanted = harfbuzz_subset.hb_subset_input_glyph_set(asked)
        harfbuzz.hb_set_add_sorted_array(wanted, glyphs, len(to_unicode))
        flags = harfbuzz_subset.HB_SUBSET_FLAGS_RETAIN_GIDS
        flags |= harfbuzz_subset.HB_SUBSET_FLAGS_NOTDEF_OUTLINE if font.missing else 0
        harfbuzz_subset.hb_subset_input_set_flags(asked, flags)
        for axis, value in axes.items():
            tag = harfbuzz.hb_tag_from_string(axis.encode(), -1)
            harfbuzz_subset.hb_subset_input_pin_axis_location(asked, font.hb_face, tag, value)
        face = harfbuzz_subset.hb_subset_or_fail(font.hb_face, asked)
        if face:
            font.hb_face = ffi.gc(face, harfbuzz.hb_face_destroy)
            font.tables = [table for table in font.tables if table != "fvar"]
    _clean(font, to_unicode, hinting)


def _able() -> bool:
    return bool(harfbuzz_subset and harfbuzz.hb_version_atleast(*PINNED))


Font.clean, Font.__init__ = _cut, _begun
