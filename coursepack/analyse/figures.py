"""Figures: numbers whole, with their limits and what they count.

"between 30 and 40 %", "almost 1,200 people", "£20m", "a third of the voters",
"70 per 100,000 head". Years, dates, clock times, ages, numbers inside names and
compounds ("a two-week holiday") are no figures; a small bare number is none
either, for nobody could say what it counts.
"""

import re
from collections.abc import Sequence

from coursepack.analyse.cast import Cast
from coursepack.analyse.counted import counted
from coursepack.analyse.counters import counter
from coursepack.analyse.numbers import figure_pattern, is_bare
from coursepack.analyse.page import Page
from coursepack.analyse.phrases import speaks
from coursepack.analyse.verbs import speech
from coursepack.model.findings import DateFound, Figure, Quotation
from coursepack.source import Span

SURE = 0.8
_ATTITUDES = frozenset("hopes hoped hope fears feared fear thinks thought think expects".split())
# By the Treasury's reckoning; on the board's figures.
_COUNT = re.compile(
    r"\b(?:[Bb]y|[Oo]n) (?P<who>(?:the |an? )?[^,;.\"()]{2,40}?)'s (?:own )?"
    r"(?:reckoning|count|figures|estimates?|calculations?|data)\b"
)
# "The Treasury's own figures", "a review by the Halden Foundation in 2021", "a poll carried out".
_OWNER = re.compile(
    r"(?:[Tt]he )?(?P<who>[A-Z][\w&-]*(?: (?:of |for |and )?[A-Z][\w&-]*)*)['’]s (?:own |latest )?"
    r"(?:figures|data|estimates?|accounts|statistics|numbers|calculations)"
)
_BODY = re.compile(
    r"\b(?:by|from) (?:the )?(?P<who>[A-Z][\w&-]*(?: (?:of |for |and )?[A-Z][\w&-]*)*)"
    r"(?= (?:in|under|last|this|published|which|that)\b|\Z)"
)
_MADE = re.compile(r" published\b.*")
_AGE = re.compile(r"age\b|aged\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\s\w+th\b|(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|o'clock)(?!\w)|:\d\d|(?:st|nd|rd|th)\b|s\b"
    r"|-(?:[a-z]+-)?[a-z]|\s[A-Z]+\d"
)
_NUMBERED = re.compile(
    r"\b(?:room|page|chapter|number|no\.|at|act|phase|top|just (?:after|before)) \Z", re.IGNORECASE
)
# "over three winters" is how long, not how many at least.
_DURING = re.compile(
    r"over ((?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10) (?:minutes|hours|days|weeks"
    r"|weekends|months|seasons|springs|summers|autumns|winters|years|decades|centuries))",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Z][\w'-]* (?:\d+ (?:and|to) )?\Z")
_FIRST = re.compile(r"(?:\A|[.!?:] |[\"(])[A-Z][\w'-]* \Z")


def _is_figure(page: Page, hit: re.Match[str], cast: Cast, dated: Sequence[Span]) -> bool:
    """Whether a match is a figure: no date, no clock time, no part of a name."""
    plain, span = page.plain, Span(hit.start(), hit.end())
    if any(span.meets(date) for date in dated) or _CLOCK.match(plain, hit.end()):
        return False
    if any(m.span.meets(span) for m in cast.within(page.number, span.start - 40, span.end + 40)):
        return False
    before = plain[max(0, hit.start() - 30) : hit.start()]
    digits = re.fullmatch(r"\d+", hit[0]) is not None
    if _NUMBERED.search(before) and digits:
        return False
    if digits and _NAMED.search(before) and not _FIRST.search(before):
        return False
    if re.search(r"\b(?:hour|day|week|month|year|mile)s? and \Z", before):
        return False
    part = re.match(r" (?:of|the|its|all)\b", plain[hit.end() :])
    return hit[0].lower() != "half" or part is not None


def _whose(cast: Cast, page: Page, hit: re.Match[str]) -> str:
    """The name, or the words that may stand for somebody, by whose count a figure is told."""
    named = cast.ending(page.number, hit.end("who"))
    who = page.text[hit.start("who") : hit.end("who")]
    single = who[:1].isupper() or re.match(r"the [A-Z]", who)
    return named.name.text if named else who if single or speaks(who) else ""


def _source(quotes: Sequence[Quotation], page: Page, at: Span, sentence: Span, cast: Cast) -> str:
    """Whom the same sentence names for the figure, if that is sure."""
    for quote in quotes:
        fits = quote.at.paragraph == page.number and quote.at.span.holds(at)
        if fits and quote.confidence >= SURE and quote.verb not in _ATTITUDES:
            return _shortened(quote.speaker)
    counted_by = _COUNT.search(page.outside, sentence.start, sentence.end)
    if counted_by and not re.search(r"\d", page.outside[at.end : counted_by.start()]):
        return _whose(cast, page, counted_by)
    return _shortened(counter(page, cast, at, sentence)) or _according(quotes, page, at, sentence)


def _shortened(source: str) -> str:
    """Whose figures they are, in short: "an audit", not "an audit published in November"."""
    body = _OWNER.fullmatch(source) or _BODY.search(source)
    return body["who"] if body else _MADE.sub("", source)


def _according(quotes: Sequence[Quotation], page: Page, at: Span, sentence: Span) -> str:
    """Whom "according to" names for all the numbers of its sentence: "94%, up from 71%"."""
    for quote in quotes:
        inside = quote.at.paragraph == page.number and sentence.start <= quote.at.span.start
        if quote.verb != "according to" or not inside or quote.at.span.end > sentence.end:
            continue
        if at.start < quote.at.span.end or at.of(page.text) in quote.speaker:
            continue
        between = page.outside[quote.at.span.end : at.start]
        other = speech().search(between) or re.search(r"[;:]| (?:but|and|while) (?!\d)", between)
        if quote.confidence >= SURE and not other:
            return _shortened(quote.speaker)
    return ""


def figures(
    pages: Sequence[Page], cast: Cast, dates: Sequence[DateFound], quotes: Sequence[Quotation]
) -> tuple[Figure, ...]:
    """Every figure of the article, in reading order."""
    found = []
    for page in pages:
        dated = [date.at.span for date in dates if date.at.paragraph == page.number]
        past = 0
        for hit in figure_pattern().finditer(page.plain):
            if hit.start() < past or not _is_figure(page, hit, cast, dated):
                continue
            alone = _AGE.search(hit[0]) or re.search(r"[$£€¥]", hit[0])
            end = hit.end() if alone else counted(page, hit.end())
            if end == hit.end() and is_bare(hit[0]):
                continue
            past, sentence = end, page.sentence_at(hit.start())
            during = _DURING.fullmatch(page.plain, hit.start(), end)
            start = during.start(1) if during else hit.start()
            source = _source(quotes, page, Span(hit.start(), hit.end()), sentence, cast)
            whole = page.passage(sentence.start, sentence.end)
            found.append(Figure(page.passage(start, end), whole, source))
    return tuple(found)
