"""Whether a date lies ahead of the writing: told by the article's own date, or by its sentence."""

import re

from coursepack.analyse.page import Page
from coursepack.model.when import When
from coursepack.source import Span

_AHEAD = re.compile(
    r"\b(?:will|shall|should (?!have\b)|won't|is to|are to"
    r"|(?:is|are|now|currently) (?:due|set|expected|scheduled|planned"
    r"|planning|preparing|hoping)|plans? to|hopes? to|aims? to|intends? to)\b",
    re.IGNORECASE,
)
_LIKELY_AHEAD = re.compile(
    r"\b(?:due|expected|scheduled|planned|preparing|to be|until)\b", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\b(?:voted|decided|agreed|proposed|ordered|pledged) to [a-z]+\b[^,;]* from \Z"
)
# "if Parliament agrees in October": a condition in the present tense is still open.
_IF = re.compile(
    r"\b(?:if|once|unless) (?:[\w'-]+ ){1,4}[a-z]+s\b(?:(?! (?:had|was|were)\b)[^,;])*\Z",
    re.IGNORECASE,
)
# "It could be repeated in June": nobody knows yet.
_MAYBE = re.compile(r"\b(?:may|might|could) be [a-z]+ed(?: again)? (?:in|on|by|from|until) \Z")
# What is to come, told in the present: "The vote is on 23 March."
_FIXED = re.compile(
    r"(?<!\bevery )(?<!\busually )\b(?:is|are|takes place|opens|begins|starts|ends|closes|expires"
    r"|comes into force|takes effect|goes to the polls|runs) (?:again )?(?:on|until|from) (?:the )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\Z"
)
_BEHIND = re.compile(
    r"\b(?:was|were|had|did|would|began|became|came|fell|went|took|made|held|said|told|rose|left"
    r"|kept|ran|lost|won|[a-z]{2,}ed(?! (?:to|for|in)\b))\b"
)


def planned(page: Page, span: Span, when: When | None, written: When | None) -> bool:
    """Whether the sentence puts the date ahead of the writing."""
    if when and written and when.year:
        known = min(bool(when.month and written.month) + bool(when.day and written.day) + 1, 3)
        ours, theirs = (when.year, when.month, when.day), (written.year, written.month, written.day)
        return ours[:known] > theirs[:known]
    sentence = page.sentence_at(span.start)
    lead = page.plain[sentence.start : span.start]
    if re.search(r"\bsince \Z", lead):
        return False
    told = page.outside[sentence.start : sentence.end]
    open_end = _AHEAD.search(told) or re.search(r"\bhopes? ", told) or not _BEHIND.search(told)
    by = when is None and re.search(r"\b[Bb]y \Z", lead) and open_end
    clause = re.split(
        r"[;:]|, (?:but|and|while|which|who|after|because|as|when)\b|\b(?:which|who|that)\b", lead
    )[-1]
    if (
        by
        or _MAYBE.search(clause)
        or _AHEAD.search(clause)
        or _DECIDED.search(clause)
        or _IF.search(clause)
    ):
        return True
    if when and when.day and not when.year and _FIXED.search(clause):
        return not re.search(r"\b(?:every|each|always|usually)\b", clause, re.IGNORECASE)
    if _LIKELY_AHEAD.search(clause):
        return not _BEHIND.search(told)
    return bool(re.match(r"next\b|tomorrow", page.plain[span.start : span.end], re.IGNORECASE))
