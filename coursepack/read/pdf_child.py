"""A PDF opened with pdfium: what a process of its own reads from standard input and tells.

Told as JSON, so that nothing but data comes back: the pages with their
characters, the title and the language, or the fault that stands in the way.
"""

import contextlib
import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from coursepack.read.limits import MAX_CHARACTERS, MAX_PAGES
from coursepack.read.pdf_glyph import Look
from coursepack.read.pdf_glyphs import page_glyphs, share_unmapped

# Beyond this share of characters without meaning, the rest makes no sense either.
_MOST_UNMAPPED = 0.3
# Seconds and bytes that no article needs, and a hostile file may want.
_MOST_SECONDS, _MOST_MEMORY = 10, 1 << 30


class Fault(Exception):
    """Why a PDF cannot be read: locked, damaged, garbled, pages or characters (too many)."""


def main() -> None:
    """Read a PDF from standard input and tell its contents on standard output."""
    _limit()
    contents = told(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(contents).encode())


def told(data: bytes) -> dict[str, Any]:
    """The contents of a PDF: `pages`, `title` and `language`, or its `fault`."""
    try:
        return _contents(data)
    except Fault as fault:
        return {"fault": str(fault)}
    except pypdfium2.PdfiumError:
        return {"fault": "damaged"}


def _limit() -> None:
    """Let the system end this process where a file keeps it too long."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _contents(data: bytes) -> dict[str, Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise Fault("locked" if locked else "damaged") from None
    with contextlib.closing(document):
        if len(document) > MAX_PAGES:
            raise Fault("pages")
        pages = list(_pages(document))
        title = str(document.get_metadata_value("Title"))
        return {"pages": pages, "title": title, "language": _language(document)}


def _pages(document: Any) -> Iterator[dict[str, Any]]:
    """Each page's height in points, its looks, and its characters in the order they were set."""
    count, unmapped = 0, 0.0
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        width, height = page.get_size()
        characters = max(pdfium.FPDFText_CountChars(text_page), 0)
        count += characters
        if count > MAX_CHARACTERS:
            raise Fault("characters")
        unmapped += share_unmapped(text_page) * characters
        looks: dict[Look, int] = {}
        glyphs = [
            (g.text, round(g.left, 2), round(g.right, 2), round(g.base, 2), _index(looks, g.look))
            for g in page_glyphs(text_page, width, height)
        ]
        text_page.close()
        page.close()
        known = [(look.size, look.em, look.strong) for look in looks]
        yield {"height": height, "looks": known, "glyphs": glyphs}
    if unmapped > _MOST_UNMAPPED * count:
        raise Fault("garbled")


def _index(looks: dict[Look, int], look: Look) -> int:
    return looks.setdefault(look, len(looks))


def _language(document: Any) -> str:
    """The language that the file names for its text, or ""."""
    buffer = (ctypes.c_ushort * 40)()
    size = pdfium.FPDFCatalog_GetLanguage(document, buffer, ctypes.sizeof(buffer))
    units = buffer[: max(size // 2 - 1, 0)] if size <= ctypes.sizeof(buffer) else []
    return "".join(map(chr, units))
