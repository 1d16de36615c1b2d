"""Drawings as a copier of one bit a dot sees them: lines that it leaves out, words too pale."""

from collections.abc import Iterator
from typing import Any

from tinycss2.color5 import parse_color  # type: ignore[import-untyped]

from coursepack.publish.contrast import ENOUGH, WHITE, Colour, contrast, is_black
from coursepack.publish.layout import Box, Document

_NO_PAINT = ("none", "transparent", "")


def lost_lines(document: Document) -> Iterator[tuple[int, str]]:
    """Page and class of a line that one bit a dot does not show, once for each class a page.

    The outline of an area in the area's own colour is no line.
    """
    for number, page in enumerate(document.pages, start=1):
        told = set()
        for node in _nodes(page._page_box):
            line, area = (_paint(node, name) for name in ("stroke", "fill"))
            kind = str(node.get("class", node.tag))
            if line and line not in (area, WHITE) and not is_black(line) and kind not in told:
                told.add(kind)
                yield number, kind


def pale_labels(document: Document) -> Iterator[tuple[int, str, float]]:
    """Page, words and contrast with white paper of a drawing's words, once for each class."""
    for number, page in enumerate(document.pages, start=1):
        told = set()
        for node in _nodes(page._page_box):
            ink = _paint(node, "fill") if node.tag == "text" and _is_seen(node) else None
            ratio = contrast(ink, WHITE) if ink else 21.0
            kind = node.get("class", "")
            if ratio < ENOUGH and kind not in told:
                told.add(kind)
                yield number, str(node.text or "").strip()[:40], ratio


def _is_seen(node: Any) -> bool:
    """Whether a text is more than the white behind another one."""
    return _paint(node, "fill") != WHITE


def _nodes(box: Box) -> Iterator[Any]:
    """Every shape of every drawing below a box, with its styles."""
    box = getattr(box, "_box", box)
    drawing = getattr(getattr(box, "replacement", None), "_svg", None)
    if drawing is not None:
        yield from _within(drawing.tree)
    for child in getattr(box, "children", ()):
        yield from _nodes(child)


def _within(node: Any) -> Iterator[Any]:
    for child in node:
        if child.tag not in ("title", "desc", "style", "defs"):
            yield child
            yield from _within(child)


def _paint(node: Any, name: str) -> Colour | None:
    """The colour of a stroke or a fill; None where there is none."""
    said = str(node.get(name, "black" if name == "fill" else "none"))
    colour = None if said in _NO_PAINT else parse_color(said)
    if colour is None or colour == "currentcolor":
        return None
    red, green, blue = (float(channel) for channel in colour.to("srgb")[:3])
    return red, green, blue
