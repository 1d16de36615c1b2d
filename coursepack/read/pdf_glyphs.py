"""The characters of a PDF page, each with its place and look, in the order they were set."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2.raw as pdfium

from coursepack.read.pdf_glyph import Glyph, Look

# Fonts that slant or are heavy say so in a flag, in their weight, or in their name.
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_SLANTED_NAMES = ("italic", "oblique")
# Characters of a page that are asked whether they mean anything.
_SAMPLE = 1_000
# pdfium writes this for a hyphen at the end of a line.
_LINE_HYPHEN = 0x02


def page_glyphs(text_page: Any, width: float, height: float) -> Iterator[Glyph]:
    """The upright characters within the page; a gap that pdfium takes for a space is one."""
    looks: dict[int, Look | None] = {}
    last: Glyph | None = None
    seen: tuple[float, float] | None = None
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        item = pdfium.FPDFText_GetTextObject(text_page, index)
        if not item:
            if code == ord(" ") and last:
                yield replace(last, text=" ")
            continue
        address = ctypes.cast(item, ctypes.c_void_p).value or 0
        if address not in looks:
            looks[address] = _look(text_page, index, item)
        look = looks[address]
        if look is None or not pdfium.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        if not (0 <= x.value <= width and 0 <= y.value <= height):
            continue
        edges = (box.left, box.right)
        # The letters of a ligature share one box: all but the first take no room.
        left = last.right if last and edges == seen else box.left
        seen = edges
        last = Glyph(_character(code), left, box.right, y.value, look)
        yield last


def _character(code: int) -> str:
    if code == _LINE_HYPHEN:
        return "-"
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _look(text_page: Any, index: int, item: Any) -> Look | None:
    """The look of a text object by one of its characters; None where it does not stand upright."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    numbers = (matrix.a, matrix.b, matrix.c, matrix.d)
    if not all(map(math.isfinite, numbers)) or abs(matrix.b) > abs(matrix.a) * 0.1:
        return None
    size = pdfium.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    if not 1 <= size <= 1000:
        return None
    font = pdfium.FPDFTextObj_GetFont(item)
    name = _font_name(font).lower()
    flags = pdfium.FPDFFont_GetFlags(font)
    flags = flags if flags > 0 else 0
    strong = flags & _BOLD_FLAG or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    em = flags & _ITALIC_FLAG or any(word in name for word in _SLANTED_NAMES)
    bold = strong or any(word in name for word in _BOLD_NAMES)
    return Look(round(size, 1), bool(em), bool(bold))


def _font_name(font: Any) -> str:
    buffer = ctypes.create_string_buffer(200)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return buffer.raw[: max(length - 1, 0)].decode("latin-1") if length <= len(buffer) else ""


def share_unmapped(text_page: Any) -> float:
    """The share of a page's characters, by a sample, that mean nothing known to the file."""
    count = min(pdfium.FPDFText_CountChars(text_page), _SAMPLE)
    if count < 1:
        return 0.0
    wrong = sum(pdfium.FPDFText_HasUnicodeMapError(text_page, index) == 1 for index in range(count))
    return float(wrong / count)
