"""A note in the margin that the end of a page would cut begins higher, beside earlier lines."""

from collections.abc import Iterator
from itertools import zip_longest

from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import Sheet

AIR = 4.0  # pixels between two notes


def raise_note(sheet: Sheet, changes: Changes) -> bool:
    """Let a cut note begin as much higher as it needs, and notes above it that are in its way.

    False where none is cut, or there is not the room.
    """
    for part, note in sheet.cut:
        if "beside" not in classes(note) or not part.children:
            continue
        needed = part.border_height() * (_letters(note) / _letters(part) - 1) + AIR
        moves = _moves(sheet.page, part, needed)
        for box, up in moves:
            style = note.style if box is part else box.style
            higher = type(style["margin_top"])(box.margin_top - up, "px")
            changes.set_style(style, "margin_top", higher)
        if moves:
            return True
    return False


def _moves(page: Box, note: Box, up: float) -> list[tuple[Box, float]]:
    """By how much a note and those above it must begin higher; none where that is too high."""
    moved = []
    notes = [note, *reversed([box for box in _notes(page) if box is not note])]
    for box, above in zip_longest(notes, notes[1:]):
        moved.append((box, up))
        ends = _top(page) if above is None else _foot(above) + AIR
        up -= max(0.0, float(box.border_box_y()) - ends)
        if up <= 0:
            return moved
    return []


def _notes(page: Box) -> Iterator[Box]:
    for box in every_box(page.children[0]):
        if "beside" in classes(box) and box.is_floated():
            yield box


def _foot(box: Box) -> float:
    return float(box.border_box_y() + box.border_height())


def _top(page: Box) -> float:
    """Where the text of the article begins on a page, in pixels."""
    texts = (box for box in every_box(page.children[0]) if "text" in classes(box))
    return float(next(texts).content_box_y())


def _letters(box: Box) -> int:
    return sum(len(part.text) for part in every_box(box) if type(part).__name__ == "TextBox") or 1
