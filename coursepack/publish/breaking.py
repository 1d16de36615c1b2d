"""What a page was ended for, and whether it may be in two parts where keeping it whole gapes."""

from collections.abc import Iterator, Sequence

from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import Sheet
from coursepack.publish.white import HEADINGS

LISTS = ("ol", "ul")
ROWS = 2  # of a table that stay together at its beginning
LINES = 3  # to write on, that stay with their question, and that go on together
LONG = 160  # letters in one cell: a row with no more of them would be in scraps
SHORT = 40  # letters: what is added to a list in no more of them stays with its end
KEPT = ("BlockBox", "TableBox", "TableRowGroupBox", "TableRowBox", "TableCellBox")
# What stays whole where something around it is parted.
WHOLES = ("tr", "th", "td", "li")


def ahead(sheet: Sheet) -> Iterator[Box]:
    """What the next page begins with: the boxes above it, and what stands first in it or follows
    the headings and other lines that it begins with, which lead to something."""
    yield from sheet.path
    if len(sheet.path) > 1:
        children = list(sheet.path[-2].children)
        rows = 0
        for box in children[children.index(sheet.path[-1]) :]:
            for part in _parts(box):
                yield part
                rows += part.element_tag == "tr"
                if rows == ROWS or {"box", "note", "question"} & set(classes(part)):
                    return
            leads = box.element_tag in (*HEADINGS, "tr") or box.style["break_after"] == "avoid"
            if not leads:
                return


def _parts(box: Box) -> Iterator[Box]:
    """Blocks and rows from a box down, without headings and heads of tables."""
    if box.element_tag in HEADINGS or getattr(box, "is_header", False):
        return
    if type(box).__name__ in ("BlockBox", "TableRowBox"):
        yield box
    for child in getattr(box, "children", ()):
        yield from _parts(child)


def may_break(box: Box) -> bool:
    """A context box, how to discuss, a timeline, a list, a table or a row of it that is not filled
    in, a question beside a key, with statements to match, a table to fill in or many lines."""
    named = {"discuss", "timeline"} & set(classes(box))
    parted = box.element_tag in ("table", *LISTS) or bool(named)
    return (
        parted
        or is_keyed(box)
        or is_box(box)
        or bool(_grids(box))
        or bool(_matched(box))
        or _is_gathered(box)
        or _is_told(box)
        or bool(_ample(box))
    )


def let_break(box: Box, changes: Changes) -> None:
    """Let what stays whole be in two parts, none of them a scrap."""
    if _grids(box):
        _let_grid_break(box, changes)
        return
    if _matched(box) and not is_keyed(box):
        _let_list_break(box, changes)
        return
    ample, keyed = _ample(box), is_keyed(box)
    for block in ample:
        _let_lines_break(block, changes)
    for part in every_box(box) if not ample else ():
        row = box.element_tag != "tr" and part.element_tag in WHOLES
        within = part.element_tag in LISTS and part is not box
        entry = part.element_tag == "p" and keyed
        asked = "kept" in classes(part) and keyed and not _is_beside(box)
        whole = row or within or entry or asked or "sources" in classes(part)
        if type(part).__name__ in KEPT and not whole:
            changes.set_own(part, "break_inside", "auto")
        if "disputed" in classes(part):
            changes.set_own(part, "break_before", "auto")
    for row in _loose_rows(box):
        changes.set_own(row, "break_after", "auto")


def let_parts_break(question: Box, changes: Changes) -> None:
    """Let a question beside its key run on between its parts, the first of which stays with what
    is asked, and its key between its entries; nothing where it has one part only."""
    pieces = [
        box
        for kept in every_box(question)
        if "kept" in classes(kept)
        for box in every_box(kept)
        if type(box).__name__ == "BlockBox" and box.element_tag in ("p", "li")
    ]
    listed = {
        part.element
        for ul in every_box(question)
        if "listed" in classes(ul)
        for part in ul.children
    }
    parts = [box for box in pieces if box.element in listed or _is_part(box)]
    if len(parts) <= 1:
        return
    let_break(question, changes)
    for box, after in zip(pieces, [*pieces[1:], None], strict=True):
        changes.set_own(box, "break_inside", "avoid")
        changes.set_own(box, "break_after", "auto" if after in parts[1:] else "avoid")
    for box in every_box(question):
        if "listed" in classes(box):
            changes.set_own(box, "break_inside", "auto")
            changes.set_own(box, "break_after", "auto")


def _is_part(box: Box) -> bool:
    """Whether a block of a question asks something of its own."""
    return "part" in classes(box) or ("then" in classes(box) and _letters(box) > SHORT)


def _let_lines_break(block: Box, changes: Changes) -> None:
    """Let the lines to write on run on, but for the first, which stay with what is asked."""
    changes.set_own(block, "break_inside", "auto")
    lines = _lines(block)
    asked = block.children[: block.children.index(lines[0])]
    for part in asked:
        changes.set_own(part, "break_inside", "avoid")
    for part in (*asked, *lines[: LINES - 1], *lines[-LINES:-1]):
        changes.set_own(part, "break_after", "avoid")


def _let_grid_break(question: Box, changes: Changes) -> None:
    """Let the table that a question asks for run on, two rows on either page; the lines below it
    stay together, with its end."""
    for box in every_box(question):
        parted = {"kept", "grid"} & set(classes(box)) or box.element_tag == "tbody"
        if type(box).__name__ in KEPT and parted:
            changes.set_own(box, "break_inside", "auto")
        if "kept" in classes(box):
            for part in (*_grids(box), *_lines(box)[:-1]):
                changes.set_own(part, "break_after", "avoid")


def _let_list_break(question: Box, changes: Changes) -> None:
    """Let the statements that a question has matched run on; the first stays with what is asked,
    and the last with what stands below."""
    for box in every_box(question):
        if {"kept", "matched"} & set(classes(box)) and type(box).__name__ in KEPT:
            changes.set_own(box, "break_inside", "auto")
        if "ask" in classes(box):
            changes.set_own(box, "break_after", "avoid")
    for row in _matched(question):
        for item in row.children:
            changes.set_own(item, "break_inside", "avoid")
        changes.set_own(row, "break_after", "avoid")


def _matched(box: Box) -> list[Box]:
    """The lists of statements to match of a question, or of a block of it."""
    named = {"question", "kept"} & set(classes(box))
    return [p for p in every_box(box) if named and "matched" in classes(p) and len(p.children) > 1]


def _grids(box: Box) -> list[Box]:
    """The tables to fill in of a question, or of a block of it."""
    named = {"question", "kept"} & set(classes(box))
    return [
        p
        for p in every_box(box)
        if named and getattr(p, "is_table_wrapper", False) and "grid" in classes(p)
    ]


def _ample(box: Box) -> list[Box]:
    """The blocks of a question that have many lines to write on."""
    blocks = every_box(box) if "question" in classes(box) else ()
    return [block for block in blocks if len(_lines(block)) >= 2 * LINES]


def _lines(block: Box) -> list[Box]:
    return [part for part in getattr(block, "children", ()) if "line" in classes(part)]


def let_alone(box: Box, changes: Changes) -> None:
    """Let a page end after the first row of a table to fill in."""
    for row in _answered(box)[1:2]:
        changes.set_own(row, "break_after", "auto")


def is_filled_in(box: Box) -> bool:
    """Whether a box is a table to write in."""
    return box.element_tag == "table" and "fill" in classes(box)


def _loose_rows(box: Box) -> Sequence[Box]:
    """Rows that a page may end after; two at either end of a table to fill in stay together, but
    the last claim with the room below it is enough to begin a page."""
    if not is_filled_in(box):
        return _rows(box)
    return _answered(box)[2 : -1 if "claimed" in classes(box) else -2]


def _answered(box: Box) -> list[Box]:
    """The rows of a table to fill in, without those that only say what the next one is about."""
    return [row for row in _rows(box) if "asked" not in classes(row)]


def _rows(box: Box) -> list[Box]:
    return [part for part in every_box(box) if part.element_tag == "tr"]


def _is_gathered(box: Box) -> bool:
    """Whether a box holds the texts after the article, in columns."""
    return "gathered" in classes(box) and box.style["column_count"] != "auto"


def _is_told(box: Box) -> bool:
    """Whether a box is a long row of a table that nobody writes in."""
    cells = box.children if box.element_tag == "tr" and "asked" not in classes(box) else ()
    written = any(cell.style["height"] != "auto" for cell in cells)
    return not written and max(map(_letters, cells), default=0) > LONG


def _letters(cell: Box) -> int:
    return sum(len(box.text) for box in every_box(cell) if type(box).__name__ == "TextBox")


def is_keyed(box: Box) -> bool:
    """Whether a box is a question that has its key beside it, or below it."""
    keyed = _is_beside(box) or any("key" in classes(part) for part in getattr(box, "children", ()))
    return "question" in classes(box) and keyed


def _is_beside(box: Box) -> bool:
    """Whether a box is set as a table for its columns alone, as what has a key beside it is."""
    return bool(getattr(box, "is_table_wrapper", False))


def is_box(box: Box) -> bool:
    """Whether a box is a context box."""
    return "box" in classes(box)
