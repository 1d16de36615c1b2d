"""Verbs that give words to a speaker, read from `data/speech.txt`."""

import re
from functools import cache

from coursepack.analyse.lists import either, table


@cache
def forms(flag: str) -> tuple[str, ...]:
    """The forms of the verbs that carry `flag` ("quote", "bare", "that", "to")."""
    rows = (row for row in table("speech") if flag in row[1].split())
    return tuple(form for row in rows for form in row[0].split())


@cache
def speech() -> re.Pattern[str]:
    """Any verb that may stand beside a direct quotation."""
    return re.compile(either(forms("quote")), re.IGNORECASE)


@cache
def reporting() -> re.Pattern[str]:
    """Any verb that gives words to a speaker, quoted or not."""
    return re.compile(either(form for row in table("speech") for form in row[0].split()))
