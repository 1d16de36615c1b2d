"""Tables as text: one paragraph for each row, its cells set apart by " | ".

A table that only lays out a page, with one cell to a row or with whole
articles in its cells, is not a table of data: its content is read as it comes.
"""

from collections.abc import Iterator

from lxml import etree

from coursepack.read.characters import fold

_BETWEEN = " | "
_UNSEEN = set("script style template caption img svg".split())


def is_data_table(table: etree._Element) -> bool:
    """Whether rows of cells say something together."""
    cells = [cell for row in _rows(table) for cell in row]
    if any(_holds_blocks(cell) for cell in cells):
        return False
    return any(len([cell for cell in row if _text(cell)]) > 1 for row in _rows(table))


def table_rows(table: etree._Element) -> Iterator[str]:
    """The rows that hold text, each on one line; an empty cell within a row keeps its place."""
    for row in _rows(table):
        cells = [_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield _BETWEEN.join(cell or "–" for cell in cells)


def _rows(table: etree._Element) -> Iterator[list[etree._Element]]:
    """The cells of each row of this table, not of tables within it."""
    for part in table:
        rows = [part] if part.tag == "tr" else part if part.tag in _PARTS else []
        for row in rows:
            yield [cell for cell in row if cell.tag in ("td", "th")]


_PARTS = ("thead", "tbody", "tfoot")


def _holds_blocks(cell: etree._Element) -> bool:
    inner = [element.tag for element in cell.iter() if element is not cell]
    heavy = {"table", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}
    return bool(heavy & {str(tag) for tag in inner}) or inner.count("p") > 2


def _text(cell: etree._Element) -> str:
    parts: list[str] = []
    _gather(cell, parts)
    return fold("".join(parts))


def _gather(element: etree._Element, parts: list[str]) -> None:
    parts.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNSEEN:
            parts.append(" " if child.tag in ("br", "p", "div") else "")
            _gather(child, parts)
        parts.append(child.tail or "")
