"""Markup → a tree, within limits and without anything that is not in the file."""

import re

from lxml import etree, html

from coursepack import rules
from coursepack.problems import Refused
from coursepack.read import limits
from coursepack.read.decoding import decode
from coursepack.read.elements import count_elements
from coursepack.read.foreign import foreign
from coursepack.source import Source

_PICTURE_DATA = re.compile(r"data:[\w/+.;=-]{0,100},[^\"'\s)>]+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")


def parse_html(data: bytes, label: str, kind: str) -> etree._Element:
    """The tree of a page in whatever encoding it declares."""
    match = _CHARSET.search(data[:8000]) or _XML_CHARSET.search(data[:200])
    declared = match[1].decode("ascii") if match else ""
    return parse_markup(decode(data, label, declared), label, kind)


def parse_markup(markup: str, label: str, kind: str) -> etree._Element:
    """The tree of markup; its root is always <html>.

    Raises Refused where there is no text in it, or far more than in any article.
    """
    markup = _PICTURE_DATA.sub("", _DECLARATION.sub("", markup, count=1))
    if len(markup) > limits.MAX_MARKUP:
        raise Refused([rules.OVERFULL.at(Source(label), kind=kind)])
    # A surrogate is half a character; the parser takes whole ones only.
    data = markup.encode("utf-8", "replace").replace(b"\x00", b"")
    if not data.strip():
        raise Refused([rules.EMPTY.at(Source(label))])
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    with foreign(label, kind):
        try:
            root = html.document_fromstring(data, parser)
        except etree.ParserError:
            # Markup without a single element or letter.
            raise Refused([rules.EMPTY.at(Source(label))]) from None
    if count_elements(root) > limits.MAX_ELEMENTS:
        raise Refused([rules.OVERFULL.at(Source(label), kind=kind)])
    return root
