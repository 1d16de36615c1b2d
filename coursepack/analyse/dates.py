"""Dates in the text, as precise as the text gives them and never more.

A day and month without a year keep year 0. A decade ("the 1980s"), a century
and a relative date ("last year") have no `When`: the model holds years,
months and days only, and a decade must not turn into its first year.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coursepack.analyse.page import Page
from coursepack.analyse.planned import stands
from coursepack.model.article import Passage
from coursepack.model.findings import DateFound
from coursepack.model.when import MONTHS, When
from coursepack.source import Span

_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)})\b\.?)"
_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|d)?"
_NOT_NUMBER = r"(?![\d%]|\s[A-Z]+\d|[.,]\d|-\w|\s?(?:per cent|percent|million|billion)\b)"
_ABSOLUTE = (
    ("iso", r"(?P<y0>\d{4})-(?P<m0>0[1-9]|1[0-2])(?:-(?P<d0>0[1-9]|[12]\d|3[01]))?(?![\d-])"),
    (
        "days",
        rf"(?P<d1>{_DAY})(?:\s?(?:-|–|to|and)\s?(?P<e1>{_DAY}))?\s(?:(?:day\s)?of\s)?(?P<m1>{_MONTH})"
        rf"(?:,?\s(?P<y1>{_YEAR}){_NOT_NUMBER})?",
    ),
    (
        "month",
        rf"(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?!\d|[.,]\d|%|:)"
        rf"(?:(?:\s?(?:-|–)\s?|\s(?:and|to)\s(?={_DAY},\s{_YEAR}))(?P<e2>{_DAY})(?!\d))?"
        rf"(?:,?\s(?P<y2>{_YEAR}){_NOT_NUMBER})?",
    ),
    (
        "months",
        rf"(?:(?:mid|early|late)-)?(?P<m3>{_MONTH})(?:,?\s(?:of\s)?(?P<y3>{_YEAR}){_NOT_NUMBER})?",
    ),
    ("decade", r"(?:the\s)?(?:(?:early|late|mid)[\s-])?'?(?:(?:1[0-9]|20)\d0|[2-9]0)s\b"),
    ("century", r"(?:the\s)?(?:(?:early|late|mid)[\s-])?[\w-]+(?:st|nd|rd|th)\scentury(?:\sBC)?"),
    ("span", rf"(?P<y4>{_YEAR})[-–/](?P<e4>{_YEAR}|\d\d)(?![\d\w%-])"),
    ("year", rf"(?P<y5>{_YEAR}){_NOT_NUMBER}"),
)
_ANY = re.compile(
    "|".join(rf"(?<![\w$£€#.,-])(?P<{name}>{body})(?!\w)" for name, body in _ABSOLUTE)
)
_COUNT = (
    r"(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|several|few"
    r"|many)"
)
_ONE = r"(?:day|week|month|year|decade|century)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_UNIT = r"(?:minute|hour|day|week|month|year|decade|centur(?:y|ie))s?"
_FEAST = (
    r"(?:Christmas|Easter|Michaelmas|Whitsun|Ramadan|Passover|Diwali|Thanksgiving|Halloween"
    r"|New Year|midsummer|midwinter)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RELATIVE = re.compile(
    r"\b(?:(?:the\s)?(?:last|next|this|past|previous|following|coming)\s"
    rf"(?:{_ONE}|night|morning|afternoon|evening|weekend|{_SEASON}|{_MONTH}|{_WEEKDAY})"
    rf"|(?:(?<=in )|(?<=of )|(?<=on )|(?<=later ))that (?:same )?(?:{_ONE}|night|{_SEASON})"
    rf"|the (?:end|start|beginning) of (?:the|this|that|next|last) {_ONE}"
    rf"|(?<!\d[,.]){_COUNT}\s{_UNIT}\sago|(?:in|within)\s{_COUNT}\s{_UNIT}(?='?\stime)"
    rf"|(?:(?<=in )|(?<=by )|(?<=since )|(?<=until ))the (?!fall){_SEASON}(?! of \d)"
    rf"|(?:(?<=at )|(?<=by )|(?<=since )|(?<=until )|(?<=before )|(?<=after )){_FEAST}"
    r"|(?:(?<=at )|(?<=by )|(?<=over )|(?<=until )|(?<=before )|(?<=since ))the weekend"
    rf"|the same (?:day|night|morning|afternoon|evening|week|month|year)(?! as\b)"
    rf"|the (?:day|night|week|month|year) before(?=[,.;]| and\b)|(?<=on ){_WEEKDAY}s"
    rf"|yesterday|tomorrow|today|tonight|{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?)\b"
    r"(?:(?:(?<=year)|(?<=[nsi]day)|(?<=turday))(?='s)|(?!'))",
    re.IGNORECASE,
)
_MODAL_MAY = re.compile(
    r"\b(?:in|of|by|since|until|till|from|to|on|for|between|and|before|after|during|last|next|this"
    r"|early|late|mid|through)[\s-]\Z",
    re.IGNORECASE,
)
# A number after these words, or before those, counts things and is no year.
_COUNTING = re.compile(
    r"\b(?:about|around|almost|nearly|some|over|than|least|most|only|room|flat|number|no\.|page"
    r"|channel|route|highway|flight|model|bus|code|version|under|up to|has|have|had|another|these"
    r"|those|all|employs?|employed|holds?|held|seats?|built|planted|counted|sold|lost|killed)\s\Z",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\s(?:people|men|women|children|students|workers|soldiers|prisoners|houses|homes"
    r"|miles|kilomet(?:re|er)s|km|met(?:re|er)s|tons|tonnes|dollars|pounds|euros|jobs|deaths|cases"
    r"|years|days|hours|minutes|times|pages|words|buildings|schools|signatures|members|troops"
    r"|refugees|victims|inhabitants|residents|seats|beds|visitors|birds|trees|patients|voters"
    r"|households|families|passengers|vehicles|cars|copies|customers|staff|employees|units|lives"
    r"|spectators|metres|litres|acres|hectares|kilos|steps|calories|kilowatts|megawatts)\b"
)
# … unless what stands before them takes a date: "until about 1920".
_DATING = re.compile(r"\b(?:in|by|since|from|until|till|before|after|of) \w+\s\Z", re.IGNORECASE)
# "Nobody may today": nowadays, and no day.
_NOWADAYS = re.compile(
    r"\(|\b(?:be|is|are|still|even|until|of) (?:allowed |known )?(?:to |as )?\Z|\bthe same \Z"
)
_OWN = re.compile(r"\b(?:my|our|his|her|its|their|your) \Z")
_BEFORE_OLD_YEAR = re.compile(
    r"\b(?:in|of|by|since|from|until|till|to|year|AD|before|after|between|and|around|circa)\s\Z"
)


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    when: When | None


def _number(text: str | None) -> int:
    digits = re.match(r"\d+", text or "")
    return int(digits[0]) if digits else 0


def _month(text: str | None) -> int:
    """The number of a month, by its first three letters."""
    names = [name[:3] for name in MONTHS]
    return names.index(text[:3]) + 1 if text and not text.isdigit() else _number(text)


def _are_years(hit: re.Match[str]) -> bool:
    """2011-12: one winter, and no December."""
    return not hit["d0"] and _number(hit["m0"]) == _number(hit["y0"]) % 100 + 1


def _single(hit: re.Match[str]) -> Iterator[_Hit]:
    """The dates that one match gives: two for a range, one else, none where it is no date."""
    part = hit.groupdict()
    kind = next(name for name, _ in _ABSOLUTE if part[name])
    if kind in ("decade", "century"):
        yield _Hit(Span(hit.start(), hit.end()), None)
        return
    if kind == "iso" and _are_years(hit):
        yield _Hit(Span(hit.start(), hit.end("y0")), When(_number(part["y0"])))
        yield _Hit(Span(hit.start("m0"), hit.end()), When(_number(part["y0"]) + 1))
        return
    place = {"iso": 0, "days": 1, "month": 2, "months": 3, "span": 4, "year": 5}[kind]
    year = _number(part.get(f"y{place}"))
    month, day = _month(part.get(f"m{place}")), _number(part.get(f"d{place}"))
    until = part.get(f"e{place}")
    if not until:
        yield _Hit(Span(hit.start(), hit.end()), When(year, month, day))
    elif kind == "span":
        last = _number(until)
        last += year - year % 100 if last < 100 else 0
        yield _Hit(Span(hit.start(), hit.end(f"y{place}")), When(year))
        yield _Hit(Span(hit.start(f"e{place}"), hit.end()), When(last))
    else:
        second = Span(hit.start(f"e{place}"), hit.end())
        yield _Hit(Span(hit.start(), hit.end(f"d{place}")), When(year, month, day))
        yield _Hit(second, When(year, month, _number(until)))


def _is_date(plain: str, hit: re.Match[str]) -> bool:
    """Whether a match is a date: not May the verb, 1,500 people, or bylaw 2026-03."""
    text = hit[0]
    lead = plain[: hit.start()]
    if hit["iso"] and not hit["d0"] and not _are_years(hit):
        return _BEFORE_OLD_YEAR.search(lead) is not None
    if hit["months"] and not hit["y3"] and re.fullmatch(r"May|March|Mar|Dec|Jan|Sep|Jun", text):
        return _MODAL_MAY.search(lead) is not None
    if hit["year"]:
        if text < "1500" and not _BEFORE_OLD_YEAR.search(lead):
            return False
        counted = _COUNTING.search(lead) and not _DATING.search(lead)
        return not (_THINGS.match(plain[hit.end() :]) or counted)
    if hit["decade"]:
        return not re.search(r"\b(?:their|his|her|my|our|your) \Z", plain[: hit.start()])
    return True


def _no_day(page: Page, hit: re.Match[str]) -> bool:
    """Whether words are no date: the firm Next Week, a Sunday school, my last evening, nowadays."""
    lead = page.plain[: hit.start()]
    inside = page.sentence_at(hit.start()).start != hit.start()
    return bool(
        (inside and re.match(r"(?:Today|Tomorrow|Next|Last)\b", hit[0]))
        or (hit[0] in ("Sunday", "Saturday") and page.plain.startswith(" school", hit.end()))
        or (hit[0].startswith("last") and _OWN.search(lead))
        or (hit[0] == "today" and _NOWADAYS.search(lead))
    )


def _shared(hits: list[_Hit], plain: str) -> list[_Hit]:
    """October and November 2012: the year stands once for both months."""
    found = list(hits)
    for at in range(len(found) - 1, 0, -1):
        first, second = found[at - 1], found[at]
        gap = plain[first.span.end : second.span.start]
        if first.when and second.when and gap in (" and ", " to ", " or ", "-", "–", " – "):
            alike = bool(first.when.day) == bool(second.when.day)
            whole = first.when.month and second.when.month and alike
            if whole and not first.when.year and second.when.year:
                when = When(second.when.year, first.when.month, first.when.day)
                found[at - 1] = _Hit(first.span, when)
    return found


def dates(pages: Sequence[Page], written: str = "") -> tuple[DateFound, ...]:
    """Every date of the article; `written` is the article's own date, ISO, or empty."""
    day = When.parse(written) if written else None
    found: list[DateFound] = []
    for page in pages:
        hits = [h for m in _ANY.finditer(page.plain) if _is_date(page.plain, m) for h in _single(m)]
        hits = _shared(hits, page.plain)
        taken = [hit.span for hit in hits]
        for match in _RELATIVE.finditer(page.plain):
            span = Span(match.start(), match.end())
            if not _no_day(page, match) and not any(span.meets(other) for other in taken):
                hits.append(_Hit(span, None))
        for hit in sorted(hits, key=lambda hit: hit.span):
            sentence = page.sentence_at(hit.span.start)
            at = page.passage(hit.span.start, hit.span.end)
            whole = page.passage(sentence.start, sentence.end)
            told = stands(page, hit.span, hit.when, day, _year_before(hits, page, sentence))
            if found and _day_of(found[-1], at, page):
                found[-1] = replace(found[-1], planned=told.planned)
            found.append(DateFound(at, whole, hit.when, told.planned, settled=told.settled))
    return tuple(found)


def _year_before(hits: Sequence[_Hit], page: Page, sentence: Span) -> int:
    """The last year told in the sentence before, or 0: what follows may belong to it."""
    before = [one for one in page.sentences if one.end <= sentence.start][-1:]
    told = [h for one in before for h in hits if one.start <= h.span.start < one.end]
    return next((h.when.year for h in reversed(told) if h.when and h.when.year), 0)


def _day_of(weekday: DateFound, day: Passage, page: Page) -> bool:
    """Whether a weekday and a day are one: Monday 6 October."""
    if weekday.when or weekday.at.paragraph != page.number:
        return False
    gap = page.plain[weekday.at.span.end : day.span.start]
    return gap in (" ", ", ", " the ") and weekday.at.span.of(page.plain).endswith("day")


def iso_dates(pages: Sequence[Page], written: str = "") -> tuple[DateFound, ...]:
    """Only the dates written in digits, year first: they mean the same in every language."""
    every = dates(pages, written)
    return tuple(
        d for d in every if re.fullmatch(r"\d{4}-\d\d-\d\d", d.at.span.of(_text(pages, d)))
    )


def _text(pages: Sequence[Page], date: DateFound) -> str:
    return next(page.text for page in pages if page.number == date.at.paragraph)
