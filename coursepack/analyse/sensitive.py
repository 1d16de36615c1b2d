"""Sentences to handle with care: violence, death, faith, ethnicity, self-harm.

A word list with a few readings of what stands around a hit: a suicide bomber is
violence, a dead end is nothing. It marks too much rather than too little, for
the mark only switches exercises off.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, get_args

from coursepack.analyse.lists import either, table
from coursepack.analyse.page import Page
from coursepack.model.findings import Sensitive

Subject = Literal["violence", "death", "faith", "ethnicity", "self-harm"]
_HARMLESS = re.compile(
    r"dead(?:[- ]end|line|lock|heat|weight|wood| sea| battery| centre| center| calm| language)"
    r"|killed (?:time|the (?:mood|bill|plan|deal|engine|story|lights?))"
    r"|dying (?:to|for|art|language)|suicide (?:bomb\w*|attack\w*|mission)"
    r"|brutal(?:ly)? (?:honest\w*|frank\w*|competition|schedule)"
    r"|injured (?:pride|time)|violent (?:storm\w*|shak\w*|eruption\w*|reaction)"
    r"|fatal (?:error|flaw)"
    r"|islamic (?:republic|revolution\w*|guard\w*|regime)"
    r"|(?:ayatollah|imam)(?: regime| (?-i:[A-Z]))"
    r"|(?:muslim|christian|catholic|jewish|islamic|sikh|hindu) "
    r"(?-i:(?:Council|Association|Aid|Union|School|University|Democrat|Relief|Society|Federation|Museum|Times|Chronicle))"
    r"|(?:who|s?he) died (?:peacefully|in (?:1\d|20)\d\d)"
    r"|tribe of fans|religious(?:ly)? (?:follow|check)\w*|assassination of character|injured party"
    r"|beaten (?:track|path|by \d)|(?:was|were) shot (?:in|on|by) (?:\d{4}|film|location)",
    re.IGNORECASE,
)
_BOMBER = re.compile(r"suicide (?:bomb\w*|attack\w*|mission)", re.IGNORECASE)


@cache
def _subjects() -> tuple[tuple[Subject, re.Pattern[str]], ...]:
    rows = table("sensitive")
    return tuple(
        (name, re.compile(either(row[1] for row in rows if row[0] == name), re.IGNORECASE))
        for name in get_args(Subject)
    )


def _touches(text: str, words: re.Pattern[str], subject: Subject) -> bool:
    """Whether a sentence touches a subject outside its harmless phrases."""
    harmless = [hit.span() for hit in _HARMLESS.finditer(text)]
    if subject == "violence" and _BOMBER.search(text):
        return True
    return any(
        not any(start <= hit.start() and hit.end() <= end for start, end in harmless)
        for hit in words.finditer(text)
    )


def sensitive(pages: Sequence[Page]) -> tuple[Sensitive, ...]:
    """Each sentence that touches one of the five subjects, once for every subject."""
    found = []
    for page in pages:
        for sentence in page.sentences:
            text = sentence.of(page.plain)
            for subject, words in _subjects():
                if _touches(text, words, subject):
                    found.append(Sensitive(page.passage(sentence.start, sentence.end), subject))
    return tuple(found)
