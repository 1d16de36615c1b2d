"""What a PDF holds packed at zlib's usual level, and its pages numbered once.

pydyf 0.13 packs at the highest level: four times the work, a thirteenth of a whole PDF's, for a
file that is three hundredths smaller. It also makes a list of all pages whenever one is named. It
reaches into pydyf, whose version is pinned.
"""

import zlib
from types import SimpleNamespace
from typing import Any

import pydyf

LEVEL = 6
_list = pydyf.PDF.page_references.fget


def _packer(level: int) -> Any:
    """A compressor at the usual level, whichever is asked for."""
    return zlib.compressobj(min(level, LEVEL))


def _pages(pdf: Any) -> tuple[bytes, ...]:
    """How other objects name the pages that there are now."""
    count = pdf.pages["Count"]
    known: tuple[bytes, ...] = pdf.__dict__.get("listed", ())
    if len(known) != count:
        known = pdf.listed = _list(pdf)
    return known


pydyf.PDF.page_references = property(_pages)
pydyf.zlib = SimpleNamespace(compress=zlib.compress, compressobj=_packer)
