"""Single places of a lesson file changed: a field, an item, a part.

Each function returns what is to be put where. Comments that stand inside a replaced stretch are
put beside it: no edit loses one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from coursepack.draft.comments import SLOTS
from coursepack.draft.merge.page import Comment, Page, is_list, pair
from coursepack.draft.pairs.comments import PAIR_SLOTS
from coursepack.draft.writer import entry, flow, items
from coursepack.model.shape import Shape


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of the file give way to `text`."""

    start: int
    end: int
    text: str

    @property
    def order(self) -> tuple[int, int, int, bool]:
        """Of lines put at one place those come first that belong to the innermost part."""
        row = self.text.lstrip("\n")
        inset = len(row) - len(row.lstrip(" "))
        return self.start, self.end, -inset, not row.startswith("- ", inset)


def applied(page: Page, edits: Iterable[Edit]) -> str:
    """The text after all edits; equal ones at one place in the order given."""
    parts, last = [], 0
    for edit in sorted(edits, key=lambda edit: edit.order):
        if edit.start < last:
            raise ValueError("two edits of one place")
        parts += [page.text[last : edit.start], edit.text.replace("\n", page.newline)]
        last = edit.end
    return "".join(parts) + page.text[last:]


def set_field(page: Page, mapping: Any, key: str, value: Any, order: Sequence[str]) -> Edit:
    """Give a field another value, or add it where fields of that `order` would have it."""
    found = pair(mapping, key)
    if found is None:
        return _add_field(page, mapping, key, value, order)
    if mapping.flow_style:
        start, end = found[1].start_mark.index, page.end(found[1])
        return Edit(start, end, _inside(page, start, end) + flow(value))
    depth = page.column(found[0].start_mark.index)
    start = page.text.index(":", found[0].end_mark.index) + 1
    end = page.line_end(max(start, page.end(found[1])))
    rows = entry(key, value, depth)
    rows[0] = rows[0].lstrip(" ")[len(key) + 1 :]
    comments = page.comments_in(start, end)
    if len(rows) == 1 and len(comments) == 1 and comments[0].start > page.end(found[1]):
        return Edit(start, page.end(found[1]), rows[0])
    return Edit(start, end, "\n".join(rows) + _below(comments, depth))


def _below(comments: Sequence[Comment], depth: int) -> str:
    """Comments on lines of their own, after what they stood in."""
    return "".join(f"\n{' ' * depth}{comment.text}" for comment in comments)


def _inside(page: Page, start: int, end: int) -> str:
    """Comments from between braces or brackets, each ending its line, to stand before a value."""
    pad = " " * page.column(start)
    rows = "".join(f"{comment.text}\n{pad}" for comment in page.comments_in(start, end))
    return f" {rows}" if rows and not page.text[start - 1].isspace() else rows


def _add_field(page: Page, mapping: Any, key: str, value: Any, order: Sequence[str]) -> Edit:
    if mapping.flow_style:
        close = page.end(mapping.value[-1][1]) if mapping.value else mapping.end_mark.index - 1
        comma = ", " if mapping.value else ""
        return Edit(close, close, f"{comma}{key}: {flow(value)}")
    before = order[: order.index(key)] if key in order else order
    held = [both for both in mapping.value if both[0].value in before] or mapping.value
    depth = page.column(mapping.value[0][0].start_mark.index)
    rows = entry(key, value, depth)
    return _after(page, held[-1][1], depth, rows)


def _after(page: Page, node: Any, depth: int, rows: Sequence[str]) -> Edit:
    """Lines put below a node, and below comments that are set in deeper than `depth`."""
    at = page.end(node)
    if page.open_end(node):
        at = node.end_mark.index
        joined = "".join(f"{row}\n" for row in rows)
        return Edit(at, at, joined if at == page.line_start(at) else f"\n{joined}")
    at = page.line_end(at)
    while True:
        line = page.next_line(at)
        stripped = page.text[line : page.line_end(line)].lstrip(" ")
        inset = page.line_end(line) - line - len(stripped)
        if line <= at or not stripped.startswith("#") or inset <= depth:
            return Edit(at, at, "".join(f"\n{row}" for row in rows))
        at = page.line_end(line)


def drop_field(page: Page, mapping: Any, key: str) -> Edit | None:
    """Take a field out; None where it shares its line with what comes before it."""
    found = pair(mapping, key)
    if found is None or mapping.flow_style:
        return None
    start = page.line_start(found[0].start_mark.index)
    if not start or page.text[start : found[0].start_mark.index].strip(" "):
        return None
    end = page.line_end(page.end(found[1]))
    comments = page.comments_in(start, end)
    depth = page.column(found[0].start_mark.index)
    return Edit(page.line_before(start), end, _below(comments, depth))


def set_item(page: Page, items_node: Any, item: Any, value: Shape) -> Edit:
    """Write an item anew, its comments above it."""
    start, end = item.start_mark.index, page.end(item)
    if items_node.flow_style:
        return Edit(start, end, _inside(page, start, end) + flow(value))
    start, end = page.dash(item), page.line_end(end)
    depth = page.column(start)
    above = "".join(f"{c.text}\n{' ' * depth}" for c in page.comments_in(start, end))
    return Edit(start, end, above + "\n".join(items([value], depth, False)).lstrip(" "))


def add_item(page: Page, items_node: Any, after: Any, value: Any) -> Edit:
    """Put an entry after another, or at the end where `after` is None."""
    after = after if after is not None else items_node.value[-1]
    if items_node.flow_style:
        at = page.end(after)
        return Edit(at, at, ", " + flow(value))
    dash = page.dash(items_node.value[0])
    depth = page.column(dash)
    rows = items([value], depth, False)
    return _after(page, after, depth, [""] * _airy(page, items_node) + rows)


def _airy(page: Page, items_node: Any) -> int:
    """One blank line where the teacher's list has blank lines between its entries."""
    if len(items_node.value) < 2:
        return 0
    start = page.line_start(page.dash(items_node.value[1]))
    return int(start > 1 and not page.text[page.line_start(start - 1) : start].strip())


def drop_item(page: Page, items_node: Any, item: Any) -> Edit | None:
    """Take an entry out, with one blank line above it; None where it shares a line."""
    if items_node.flow_style:
        return None
    dash = page.dash(item)
    start = page.line_start(dash)
    if not start or page.text[start:dash].strip(" "):
        return None
    above = page.line_start(start - 1)
    start = above if not page.text[above:start].strip() else start
    return Edit(page.line_before(start), page.line_end(page.end(item)), "")


def slots_of(key: str) -> tuple[str, ...]:
    """What may stand behind comment marks for an empty part, in a lesson and in a pair."""
    return tuple(dict.fromkeys(slots.get(key, f"{key}:") for slots in (SLOTS, PAIR_SLOTS)))


def slot_edit(page: Page, key: str, value: Any) -> Edit | None:
    """An empty part that the program left behind comment marks, filled; None without the slot."""
    edits = (_slot_edit(page, text, entry(key, value, 0)) for text in slots_of(key))
    return next((edit for edit in edits if edit), None)


def _slot_edit(page: Page, text: str, rows: list[str]) -> Edit | None:
    slot = [f"# {line}" for line in text.split("\n")]
    starts = [comment.start for comment in page.comments]
    for index, comment in enumerate(page.comments):
        run = page.comments[index : index + len(slot)]
        if [part.text for part in run] == slot and not page.column(comment.start):
            end = page.line_end(run[-1].start)
            between = page.text[starts[index] : end].split(page.newline)
            if len(between) == len(slot):
                return Edit(comment.start, end, "\n".join(rows))
    return None


def commented(page: Page, items_node: Any, item: Any) -> bool:
    """Whether comments stand in an item, at its end, or on the lines just above it."""
    if not is_list(items_node) or items_node.flow_style:
        return bool(page.comments_in(item.start_mark.index, page.end(item)))
    dash = page.dash(item)
    end = _after(page, item, page.column(dash), []).start
    above = page.line_start(dash)
    upper = page.line_start(above - 1) if above else 0
    return bool(page.comments_in(dash, end)) or page.text[upper:above].lstrip(" ").startswith("#")
