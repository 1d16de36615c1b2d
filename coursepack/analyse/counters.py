"""Who stands behind a figure without being quoted for it.

"Police recorded 4,300 robberies"; "by the reckoning of the Board"; "…, the group
has calculated"; "a survey by the charity": the verb or noun of counting is near
the number and has its subject in the same sentence. A pronoun is nobody here.
"""

import re

from coursepack.analyse import subjects
from coursepack.analyse.cast import Cast
from coursepack.analyse.page import Page
from coursepack.analyse.subjects import Subject
from coursepack.source import Span

# Whoever does this to a number vouches for it …
_COUNTS = re.compile(
    r"(?<!\bto )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )\b(?:puts?|estimate[sd]?|counts"
    r"|counted|records|recorded|registered|logged|reckons?|reckoned|calculate[sd]?|measured"
    r"|reports|reported|claims?|claimed|acknowledge[sd]?|confirms|confirmed|announce[sd]?"
    r"|promise[sd]?|expects?|predicts?|predicted|projects|projected|assume[sd]?|forecasts?"
    r"|spoke of|speaks of|believes?)\b"
)
# … and a paper by this.
_TELLS = re.compile(
    r"\b(?:puts?|shows?|showed|gives?|gave|finds|found|lists?|listed|suggests?|suggested|says?|said"
    r"|records?|recorded|indicate[sd]?|reveal(?:s|ed)?|states?|stated|runs?|assumes?)\b"
)
_PAPER = (
    r"(?:survey|poll|study|count|census|report|estimates?|analysis|audit|review|tally|figures|data"
    r"|returns|records|statistics|ledger|inquest|inquiry|log|newspaper|valuation|reckoning|slide"
    r"|documents|budget|paper|accounts|invoices|register)"
)
_HEAD = re.compile(
    r"(?:\A|[;:,.] |\b(?:and|but|while|that|where) )(?P<who>(?!\w+ by\b)(?:the |an? |its |their )?"
    rf"(?:[\w'-]+ ){{0,4}}?{_PAPER}(?: (?:by|from|of|for|that went|shown|released|compiled"
    rf"|collected|published|commissioned)(?: [\w'&-]+){{1,9}}?)?) \Z",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Oo]n|[Aa]t|[Ff]rom|[Aa]ccording to) (?P<who>(?:the |an? )(?:[\w-]+ )?"
    rf"{_PAPER} (?:by|from|of|for|commissioned by|carried out (?:by|for)) [^,;.]{{3,70}}?)"
    r"(?=[,;.]|\Z)"
)
_RECKONED = re.compile(
    r"\b(?:[Bb]y|[Oo]n) the (?:reckoning|count|estimates?|figures|calculations?|data) of"
    r" (?P<who>[^,;.()]{3,70}?)(?=[,;.]| \(|\Z)"
)
_BEHIND = re.compile(
    r", (?P<who>[^,;]{3,80}?) (?:has |have )?(?:calculated|calculates?|estimates?|estimated"
    r"|reckons?|found|finds|concluded|concludes|claims?|claimed|reports?|reported|suggests?|suggested|says?"
    r"|said|warned|announced)(?= (?:[Oo]n |in |last |this |yesterday|today|tonight|at )|[,;.]|\Z)"
)
_NEAR = 90


def counter(page: Page, cast: Cast, at: Span, sentence: Span) -> str:
    """Whom the sentence lets answer for the figure at `at`; "" where it tells nobody."""
    return (
        _before(page, cast, at, sentence)
        or _told(page, at, sentence)
        or _reckoning(page, at, sentence)
        or _behind(page, cast, at, sentence)
    )


def _before(page: Page, cast: Cast, at: Span, sentence: Span) -> str:
    """Police recorded 4,300 …; the union put the number of jobs at 7,000."""
    for hit in _last(_COUNTS, page, at, sentence):
        found = subjects.before(page, cast, sentence.start, hit.start())
        return _who(found)
    return ""


def _told(page: Page, at: Span, sentence: Span) -> str:
    """A report by the engineer shows that 40 …"""
    for hit in _last(_TELLS, page, at, sentence):
        lead = page.outside[sentence.start : hit.start()]
        head = _HEAD.search(lead)
        if head:
            return page.text[sentence.start + head.start("who") : sentence.start + head.end("who")]
    return ""


def _reckoning(page: Page, at: Span, sentence: Span) -> str:
    """By the reckoning of the Board; in a survey by the charity."""
    for pattern in (_RECKONED, _WITHIN):
        for hit in pattern.finditer(page.outside, sentence.start, sentence.end):
            between = page.outside[min(hit.end(), at.end) : max(hit.start(), at.start)]
            if ";" not in between and len(between) < _NEAR:
                return page.text[hit.start("who") : hit.end("who")].strip()
    return ""


def _behind(page: Page, cast: Cast, at: Span, sentence: Span) -> str:
    """…, the consumer group has calculated."""
    for hit in _BEHIND.finditer(page.outside, at.end, sentence.end):
        if ";" in page.outside[at.end : hit.start()]:
            return ""
        found = subjects.before(page, cast, hit.start() + 2, hit.end("who"))
        return _who(found)
    return ""


def _last(verbs: re.Pattern[str], page: Page, at: Span, sentence: Span) -> list[re.Match[str]]:
    """The last such verb before a figure, where no other clause stands between."""
    hits = list(verbs.finditer(page.outside, sentence.start, at.start))
    if not hits:
        return []
    between = page.outside[hits[-1].end() : at.start]
    other = re.search(r"[;:]|, (?:and|but|which|who|while)\b", between)
    return [] if other or len(between) > _NEAR else hits[-1:]


def _who(found: Subject | None) -> str:
    return "" if found is None or found.pronoun or found.text in ("I", "we") else found.text
