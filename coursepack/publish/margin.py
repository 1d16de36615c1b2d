"""Line numbers, pages of pointers, the notes column and numbers of questions that run on.

They are laid over finished pages: set on sheets of their own, so that
not one line of the text can move; a screen reader passes over them.
"""

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from coursepack.model.words import in_digits
from coursepack.publish.layout import Document, lay_out
from coursepack.publish.look import (
    Column,
    Line,
    article_columns,
    article_lines,
    pointers,
    rests_of_questions,
)

MEDIA = "margins"  # the style sheet of a page that is meant for these sheets
EVERY = 5  # lines
GAP = 22.7  # pixels between the text and the notes column: 6 mm
NARROW = 100  # pixels: nobody writes notes in less
HEAD = 18  # pixels that the heads of the column take
STRUT = 10  # pixels: the box on whose foot words stand
ROW = 13  # pixels from one row of names to the next
ROWS = 3  # of names beside one line of the article
NAMES = 26  # letters of names and numbers in a row
REST = 13  # pixels from the top of the rest of a question to the foot of its first line
BESIDE = 36  # pixels from the text to a claim's number where there is no notes column


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
        marks[column.page] += _claims(column, lines, flipped)
    for page in marks:
        marks[page] += _numbers(lines, page, flipped, digits)
    before = int(root.get("data-before") or 0)
    for pointer in pointers(document):
        said = pointer.says.format(page=before + pointer.to + 1)
        place = _standing(pointer.left, pointer.baseline)
        kind = "leaf before" if flipped else "leaf"
        marks.setdefault(pointer.page, []).append(_mark(kind, place, in_digits(said, digits)))
    for rest in rests_of_questions(document):
        kind, edge = ("rest before", rest.right) if flipped else ("rest", rest.left)
        place = _standing(edge, rest.top + REST)
        marks.setdefault(rest.page, []).append(_mark(kind, place, f"{rest.number} …"))
    return marks


def _sheets(document: Document, marks: dict[int, list[str]]) -> str:
    """The sheets, with the language, look and margin styles of the pages."""
    first, root = document.pages[0], document._html.etree_element
    size = f"{first.width}px {first.height}px"
    styles = [each.text or "" for each in root.iter("style") if each.get("media") == MEDIA]
    page = f"@page {{ size: {size}; margin: 0 }} .side {{ height: {first.height}px }}"
    body = "\n".join(f'<div class="side">{"".join(drawn)}</div>' for drawn in marks.values())
    names = ("lang", "class", "data-digits")
    told = " ".join(f'{name}="{escape(root.get(name) or "")}"' for name in names if root.get(name))
    head = f"<html {told}><title>-</title><style>{page}{''.join(styles)}</style>"
    return f"<!DOCTYPE html>{head}{body}</html>"


def _numbers(lines: tuple[Line, ...], page: int, flipped: bool, digits: str) -> Iterator[str]:
    kind, off = ("number before", -2) if flipped else ("number", 2)
    for line in lines:
        if line.page == page and line.number % EVERY == 0:
            edge = line.left if flipped else line.right
            place = _standing(edge + off, line.baseline)
            yield _mark(kind, place, in_digits(str(line.number), digits))


def _claims(column: Column, lines: tuple[Line, ...], flipped: bool) -> Iterator[str]:
    """Beside a line of the teacher's article, the claims that end there, and whose they are."""
    start, end = _free(column, flipped)
    kind, edge = ("claim before", end - 4) if flipped else ("claim", start + 4)
    for line in lines:
        if line.page != column.page or not line.claims:
            continue
        if end - start < NARROW:
            yield from _bare(line, flipped)
            continue
        # Where a note stands there is room for the numbers alone.
        noted = any(
            low > line.baseline - STRUT and top < line.baseline + 2 * STRUT
            for top, low in column.remarks
        )
        told = [(number, "" if noted else voice) for number, voice in line.claims]
        for row, content in enumerate(_rows(told)):
            foot = _standing(edge, line.baseline + row * ROW)
            yield _marked_up(kind, foot, content)


def _rows(claims: list[tuple[str, str]]) -> Iterator[str]:
    """Numbers and names of the claims of one line, in rows that the column has room for."""
    numbers = " · ".join(number for number, _ in claims)
    names = " · ".join(dict.fromkeys(voice for _, voice in claims if voice))
    first, *rest = wrap(names, NAMES - len(numbers)) or [""]
    for row in [f"<b>{escape(numbers)}</b> {_voice(first)}", *map(_voice, rest)][:ROWS]:
        yield row.strip()


def _voice(name: str) -> str:
    return f'<span class="voice">{escape(name)}</span>' if name else ""


def _bare(line: Line, flipped: bool) -> Iterator[str]:
    """Without a notes column, the bare numbers, one below the other."""
    kind, edge = ("bare before", line.left - BESIDE) if flipped else ("bare", line.right + BESIDE)
    for row, (number, _) in enumerate(line.claims):
        yield _mark(kind, _standing(edge, line.baseline + row * 2 * STRUT), number)


def _free(column: Column, flipped: bool) -> tuple[float, float]:
    """From where to where the notes column reaches, left to right."""
    if flipped:
        return column.page_left, column.left - GAP
    return column.right + GAP, column.page_right


def _notes(column: Column, flipped: bool) -> Iterator[str]:
    """Two columns with a head each, beside the article's part of the page."""
    start, end = _free(column, flipped)
    if end - start < NARROW or not column.says:
        return
    middle = (start + end) / 2
    for top, bottom in column.stretches:
        for place in (start, middle, end):
            yield _mark("rule", _at(place, top, f"height: {bottom - top:.1f}px"))
    half = f"width: {(end - start) / 2:.1f}px"
    heads = (column.wonder, column.says) if flipped else (column.says, column.wonder)
    for top, _ in column.stretches[:1]:
        for edge in (top, top + HEAD):
            yield _mark("across", _at(start, edge, f"width: {end - start:.1f}px"))
        yield _mark("head", _standing(start, top + STRUT + 3, half), heads[0])
        yield _mark("head", _standing(middle, top + STRUT + 3, half), heads[1])


def _at(left: float, top: float, more: str) -> str:
    return f"left: {left:.1f}px; top: {top:.1f}px; {more}"


def _standing(left: float, baseline: float, more: str = "") -> str:
    """The place of words whose baseline is known."""
    return _at(left, baseline - STRUT, more)


def _mark(kind: str, place: str, text: str = "") -> str:
    return _marked_up(kind, place, escape(text))


def _marked_up(kind: str, place: str, content: str) -> str:
    strut = f'<i style="height: {STRUT}px"></i>' if content else ""
    return f'<div class="{kind}" style="{place}">{strut}{content}</div>'
