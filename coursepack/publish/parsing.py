"""Pages of our own templates read in one go, as a parser of HTML would.

tinyhtml5 2.1 knows what to make of anything, and looks at each letter in Python. Pages whose
elements are all closed, each where HTML allows it, are read by expat, twenty times as fast, into
the same elements. Anything else is left to tinyhtml5.
"""

import re
from typing import Any
from xml.etree.ElementTree import TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from tinyhtml5.constants import adjust_svg_attributes

Element = Any  # xml.etree.ElementTree.Element

XMLNS = "{http://www.w3.org/2000/xmlns/}xmlns"
SVG = "{http://www.w3.org/2000/svg}"
# Elements that a paragraph is never open around: HTML would close it.
_BLOCKS = frozenset(
    "article aside blockquote caption div dl dt dd figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p section table tbody td tfoot th thead tr ul".split()
)
_INLINE = frozenset("a abbr br cite i img em q small span strong sub sup b u".split())
_EMPTY = ("br", "hr", "img", "meta")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ROWS, _CELLS = ("thead", "tbody", "tfoot"), ("td", "th")
# Where an element may stand only directly in one of some others, and what holds elements alone.
_WITHIN = {
    "html": ("",),
    **dict.fromkeys(("head", "body"), ("html",)),
    **dict.fromkeys(("meta", "style", "title"), ("head",)),
    **dict.fromkeys((*_ROWS, "caption"), ("table",)),
    **dict.fromkeys(_CELLS, ("tr",)),
    **dict.fromkeys(("dt", "dd"), ("dl",)),
    "tr": _ROWS,
    "li": ("ol", "ul"),
}
_BARE = frozenset(("", "html", "head", "table", "tr", *_ROWS))
_DRAWN = frozenset(
    "circle defs desc g line path polygon polyline rect style text title tspan".split()
)

_BEGIN = re.compile(r"\s*<!DOCTYPE html>\s*", re.IGNORECASE)
_STYLE = re.compile(r"(<style\b[^<>]*>)(.*?)(</style>)", re.DOTALL)
_CLOSE = re.compile(rf"<({'|'.join(_EMPTY)})\b((?:[^<>\"]|\"[^\"]*\")*?)\s*/?>")
# What XML reads otherwise than HTML: comments, names of letters, white in attributes.
_OTHER = re.compile(r"<[!?]|\r|&(?!#[0-9]+;|(?:amp|lt|gt|quot);)|=\"[^\"<>]*[\n\t]|='")


class _Unusual(Exception):
    """A page that only a parser of HTML knows what to make of."""


def read(html: str) -> Element | None:
    """The root element of a page; None where it is not plain enough."""
    begin = _BEGIN.match(html)
    styles = [found[2] for found in _STYLE.finditer(html)]
    page = _STYLE.sub(r"\1\3", html[begin.end() :] if begin else "")
    if not page or _OTHER.search(page):
        return None
    reader = _Reader(styles)
    try:
        return reader.read(_CLOSE.sub(r"<\1\2/>", page))
    except (ExpatError, _Unusual):
        return None


class _Reader:
    """Builds the elements of one page, and stops where HTML would build others."""

    def __init__(self, styles: list[str]) -> None:
        self._build = TreeBuilder()
        self._open: list[str] = [""]
        self._styles = styles[::-1]
        self._paragraph = self._drawing = 0  # how deep the open one is
        self._past = ""  # head or body, once it is closed
        self._after: list[str] = []  # white that HTML puts at the end of the body

    def read(self, page: str) -> Element:
        """The root element."""
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(page.rstrip(), True)
        end = page[len(page.rstrip()) :]
        if self._open != [""]:
            raise _Unusual
        root = self._build.close()
        if [part.tag for part in root] != ["head", "body"] or self._styles:
            raise _Unusual
        _append(root[1], "".join(self._after) + end)
        return root

    def _start(self, name: str, given: dict[str, str]) -> None:
        above = self._open[-1]
        if self._drawing:
            if name not in _DRAWN or above in (f"{SVG}title", f"{SVG}desc"):
                raise _Unusual
            name = SVG + name
        elif name == "svg":
            name, self._drawing = SVG + name, len(self._open)
        else:
            self._check(name, above)
        self._open.append(name)
        self._build.start(name, self._named(given))
        if name in ("style", f"{SVG}style"):
            self._style()

    def _style(self) -> None:
        """A sheet, which HTML reads as it is, but for one in a drawing."""
        sheet = self._styles.pop() if self._styles else ""
        if self._drawing and ("&" in sheet or "<" in sheet):
            raise _Unusual
        self._build.data(sheet)

    def _named(self, given: dict[str, str]) -> dict[str, str]:
        """Attributes as HTML names them, in drawings and elsewhere."""
        known = adjust_svg_attributes if self._drawing else {}
        if any(":" in key or known.get(key.lower(), key.lower()) != key for key in given):
            raise _Unusual
        if self._drawing and "xmlns" in given:
            return {XMLNS if key == "xmlns" else key: value for key, value in given.items()}
        return given

    def _check(self, name: str, above: str) -> None:
        """Raise _Unusual for an element that does not stand where it may."""
        if name in _BLOCKS:
            if self._paragraph or (name in _HEADINGS and above in _HEADINGS):
                raise _Unusual
            if name == "p":
                self._paragraph = len(self._open)
        elif name not in _INLINE and name not in _WITHIN:
            raise _Unusual
        allowed = _WITHIN.get(name)
        inside = above in allowed if allowed else above not in _BARE
        if not inside or (name == "a" and "a" in self._open):
            raise _Unusual

    def _end(self, name: str) -> None:
        self._open.pop()
        depth = len(self._open)
        self._past = name if name in ("head", "body") else self._past
        self._build.end(SVG + name if self._drawing else name)
        if depth == self._paragraph:
            self._paragraph = 0
        if depth == self._drawing:
            self._drawing = 0

    def _text(self, text: str) -> None:
        above = self._open[-1]
        if above in _BARE and not text.isspace():
            raise _Unusual
        if above != "html" or self._past == "head":
            self._build.data(text)
        elif self._past == "body":
            self._after.append(text)


def _append(element: Element, text: str) -> None:
    """Put text at the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
