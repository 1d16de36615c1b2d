"""Quotations without a verb of their own: whether the speaker of the words before goes on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coursepack.analyse.attribution import CONTINUED, Scene
from coursepack.analyse.marks import Quoted
from coursepack.analyse.page import Page
from coursepack.analyse.verbs import speech
from coursepack.model.findings import Quotation
from coursepack.source import Span

_BESIDE = re.compile(
    r"\s*(?:(?:one|another|some|others|several|both|many|few|all|most)(?: of [\w' ]{2,40}?)? "
    r"|(?:the|an?|his|her|its|their|one|another) (?:[\w'-]+ ){1,4})?"
)


def follows(scene: Scene, base: Quotation, past: Sequence[Quotation]) -> Quotation:
    """A quotation without a verb of its own: the speaker of the one just before it."""
    direct = [quotation for quotation in past if quotation.kind != "reported"]
    last, page = direct[-1] if direct else None, scene.page
    if last and last.speaker and last.sentence == base.sentence:
        between = page.outside[last.at.span.end + 1 : base.at.span.start - 1].strip()
        if between.endswith((",", ":", "–")):
            sure = last.confidence
            return replace(base, speaker=last.speaker, verb=last.verb, confidence=sure)
        return base
    last = past[-1] if past else None
    if last is None or not last.speaker or _names_another(scene, base, last.speaker):
        return base
    start = 0
    if last.at.paragraph == page.number:
        start = last.sentence.span.end
    elif last.at.paragraph != page.number - 1 or not _left_open(scene):
        return base
    rest = Span(start, base.at.span.start)
    if re.search(r"\w", rest.of(page.outside)) and not (start and _still(scene, rest, last)):
        return base
    return replace(base, speaker=last.speaker, confidence=min(CONTINUED, last.confidence))


def another_says(page: Page, quote: Quoted, around: Span) -> bool:
    """Whether a speaker who cannot be told stands beside the words: "…," the machine replies."""
    gap = page.outside[quote.outer.end : around.end]
    beside = _BESIDE.match(gap)
    after = beside and speech().match(gap, beside.end())
    lead = page.outside[around.start : quote.outer.start].rstrip()
    verbs = list(speech().finditer(lead)) if lead.endswith((":", ",")) else []
    return bool(after or (verbs and re.fullmatch(r"[^,;]*[:,]", lead[verbs[-1].end() :])))


def _names_another(scene: Scene, base: Quotation, speaker: str) -> bool:
    """Whether a quotation goes on outside its marks, in the same sentence, with somebody else."""
    after = scene.cast.within(scene.page.number, base.at.span.end, base.sentence.span.end)
    around = (mention for mention in after if scene.page.quoted_at(mention.span.start) is None)
    return any(m.name.kind == "person" and m.name.text != speaker for m in around)


def _still(scene: Scene, rest: Span, last: Quotation) -> bool:
    """Whether one sentence about the speaker alone stands between two quotations."""
    page = scene.page
    between = [s for s in page.sentences if rest.start <= s.start and s.end <= rest.end]
    text = rest.of(page.outside)
    if len(between) != 1 or re.search(r"\w", page.outside[between[0].end : rest.end]):
        return False
    named = {m.name.text for m in scene.cast.within(page.number, rest.start, rest.end)}
    spoken = re.search(r"\b(?:[Hh]e|[Ss]he)\b", text) is not None
    return named == {last.speaker} or (spoken and not named)


def _left_open(scene: Scene) -> bool:
    """Whether the paragraph before ends in a quotation without a closing mark."""
    return bool(scene.back and scene.back.quotes and not scene.back.quotes[-1].closed)
