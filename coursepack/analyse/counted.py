"""What a number counts: the noun behind it, with "of …", "a year" and "or more"."""

import re

from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.lists import words
from coursepack.analyse.page import Page

_RATE = re.compile(r" (?:per|a|an|each|every) (?:\d[\d,]* )?[a-z]+(?: of population)?")
_PER = frozenset(
    """year month week day hour minute second decade person head capita litre liter kilo tonne
    ton mile night""".split()
)
_AFTER = re.compile(r" (?:or (?:more|so|less|fewer|older|younger)|at (?:most|least))\b")
_OF = re.compile(
    r" (?:of(?: the| its| his| her| their| all| [A-Z][\w-]*'s)?|(?:the|its|all)) (?=[\w'-])"
)
_IRREGULAR = frozenset(
    """people children men women feet teeth police mice geese percent aircraft fish sheep staff
    troops media data criteria dead wounded injured""".split()
)
# Words that follow a number without being counted.
_NOT_COUNTED = frozenset(
    """aged fewer less taken given seen known born made held left hit shot sent killed hurt later
    ago earlier old each respectively last next""".split()
)
# "300 hospital and warehouse staff": the noun stands behind both.
_PAIR = re.compile(r" (?:and|or) [a-z][\w-]* ([a-z][\w-]*)")
_LONGEST = 5


def plural(word: str) -> bool:
    """Whether a noun stands in the plural, as far as its ending tells."""
    lower = word.lower()
    ends = lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s")) and len(word) > 3
    return ends or lower in _IRREGULAR


def _ends(word: str) -> bool:
    """Whether no noun phrase goes on with this word."""
    lower = word.lower()
    return lower in words("function_words") or lower in _NOT_COUNTED


def _noun(plain: str, at: int, limit: int) -> int:
    """The end of the noun phrase that begins at `at`: up to its plural or unit."""
    end = at
    for step in range(_LONGEST):
        hit = re.match(r" ([^\W\d_][\w'-]*|\d+[\w-]*-[a-z]+)", plain[end:limit])
        if hit is None or _ends(hit[1]) or (hit[1][0].isupper() and step):
            pair = _PAIR.match(plain, end, limit)
            if step and pair and plural(pair[1]):
                return pair.end()
            owned = "' " in plain[at:end]
            return end if owned else _first(plain, at) if step else at
        end += hit.end()
        owner = plain[end : end + 2] == "' "
        if not owner and (plural(hit[1]) or hit[1].lower() in words("units")):
            return end
    return _first(plain, at)


def _first(plain: str, at: int) -> int:
    """Without a plural in sight only the word right after the number is safe, and no verb."""
    hit = re.match(r" [^\W\d_][\w'-]*", plain[at:])
    return at + hit.end() if hit and not hit[0].endswith("ed") else at


def _whole(plain: str, end: int) -> int:
    """The end with "of the voters" behind it, if that is a whole noun phrase."""
    of = _OF.match(plain, end)
    if of is None:
        return end
    place = of.end() - 1
    for _ in range(_LONGEST - 1 if " of" in of[0] else 1):
        hit = re.match(r" (\d[\d,.]*\d(?:-\w+)?|[\w'-]+)", plain[place:])
        if hit is None or _ends(hit[1]):
            break
        place += hit.end()
        if plural(hit[1]) or look_up(hit[1]):
            more = re.match(r" ([a-z]+)", plain[place:]) if look_up(hit[1]) else None
            return place + more.end() if more and plural(more[1]) else place
    cut = re.match(r" (?:and|or)\b", plain[place:])
    return end if cut or place < of.end() else place


def _rated(plain: str, end: int, limit: int) -> int:
    """The end with "a year", "per 100,000 head" and "or more" behind it."""
    rate = _RATE.match(plain, end, limit)
    if rate and (rate[0].split()[-1] in _PER or re.search(r"\d", rate[0])):
        end = rate.end()
    more = _AFTER.match(plain, end, limit)
    return more.end() if more else end


def counted(page: Page, at: int) -> int:
    """Where a figure ends whose number ends at `at`."""
    limit = page.sentence_at(max(0, at - 1)).end
    more = _AFTER.match(page.plain, at, limit)
    start = more.end() if more else at
    end = _noun(page.plain, start, limit)
    return _rated(page.plain, _whole(page.plain, end), limit)
