"""All words that the article gives to somebody, in reading order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coursepack.analyse.attribution import TIED, Scene, told
from coursepack.analyse.cast import Cast
from coursepack.analyse.page import Page
from coursepack.analyse.quotes import direct
from coursepack.analyse.reported import reported
from coursepack.model.findings import Quotation
from coursepack.source import Span


def _of_sentence(scene: Scene, sentence: Span, past: Sequence[Quotation]) -> list[Quotation]:
    page, found = scene.page, list[Quotation]()
    for span, tie in reported(scene, sentence):
        whole = page.passage(sentence.start, sentence.end)
        base = Quotation("reported", page.passage(span.start, span.end), whole)
        quotation = told(scene, tie, base, [*past, *found])
        if quotation.speaker:
            found.append(quotation)
    for quote in page.quotes:
        if sentence.start <= quote.outer.start < sentence.end:
            before = [q for q in found if q.at.span.start < quote.inner.start]
            hit = direct(scene, quote, [*past, *before])
            if hit:
                found.append(_inherited(scene, hit, before))
    return sorted(found, key=lambda quotation: quotation.at)


def _inherited(scene: Scene, quote: Quotation, told: Sequence[Quotation]) -> Quotation:
    """Marked words inside reported speech belong to its speaker."""
    host = next((q for q in told if q.at.span.holds(quote.at.span) and q.kind == "reported"), None)
    if quote.speaker or host is None:
        return quote
    page = scene.page
    alone = re.fullmatch(r"\w+", quote.at.span.of(page.text))
    before = page.plain[host.at.span.start : quote.at.span.start - 1]
    if alone and re.search(r"\b(?:the|this|that|these|those|its|their) \Z", before):
        return quote  # "most of the “loss”": the speaker keeps a distance, as the writer may
    sure = min(TIED, host.confidence)
    return replace(quote, kind="direct", speaker=host.speaker, verb=host.verb, confidence=sure)


def quotations(pages: Sequence[Page], cast: Cast) -> tuple[Quotation, ...]:
    """Every direct and reported quotation and every scare quote of the article."""
    found: list[Quotation] = []
    for at, page in enumerate(pages):
        scene = Scene(page, cast, pages[at - 1] if at else None)
        for sentence in page.sentences:
            found += _of_sentence(scene, sentence, found)
    return tuple(found)
