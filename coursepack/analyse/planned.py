"""Whether a date lies ahead of the writing: told by the article's own date, or by its sentence."""

import re
from datetime import date

from coursepack.analyse.page import Page
from coursepack.model.when import When
from coursepack.source import Span

_AHEAD = re.compile(
    r"\b(?:will|shall|should (?!have\b)|won't|is to|are to|(?:is|are) (?:un)?likely to"
    r"|(?:is|are) (?:un)?likely (?=(?:by|before|in|on)\b)|expects? (?:[\w']+ ){0,4}to"
    r"|(?:is|are|now|currently) (?:due|set|expected|scheduled|planned"
    r"|planning|preparing|hoping)|plans? to|hopes? to|aims? to|intends? to)\b",
    re.IGNORECASE,
)
_LIKELY_AHEAD = re.compile(
    r"\b(?:due|expected|scheduled|planned|forecast|preparing|to be|until)\b", re.IGNORECASE
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
    r"|comes into force|takes effect|goes to the polls|runs) (?:again )?(?:on|until|from|in) "
    r"(?:the )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\Z"
)
# What waits for somebody, or comes next: "who faces an election in November".
_WAITING = re.compile(
    r"\b(?:(?:faces?|awaits?|(?:is|are) (?:not )?(?:standing|running)|goes? before|finish(?:es)?)\b"
    r"|next (?:[\w'-]+ ){1,5}is )[^,;:]*\b(?:in|on) (?:early |late )?\Z"
)
# What has been done by somebody is over, whatever else the sentence puts ahead; and a week "in
# January" of which a statement tells in general is no date to come.
_DONE = re.compile(
    r"(?<!\bbe )(?<!\bbeing )\b[a-z]{2,}ed by (?:the )?(?:[A-Z][\w'-]* ){1,5}(?:in|on) \Z"
    r"|\b(?:a|any|the) (?:[a-z]+,? ){0,3}(?:week|day|evening|night|morning|weekend) in \Z"
)
_BEHIND = re.compile(
    r"\b(?:was|were|had|did|would|began|became|came|fell|went|took|made|held|said|told|rose|left"
    r"|kept|ran|lost|won|[a-z]{2,}ed(?! (?:to|for|in)\b))\b"
)
# What may come, told before the date or behind it: "by August you could be paying".
_OPEN = re.compile(r"\b(?:would|could|may|might|will|can)\b(?! have\b)")
_BY = re.compile(r"\b[Bb]y (?:the end of )?\Z")
# The date opens its clause, and what comes next is who will act: "on Tuesday parliament will".
_OPENS = re.compile(
    r"(?:\A|[,;:–] |\b(?:and|but) )\W*(?:(?:and|but) )?(?:on|in|by|at|from) "
    r"(?:the end of |the |early )?\Z",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r",? (?:(?!(?:and|but|that|which|who)\b)[\w']+ ){1,4}?"
    r"(?:(?P<sure>will|is to|are to)|could|may|might)\b"
)
_PERFECT = re.compile(r"\b(?:has|have|had|is|are|was|were|be|been|being) (?:\w+ )?[a-z]{2,}ed\b")
_IRREGULAR = re.compile(
    r"\b(?:[Bb]orn|met|sat|spoke|wrote|heard|found|got|gave|saw|stood|fled|struck|sank|hit|broke|shot|flew"
    r"|grew|drew|chose|rode|rang|sent|spent|built|bought|brought|caught|taught|thought|sold|felt"
    r"|paid|led|fell|ate|drove|fought|hung|knew|lay|rose|sang|swam|swore|threw|tore|woke|wore"
    r"|killed|dead)\b"
)
# A regular verb with its particle behind an apposition is past all the same.
_ENTERED = re.compile(r", (?:was|were|had|said|told|[a-z]{2,}ed) ")
# Forms that may be past: a participle, or a verb that keeps its form: "the authority cut …".
_PAST = re.compile(
    r"\b(?:[a-z]{2,}ed|(?<!to )(?<!will )(?<!can )(?:cut|set|put|shut|hit|cast|let|quit|split))\b"
)
# "Has promised passes by June": not yet there.
_PROMISED = re.compile(
    r"\b(?:promised|pledged|vowed|agreed|offered|ordered|demanded|asked for|called for|wants?)\b"
    r"[^,;]* [Bb]y (?:the end of |early |late |mid-)?\Z"
)
_GONE = re.compile(r"(?:the )?(?:last|past|previous)\b", re.IGNORECASE)
_GONE_LEAD = re.compile(
    r"\b(?:since|last) \Z|\b(?:remember|recall|recollect|forget)\b[^.;]*\Z", re.IGNORECASE
)
_CLAUSES = re.compile(
    r"[;:]|, (?:but|and|while|which|who|after|because|as|when)\b|\b(?:which|who|that)\b"
)
_REGULAR = re.compile(r"\b(?:every|each|always|usually)\b", re.IGNORECASE)
_SOON, _NEXT_MONTHS = 150, 60


def _days(when: When, written: When) -> int:
    """Days from the writing to the next such day, a year taken as 365."""
    one, two = (date(2001, w.month, min(w.day or 28, 28)) for w in (when, written))
    return (one - two).days % 365


def _soon(when: When, written: When | None, clause: str, follows: str) -> bool:
    """Whether a day without a year is near at hand and its clause tells of nothing past.

    A day that is long past would have its year.
    """
    if not (when.day and not when.year and written and written.day):
        return False
    told = f"{clause} {re.split('[,;:.]', follows)[0]}"
    told = _PERFECT.sub("", told.replace("said would", "would"))
    whole = f"{clause} {_CLAUSES.split(follows)[0]}"  # "On 3 May the mayor, Ann Lee, filled in …"
    past = _BEHIND.search(told) or _IRREGULAR.search(told) or _ENTERED.search(whole)
    near = 0 < _days(when, written) <= _SOON
    regular = _REGULAR.search(told)
    return near and not regular and (not past or bool(_OPEN.search(clause)))


def _fixed(when: When, written: When | None, clause: str) -> bool:
    """Whether the present tells of one day, or of a month that is near: opens on 3 May."""
    near = when.day or (written and written.month and 0 < _days(when, written) <= _NEXT_MONTHS)
    told = near and not when.year and _FIXED.search(clause)
    return bool(told) and not _REGULAR.search(clause)


def _may_come(lead: str, clause: str, follows: str) -> bool:
    """Whether a modal verb beside the date leaves open what is told of it."""
    after = _NEXT.match(follows) if _OPENS.search(lead) else None
    by = _BY.search(lead) and (_OPEN.search(clause) or after)
    return bool(by or (after and after["sure"]))


def _told(page: Page, span: Span, sentence: Span) -> str:
    """The sentence as far as it tells of the date: without what is quoted, unless that has it."""
    said = not page.outside[span.start : span.end].strip()
    return (page.plain if said else page.outside)[sentence.start : sentence.end]


def planned(page: Page, span: Span, when: When | None, written: When | None) -> bool:
    """Whether the sentence puts the date ahead of the writing."""
    if when and written and when.year:
        known = min(bool(when.month and written.month) + bool(when.day and written.day) + 1, 3)
        ours, theirs = (when.year, when.month, when.day), (written.year, written.month, written.day)
        return ours[:known] > theirs[:known]
    sentence = page.sentence_at(span.start)
    text = page.plain if page.quoted_at(span.start) else page.outside
    own, lead = span.of(page.plain), text[sentence.start : span.start]
    follows = text[span.end : sentence.end]
    clause = _CLAUSES.split(lead)[-1]
    whose = own.startswith("this") and follows.startswith("'s")
    # "9 September. Batavia. …": a day of a diary.
    entry = span.start == 0 and re.match(r"\.(?:\s|\Z)", page.plain[span.end :])
    gone = _GONE.match(own) or _GONE_LEAD.search(lead) or _DONE.search(clause)
    if whose or entry or gone:
        return False
    told = _told(page, span, sentence)
    open_end = _AHEAD.search(told) or re.search(r"\bhopes? ", told) or not _BEHIND.search(told)
    by = when is None and re.search(r"\b[Bb]y \Z", lead) and open_end
    signs = (_MAYBE, _AHEAD, _DECIDED, _IF, _WAITING)
    if by or any(sign.search(clause) for sign in signs) or _may_come(lead, clause, follows):
        return True
    if when and (
        _soon(when, written, clause, follows)
        or _fixed(when, written, clause)
        or (_PROMISED.search(clause) and written and 0 < _days(when, written) <= _SOON)
    ):
        return True
    if _LIKELY_AHEAD.search(clause):
        return not _BEHIND.search(told)
    return bool(re.match(r"next\b|tomorrow", own, re.IGNORECASE))


def settled(page: Page, span: Span) -> bool:
    """Whether the sentence tells of a date as of something past.

    "Then hold a vote, in November", "a ship that unloads in March": neither past nor to come.
    """
    sentence = page.sentence_at(span.start)
    told = _told(page, span, sentence)
    base = span.start - sentence.start
    lead, follows = told[:base], told[span.end - sentence.start :]
    clause = f"{_CLAUSES.split(lead)[-1]} {_CLAUSES.split(follows)[0]}"
    entry = not lead.strip() and re.match(r"[.:,]|\s*\Z", follows)
    past = any(sign.search(clause) for sign in (_BEHIND, _IRREGULAR, _PERFECT, _PAST))
    return bool(past or entry or _GONE_LEAD.search(lead))
