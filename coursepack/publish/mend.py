"""Pages looked at after layout, and set again where only pagination could show a fault."""

from typing import Any

from coursepack.publish.layout import Box, Document, every_box, lay_out_again
from coursepack.publish.look import last_page_fill

# A last page with less than this on it is worth trying to save.
NEARLY_EMPTY = 0.22
# One line less must stay together; where that is not enough, the block opens the next page.
REMEDIES = ("orphans: 2; widows: 2", "break-before: page")


def mended(document: Document) -> Document:
    """The document with every gloss on the page of its word, and no nearly empty last page."""
    for remedy in REMEDIES:
        blocks = _blocks_that_push_glosses(document)
        if not blocks:
            break
        for block in blocks:
            block.set("style", remedy)
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
        (page, "".join(note.itertext()))
        for note, page in calls.items()
        if notes.get(note) != page
    ]


def _blocks_that_push_glosses(document: Document) -> list[Any]:
    """The elements that break across the end of each page that lost a gloss.

    To fit one more line of such a block, WeasyPrint moves glosses to the next page.
    """
    pages = dict.fromkeys(page for page, _ in stray_glosses(document))
    blocks = (_last_block(document.pages[page]._page_box.children[0]) for page in pages)
    return [block for block in blocks if block is not None]


def _last_block(root: Box) -> Any:
    last = None
    for box in every_box(root):
        lines = getattr(box, "children", ())
        if lines and type(lines[-1]).__name__ == "LineBox" and box.element is not None:
            last = box.element
    return last
