"""Pages looked at after layout, and set again where only pagination could show a fault."""

from typing import Any

from coursepack.publish.layout import Box, Document, every_box, lay_out_again
from coursepack.publish.look import last_page_fill

# A last page with less than this on it is worth trying to save.
NEARLY_EMPTY = 0.22
# One page is mended at a time, since all pages after it may change.
ROUNDS = 8


def mended(document: Document) -> Document:
    """The document with every gloss on the page of its word, and no nearly empty last page."""
    for _ in range(ROUNDS):
        strays = stray_glosses(document)
        if not strays:
            break
        _keep_glosses(document, min(page for page, _ in strays))
        document = lay_out_again(document)
    return _tightened(document)


def _tightened(document: Document) -> Document:
    """The document in the style's `tight` form where that saves the last page."""
    if len(document.pages) < 2 or last_page_fill(document) >= NEARLY_EMPTY:
        return document
    root = document._html.etree_element
    usual = root.get("class") or ""
    root.set("class", f"{usual} tight")
    tighter = lay_out_again(document)
    if len(tighter.pages) < len(document.pages):
        return tighter
    root.set("class", usual)
    return document


def stray_glosses(document: Document) -> list[tuple[int, str]]:
    """Glosses that stand on another page than their word: the word's page from 0, the term."""
    calls: dict[Any, int] = {}
    notes: dict[Any, int] = {}
    for number, page in enumerate(document.pages):
        for part in page._page_box.children:
            at_foot = type(part).__name__ == "FootnoteAreaBox"
            for box in every_box(part):
                if at_foot and box.element is not None:
                    notes.setdefault(box.element, number)
                elif str(box.element_tag).endswith("::footnote-call"):
                    calls.setdefault(box.element, number)
    return [
        (page, "".join(note.itertext())) for note, page in calls.items() if notes.get(note) != page
    ]


def _keep_glosses(document: Document, page: int) -> None:
    """Change the block at the end of `page`, so that it no longer pushes glosses away.

    To fit the last line that must stay with the lines before it, WeasyPrint
    moves glosses to the next page, even where the block is moved there in the
    end. So a block that was moved is told to start there; one that breaks
    across the pages must keep one line more together.
    """
    here, there = (_lines(document.pages[n]._page_box.children[0]) for n in (page, page + 1))
    block = next(iter(there))
    if block in here:
        block.set("style", f"orphans: {here[block] + 1}")
        return
    parents = {child: part for part in document._html.etree_element.iter() for child in part}
    on_page = {box.element for box in every_box(document.pages[page]._page_box.children[0])}
    while parents[block] not in on_page:
        block = parents[block]
    block.set("style", "break-before: page")


def _lines(root: Box) -> dict[Any, int]:
    """How many lines each element has below `root`, in reading order."""
    lines: dict[Any, int] = {}
    for box in every_box(root):
        if type(box).__name__ == "LineBox" and box.element is not None:
            lines[box.element] = lines.get(box.element, 0) + 1
    return lines
