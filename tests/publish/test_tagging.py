"""What a screen reader is told of a page, read back from the PDF."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from publish.test_pdf import made, proof
from render import sample


def spoken(call: Any, *arguments: object) -> str:
    """A string that PDFium writes into a buffer."""
    buffer = ctypes.create_string_buffer(2000)
    length = call(*arguments, buffer, 2000)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le")


def scope(element: Any) -> str:
    """What a header cell says that it heads."""
    for index in range(max(0, pdfium.FPDF_StructElement_GetAttributeCount(element))):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, b"Scope")
        if value:
            buffer = ctypes.create_string_buffer(200)
            length = ctypes.c_ulong()
            pdfium.FPDF_StructElement_Attr_GetStringValue(value, buffer, 200, length)
            return buffer.raw[: length.value - 2].decode("utf-16-le")
    return ""


def below(element: Any) -> Iterator[Any]:
    yield element
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield from below(child)


@cache
def tags() -> tuple[tuple[str, str, str], ...]:
    """Type, language and scope of every tag of the student's pack."""
    document = pypdfium2.PdfDocument(made("student", "a4"))
    found = []
    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            root = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            for element in below(root):
                found.append(
                    (
                        spoken(pdfium.FPDF_StructElement_GetType, element),
                        spoken(pdfium.FPDF_StructElement_GetLang, element),
                        scope(element),
                    )
                )
        pdfium.FPDF_StructTree_Close(tree)
    return tuple(found)


def test_glosses_are_notes() -> None:
    assert Counter(kind for kind, *_ in tags())["Note"] == len(sample.ENTRIES)


def test_foreign_words_say_their_language() -> None:
    assert {"fa", "ru"} <= {language for _, language, _ in tags()}


def test_header_cells_say_what_they_head() -> None:
    scopes = Counter(scope for kind, _, scope in tags() if kind == "TH")
    assert set(scopes) == {"Column", "Row"}


def test_nothing_to_read_where_there_is_nothing_but_lines() -> None:
    lines = proof("student").html.count('<div class="line">')
    divisions = Counter(kind for kind, *_ in tags())["Div"]
    assert divisions < lines


def marks(item: Any) -> set[str]:
    """The marks around a stretch of a page's content: Artifact, or Span for what is read out."""
    found = set()
    for index in range(pdfium.FPDFPageObj_CountMarks(item.raw)):
        mark = pdfium.FPDFPageObj_GetMark(item.raw, index)
        buffer = (ctypes.c_ushort * 50)()
        length = ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, buffer, 100, length)
        found.add(bytes(buffer)[: length.value - 2].decode("utf-16-le"))
    return found


def words(item: Any, text_page: Any) -> str:
    buffer = (ctypes.c_ushort * 500)()
    length = pdfium.FPDFTextObj_GetText(item.raw, text_page, buffer, 1000)
    return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le").strip()


def test_heads_line_numbers_and_note_columns_are_not_read_out() -> None:
    page = pypdfium2.PdfDocument(made("student", "a4"))[1]
    text_page = page.get_textpage()
    items = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
    found = {words(item, text_page): marks(item) for item in items}
    for passed_over in ("The last bus home", "Student edition · S-1A2B3C", "15", "What it says"):
        assert found[passed_over] == {"Artifact"}
    assert "Span" in found["▸"]
