"""PDF → pieces.

pdfium says where every character stands; lines, columns, paragraphs and roles
are told from that. Running heads, page numbers and printed addresses are left
out; footnotes come at the end.
"""

from coursepack import rules
from coursepack.problems import Refused
from coursepack.read.language import language_of
from coursepack.read.pdf_file import Page, open_pdf
from coursepack.read.pdf_flow import paragraphs
from coursepack.read.pdf_furniture import body_size, split_notes, without_furniture
from coursepack.read.pdf_hyphens import Hyphens
from coursepack.read.pdf_lines import Line, page_lines
from coursepack.read.pdf_order import in_reading_order, in_turn
from coursepack.read.pdf_roles import pieces_of
from coursepack.read.pieces import Imprint, Reading
from coursepack.source import Source

# A page with fewer letters than this is a picture, or its scanner's stamp.
_FEW_LETTERS = 25


def read_pdf(data: bytes, label: str) -> Reading:
    """The article in a PDF with text; Refused for one that holds pictures of pages only."""
    pages, spare = open_pdf(data, label)
    return read_pages(pages, spare, label)


def read_pages(pages: list[Page], spare: Imprint, label: str) -> Reading:
    """The article on the pages of a PDF."""
    if _letters(pages) < _FEW_LETTERS * len(pages):
        raise Refused([rules.SCANNED.at(Source(label))])
    text, notes, size = _flow(pages)
    words = [line.text for line in (*text, *notes)]
    hyphens = Hyphens(words, language_of(" ".join(words), "", spare.language))
    pieces = pieces_of(paragraphs(text), size, hyphens)
    # A note is small because it is a note: its size makes it nothing else.
    last = pieces_of(paragraphs(notes), body_size([notes]), hyphens)
    return Reading((*pieces, *last), spare=spare)


def _letters(pages: list[Page]) -> int:
    return sum(glyph.text.isalpha() for page in pages for glyph in page.glyphs)


def _flow(pages: list[Page]) -> tuple[list[Line], list[Line], float]:
    """The lines of the text and of its notes in reading order, and the text's font size."""
    lines = [in_turn(page_lines(page.glyphs, number)) for number, page in enumerate(pages)]
    lines = without_furniture(lines, [page.height for page in pages])
    size = body_size(lines)
    text: list[Line] = []
    notes: list[Line] = []
    for page in lines:
        upper, lower = split_notes(page, size)
        text += in_reading_order(upper)
        notes += lower
    return text, notes, size
