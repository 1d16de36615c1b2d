"""Acronyms, definitions, figures, hedges and sensitive paragraphs, against the gold list."""

import re
from collections.abc import Iterable, Sequence

from benchmarks.goldfile import Placed
from benchmarks.likeness import groups, plain, same_concept, same_speaker
from benchmarks.score import Score
from benchmarks.text import Text, meets
from coursepack.model.article import Passage


def acronyms(text: Text) -> Score:
    """Short forms that the text spells out, with their long form."""
    gold = {plain(a.short): plain(a.long) for a in text.gold.acronyms if a.long}
    found = {plain(a.short): plain(a.long) for a in text.findings.acronyms}
    right = [short for short, long in found.items() if gold.get(short) == long]
    faults = [f"wrong: {short} = {found[short]}" for short in found if short not in right]
    faults += [f"missed: {short} = {gold[short]}" for short in gold if short not in right]
    return Score(len(right), len(found), len(right), len(gold), tuple(faults))


def definitions(text: Text) -> Score:
    """Of the definitions that the text gives, how many explain a gold term. No recall: no list."""
    found = [d.term.of(text.article) for d in text.findings.definitions]
    terms = [[term.term] for term in text.gold.terms] + text.gold.aliases
    good = [f for f in found if any(same_concept([f], forms) for forms in terms)]
    faults = [f"outside the gold terms: {term}" for term in found if term not in good]
    return Score(len(good), len(found), 0, 0, tuple(faults))


def _overlap(text: Text, found: Sequence[Passage], gold: Iterable[Placed]) -> Score:
    places = [(g, text.places(g)) for g in gold]
    right = [at for at in found if any(meets(at, p) for _, all_ in places for p in all_)]
    hit = [g for g, all_ in places if any(meets(at, p) for at in found for p in all_)]
    rest = [at for at in found if at not in right]
    faults = [f"too much: ¶{at.paragraph} {at.of(text.article)!r}" for at in rest]
    faults += [f"missed: ¶{g.paragraph} {g.words!r}" for g, _ in places if g not in hit]
    return Score(len(right), len(found), len(hit), len(places), tuple(faults))


_DURATION = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b")


def figures(text: Text) -> Score:
    """Figures by their words. The gold files differ about durations: one too many is no fault."""
    gold = [place for figure in text.gold.figures for place in text.places(figure)]
    found = [f.at for f in text.findings.figures]
    kept = [
        at
        for at in found
        if any(meets(at, place) for place in gold) or not _DURATION.search(at.of(text.article))
    ]
    return _overlap(text, kept, text.gold.figures)


def sources(text: Text) -> Score:
    """Sources of the figures that both have: told rightly of those told, of those in the gold."""
    aliases = groups([*text.gold.aliases, *(name.forms for name in text.findings.names)])
    faults, right, told, got, wanted = [], 0, 0, 0, 0
    for gold in text.gold.figures:
        at = text.places(gold)
        fits = [f for f in text.findings.figures if any(meets(f.at, p) for p in at)][:1]
        for figure in fits:
            good = bool(gold.source) and same_speaker(figure.source, gold.source, aliases)
            told += bool(figure.source)
            wanted += bool(gold.source)
            right += bool(figure.source) and good
            got += good
            if not good and (figure.source or gold.source):
                faults.append(
                    f"¶{gold.paragraph} {gold.words!r}: {figure.source!r}, gold {gold.source!r}"
                )
    return Score(right, told, got, wanted, tuple(faults))


def hedges(text: Text) -> Score:
    """Hedges by their words."""
    found = [s.at for s in text.findings.stances if s.kind == "hedge"]
    return _overlap(text, found, text.gold.hedges)


def sensitive(text: Text) -> Score:
    """Paragraphs and subjects."""
    gold = {(g.paragraph, g.subject) for g in text.gold.sensitive}
    found = {(s.at.paragraph, str(s.subject)) for s in text.findings.sensitive}
    faults = [f"too much: ¶{n} {what}" for n, what in sorted(found - gold)]
    faults += [f"missed: ¶{n} {what}" for n, what in sorted(gold - found)]
    both = len(found & gold)
    return Score(both, len(found), both, len(gold), tuple(faults))
