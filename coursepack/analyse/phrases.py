"""Descriptions that may stand for a speaker: the phrase before a verb, cut to what names one."""

import re
from functools import cache

from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.lists import words

_OPENER = re.compile(
    r"\W*(?:(?:but|and|yet|so|or|nor|however|meanwhile|then|now|still|although|though|while|when"
    r"|as|because|since|if|that|which|where|instead|indeed|also|moreover|even|only|just|perhaps)"
    r"\b,?\s*)+",
    re.IGNORECASE,
)
_DETERMINER = r"(?:the|an?|his|her|its|their|one)"
# "Evidence that the report": who acts in a clause of its own.
_CLAUSED = re.compile(
    rf"\b(?:that|which|whom|because|although|while|when|if|as) (?={_DETERMINER} )"
)
# "At the funeral the priest": a place or time before who speaks; "those who would keep them".
# Of "researchers in the United States" the country is a part.
_PLACED = re.compile(
    r"(?:at|in|on|by|within|after|before|during|for|from|to|with|under|despite|unlike) [\w' -]+? "
    r"(?<! in )(?<! at )(?<! on )(?<! of )(?<! for )(?<! by )(?<! from )(?<! to )(?<! with )"
    r"(?<! about )(?<! near )(?<! under )(?<! against )(?=(?:the|an?|his|her|their|one) )",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"(?:[Ii]n|[Ss]ince|[Bb]y) (?:1[5-9]|20)\d\d ")
_JOINS = re.compile(r"(?:after|before|until|once) (?=(?:an?|the|his|her|their) )")
# What begins so, or ends with an owner, is no one who speaks: "to see the museum's".
_HANGS = re.compile(
    r"(?:what|whatever|whom|how|why|to|of|in|on|at|for|by|from|with|about|after|before|under"
    r"|than|into|like)\b|.*'s?\Z",
    re.IGNORECASE,
)
# Endings that only words for people have.
_AGENT = re.compile(
    r"(?:olog|ograph|onom|[a-z]{3}ic|art|ur|pian|[a-z]{3}al)ist\Z|[a-z]{3}(?:ician|woman|person|women"
    r"|bencher|keeper|holder|maker|worker|owner|goer|leader|seller|dweller|eteer|fighter|grower"
    r"|spotter|walker|rider|shopper|teller|watcher|builder|mate|boy|girl)\Z"
)
_THOSE = re.compile(r"\b[Tt]hose who (?:[\w'-]+ ?){1,5}\Z")
_CLAUSE = frozenset(
    """said says say told is are was were be been has had have did does will would can could may
    might who which that whose how he she it they we i""".split()
)
_PREPOSITIONS = frozenset("of for from at in on to by with about".split())
_LONGEST = 12


@cache
def _voices() -> frozenset[str]:
    return words("voices") | words("roles") | words("group_nouns")


def speaks(phrase: str) -> bool:
    """Whether a description may stand for somebody who speaks."""
    row = re.findall(r"[\w'-]+", phrase)
    if not 0 < len(row) <= _LONGEST or any(word.lower() in _CLAUSE for word in row):
        return False
    if row[-1].lower() in ("and", "but", "or"):
        return False
    plain = [re.sub(r"'s\Z", "", word) for word in row]
    head = _head_of(plain).lower()
    entry = look_up(_head_of(plain))
    single = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    voice = head in _voices() or single in _voices() or _AGENT.search(single)
    return bool(voice) or bool(entry and entry.kind == "people")


def _head_of(row: list[str]) -> str:
    """The last word before the first preposition: reports on television, data collected by X."""
    for at, word in enumerate(row):
        if at and word.lower() in _PREPOSITIONS:
            before = row[at - 1]
            return row[at - 2] if before.endswith("ed") and at > 1 else before
    return row[-1]


def begins(text: str) -> int:
    """Where the noun phrase at the end of `text` begins: behind openers, a place, a time."""
    start = len(text) - len(text.lstrip())
    if opener := _OPENER.match(text, start):
        start = opener.end()
    for clause in _CLAUSED.finditer(text, start):
        start = clause.end()
    if year := _IN_YEAR.match(text, start):
        start = year.end()
    if placed := _PLACED.match(text, start):
        return placed.end()
    joins = _JOINS.match(text, start)
    return joins.end() if joins else start


def describes(phrase: str) -> bool:
    """Whether the words before a verb are somebody who speaks: one of the voices, or those who."""
    return not _HANGS.match(phrase) and (speaks(phrase) or _THOSE.fullmatch(phrase) is not None)
