"""Dates in Arabic, French, Persian, Russian and Spanish: the plain ones only.

A day with its month, a month with its year, and a year that the text calls one. A
number that could count something else is no date here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from coursepack.analyse import solar
from coursepack.analyse.page import Page
from coursepack.model.findings import DateFound
from coursepack.model.folding import Shadow, shadow, unmarked
from coursepack.model.when import When

_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:er|º|-?го)?"
_PARTS = ("day", "month", "year", "month_2", "year_2", "year_3")
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\d%]|[.,]\d|\s?%)"


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language writes a date: between day and month, between month and year, and alone.

    `locales` name its months; `endings` may stand for the end of a month's name.
    """

    locales: tuple[str, ...]
    of: str = r"\s"
    by: str = r"\s"
    called: str = ""
    told: str = ""
    endings: str = ""
    ahead: str = ""
    after: str = ""


_GRAMMARS = {
    "ar": _Grammar(
        ("ar", "ar_IQ", "ar_DZ", "ar_MA"),
        of=r"\s(?:من\s)?",
        by=r"\s(?:من\s)?(?:عام\s|سنة\s)?",
        called=r"[وفبلک]?(?:ال)?(?:عام|سنة)\s",
        ahead=r"[وفبل]?",
    ),
    "fa": _Grammar(("fa",), by=r"\s(?:سال\s)?", after=r"(?:\s?ماه)?", called=r"سال\s"),
    "fr": _Grammar(("fr",), called=r"(?:en|depuis|dès|fin|début|l'an|l'année)\s"),
    "es": _Grammar(("es",), of=r"\sde\s", by=r"\s(?:de|del)\s", called=r"(?:en|desde|hasta|año)\s"),
    "ru": _Grammar(("ru",), told=r"\s(?:год(?:а|у|ом|е|ы)?\b|г\.)", endings="ем|ом|[ьйаяеюу]"),
}


@cache
def _months(language: str) -> dict[str, int]:
    """The folded names of the months and their numbers; those of the solar year from 21 on."""
    from babel.dates import get_month_names

    found: dict[str, int] = {}
    for locale in _GRAMMARS[language].locales:
        for context in ("format", "stand-alone"):
            names = get_month_names("wide", context, locale)
            found |= {unmarked(name): int(number) for number, name in names.items()}
    if language == "fa":
        found |= {
            unmarked(name): 20 + number
            for names in solar.MONTHS
            for number, name in enumerate(names.split(), start=1)
        }
    return found


@cache
def _rule(language: str) -> re.Pattern[str]:
    grammar = _GRAMMARS[language]
    names = sorted(_months(language), key=len, reverse=True)
    ending = f"(?:{grammar.endings})?" if grammar.endings else ""
    stems = dict.fromkeys(_stem(name, language) for name in names)
    any_month = "|".join(re.escape(stem) + ending for stem in stems)
    month = (
        rf"{grammar.ahead}(?P<month>{any_month})(?:\s?/\s?(?:{any_month}))?{grammar.after}(?!\w)"
    )
    year = _YEAR + (f"(?:{grammar.told})?" if grammar.told else "")
    plain = re.sub(r"\?P<(\w+)>", r"?P<\1_2>", f"{month}{grammar.by}{year}")
    alone = re.sub(r"\?P<(\w+)>", r"?P<\1_3>", f"{grammar.called}{_YEAR}{grammar.told}")
    whole = rf"{grammar.ahead}{_DAY}{grammar.of}{month}(?:{grammar.by}{year})?"
    return re.compile(rf"(?<![\w.,/-])(?:{whole}|{plain}|{alone})(?!\w)")


def dates_abroad(pages: Sequence[Page], language: str) -> tuple[DateFound, ...]:
    """Every plain date of an article in one of the languages that are read here."""
    if language not in _GRAMMARS:
        return ()
    return tuple(found for page in pages for found in _of(page, language))


def _of(page: Page, language: str) -> Iterator[DateFound]:
    there = shadow(page.text)
    for hit in _rule(language).finditer(there.text):
        part = {key: hit[key] or hit[f"{key}_2"] for key in ("month", "year")}
        day = int(hit["day"] or 0)
        month = _month(part["month"] or "", language)
        year = int(part["year"] or hit["year_3"] or 0)
        yield from _found(page, there, hit, (year, month, day))


def _stem(name: str, language: str) -> str:
    """A month's name without its case ending, where the language has such."""
    endings = _GRAMMARS[language].endings
    return re.sub(rf"(?:{endings})\Z", "", name) if endings else name


def _month(name: str, language: str) -> int:
    stem = _stem(name, language)
    return next((n for full, n in _months(language).items() if _stem(full, language) == stem), 0)


def _found(
    page: Page, there: Shadow, hit: re.Match[str], parts: tuple[int, int, int]
) -> Iterator[DateFound]:
    year, month, day = parts
    starts = [hit.start(name) for name in _PARTS if hit[name]]
    span = there.span(min(starts), max(hit.end(name) for name in _PARTS if hit[name]))
    sentence = page.sentence_at(span.start)
    at, whole = page.passage(span.start, span.end), page.passage(sentence.start, sentence.end)
    if month > 20 or (not month and solar.FIRST <= year <= solar.LAST):
        begins = solar.begins(year, max(month - 20, 0), day)
        if begins:
            yield DateFound(at, whole, None, begins=begins)
    elif year or day:
        yield DateFound(at, whole, When(year, month, day))
