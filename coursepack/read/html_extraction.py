"""The article out of a web page: trafilatura finds it, its tree is turned back into HTML."""

import logging
from copy import deepcopy

from lxml import etree

from coursepack.read.foreign import attempted

_TAGS = {
    "quote": "blockquote",
    "item": "li",
    "lb": "br",
    "row": "tr",
    "cell": "td",
    "ref": "a",
    "main": "div",
}
# Trafilatura compares its find with that of a second method, which takes a second
# for two thousand blocks and the square of it for more.
_MOST_BLOCKS = 2_000
_BLOCKS = (
    "p",
    "div",
    "li",
    "td",
    "th",
    "dd",
    "dt",
    "pre",
    "option",
    "br",
    *map("h{}".format, range(1, 7)),
)
_LOOKS = {"#b": "strong", "#i": "em", "#sup": "sup", "#sub": "sub"}


def extracted_body(root: etree._Element) -> etree._Element | None:
    """The part of the page that is its article, as HTML; None where none is found."""
    import trafilatura

    quiet()
    many = sum(1 for _ in root.iter(*_BLOCKS)) > _MOST_BLOCKS
    found = attempted(
        lambda: trafilatura.bare_extraction(
            deepcopy(root),
            include_comments=False,
            include_tables=True,
            include_formatting=True,
            include_images=False,
            include_links=False,
            deduplicate=False,
            with_metadata=False,
            fast=many,
        )
    )
    body: etree._Element | None = getattr(found, "body", None)
    if body is None:
        return None
    for element in body.iter(etree.Element):
        name = _html_name(element)
        # Damaged pages have names that may stand, but may not be set.
        if name != element.tag:
            element.tag = name
    return body


def quiet() -> None:
    """Keep trafilatura's remarks on pages it finds nothing in off the screen."""
    for name in ("trafilatura", "htmldate"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _html_name(element: etree._Element) -> str:
    """HTML's name for an element of trafilatura's tree."""
    tag, rend = str(element.tag), element.get("rend") or ""
    match tag:
        case "head":
            return rend if rend in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
        case "list":
            return "ol" if rend == "ol" else "ul"
        case "quote" if _in_line(element):
            return "q"
        case "hi":
            return _LOOKS.get(rend, "span")
        case _:
            return _TAGS.get(tag, tag)


def _in_line(element: etree._Element) -> bool:
    """Whether a quotation stands within a paragraph, where HTML has <q>."""
    parent = element.getparent()
    return parent is not None and parent.tag in ("p", "span", "strong", "em")
