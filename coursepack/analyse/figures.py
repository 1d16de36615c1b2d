"""Figures: numbers whole, with their limits and what they count.

"between 30 and 40 %", "almost 1,200 people", "£20m", "a third of the voters",
"70 per 100,000 head". Years, dates, clock times and numbers inside names are
no figures.
"""

import re
from collections.abc import Sequence
from functools import cache

from coursepack.analyse.cast import Cast
from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.lists import either, entries, words
from coursepack.analyse.page import Page
from coursepack.model.findings import DateFound, Figure, Quotation
from coursepack.source import Span

SURE = 0.8
_SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|m|k)\b"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONEY = r"(?:US|A|C|NZ|HK)?[$£€¥]\s?"
_FRACTION = (
    r"(?:(?:a|one|two|three|four)[ -](?:half|halves|thirds?|quarters?|fifths?|tenths?)|half)\b"
    r"(?! (?:hour|way|time|past|an? )|-)"
)
_IN = r"(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)\b"
_ATTACHED = r"(?:mph|kph|km/h|km|kg|cm|mm|ft|MW|GW|kW|kWh|GB|lb|g|m)\b"
_PERCENT = r"(?:\s?%|\s(?:per cent|percent|percentage points?)\b)"
_AGE = re.compile(r"aged?\b", re.IGNORECASE)
_CLOCK = re.compile(r"\s\w+th\b|(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|o'clock)(?!\w)|:\d\d|(?:st|nd|rd|th)\b|s\b")
_RATE = re.compile(r" (?:per|a|an|each|every) (?:\d[\d,]* )?[a-z]+(?: of population)?")
_PER = frozenset(
    "year month week day hour minute second decade person head capita litre liter kilo tonne ton mile".split()
)
_AFTER = re.compile(r" (?:or (?:more|so|less|fewer|older|younger)|at (?:most|least))\b")
_IRREGULAR = frozenset(
    """people children men women feet teeth police mice geese percent aircraft fish sheep staff
    troops media data criteria dead wounded injured""".split()
)


@cache
def _number() -> str:
    names = "|".join(sorted(words("number_words"), key=lambda word: (-len(word), word)))
    worded = rf"\b(?:(?:a|one) (?={_SCALE}|dozen\b)|(?={names}))(?:(?:{names})(?:[ -](?=(?:{names})\b))?)+\b"
    digits = rf"(?:{_MONEY})?(?:{_DIGITS})(?:\s?{_SCALE})?"
    return rf"(?:{digits}|{worded})(?:{_PERCENT}|{_ATTACHED})?"


@cache
def _figure() -> re.Pattern[str]:
    limit = either(entries("limits"))
    number = _number()
    joint = rf"(?:\s?[-–]\s?|\s(?:to|or)\s)(?:about |around )?"
    ranged = rf"\b[Bb]etween {number} and (?:about )?{number}(?: or {number})?|\b[Ff]rom {number} to {number}"
    span = rf"{number}(?:{joint}{number})?"
    return re.compile(
        rf"(?<![\w.,/-])(?:{ranged}|(?:(?:{limit})\s+)*(?:{_IN}|{_FRACTION}|{span}))(?![\w]|[.,/]\d)",
        re.IGNORECASE,
    )


def _is_figure(page: Page, hit: re.Match[str], cast: Cast, dated: Sequence[Span]) -> bool:
    """Whether a match is a figure: no date, no clock time, no part of a name."""
    plain, span = page.plain, Span(hit.start(), hit.end())
    if any(span.meets(date) and not date.holds(span) for date in dated):
        return False
    if any(date.holds(span) for date in dated):
        return False
    if _CLOCK.match(plain, hit.end()):
        return False
    if any(m.span.meets(span) for m in cast.within(page.number, span.start - 40, span.end + 40)):
        return False
    before = plain[max(0, hit.start() - 30) : hit.start()]
    if re.search(r"\b(?:room|page|chapter|number|no\.|at|act|phase|top) \Z", before, re.IGNORECASE):
        return not re.fullmatch(r"\d+", hit[0])
    beside = re.search(r"([A-Z][\w'-]*) \Z", before)
    if beside and beside[1].lower() not in words("openers") and re.fullmatch(r"\d+", hit[0]):
        counted = re.match(r" ([a-z][\w-]*)", plain[hit.end() :])
        return bool(counted) and (_plural(counted[1]) or counted[1] in words("units"))
    part = re.match(r" (?:of|the|its|all)\b", plain[hit.end() :])
    return hit[0].lower() != "half" or part is not None


def _noun(page: Page, at: int) -> int:
    """The end of what is counted: the noun after the number, with "of …" and its rate."""
    plain, end = page.plain, at
    limit = page.sentence_at(max(0, at - 1)).end
    more = _AFTER.match(plain, at, limit)
    at = end = more.end() if more else at
    for step in range(5):
        hit = re.match(r"(?:'(?=\s))?[ -]([^\W\d_][\w'-]*)", plain[end:limit])
        ends = hit is None or hit[1].lower() in words("function_words")
        if hit is None or ends or (hit[1][0].isupper() and step):
            sure = step == 1 or "' " in plain[at:end]
            end = end if sure else _first_noun(plain, at) if step else at
            break
        end += hit.end()
        owner = plain[end : end + 2] == "' "
        if not owner and (_plural(hit[1]) or hit[1].lower() in words("units")):
            break
    else:
        end = _first_noun(plain, at)
    return _rate(plain, _whole(plain, end), limit)


def _first_noun(plain: str, at: int) -> int:
    """Without a plural in sight only the word right after the number is safe."""
    hit = re.match(r"[ -][a-z][\w'-]*", plain[at:])
    return at + hit.end() if hit else at


def _whole(plain: str, end: int) -> int:
    """The end with "of the voters" behind it, if that is a whole noun phrase."""
    of = re.match(
        r" (?:of(?: the| its| his| her| their| all| [A-Z][\w-]*'s)?|(?:the|its|all)) (?=[\w'-])",
        plain[end:],
    )
    if of is None:
        return end
    place = end + of.end() - 1
    for _ in range(4):
        hit = re.match(r"[ ]?([\w'-]+)", plain[place:])
        if hit is None or hit[1].lower() in words("function_words"):
            break
        place += hit.end()
        if _plural(hit[1]) or look_up(hit[1]):
            more = re.match(r" ([a-z]+)", plain[place:]) if look_up(hit[1]) else None
            return place + more.end() if more and _plural(more[1]) else place
    cut = re.match(r" (?:and|or)\b", plain[place:])
    return end if cut or place < end + of.end() else place


def _plural(word: str) -> bool:
    lower = word.lower()
    plural = lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s")) and len(word) > 3
    return plural or lower in _IRREGULAR


def _rate(plain: str, end: int, limit: int) -> int:
    """The end with "a year", "per 100,000 head" and "or more" behind it."""
    rate = _RATE.match(plain, end, limit)
    if rate and (rate[0].split()[-1] in _PER or re.search(r"\d", rate[0])):
        end = rate.end()
    more = _AFTER.match(plain, end, limit)
    return more.end() if more else end


def _source(quotes: Sequence[Quotation], page: Page, span: Span) -> str:
    """Whom the same sentence names for the figure, if that is sure."""
    for quote in quotes:
        if quote.at.paragraph == page.number and quote.at.span.holds(span):
            if quote.speaker and quote.confidence >= SURE:
                return quote.speaker
    return ""


def figures(
    pages: Sequence[Page], cast: Cast, dates: Sequence[DateFound], quotes: Sequence[Quotation]
) -> tuple[Figure, ...]:
    """Every figure of the article, in reading order."""
    found = []
    for page in pages:
        dated = [date.at.span for date in dates if date.at.paragraph == page.number]
        past = 0
        for hit in _figure().finditer(page.plain):
            if hit.start() < past or not _is_figure(page, hit, cast, dated):
                continue
            end = hit.end() if _AGE.search(hit[0]) else _noun(page, hit.end())
            past, sentence = end, page.sentence_at(hit.start())
            whole = page.passage(sentence.start, sentence.end)
            source = _source(quotes, page, Span(hit.start(), hit.end()))
            found.append(Figure(page.passage(hit.start(), end), whole, source))
    return tuple(found)
