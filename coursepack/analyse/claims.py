"""Statements a reader might ask about: who says it, on what evidence, how sure.

Each clause that could stand alone gives one claim, so that every claim has its
own speaker, hedge and kind: what a sentence gives to somebody, and what the
writer adds in the same sentence. What carries no sign of a claim (a figure, a
date, a judgement, a forecast, a cause, a doubt) is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursepack.analyse.cast import Cast
from coursepack.analyse.clauses import clauses
from coursepack.analyse.lists import pattern
from coursepack.analyse.page import Page
from coursepack.analyse.sentences import inner
from coursepack.model.article import Passage
from coursepack.model.findings import (
    Claim,
    ClaimKind,
    DateFound,
    Evidence,
    Figure,
    Quotation,
    Stance,
)
from coursepack.source import Span

WRITER, UNNAMED = "the writer", "not named"
SURE = 0.8
_SHORTEST = 4
_FORECAST = re.compile(
    r"(?<!free )(?<!good )(?<!the )(?<!a )\b(?!(?<=who )will not\b)will\b(?! of\b)"
    r"|\bwon't\b|\bshall\b|\b\w+'ll\b"
    r"|\bwould\b(?! like| you|n't you| think)|\bexpects? (?:that|another|to|a)\b"
    r"|\b(?:is|are) (?:going|set|expected|due|bound|about) to\b"
)
_CERTAIN_FORECAST = re.compile(
    r"\b(?!(?<=who )will not\b)will\b|\bshall\b|\b(?:is|are) expected to\b|\bexpects? "
)
_HEARSAY = re.compile(
    r"\b(?:reportedly|reputedly|allegedly|rumou?red|(?:is|are|was|were) (?:said|believed|thought"
    r"|reported|rumou?red|understood|alleged) to|(?:it|there) (?:is|was) (?:said|believed|reported)"
    r"|there are (?:suspicions|rumou?rs|reports|claims)|some (?:people )?say)\b",
    re.IGNORECASE,
)
_INSISTENT = re.compile(
    r"\bno (?:doubt|question)\b|\b(?:clear|obvious|certain) that\b|\b(?:undoubtedly|undeniabl[ey]"
    r"|indisputabl[ey]|surely|of course|without (?:a )?doubt|unquestionably|self-evident)\b",
    re.IGNORECASE,
)
_OPINION_VERBS = frozenset(
    """argues argued argue believes believed believe thinks thought think complains complained
    complain objects objected insists insisted insist laments lamented recommends recommended
    urges urged calls called call describes described protests protested""".split()
)
_SOURCES = re.compile(
    r"\b(?:data|figures|statistics|study|studies|report|reports|survey|statement|research|estimates?"
    r"|submission|poll|inquiry|documents?|according)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Evidenced:
    """What else was found in the article, for the claims to rest on."""

    quotes: Sequence[Quotation]
    stances: Sequence[Stance]
    figures: Sequence[Figure]
    dates: Sequence[DateFound]
    cast: Cast

    def marked(self, kind: str, at: Passage, page: Page, voice: bool) -> tuple[Passage, ...]:
        """Words of one kind within a passage; `voice` keeps to what stands outside quotations."""
        return tuple(
            stance.at
            for stance in self.stances
            if stance.kind == kind
            and stance.at.paragraph == at.paragraph
            and at.span.holds(stance.at.span)
            and not (voice and page.quoted_at(stance.at.span.start))
        )

    def past(self, at: Passage) -> bool:
        """Whether the passage names a day or year that is not ahead."""
        return any(
            d.at.paragraph == at.paragraph and at.span.meets(d.at.span) and not d.planned
            for d in self.dates
            if d.when
        )

    def counted(self, at: Passage) -> bool:
        """Whether a figure or a dated day, month or year stands in the passage."""
        places = [f.at for f in self.figures] + [d.at for d in self.dates if d.when]
        return any(p.paragraph == at.paragraph and at.span.meets(p.span) for p in places)


def _kind(text: str, at: Passage, page: Page, seen: Evidenced, voice: bool) -> ClaimKind | None:
    """What kind of claim a stretch makes, or None where it makes none."""
    ahead = _FORECAST.search(text) is not None
    signs: tuple[tuple[ClaimKind, bool], ...] = (
        ("opinion", pattern("opinions").search(text) is not None),
        ("forecast", ahead and _CERTAIN_FORECAST.search(text) is not None),
        ("guess", bool(seen.marked("hedge", at, page, voice))),
        ("forecast", ahead and not seen.past(at)),
        ("cause", bool(seen.marked("cause", at, page, voice))),
        ("opinion", _INSISTENT.search(text) is not None),
        ("checkable", seen.counted(at)),
    )
    asked = text.rstrip("\"'”’ ").endswith("?")
    return None if asked else next((kind for kind, found in signs if found), None)


def _evidence(quote: Quotation, seen: Evidenced) -> Evidence:
    """How the words reached the reader."""
    if quote.kind == "direct":
        return "direct quotation"
    known = (n for n in seen.cast.names if n.kind not in ("people", "place", "unknown"))
    named = any(form in quote.speaker for name in known for form in name.forms)
    named = named or quote.speaker in [name.text for name in seen.cast.names]
    if not named:
        return "unnamed source"
    paper = quote.verb == "according to" or _SOURCES.search(quote.speaker)
    return "named source" if paper else "reported speech"


def _stretches(page: Page, quote: Quotation) -> Iterator[Span]:
    """The clauses of a direct quotation; a reported one is a single stretch."""
    start, end = quote.at.span.start, quote.at.span.end
    if quote.kind == "direct":
        base = start
        for stop, begin in inner(page.plain[start:end]):
            yield from clauses(page.plain, Span(start, base + stop))
            start = base + begin
        yield from clauses(page.plain, Span(start, len(page.plain[:end].rstrip(" ,;"))))
    else:
        yield Span(start, len(page.plain[:end].rstrip(" ,;")))


def _spoken(page: Page, quote: Quotation, seen: Evidenced) -> Iterator[Claim]:
    evidence = _evidence(quote, seen)
    for span in _stretches(page, quote):
        text = span.of(page.plain)
        at = page.passage(span.start, span.end)
        if len(re.findall(r"\w+", text)) < _SHORTEST:
            continue
        kind = _kind(text, at, page, seen, False)
        if kind in (None, "checkable") and quote.verb in _OPINION_VERBS:
            kind = "opinion"
        if kind is None and quote.kind == "reported" and not text.rstrip().endswith("?"):
            kind = "checkable"
        if kind:
            hedges = seen.marked("hedge", at, page, False)
            boosters = seen.marked("booster", at, page, False)
            yield Claim(at, kind, quote.speaker, evidence, hedges, boosters)


def _written(page: Page, sentence: Span, seen: Evidenced) -> Iterator[Claim]:
    """What the writer claims in their own voice."""
    at = page.passage(sentence.start, sentence.end)
    text = sentence.of(page.outside)
    if len(re.findall(r"\w+", text)) < _SHORTEST:
        return
    kind = _kind(text if text.strip() else "?", at, page, seen, True)
    if sentence.of(page.plain).rstrip("\"' ").endswith("?"):
        return
    heard = _HEARSAY.search(text)
    hedges = seen.marked("hedge", at, page, True)
    boosters = seen.marked("booster", at, page, True)
    if heard:
        yield Claim(at, kind or "guess", UNNAMED, "unnamed source", hedges, boosters)
    elif kind:
        yield Claim(at, kind, WRITER, "writer", hedges, boosters)


def _of_sentence(page: Page, sentence: Span, seen: Evidenced) -> Iterator[Claim]:
    quotes = [
        quote
        for quote in seen.quotes
        if quote.at.paragraph == page.number
        and quote.sentence.span == sentence
        and quote.kind != "scare"
    ]
    told = [quote for quote in quotes if quote.kind == "reported"]
    inner = [q for q in quotes if any(r is not q and r.at.span.holds(q.at.span) for r in told)]
    spoken = [quote for quote in quotes if quote not in inner and quote.confidence >= SURE]
    for quote in spoken:
        yield from _spoken(page, quote, seen)
    for part in clauses(page.outside, sentence):
        if not any(_gives(page, part, quote) for quote in quotes):
            yield from _written(page, part, seen)


def _gives(page: Page, part: Span, quote: Quotation) -> bool:
    """Whether a clause holds words of a quotation, or the verb that gives them to somebody."""
    verb = quote.verb.split(" ")[0] if quote.verb else ""
    named = bool(verb) and re.search(rf"\b{re.escape(verb)}\b", part.of(page.outside)) is not None
    return part.meets(quote.at.span) or named


def claims(pages: Sequence[Page], seen: Evidenced) -> tuple[Claim, ...]:
    """Every claim of the article in reading order; speakers below .8 make none."""
    found = [
        claim
        for page in pages
        for sentence in page.sentences
        for claim in _of_sentence(page, sentence, seen)
    ]
    return tuple(sorted(found, key=lambda claim: claim.at))
