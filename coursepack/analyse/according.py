"""According to X, …: who stands behind the words, and how far they reach."""

import re
from collections.abc import Iterator

from coursepack.analyse import subjects
from coursepack.analyse.attribution import Scene, Tie, sureness
from coursepack.source import Span

# "Which left, according to X, three suspects": too little to be all that X says.
_BARE_LEAD = 2
_ACCORDING = re.compile(r"\b[Aa]ccording to |\b[Ii]n the (?:words|view|opinion) of ")
# What may stand before "according to X, …" without being what X says: But, In 1950, Elsewhere.
_OPENS = re.compile(
    r"\W*(?:(?:but|and|yet|however|so)\b,?\s*)?(?:(?:in|on|at|by|since|during|after|before|until|for"
    r"|from|elsewhere|today|now|then|later|meanwhile|worldwide|nationwide|overall|still|last|this"
    r"|every)\b(?: [\w'-]+){0,4}, )?",
    re.IGNORECASE,
)

# "McAfee, a leading software company, the virus is …": who that is, and then what is told.
_EXPLAINED = re.compile(
    r"[^,]{0,12}, (?:an?|the) (?:(?!is\b|are\b|was\b|were\b|ha[sd]\b|have\b)[\w'-]+ ){1,8}?"
    r"[\w'-]+, (?=(?:an?|the|this|these|some|many|most|no|its|their|his|her|[A-Z]\w+)\b(?! who\b))"
)


def according(scene: Scene, sentence: Span) -> Iterator[tuple[Span, Tie]]:
    """According to X, …; …, according to X."""
    page = scene.page
    hit = _ACCORDING.search(page.outside, sentence.start, sentence.end)
    if hit is None:
        return
    found = subjects.after(page, scene.cast, hit.end() - 1, sentence.end)
    if found is None or found.pronoun:
        return
    lead = page.outside[sentence.start : hit.start()]
    opener = _OPENS.fullmatch(lead)
    follows = re.search(r"\b(?:but|and),? \Z", lead)
    if opener or follows:
        end = found.mention.span.end if found.mention else hit.end() + len(found.text)
        rest = page.plain[end : sentence.end]
        comma = _EXPLAINED.match(rest) or re.search(r",\s", rest)
        start = end + comma.end() if comma else end
        span = Span(start, len(page.plain[: sentence.end].rstrip(" .")))
    elif len(lead.split()) <= _BARE_LEAD and "," in page.outside[hit.end() : sentence.end]:
        span = Span(sentence.start, len(page.plain[: sentence.end].rstrip(" .")))
    else:
        whole = page.plain[sentence.start : hit.start()].rstrip(" ,–(")
        span = Span(sentence.start, sentence.start + len(whole))
    if span.start < span.end:
        yield span, Tie(found, "according to", hit.start(), sureness(found))
