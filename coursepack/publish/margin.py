"""Line numbers, pages of pointers, the notes column and numbers of questions that run on.

They are laid over finished pages: set on sheets of their own, so that
not one line of the text can move; a screen reader passes over them.
"""

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from coursepack.model.words import in_digits
from coursepack.publish.claiming import claims_beside
from coursepack.publish.layout import Document, lay_out
from coursepack.publish.look import (
    Column,
    Line,
    article_columns,
    article_lines,
    pointers,
)
from coursepack.publish.overlay import STRUT, at, mark, standing
from coursepack.publish.resting import Rest, rests_of_questions

MEDIA = "margins"  # the style sheet of a page that is meant for these sheets
EVERY = 5  # lines
GAP = 24.6  # pixels between the text and the notes column: 6.5 mm
NARROW = 100  # pixels: nobody writes notes in less
HEAD = 18  # pixels that the heads of the column take
CLEAR = 4  # pixels that the number of what runs on stands out, clear of what it is beside
AGAIN = 30  # pixels from the number of a question that runs on to its words
LETTERS, ASKED, PITCH = 30, 3, 17  # letters of a line of these, lines at most, pixels between them
REST = 13  # pixels from the top of the rest of a question to the foot of its first line


def lay_margins(document: Document) -> None:
    """Lay line numbers and notes columns over the pages of `document`."""
    marks = _marks(document, article_columns(document), article_lines(document))
    if not marks:
        return
    overlay = lay_out(_sheets(document, marks))
    for page, sheet in zip(marks, overlay.pages, strict=True):
        root = sheet._page_box.children[0]
        root.is_decoration = True
        under = document.pages[page]._page_box
        under.children = (*under.children, root)


def _marks(
    document: Document, columns: tuple[Column, ...], lines: tuple[Line, ...]
) -> dict[int, list[str]]:
    """What is drawn beside the article and beside questions that run on, on each page with any."""
    root = document._html.etree_element
    flipped, digits = root.get("dir") == "rtl", root.get("data-digits") or "latn"
    marks: dict[int, list[str]] = {column.page: [] for column in columns}
    for column in columns:
        marks[column.page] += _notes(column, flipped)
        room = _free(column, flipped) if _has_notes(column, flipped) else None
        marks[column.page] += claims_beside(column, lines, room, flipped)
    for page in marks:
        marks[page] += _numbers(lines, page, flipped, digits)
    before = int(root.get("data-before") or 0)
    for pointer in pointers(document):
        said = pointer.says.format(page=before + pointer.to + 1)
        place = standing(pointer.left, pointer.baseline)
        kind = "leaf before" if flipped else "leaf"
        marks.setdefault(pointer.page, []).append(mark(kind, place, in_digits(said, digits)))
    for rest in rests_of_questions(document):
        kind, edge = ("rest", rest.right + CLEAR) if flipped else ("rest out", rest.left - CLEAR)
        if not rest.full:
            kind = "rest before" if flipped else "rest"
        place = standing(edge, rest.top + REST)
        marks.setdefault(rest.page, []).append(mark(kind, place, f"{rest.number} …"))
        marks[rest.page] += _asked_again(rest, flipped)
    return marks


def _asked_again(rest: Rest, flipped: bool) -> Iterator[str]:
    """How a question begins, beside the rest of its key."""
    kind, edge = ("again before", rest.right - AGAIN) if flipped else ("again", rest.left + AGAIN)
    lines = wrap(rest.asked, LETTERS, max_lines=ASKED, placeholder=" …")
    for row, line in enumerate(lines):
        yield mark(kind, standing(edge, rest.top + REST + row * PITCH), line)


def _sheets(document: Document, marks: dict[int, list[str]]) -> str:
    """The sheets, with the language, look and margin styles of the pages."""
    first, root = document.pages[0], document._html.etree_element
    size = f"{first.width}px {first.height}px"
    styles = [each.text or "" for each in root.iter("style") if each.get("media") == MEDIA]
    page = f"@page {{ size: {size}; margin: 0 }} .side {{ height: {first.height}px }}"
    body = "\n".join(f'<div class="side">{"".join(drawn)}</div>' for drawn in marks.values())
    names = ("lang", "class", "data-digits")
    told = " ".join(f'{name}="{escape(root.get(name) or "")}"' for name in names if root.get(name))
    head = f"<head><title>-</title><style>{page}{''.join(styles)}</style></head>"
    return f"<!DOCTYPE html><html {told}>{head}<body>{body}</body></html>"


def _numbers(lines: tuple[Line, ...], page: int, flipped: bool, digits: str) -> Iterator[str]:
    kind, off = ("number before", -2) if flipped else ("number", 2)
    for line in lines:
        if line.page == page and line.number % EVERY == 0:
            edge = line.left if flipped else line.right
            place = standing(edge + off, line.baseline)
            yield mark(kind, place, in_digits(str(line.number), digits))


def _has_notes(column: Column, flipped: bool) -> bool:
    start, end = _free(column, flipped)
    return end - start >= NARROW


def _free(column: Column, flipped: bool) -> tuple[float, float]:
    """From where to where the notes column reaches, left to right."""
    if flipped:
        return column.page_left, column.left - GAP
    return column.right + GAP, column.page_right


def _notes(column: Column, flipped: bool) -> Iterator[str]:
    """Two columns with a head each, beside the article's part of the page."""
    start, end = _free(column, flipped)
    if not _has_notes(column, flipped) or not column.says:
        return
    middle = (start + end) / 2
    for top, bottom in column.stretches:
        for place in (start, middle, end):
            yield mark("rule", at(place, top, f"height: {bottom - top:.1f}px"))
    half = f"width: {(end - start) / 2:.1f}px"
    heads = (column.wonder, column.says) if flipped else (column.says, column.wonder)
    for top, _ in column.stretches[:1]:
        for edge in (top, top + HEAD):
            yield mark("across", at(start, edge, f"width: {end - start:.1f}px"))
        yield mark("head", standing(start, top + STRUT + 3, half), heads[0])
        yield mark("head", standing(middle, top + STRUT + 3, half), heads[1])
