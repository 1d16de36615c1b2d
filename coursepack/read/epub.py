"""EPUB → pieces: the chapters in the order that the book reads."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from coursepack.read import limits
from coursepack.read.archive import Archive
from coursepack.read.elements import count_elements, inner_text
from coursepack.read.front_matter import is_address, is_date
from coursepack.read.html_blocks import html_pieces
from coursepack.read.html_parsing import parse_html
from coursepack.read.kinds import WORDS
from coursepack.read.pieces import Imprint, Piece, Reading

_KIND = WORDS["epub"]
# What programs write where nobody gave a title.
_NO_TITLES = ("unknown", "untitled", "[no title]")
_PAGES = ("application/xhtml+xml", "text/html")


def read_epub(data: bytes, label: str) -> Reading:
    """The article in an EPUB book; what it says about itself was written on purpose."""
    archive = Archive(data, label, _KIND)
    package_name = _package(archive)
    package = archive.tree(package_name)
    encrypted = _encrypted(archive)
    pieces: list[Piece] = []
    elements = 0
    for name in _chapters(package, posixpath.dirname(package_name)):
        if name in encrypted:
            raise archive.locked()
        root = parse_html(archive.member(name), label, _KIND)
        elements += count_elements(root)
        if elements > limits.MAX_ELEMENTS:
            raise archive.overfull()
        body = root.find("body")
        pieces.extend(html_pieces(root if body is None else body))
    spare = Imprint(language=_first(package, "language"))
    return Reading(tuple(pieces), _imprint(package), spare)


def _package(archive: Archive) -> str:
    """The name of the member that lists the others."""
    for rootfile in _all(archive.tree("META-INF/container.xml"), "rootfile"):
        path = rootfile.get("full-path") or ""
        if path in archive.names:
            return path
    raise archive.damaged()


def _chapters(package: etree._Element, folder: str) -> Iterator[str]:
    """The names of the members that make up the text, in reading order."""
    items = {item.get("id"): item for item in _all(package, "item")}
    for reference in _all(package, "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no":
            continue
        is_contents = "nav" in (item.get("properties") or "").split()
        if item.get("media-type") in _PAGES and not is_contents:
            path = unquote((item.get("href") or "").partition("#")[0])
            yield posixpath.normpath(posixpath.join(folder, path))


def _encrypted(archive: Archive) -> set[str]:
    """The members that cannot be read without a key; obscured fonts are among them."""
    name = "META-INF/encryption.xml"
    if name not in archive.names:
        return set()
    return {unquote(item.get("URI") or "") for item in _all(archive.tree(name), "CipherReference")}


def _imprint(package: etree._Element) -> Imprint:
    """What the book says about itself, except its language, which programs fill in."""
    names = ("title", "creator", "publisher", "date", "rights", "source")
    said = {name: _first(package, name) for name in names}
    date = said["date"][:10]
    return Imprint(
        title="" if said["title"].lower() in _NO_TITLES else said["title"],
        byline=said["creator"],
        outlet=said["publisher"],
        date=date if is_date(date) else "",
        address=said["source"] if is_address(said["source"]) else "",
        rights=said["rights"],
    )


def _first(package: etree._Element, name: str) -> str:
    texts = (inner_text(element).strip() for element in _all(package, name))
    return next((text for text in texts if text), "")


def _all(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of this local name, in whatever namespace."""
    yield from root.iter(f"{{*}}{name}")
