"""Style sheets read once for all documents that share them.

Most of what two editions are styled by is the same text; reading it takes as long as two pages.
This reaches into WeasyPrint, whose version is pinned.
"""

import logging
import re
from typing import Any

from weasyprint import css

KEPT = 8  # sheets: those of two editions in every style
# What a sheet says to the whole document, and not only of elements, pages and their margins.
_FOR_ALL = re.compile(
    r"@(?!(?:page|media|supports|footnote|(?:top|bottom|left|right)-[a-z-]+)\b)", re.IGNORECASE
)

_read = css.CSS
_known: dict[tuple[str, str, str], tuple[Any, list[Any]]] = {}


class _Faults(logging.Handler):
    """Whether a sheet was complained of."""

    told = False

    def emit(self, _: logging.LogRecord) -> None:
        self.told = True


def _sheet(*given: Any, **named: Any) -> Any:
    """A style sheet, read before or now; its rules for pages are given to the document."""
    text = named.get("string")
    if given or not text or _FOR_ALL.search(text) or named.get("page_rules") is None:
        return _read(*given, **named)
    key = (text, str(named.get("base_url")), str(named.get("media_type")))
    pages: list[Any] = named["page_rules"]
    if key not in _known:
        before, faults = len(pages), _Faults()
        logging.getLogger("weasyprint").addHandler(faults)
        try:
            sheet = _read(**named)
        finally:
            logging.getLogger("weasyprint").removeHandler(faults)
        if faults.told:
            return sheet  # every document with it is to be told of
        while len(_known) >= KEPT:
            del _known[next(iter(_known))]
        _known[key] = sheet, pages[before:]
        return sheet
    sheet, own = _known[key]
    pages.extend(own)
    return sheet


css.CSS = _sheet
