"""Where claims of a kind can be checked."""

import re

from coursepack.draft.tables import records
from coursepack.model.anchor import fold


def where_to_check(text: str, around: str = "") -> str:
    """A kind of record that could test the claim, looked for in it and then `around` it."""
    for place in (text, around):
        shadow = fold(place)
        for record in records():
            if any(_stands(stem, shadow) for stem in record.when):
                return record.look
    return ""


def _stands(stem: str, shadow: str) -> bool:
    start = r"\b" if stem[0].isalnum() else ""
    return re.search(start + re.escape(stem), shadow) is not None
