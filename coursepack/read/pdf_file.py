"""A PDF file opened with pdfium: its pages as characters, and what it says about itself."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from coursepack import rules
from coursepack.problems import Refused
from coursepack.read import limits
from coursepack.read.foreign import foreign
from coursepack.read.kinds import WORDS
from coursepack.read.pdf_glyphs import Glyph, page_glyphs, share_unmapped
from coursepack.read.pieces import Imprint
from coursepack.source import Source

_KIND = WORDS["pdf"]
# Titles that programs put down where nobody gave one.
_NO_TITLE = re.compile(
    r"(microsoft word|untitled|print)\b|.*\.(docx?|odt|pdf|indd|qxd|html?)\Z", re.I
)
# Beyond this share of characters without meaning, the rest makes no sense either.
_MOST_UNMAPPED = 0.3


@dataclass(frozen=True, slots=True)
class Page:
    """The characters of a page in the order they were set, and its height in points."""

    glyphs: tuple[Glyph, ...]
    height: float


@contextmanager
def opened(data: bytes, label: str) -> Iterator[Any]:
    """The document; Refused where it is locked, damaged or has too many pages."""
    with foreign(label, _KIND):
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
                raise Refused([rules.LOCKED.at(Source(label), kind=_KIND)]) from None
            raise
    try:
        if len(document) > limits.MAX_PAGES:
            most = limits.MAX_PAGES
            raise Refused([rules.TOO_LONG.at(Source(label), most=most, unit="pages")])
        yield document
    finally:
        document.close()


def pages_of(document: Any, label: str) -> list[Page]:
    """All pages; Refused where their letters do not say which characters they are."""
    pages: list[Page] = []
    count, unmapped = 0, 0.0
    for number in range(len(document)):
        with foreign(label, _KIND):
            page = document[number]
            text_page = page.get_textpage()
            width, height = page.get_size()
        characters = pdfium.FPDFText_CountChars(text_page)
        count += max(characters, 0)
        if count > limits.MAX_CHARACTERS:
            most = f"{limits.MAX_CHARACTERS:,}"
            raise Refused([rules.TOO_LONG.at(Source(label), most=most, unit="characters")])
        unmapped += share_unmapped(text_page) * characters
        pages.append(Page(tuple(page_glyphs(text_page, width, height)), height))
        text_page.close()
        page.close()
    if unmapped > _MOST_UNMAPPED * count:
        raise Refused([rules.GARBLED.at(Source(label))])
    return pages


def spare_imprint(document: Any, label: str) -> Imprint:
    """The title and the language in the file's properties, such as they are."""
    with foreign(label, _KIND):
        title = str(document.get_metadata_value("Title"))
    buffer = (ctypes.c_ushort * 40)()
    size = pdfium.FPDFCatalog_GetLanguage(document, buffer, ctypes.sizeof(buffer))
    units = buffer[: max(size // 2 - 1, 0)] if size <= ctypes.sizeof(buffer) else []
    language = "".join(map(chr, units))
    return Imprint(title="" if _NO_TITLE.match(title) else title, language=language)
