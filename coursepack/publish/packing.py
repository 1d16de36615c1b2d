"""What a PDF holds packed at zlib's usual level.

pydyf 0.13 packs at the highest level: four times the work, a thirteenth of a whole PDF's, for a
file that is three hundredths smaller. It reaches into pydyf, whose version is pinned.
"""

import zlib
from types import SimpleNamespace
from typing import Any

import pydyf

LEVEL = 6


def _packer(level: int) -> Any:
    """A compressor at the usual level, whichever is asked for."""
    return zlib.compressobj(min(level, LEVEL))


pydyf.zlib = SimpleNamespace(compress=zlib.compress, compressobj=_packer)
