"""Which candidates may stand as names, and not only for the capital of a sentence or a sign."""

import re

from coursepack.analyse.candidate import Candidate
from coursepack.analyse.capitals import all_heads
from coursepack.analyse.gazetteer import WITH_THE, look_up
from coursepack.analyse.lists import entries, words
from coursepack.frequency import zipf

# An age behind a name: "Alamin, ten, who"; "Lena (34)".
AGED = re.compile(
    r"(?:,? aged |, | \()(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|\w+teen)[,)]"
    r"|, an? \d\d?-year-old|, who(?:'s| (?:is|was|has|had|looks?|lives?|works?))\b"
)
_AND_NAME = re.compile(r" and [A-Z]\w+ [A-Z]")
# An unknown word is no word of English that a sentence has given its capital.
_UNKNOWN = 1.5
# What is more common than this is a word on a sign and no short form.
_EVERYDAY = 4.0
_RANKS = frozenset(
    "chief deputy vice assistant acting senior junior head first second lord".split()
)
# People called by their work or their country, who may open a sentence.
_WORKERS = re.compile(r"(?:ologists|graphers|nomists|omats|ticians|ysts|women|smen|rmen)\Z")


def _adjective(text: str) -> bool:
    """Iranian-American, Sino-Soviet: peoples joined by a hyphen."""
    known = [part for part in text.split("-") if look_up(part)]
    return "-" in text and len(known) > text.count("-") and not look_up(text)


def _common(found: Candidate) -> bool:
    """Whether a single word is capitalised without being a name by itself."""
    text, lower = found.text, found.words[0].lower
    if len(found.words) > 1 or found.title:
        return False
    if text in WITH_THE:
        return not re.search(r"\b[Tt]he \Z", found.before)
    opener = lower in words("openers") and not look_up(text)
    return opener or lower in all_heads() or lower in words("roles")


def _many(text: str) -> bool:
    return text.endswith("s") and not text.endswith("ss")


def _certain(found: Candidate) -> bool:
    """Whether a word at the beginning of a sentence is a name without more evidence."""
    text, lower = found.text, found.text.lower()
    known = look_up(text) or text in entries("group_names") or re.fullmatch(r"[A-Z]{2,}", text)
    paired = lower in words("first_names") and _AND_NAME.match(found.after)
    if _WORKERS.search(lower):
        return False  # "Climatologists call it …"
    told = (
        (AGED.match(found.after) and not _many(text)) or known or paired or zipf(lower) < _UNKNOWN
    )
    return bool(told) and lower not in words("not_alone")


def _office(found: Candidate) -> bool:
    """Whether all words of a run only tell what somebody is: the Chief Cashier."""
    lower = [token.lower for token in found.words]
    return lower[-1] in words("roles") and all(word in _RANKS for word in lower[:-1])


def _shouted(text: str) -> bool:
    """Whether several common words are written in capitals, as on a sign: RIVER CLOSED."""
    parts = text.split()
    return len(parts) > 1 and text.isupper() and all(zipf(part) > _EVERYDAY for part in parts)


def is_name(found: Candidate, middle: frozenset[str]) -> bool:
    """Whether a candidate may stand; `middle` are words capitalised inside sentences too."""
    text = found.text
    if not found.title and (_office(found) or _shouted(text)):
        return False
    if text.lower() in words("not_names") or len(text) < 2 or _adjective(text) or _common(found):
        return False
    return not found.doubtful or len(found.words) > 1 or text in middle or _certain(found)
