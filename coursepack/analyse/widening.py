"""Names that are longer than their capitals: with a small head word, a year, or joining words.

"Ural mountains", "the American invasion", "the battle of Karbala", "Labour Law
2006"; and a long form that the article gives to an acronym is one name, whatever
joining words stand in it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from coursepack.analyse.candidate import Candidate
from coursepack.analyse.capitals import Token, heads, tokens
from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.lists import table, words
from coursepack.analyse.page import Page

_NEXT = re.compile(r" (?P<word>[a-z]+)\b(?! of\b)")
_BEFORE = re.compile(r"\b(?P<word>[a-z]+) of \Z")
# A number behind a name that is no place: Noor 1, Apollo 11; not "Smith 40 people".
_NUMBER = re.compile(
    r" (?P<word>\d{1,2})(?=[.,;:)]|\s(?:and|or|is|was|will|would|can|could|has|had|in|at|to|of|on"
    r"|by|for|from|which|that|mission|plant|project|reactor|rocket)\b)(?![.,]\d)"
)
_CAPITAL = r"[A-Z][\w'-]*"
_INNER = rf"(?:{_CAPITAL}|of|and|in|for|to|on|a)"
# A bill or act with what it is about in brackets, and a title behind the noun that tells its kind:
# Elections (Voting Age) Bill; an exhibition, Edges of the Known World.
_KINDS = "scheme|programme|program|project|campaign|initiative|movement|charity"
_SHIPS = "ship|ferry|trawler|lifeboat|tanker|yacht|submarine|frigate|steamer|liner|boat|tug"
_WHOLE = (
    re.compile(
        rf"\b(?!The )(?P<name>{_CAPITAL}(?: {_CAPITAL})* \({_INNER}(?: (?:the )?{_INNER})*\)"
        rf" (?:Bill|Act|Order|Regulations)(?: (?:1[89]|20)\d\d)?)\b"
    ),
    re.compile(
        rf"\b(?:{'|'.join(sorted(words('work_nouns')))}|festival|{_KINDS}|{_SHIPS}),?"
        rf" (?:called |titled |entitled |named )?"
        rf"(?P<name>{_CAPITAL}(?: (?:the )?{_INNER})* {_CAPITAL})(?=[,.;]| [a-z])"
    ),
    re.compile(
        rf"\b(?!The )(?P<name>{_CAPITAL}(?: {_CAPITAL})* (?:of|for|to|and) (?:the )?{_CAPITAL}"
        rf"(?: {_CAPITAL})*)(?= (?:{_KINDS})\b)"
    ),
    # The Health and Safety at Work Act 1974; the Act of 1833; Guest v Guest; Messrs. Lund and Poe.
    re.compile(
        rf"\b[Tt]he (?P<name>{_CAPITAL}(?: (?:{_INNER}|at|by|with))+(?<! of)(?<! and)"
        r" (?:Act|Bill|Regulations|Directive)(?: (?:1[6-9]|20)\d\d)?)\b"
    ),
    # The Valletta Convention on Abandoned, Lost and Discarded Fishing Gear.
    re.compile(
        rf"\b(?!The )(?P<name>(?:{_CAPITAL} )+(?:Convention|Treaty|Protocol|Agreement|Declaration)"
        rf" (?:on|against|for|concerning) (?:the )?{_CAPITAL}(?: {_CAPITAL})*"
        rf"(?:(?:, {_CAPITAL}(?: {_CAPITAL})*)*,? and {_CAPITAL}(?: {_CAPITAL})*)?)"
    ),
    re.compile(r"\b(?P<name>(?:Act|Treaty|Charter|Statute) of (?:1\d|20)\d\d)\b"),
    re.compile(
        rf"\b(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}} v\.? {_CAPITAL}(?: {_CAPITAL}){{0,2}})"
    ),
    re.compile(rf"\bMessrs\.? (?P<name>{_CAPITAL}(?:, {_CAPITAL})* (?:and|&) {_CAPITAL})"),
    re.compile(
        rf"\b(?P<name>(?:Ministry|Department|Office|Committee|Commission) (?:of|for) (?:the )?"
        rf"{_CAPITAL}(?:, {_CAPITAL})+,? and (?:the )?{_CAPITAL}(?: {_CAPITAL})*)"
    ),
)
# Numbered parts of papers, which are no names: Article 22, Section 4.
_PARTS = frozenset("article section chapter figure table annex clause rule paragraph".split())
_ACCIDENT = re.compile(r" (?P<word>nuclear) (?P<last>accident|disaster)\b")
_NO = re.compile(r"\. (?P<word>\d+)\b")  # School No. 3
_YEAR = re.compile(r" (?P<word>1[89]\d\d|20\d\d)\b")


@cache
def small_heads(where: str) -> frozenset[str]:
    """The small words that may stand in one place of a name."""
    return frozenset(next(row[1] for row in table("small_heads") if row[0] == where).split())


def _token(hit: re.Match[str], base: int = 0) -> Token:
    return Token(hit["word"], base + hit.start("word"), base + hit.end("word"))


def _longer(found: Candidate) -> Candidate:
    """The candidate with the small words or the year that belong to it."""
    entry = look_up(found.text)
    plain = found.page.plain
    follows = _NEXT.match(plain, found.end)
    people = entry is not None and entry.kind == "people"
    if follows and _ends(follows["word"], found, people):
        return replace(found, words=(*found.words, _token(follows)), doubtful=False)
    if found.words[-1].text == "No" and (number := _NO.match(plain, found.end)):
        return replace(found, words=(*found.words, _token(number)))
    year = _YEAR.match(plain, found.end)
    if year and any(t.lower in heads("work") for t in found.words):
        return replace(found, words=(*found.words, _token(year)))
    if more := _numbered(found, entry is None):
        return more
    base = max(0, found.start - 30)
    opens = _BEFORE.search(plain[base : found.start])
    place = entry is not None and not people and not found.title
    if opens and place and opens["word"] in small_heads('before "of" and a place'):
        of = Token("of", found.start - 3, found.start - 1)
        return replace(found, words=(_token(opens, base), of, *found.words), doubtful=False)
    return found


def _numbered(found: Candidate, unknown: bool) -> Candidate | None:
    """The candidate with its number, or as an accident."""
    plain, single = found.page.plain, len(found.words) == 1
    part = found.words[-1].lower in _PARTS
    number = _NUMBER.match(plain, found.end) if unknown and single and not found.title else None
    number = None if part else number
    if number and not found.doubtful:
        return replace(found, words=(*found.words, _token(number)))
    if not unknown and (accident := _ACCIDENT.match(plain, found.end)):
        last = Token(accident["last"], accident.start("last"), accident.end("last"))
        return replace(found, words=(*found.words, _token(accident), last), doubtful=False)
    return None


def _ends(word: str, found: Candidate, people: bool) -> bool:
    """Whether a small word behind a name is part of it."""
    if found.title:
        return False
    named = found.words[0].lower in words("first_names")
    party = len(found.words) < 3 and not named and word in small_heads("after a party")
    if party:
        return found.words[-1].lower in words("party_names")
    after = small_heads("after a people") if people else frozenset[str]()
    if look_up(found.text) and not people:
        after = small_heads("after a place")
    return word in after or (word in small_heads("after any name") and not named)


def _long_forms(page: Page, long: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the long forms of acronyms stand in a paragraph, and names with brackets or joints."""
    for text in sorted(long, key=len, reverse=True):
        for hit in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", page.plain):
            yield hit.span()
    for pattern in _WHOLE:
        for hit in pattern.finditer(page.plain):
            if " " in hit["name"]:
                yield hit.span("name")


def widened(
    found: Sequence[Candidate], pages: Sequence[Page], long: Sequence[str]
) -> list[Candidate]:
    """All candidates in reading order, each as long as the name is."""
    capital = [text for text in long if sum(word[0].isupper() for word in text.split()) > 1]
    whole: list[Candidate] = []
    for page in pages:
        for start, end in _long_forms(page, capital):
            inside = tuple(t for t in tokens(page.plain) if start <= t.start and t.end <= end)
            if not any(_meets(other, page, start, end) for other in whole):
                whole.append(Candidate(page, inside))
    rest = [_longer(c) for c in found if not any(_meets(c, w.page, w.start, w.end) for w in whole)]
    return sorted([*whole, *rest], key=lambda c: (c.page.number, c.start))


def _meets(one: Candidate, page: Page, start: int, end: int) -> bool:
    return one.page is page and one.start < end and start < one.end
