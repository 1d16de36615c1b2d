"""HTML → pieces: the one walk that web pages, Word, OpenDocument, EPUB and Markdown share.

Headings, paragraphs, set-off quotations and list items are kept with their
emphasis; links become their text. Pictures, captions, controls and hidden
parts are left out. A row of a table becomes one paragraph. Marks that lead to
footnotes are left out; the notes themselves come where the file has them,
which is the end.
"""

from dataclasses import dataclass, replace

from lxml import etree

from coursepack.read.characters import fold, lowered, raised
from coursepack.read.elements import inner_text, is_hidden, tag_of
from coursepack.read.html_lists import Markers
from coursepack.read.html_tables import is_data_table, table_rows
from coursepack.read.pieces import Piece, Role, Run, set_line

_DROPPED = set(
    "script style template noscript head svg math canvas figcaption caption img picture video "
    "audio object embed iframe form button input select textarea nav title meta link map".split()
)
_BLOCKS = set(
    "address article aside blockquote body center dd details dialog div dl dt figure footer "
    "header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul "
    "h1 h2 h3 h4 h5 h6".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_EM = {"em", "i"}
_STRONG = {"strong", "b"}
# Elements nested deeper than this are read as the plain text in them.
_DEEPEST = 80
_BACK_ARROWS = set("↑↩↩︎⏎^⬆")


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element says about the text in it."""

    role: Role = "paragraph"
    level: int = 0
    em: bool = False
    strong: bool = False


def html_pieces(root: etree._Element) -> tuple[Piece, ...]:
    """The pieces of an HTML tree, in reading order; its depth must be limited by its parser."""
    walk = _Walk()
    walk.element(root, _Look())
    walk.close(_Look())
    return tuple(walk.pieces)


class _Walk:
    """Pieces made so far, the runs of the open one, and the markers of open lists."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.runs: list[Run] = []
        self.markers = Markers()
        self.breaks = 0
        self.depth = 0

    def element(self, element: etree._Element, look: _Look) -> None:
        tag = tag_of(element)
        if not tag or tag in _DROPPED or is_hidden(element) or _leads_to_note(element):
            return
        if self.depth > _DEEPEST:
            self.text(inner_text(element), look)
        elif tag == "br":
            self.line_break(look)
        elif tag == "q":
            self.text("“", look)
            self.children(element, look)
            self.text("”", look)
        elif tag in ("sup", "sub"):
            self.shifted(element, look, tag)
        elif tag == "table" and is_data_table(element):
            self.close(look)
            for row in table_rows(element):
                self.pieces.append(Piece("paragraph", row))
        elif tag in _BLOCKS:
            self.block(element, tag, look)
        else:
            self.children(element, _inline(tag, look))

    def block(self, element: etree._Element, tag: str, outer: _Look) -> None:
        self.close(outer)
        inner = _look_of(element, tag, outer)
        with self.markers.within(element, tag):
            self.children(element, inner)
            self.close(inner)

    def children(self, element: etree._Element, look: _Look) -> None:
        self.depth += 1
        self.text(element.text, look)
        for child in element:
            self.element(child, look)
            self.text(child.tail, look)
        self.depth -= 1

    def text(self, text: str | None, look: _Look) -> None:
        if text:
            self.runs.append(Run(text, look.em, look.strong))
            self.breaks = self.breaks if not text.strip() else 0

    def line_break(self, look: _Look) -> None:
        """One break is a space; two in a row are what an empty line is elsewhere."""
        self.breaks += 1
        if self.breaks > 1:
            self.close(look)
        else:
            self.runs.append(Run("\n"))

    def shifted(self, element: etree._Element, look: _Look, tag: str) -> None:
        text = fold(inner_text(element))
        if any(_leads_to_note(link) for link in element.iter()) and len(text) < 6:
            return
        self.text(raised(text) if tag == "sup" else lowered(text), look)

    def close(self, look: _Look) -> None:
        """End the open piece."""
        text, marks = set_line(self.runs)
        self.runs, self.breaks = [], 0
        if text:
            marker = self.markers.take() if look.role == "item" else ""
            self.pieces.append(Piece(look.role, text, look.level, marker, marks))


def _leads_to_note(element: etree._Element) -> bool:
    if tag_of(element) != "a" or not (element.get("href") or "").partition("#")[1]:
        return False
    text = "".join(inner_text(element).split())
    kinds = f"{element.get('role')} {element.get('epub:type')}"
    noted = "noteref" in kinds or "backlink" in kinds
    short = (text.strip("[]()").isdecimal() and len(text) < 6) or text in {"*", "†", "‡"}
    raised_mark = short and (text.startswith("[") or tag_of(_parent(element)) == "sup")
    return noted or bool(raised_mark) or (bool(text) and set(text) <= _BACK_ARROWS)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    return element if parent is None else parent


def _inline(tag: str, look: _Look) -> _Look:
    if tag in _EM:
        return replace(look, em=True)
    if tag in _STRONG:
        return replace(look, strong=True)
    return look


def _look_of(element: etree._Element, tag: str, outer: _Look) -> _Look:
    """The look within a block; what stands in a quotation or an item stays part of it."""
    if tag in _HEADINGS:
        if outer.role in ("quotation", "item"):
            return outer
        role: Role = "title" if element.get("class") == "title" else "heading"
        return _Look(role, _HEADINGS[tag])
    if tag == "blockquote":
        return _Look("quotation")
    if tag in ("ul", "ol", "li"):
        return _Look("item" if tag == "li" else outer.role)
    if tag == "p" and element.get("class") == "standfirst":
        return _Look("standfirst")
    return _Look(outer.role, outer.level)
