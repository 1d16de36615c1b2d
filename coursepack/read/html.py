"""Web pages → pieces.

A plain page, with nothing on it but an article, is read as it stands. From a
page of a web site trafilatura takes the article out; nothing is fetched.
"""

import json
from copy import deepcopy

from lxml import etree

from coursepack.read.characters import fold
from coursepack.read.elements import inner_text, tag_of
from coursepack.read.html_blocks import html_pieces
from coursepack.read.html_extraction import extracted_body
from coursepack.read.html_imprint import page_imprint
from coursepack.read.html_parsing import parse_html
from coursepack.read.kinds import WORDS
from coursepack.read.pieces import Piece, Reading
from coursepack.read.settling import same_words

# What only web sites have: a page with any of these holds more than its article.
_FURNITURE = set("nav aside footer form iframe button input".split())
# A page of which more than this share is links is a list of articles, or has menus.
_MOST_LINKS = 0.25
# Characters below which trafilatura has found no article.
_LITTLE = 300
# The longest attribute that says something; longer ones are pictures and programs.
_LONG_ATTRIBUTE = 2_000
# The most that a page's own record of its article (JSON-LD) takes.
_LONG_DATA = 200_000


def read_html(data: bytes, label: str) -> Reading:
    """The article in a web page, and what the page says about it."""
    root = parse_html(data, label, WORDS["html"])
    _tidy(root)
    imprint = page_imprint(root)
    etree.strip_elements(root, "script", with_tail=False)
    found = root.find("body")
    body = root if found is None else found
    pieces = html_pieces(body) if _is_plain(body) else _extracted(root, body)
    for piece in pieces:
        if same_words(piece.text, imprint.standfirst):
            pieces = tuple(other for other in pieces if other is not piece)
            break
    return Reading(pieces, imprint)


def _tidy(root: etree._Element) -> None:
    """Take out what says nothing about the article and costs time: programs, styles, drawings."""
    for element in list(root.iter("script", "style", "svg", "noscript")):
        if not _is_data(element):
            element.tag = "template"
    etree.strip_elements(root, "template", with_tail=False)
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            if len(value) > _LONG_ATTRIBUTE:
                del element.attrib[name]


def _is_data(element: etree._Element) -> bool:
    """Whether the element is the page's own record of its article (JSON-LD), and well-formed."""
    text = element.text or ""
    if element.get("type") != "application/ld+json" or len(text) > _LONG_DATA:
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_plain(body: etree._Element) -> bool:
    """Whether the page holds nothing but an article, as one saved from a word processor does."""
    if any(tag_of(element) in _FURNITURE for element in body.iter()):
        return False
    text = len(fold(inner_text(body)))
    linked = sum(len(fold(inner_text(link))) for link in body.iter("a"))
    return bool(linked <= text * _MOST_LINKS)


def _extracted(root: etree._Element, body: etree._Element) -> tuple[Piece, ...]:
    """The article out of a page with other things on it; the whole page where none is found."""
    article = extracted_body(root)
    pieces = () if article is None else html_pieces(article)
    if sum(len(piece.text) for piece in pieces) < _LITTLE:
        # So little is found only where all text was thrown together.
        body = deepcopy(body)
        etree.strip_elements(body, *_FURNITURE, with_tail=False)
        pieces = html_pieces(body)
    return pieces
