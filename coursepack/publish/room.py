"""White at the end of a page of questions becomes room to write."""

from collections.abc import Iterator

from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, classes, every_box
from coursepack.publish.paging import Sheet

MORE = 3  # lines at most that one question gets besides its own


def fill_with_lines(sheet: Sheet, hole: float, changes: Changes) -> bool:
    """Give the questions of a page more lines where what comes next leaves white; True if so.

    Questions take turns from the last, so that none gets far more than it needs.
    """
    here = {box.element for box in every_box(sheet.page.children[0]) if "line" in classes(box)}
    boxes = (box for root in sheet.path[:1] for box in every_box(root))
    part = next((box for box in boxes if "questions" in classes(box)), None) if here else None
    if part is None:
        return False
    groups = [group for group in _groups(part, sheet.path) if here & _lines(group)]
    count = 0
    while groups and count < MORE * len(groups):
        group = groups[-1 - count % len(groups)]
        line = group.children[-1]
        hole -= line.height if isinstance(line.height, float) else _height(line)
        if hole < 0:
            break
        changes.set_children(group, [*group.children, line.copy()])
        count += 1
    return count > 0


def _groups(part: Box, ahead: list[Box]) -> Iterator[Box]:
    """The last block of lines of each question that ends before the next page."""
    for question in every_box(part):
        if "question" in classes(question) and question not in ahead:
            blocks = [b for b in every_box(question) if "kept" in classes(b) and _lines(b)]
            yield from blocks[-1:]


def _lines(block: Box) -> set[object]:
    return {child.element for child in block.children if "line" in classes(child)}


def _height(line: Box) -> float:
    """How high a line is that has not been set yet: its own height and its rule."""
    return float(line.style["height"].value) + float(line.style["border_bottom_width"])
