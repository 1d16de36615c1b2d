"""How frequent a word is in English, from wordfreq's own list.

The list is read as its file has it (msgpack, words in steps of a hundredth of a
Zipf point), without the rest of the library, whose parts for other languages
take longer to load than an article takes to read.
"""

import gzip
import importlib
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# Steps of a hundredth from the top of the scale; words rarer than Zipf 1 are not told apart.
_TOP, _STEPS = 9.0, 801
_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def _list() -> dict[str, float]:
    spec = find_spec("wordfreq")
    home = Path((spec and spec.origin) or "")
    path = home.parent / "data" / "large_en.msgpack.gz"
    unpack: Any = importlib.import_module("msgpack").load
    with gzip.open(path) as file:
        head, *steps = unpack(file, raw=False)
    assert head["format"] == "cB", f"unknown format of {path.name}"
    return {
        word: value
        for step, words in enumerate(steps[:_STEPS])
        for value in (round(_TOP - step / 100, 2),)
        for word in words
    }


@cache
def zipf(word: str) -> float:
    """About 1 for rare, 7 for everywhere, 0 for unknown; of joined words the rarest counts."""
    known = _list()
    found = known.get(word.lower())
    if found is not None:
        return found
    parts = _LETTERS.findall(word.lower())
    return min((known.get(part, 0.0) for part in parts), default=0.0) if len(parts) > 1 else 0.0
