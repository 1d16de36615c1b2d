"""Line numbers and the notes column, laid over pages that are already set.

They are set on sheets of their own and laid over the finished pages, so that
not one line of the text can move; a screen reader passes over them.
"""

from collections.abc import Iterator
from html import escape

from coursepack.model.words import in_digits
from coursepack.publish.layout import Document, lay_out
from coursepack.publish.look import Column, Line, article_columns, article_lines

EVERY = 5  # lines
GAP = 26.5  # pixels between the text and the notes column: 7 mm
WIDTH = 16  # pixels of a number
NARROW = 100  # pixels: nobody writes notes in less
HEAD = 18  # pixels that the heads of the column take
NUMBER_SIZE = 10.6  # pixels: 8 pt
RISE = 0.812 * NUMBER_SIZE  # from the top of a number to its baseline, at line height 1
_STYLE = """
@page {{ size: {width}px {height}px; margin: 0 }}
html {{ font: 400 10.6px/1 "Source Sans 3", "Amiri", sans-serif; color: #555 }}
body {{ margin: 0 }}
.side {{ position: relative; height: {height}px; break-after: page; break-inside: avoid }}
.side:last-child {{ break-after: auto }}
.side div {{ position: absolute }}
.number {{ width: 16px }}
.large .number {{ font-size: 19px; width: 32px }}
.head {{ font-size: 10.6px; letter-spacing: .02em; white-space: nowrap; text-align: center }}
.rule {{ border-left: 1px solid #777 }}
.fold {{ border-left: 1px solid #777 }}
"""


def lay_margins(document: Document) -> None:
    """Lay line numbers and notes columns over the pages of `document`."""
    columns = article_columns(document)
    if not columns:
        return
    marks = _marks(document, columns, article_lines(document))
    overlay = lay_out(_sheets(document, marks))
    for page, sheet in zip(marks, overlay.pages, strict=True):
        root = sheet._page_box.children[0]
        root.is_decoration = True
        under = document.pages[page]._page_box
        under.children = (*under.children, root)


def _marks(
    document: Document, columns: tuple[Column, ...], lines: tuple[Line, ...]
) -> dict[int, list[str]]:
    """What is drawn beside the article on each page that has a part of it."""
    root = document._html.etree_element
    flipped, digits = root.get("dir") == "rtl", root.get("data-digits") or "latn"
    marks: dict[int, list[str]] = {column.page: [] for column in columns}
    for column in columns:
        marks[column.page] += _notes(column, flipped)
    for page in marks:
        marks[page] += _numbers(lines, page, flipped, digits)
    return marks


def _sheets(document: Document, marks: dict[int, list[str]]) -> str:
    first = document.pages[0]
    style = _STYLE.format(width=first.width, height=first.height)
    body = "\n".join(f'<div class="side">{"".join(drawn)}</div>' for drawn in marks.values())
    look = document._html.etree_element.get("class") or ""
    head = f'<html lang="en" class="{look}"><title>-</title><style>{style}</style>'
    return f"<!DOCTYPE html>{head}{body}</html>"


def _numbers(lines: tuple[Line, ...], page: int, flipped: bool, digits: str) -> Iterator[str]:
    # The digits of Amiri are smaller for their size.
    style = "text-align: right" + ("" if digits == "latn" else "; font-size: 13px")
    for line in lines:
        if line.page == page and line.number % EVERY == 0:
            left = line.left - WIDTH - 2 if flipped else line.right + 2
            top = line.baseline - RISE
            yield _mark("number", left, top, style, in_digits(str(line.number), digits))


def _notes(column: Column, flipped: bool) -> Iterator[str]:
    """Two columns with a head each, beside the article's part of the page."""
    start = column.page_left if flipped else column.right + GAP
    end = column.left - GAP if flipped else column.page_right
    if end - start < NARROW:
        return
    middle, rule = (start + end) / 2, end if flipped else start
    for top, bottom in column.stretches:
        yield _mark("rule", rule, top, f"height: {bottom - top:.1f}px")
        yield _mark("fold", middle, top + HEAD, f"height: {bottom - top - HEAD:.1f}px")
    half = f"width: {(end - start) / 2:.1f}px"
    heads = (column.wonder, column.says) if flipped else (column.says, column.wonder)
    for top, _ in column.stretches[:1]:
        yield _mark("head", start, top + 2, half, heads[0])
        yield _mark("head", middle, top + 2, half, heads[1])


def _mark(kind: str, left: float, top: float, style: str, text: str = "") -> str:
    place = f"left: {left:.1f}px; top: {top:.1f}px; {style}"
    return f'<div class="{kind}" style="{place}">{escape(text)}</div>'
