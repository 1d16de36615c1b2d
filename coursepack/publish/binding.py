"""Documents set one after another and joined to one PDF, with one count of pages.

Each chapter is laid out by itself, as in its own pack, so that its pages are the same and may be
mended alike. Names of elements get the chapter's before them; headings and bookmarks go down as
far as the chapter lies below the volume's own headings. It reaches into WeasyPrint, whose version
is pinned.
"""

import re
from collections.abc import Iterator

from coursepack.model.volume import counted_letters
from coursepack.model.where import Where
from coursepack.publish.layout import Box, Document, classes, every_box, no_complaints
from coursepack.publish.lettering import write
from coursepack.publish.pdf import on_pages
from coursepack.publish.tagging import mark_artifacts

DEEPEST = 6  # the last level of headings


class Binding:
    """A volume while it is made: first what comes after its front, then the front itself."""

    def __init__(self, place: str, front: str) -> None:
        """`front` is set once to see how many pages it needs."""
        self._place = place
        self._room = len(self._set(front).pages)
        self._documents: list[Document] = []
        self._pages: dict[str, int] = {}
        self._lines: dict[tuple[int, int], tuple[tuple[int, int], ...]] = {}

    @property
    def before(self) -> int:
        """How many pages come before the next document."""
        return self._room + sum(len(document.pages) for document in self._documents)

    @property
    def where(self) -> Where:
        """Where everything stands that was added so far."""
        return Where(self._pages, self._lines)

    def add(self, html: str, chapter: int = 0, down: int = 0) -> None:
        """Lay out what comes next; the headings of a chapter go `down` so many levels."""
        before = self.before
        document = self._set(html)
        if chapter:
            self._lines |= _lines(document, chapter, before)
            _name(document, str(chapter))
        _sink(document, down)
        for number, page in enumerate(document.pages, start=before + 1):
            for name in page.anchors:
                self._pages.setdefault(name, number)
        self._documents.append(document)

    def pdf(self, front: str) -> bytes:
        """The whole volume, with its front as it is now that all pages are known."""
        first = self._set(front)
        assert len(first.pages) == self._room, "numbers of pages do not change how long they take"
        pages = [page for document in (first, *self._documents) for page in document.pages]
        whole = first.copy(pages)
        for document in self._documents:
            _tell_language(document, first)
        with no_complaints(self._place):
            mark_artifacts(whole)
            return write(whole)

    def _set(self, html: str) -> Document:
        with no_complaints(self._place):
            return on_pages(html, self._place)


def _lines(
    document: Document, chapter: int, before: int
) -> Iterator[tuple[tuple[int, int], tuple[tuple[int, int], ...]]]:
    """Of each paragraph of the article: its pages, and where in it each of them ends."""
    found: dict[int, list[tuple[int, int]]] = {}
    for number, page in enumerate(document.pages, start=before + 1):
        for box in every_box(page._page_box.children[0]):
            paragraph = _paragraph(box)
            if paragraph:
                parts = found.setdefault(paragraph, [])
                reached = parts[-1][1] if parts else 0
                parts.append((number, reached + counted_letters("".join(_words(box)))))
    return (((chapter, paragraph), tuple(parts)) for paragraph, parts in found.items())


def _paragraph(box: Box) -> int:
    if type(box).__name__ != "BlockBox" or "paragraph" not in classes(box):
        return 0
    named = re.fullmatch(r"p(\d+)", box.element.get("id") or "")
    return int(named[1]) if named else 0


def _words(box: Box) -> Iterator[str]:
    """The text of a paragraph without its number and what style sheets add."""
    if {"number", "marker", "beside"} & set(classes(box)) or "::" in (box.element_tag or ""):
        return
    if type(box).__name__ == "TextBox":
        yield box.text
    for child in getattr(box, "children", ()):
        yield from _words(getattr(child, "_box", child))


def _name(document: Document, chapter: str) -> None:
    """Put the chapter's name before those of its elements, and name its beginning."""
    own = {name for page in document.pages for name in page.anchors}
    for page in document.pages:
        page.anchors = {f"{chapter}/{name}": place for name, place in page.anchors.items()}
        page.links = [
            (kind, f"{chapter}/{to}" if kind == "internal" and to in own else to, *rest)
            for kind, to, *rest in page.links
        ]
    first = document.pages[0]
    first.anchors[chapter] = (0, 0, first.width, first.height)


def _sink(document: Document, down: int) -> None:
    """Let headings and bookmarks go down in level."""
    done = set()
    for page in document.pages if down else ():
        page.bookmarks = [(level + down, *rest) for level, *rest in page.bookmarks]
        for box in every_box(page._page_box.children[0]):
            if re.fullmatch("h[1-6]", box.element_tag or ""):
                box.element_tag = f"h{min(int(box.element_tag[1]) + down, DEEPEST)}"
                if box.element not in done:
                    done.add(box.element)
                    box.element.tag = box.element_tag


def _tell_language(document: Document, volume: Document) -> None:
    """Mark a chapter in another language than the volume's: its own root is not in the PDF."""
    root = document._html.etree_element
    if root.get("lang") != volume._html.etree_element.get("lang"):
        for element in root.find("body"):
            if isinstance(element.tag, str) and not element.get("lang"):
                element.set("lang", root.get("lang"))
