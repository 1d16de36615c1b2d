"""How numbers are written: digits, words, money, shares, ranges, and the limits before them."""

import re
from functools import cache

from coursepack.analyse.lists import either, entries, words

_SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|m|k)\b"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONEY = r"(?:US|A|C|NZ|HK)?[$£€¥]\s?"
_FRACTION = (
    r"(?:(?:a|one|two|three|four)[ -](?:half|halves|thirds?|quarters?|fifths?|tenths?)|half)\b"
    r"(?! (?:hour|way|time|past|an? )|-)"
)
_SMALL = "two|three|four|five|six|seven|eight|nine|ten"
_IN = rf"(?:one|{_SMALL}|\d+) (?:in|out of)(?: every)? (?:{_SMALL}|\d[\d,]*)\b"
_ATTACHED = r"(?:mph|kph|km/h|km|kg|cm|mm|ft|MW|GW|kW|kWh|GB|lb|g|m)\b"
_LIMITED = re.compile(
    r"(?:more|fewer|less) than|at (?:least|most)|up to|almost|nearly|as many as|no more than|over",
    re.IGNORECASE,
)
_PERCENT = r"(?:\s?%|\s(?:per cent|percent|percentage points?)\b)"


def _number() -> str:
    names = "|".join(sorted(words("number_words"), key=lambda word: (-len(word), word)))
    opener = rf"(?:(?:a|one) (?={_SCALE}|dozen\b)|(?={names}))"
    worded = rf"\b{opener}(?:(?:{names})(?:[ -](?=(?:{names})\b))?)+\b"
    digits = rf"(?:{_MONEY})?(?:{_DIGITS})(?:\s?{_SCALE})?"
    return rf"(?:{digits}|{worded})(?:{_PERCENT}|{_ATTACHED})?"


@cache
def figure_pattern() -> re.Pattern[str]:
    """A whole figure without what it counts: limits, number, share or range."""
    number = _number()
    limit = either(entries("limits"))
    joint = r"(?:\s?[-–]\s?|\s(?:to|or)\s)(?:about |around )?"
    between = rf"\bbetween {number} and (?:about )?{number}(?: or {number})?"
    ranged = rf"(?:aged )?{between}|\bfrom {number} to {number}"
    span = rf"{number}(?:{joint}{number})?"
    return re.compile(
        rf"(?<![\w.,/-])(?:{ranged}|(?:(?:{limit})\s+){{0,3}}(?:{_IN}|{_FRACTION}|{span}))"
        r"(?![\w]|[.,/]\d)",
        re.IGNORECASE,
    )


def is_bare(text: str) -> bool:
    """Whether a figure says nothing by itself: a small number without %, money or share."""
    if re.search(r"[%$£€¥]|per ?cent|half|third|quarter|fifth|tenth|\b(?:in|out of)\b", text):
        return False
    large = re.search(r"\d{3}|\d[.,]\d|hundred|thousand|million|billion|trillion|dozen", text)
    unit = re.search(rf"\d\s?{_ATTACHED}", text)
    limited = _LIMITED.match(text)
    age = re.search(r"\baged?\b", text, re.IGNORECASE)
    return not (large or unit or age or limited)
