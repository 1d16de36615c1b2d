"""A proof laid out on pages. The one door to WeasyPrint; what it complains of stops the build."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from coursepack.problems import Refused
from coursepack.publish.bindings import declared_before
from coursepack.publish.fonts import seal_fonts
from coursepack.rules import LAYOUT
from coursepack.source import Source

seal_fonts()
with declared_before():
    import weasyprint
from weasyprint.formatting_structure.boxes import Box as Engine  # noqa: E402
from weasyprint.formatting_structure.boxes import ParentBox  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402
from weasyprint.urls import URLFetcher  # noqa: E402

from coursepack.publish import (  # noqa: E402
    asking,  # noqa: F401
    balancing,  # noqa: F401
    bare,  # noqa: F401
    cascade,  # noqa: F401
    embedding,  # noqa: F401
    footnotes,  # noqa: F401
    inking,  # noqa: F401
    lengths,  # noqa: F401
    packing,  # noqa: F401
    resetting,  # noqa: F401
    searching,  # noqa: F401
    shaping,  # noqa: F401
    sheets,  # noqa: F401
    usual,  # noqa: F401
    values,  # noqa: F401
)
from coursepack.publish.paging import Mender, judged_by  # noqa: E402
from coursepack.publish.parsing import read  # noqa: E402

EMPTY = "<!DOCTYPE html>"
Document = Any  # weasyprint.Document: the package carries no types
Box = Any  # weasyprint.formatting_structure.boxes.Box


@cache
def _fonts() -> Any:
    """One font list for the whole process: making it again costs a third of a short document."""
    return FontConfiguration()


class _Complaints(logging.Handler):
    """Keeps what WeasyPrint warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.told.append(record.getMessage())


@contextmanager
def no_complaints(place: str) -> Iterator[None]:
    """Raise Refused, naming `place`, for whatever WeasyPrint warns of meanwhile."""
    logger = logging.getLogger("weasyprint")
    complaints = _Complaints()
    logger.addHandler(complaints)
    try:
        yield
    finally:
        logger.removeHandler(complaints)
    if complaints.told:
        told = dict.fromkeys(complaints.told)
        raise Refused(LAYOUT.at(Source(place), what=words) for words in told)


def lay_out(html: str, mender: Mender | None = None) -> Document:
    """Set `html` on pages, each shown to `mender`."""
    return lay_out_parsed(parsed(html), mender)


def parsed(html: str) -> Any:
    """The elements of `html`, to be set on pages, perhaps more than once.

    Nothing is fetched: a proof is complete.
    """
    given = html if (root := read(html)) is None else EMPTY
    fetcher = URLFetcher(allowed_protocols=("data",))
    source = weasyprint.HTML(string=given, base_url="proof:", url_fetcher=fetcher)
    if root is not None:
        source.etree_element = root
    return source


def lay_out_parsed(source: Any, mender: Mender | None = None) -> Document:
    """Set elements on pages as they are now."""
    # The old wrapper remembers the classes that its elements had.
    wrapper = type(source.wrapper_element)
    source.wrapper_element = wrapper.from_html_root(source.etree_element, content_language=None)
    return _rendered(source, mender)


def _rendered(source: Any, mender: Mender | None) -> Document:
    with judged_by(mender):
        return source.render(font_config=_fonts(), pdf_variant="pdf/ua-1")


def on_its_own(document: Document) -> Document:
    """Some pages of a document made a whole: no link leads off them, no heading lacks its upper."""
    there = {anchor for page in document.pages for anchor in page.anchors}
    above = 0
    tags: dict[Any, str] = {}
    for page in document.pages:
        page.links = [link for link in page.links if link[0] != "internal" or link[1] in there]
        for box in every_box(page._page_box):
            if re.fullmatch("h[1-6]", box.element_tag or ""):
                if box.element not in tags:
                    above = min(int(box.element_tag[1]), above + 1)
                    tags[box.element] = box.element.tag = f"h{above}"
                box.element_tag = tags[box.element]
    return document


def every_box(box: Box) -> Iterator[Box]:
    """A box and all below it in reading order, absolutely placed ones too."""
    ahead = [box]
    while ahead:
        box = ahead.pop()
        if not isinstance(box, Engine):
            box = box._box
        yield box
        if isinstance(box, ParentBox):
            ahead += box.children[::-1]


def classes(box: Box) -> tuple[str, ...]:
    """The classes of the element that a box was made for."""
    element = box.element
    if element is None or box.element_tag != element.tag:
        return ()
    named = element.get("class")
    return _each(named) if named else ()


@cache
def _each(named: str) -> tuple[str, ...]:
    return tuple(named.split())
