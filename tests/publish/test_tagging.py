"""What a screen reader is told of a page, read back from the PDF."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pypdfium2
import pypdfium2.raw as pdfium
from publish.test_pdf import made
from render import sample


def spoken(call: object, *arguments: object) -> str:
    """A string that PDFium writes into a buffer."""
    buffer = ctypes.create_string_buffer(2000)
    length = call(*arguments, buffer, 2000)  # type: ignore[operator]
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le")


def below(element: object) -> Iterator[object]:
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
                        spoken(pdfium.FPDF_StructElement_GetStringAttribute, element, b"Scope"),
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
    lines = sum(task.lines for task in sample.TASKS)
    divisions = Counter(kind for kind, *_ in tags())["Div"]
    assert divisions < lines


def test_running_heads_are_not_read_out() -> None:
    document = pypdfium2.PdfDocument(made("student", "a4"))
    tagged = 0
    for page in document:
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            marks = {
                spoken(pdfium.FPDFPageObjMark_GetName, _mark(item, n), 2000, ctypes.c_ulong())
                for n in range(pdfium.FPDFPageObj_CountMarks(item))
            }
            tagged += bool(marks)
    assert tagged


def _mark(item: object, index: int) -> object:
    return pdfium.FPDFPageObj_GetMark(item.raw, index)  # type: ignore[attr-defined]
