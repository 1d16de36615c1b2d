"""Reported speech that can be told whole and alone."""

import re

from coursepack.draft.view import View
from coursepack.model.findings import Quotation

_POINTING = re.compile(
    r"^(?:it|he|she|they|this|that|these|those|there|we|i|you|who|which)\b", re.I
)
_LONGEST = 18
# Quotation marks inside a key.
_INNER = str.maketrans("“”", "‘’")
_CLAUSE_FIRST = re.compile(
    r"(?:Unless|If|When|Whereas|While|Although|Though|Because|Since|Until|After|Before|For|Nor|In"
    r"|At|On|By|But|And)\b"
)
# "Ten were healthy": ten of what stands in another sentence.
_BARE = re.compile(
    r"(?:(?:and )?that )?(?:(?:at least|about|some|up to|more than|nearly|almost) )?"
    r"(?:most|some|many|few|all|both|none|each|[\d,]+|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve) (?:of (?:them|these|[\d,]+)|is|are|was|were|had|have"
    r"|might|may|could|would|will|can)\b",
    re.I,
)
# "40 per cent", and not of what.
_SHARE = re.compile(
    r"(?:(?:about|some|at least|up to|more than|nearly|almost|over|around) )?"
    r"\d[\d.,]* ?(?:per ?cent|%)(?! of\b)",
    re.IGNORECASE,
)
# When it was said, before what was said: "said later that", "said on Thursday that".
_WHEN = re.compile(
    r"^(?:later|earlier|afterwards?|yesterday|today|last (?:night|week|month|year)"
    r"|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?) that "
)
# What the writer adds behind the report: "…, and they did".
_REMARK = re.compile(r", (?:and|but|as|which) (?:it|he|she|they|so)\b", re.I)
_UNCLEAR = re.compile(r"\b(?:second|former|latter|such|same|other) (?:kind|one|group|case)\b")


def without_aside(view: View, quotation: Quotation) -> str:
    """Reported words without who says it, and without when: "Wednesday that …"."""
    told = _without_aside(view.text(quotation.at), quotation.verb).translate(_INNER)
    return _WHEN.sub("", told.strip(" ,"))


def whole_report(view: View, quotation: Quotation, longest: int = _LONGEST) -> str:
    """What somebody is reported to have said, if it can be told whole and alone; else ""."""
    line, told = view.line_at(quotation.at), without_aside(view, quotation)
    whole = (
        quotation.kind == "reported"
        and quotation.at.paragraph == line.paragraph
        and len(told.split()) <= longest
        and view.rights.within(told) == told
    )
    before = line.text[: quotation.at.span.start - line.at.span.start]
    if before.endswith("that ") and not re.search(
        rf"\b{re.escape(quotation.verb)}\b[^,;:]*\bthat \Z", before
    ):
        return ""  # "…, an official suggested, on condition that …"
    if _REMARK.search(told):
        return ""
    leans = _BARE.match(told) or _SHARE.match(told) or _POINTING.match(told)
    bound = leans or _UNCLEAR.search(told) or told.count('"') % 2
    return "" if bound or not whole else told


def _without_aside(text: str, verb: str) -> str:
    """Reported words without the ", she admitted," that stands in them or behind them.

    They stay as they are where a clause comes first, whose comma would be lost.
    """
    who = r"(?:he|she|it|they|(?:the |its |their )?[A-Za-z’'-]+(?: [A-Za-z’'-]+){0,2})"
    said = rf"(?:as )?{who} {re.escape(verb)}(?: out)?"
    rule = rf", (?:{said}|according to [^,]+)(?:,(?= [a-z])|,?\Z)"
    if _CLAUSE_FIRST.match(text) or len(re.findall(rule, text)) != 1:
        return text
    return re.sub(rule, "", text)
