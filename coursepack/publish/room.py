"""White at the end of a page of questions becomes room to write, or room to write white."""

from collections.abc import Iterator, Mapping

from coursepack.publish.breaking import LINES
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
        changes.set_children(group, _with_one_more(group))
        count += 1
    return count > 0


def _with_one_more(group: Box) -> list[Box]:
    """The children of a block with one more line, before those that stay together at its end."""
    children = list(group.children)
    place = len(children) - 1 - (LINES if len(_lines(group)) > LINES else 0)
    return [*children[: place + 1], children[place].copy(), *children[place + 1 :]]


def one_line_less(question: Box, changes: Changes) -> bool:
    """Take a line to write on away from the part of a question that has most of them, where enough
    stay; True if so."""
    block = max(every_box(question), key=lambda box: len(_lines_of(box)), default=None)
    lines = _lines_of(block) if block is not None else []
    if block is None or len(lines) <= LINES:
        return False
    changes.set_children(block, (box for box in block.children if box is not lines[-1]))
    return True


def fewer_lines(root: Box, least: Mapping[str, int], needed: float) -> dict[Box, int]:
    """Blocks of lines and how many children each is to keep, so that the `needed` pixels get free.

    Each question of the sections named keeps the `least` number of lines; whichever has most to
    spare gives first. Empty where all that they have to spare is not enough.
    """
    kept, spare = {}, {}
    for section in every_box(root):
        number = next((least[name] for name in classes(section) if name in least), None)
        for block in every_box(section) if number is not None else ():
            lines = sum("line" in classes(child) for child in getattr(block, "children", ()))
            if lines > (number or 0):
                kept[block], spare[block] = len(block.children), lines - (number or 0)
    while needed > 0:
        giver = max(spare, key=lambda block: spare[block], default=None)
        if giver is None or not spare[giver]:
            return {}
        kept[giver] -= 1
        spare[giver] -= 1
        needed -= _height(giver.children[kept[giver]])
    return kept


def _groups(part: Box, ahead: list[Box]) -> Iterator[Box]:
    """The last block of lines of each question that ends before the next page."""
    for question in every_box(part):
        if "question" in classes(question) and question not in ahead:
            blocks = [b for b in every_box(question) if "kept" in classes(b) and _lines(b)]
            yield from blocks[-1:]


def _lines(block: Box) -> set[object]:
    return {child.element for child in _lines_of(block)}


def _lines_of(block: Box) -> list[Box]:
    return [child for child in getattr(block, "children", ()) if "line" in classes(child)]


def _height(line: Box) -> float:
    """How high a line is that has not been set yet: its own height and its rule."""
    return float(line.style["height"].value) + float(line.style["border_bottom_width"])
