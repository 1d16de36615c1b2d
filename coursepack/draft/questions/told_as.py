"""How an article passes a statement on: its verb, its time, and the doubt that the verb keeps."""

import re

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.view import View
from coursepack.model.findings import Quotation

# Verbs that cannot stand in "this is what X warned", and those that would vouch for it.
_PLAINLY = re.compile(r"(?:warn|complain|insist|stress|remind|caution|reveal|point|note[sd]?\Z)")
# How often and when somebody has said it: left out, it would be told of the matter at hand.
_OFTEN = r"(?:(?P<often>long|often|always|repeatedly|twice|once|already|earlier|previously) )?"
_WHEN = (
    r"(?P<when> (?:in the past|before now|earlier|(?:many |some )?years ago|last (?:month|year)))?"
)
# What a statement is, where the verb keeps it open, and what a reader would take it for.
_OPEN: tuple[tuple[str, str], ...] = (
    (r"fear", "a fear for something certain"),
    (r"hope", "a hope for something certain"),
    (r"promise", "a promise for something certain"),
    (r"predict", "a forecast for something certain"),
    (r"expect", "an expectation for something certain"),
    (r"estimate", "an estimate for something exactly known"),
    (r"calculate", "a calculation for something measured"),
    (r"believe|think|thought", "a belief for a fact"),
    (r"suggest", "a suggestion for a fact"),
    (r"claim", "a claim for a fact"),
)
_TO_COME = "a forecast for something certain"
# What a statement leaves open by its own words is taken for nothing certain.
_UNSURE = re.compile(
    r"\b(?:may|might|could|perhaps|probably|possibly|likely|unlikely|should|must|ought|if|unless)\b"
)
# What did not come about: "would not have happened".
_UNDONE = re.compile(r"\bwould (?:not |never )?have\b")
_SHIFTED = re.compile(r"(?:had|would)\b")
_PAST = re.compile(r"(?:was|were|did|had|would|\w+ed)\b")
# What is told with its own time stands in the past by itself.
_DATED = re.compile(
    r"\b(?:in (?:\w+ )?[12]\d{3}|(?:last|that) (?:week|month|year|night|spring|summer|autumn"
    r"|winter)|ago|yesterday|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def passes(view: View, quotation: Quotation) -> str:
    """ "said", "has said in the past", in "this is what X said": with the article's own verb."""
    verb = quotation.verb.lower()
    if verb == "according to":
        return "says"
    line = view.line_at(quotation.at)
    at = quotation.at.span.start - line.at.span.start
    rule = rf"(?:\b(?P<aux>ha(?:s|ve)) )?{_OFTEN}\b{re.escape(quotation.verb)}\b{_WHEN}"
    found = min(re.finditer(rule, line.text), key=lambda m: abs(m.start() - at), default=None)
    aux = f"{found['aux']} " if found and found["aux"] else ""
    often = f"{found['often']} " if found and found["often"] else ""
    when = (found["when"] or "") if found else ""
    word = f"{verb} out" if verb.startswith("point") else verb
    if verb in ("told", "tells", "tell"):
        return f"{aux}{often}{'said' if aux else _plain(verb)}{when}"
    if _PLAINLY.match(verb):
        told = "said" if aux else _plain(verb)
        return f"{aux}{often}{told}{when} (“{word}” is the article’s word)"
    return f"{aux}{often}{word}{when}"


def _plain(verb: str) -> str:
    """ "Say" in the form of another verb."""
    if verb.endswith("ed") or verb == "told":
        return "said"
    return "says" if verb.endswith("s") and not verb.endswith("ss") else "say"


def keeps_open(quotation: Quotation) -> bool:
    """Whether the verb tells of a fear, a hope or a belief, which "says" would not."""
    return (
        re.match(r"fear|hope|promise|expect|believe|think|thought|suggest", quotation.verb)
        is not None
    )


def taken_for(quotation: Quotation, told: str) -> str:
    """ ", and a fear for something certain": what a verb kept open, or a time to come."""
    if _UNSURE.search(told):
        return ""
    verb = quotation.verb.lower()
    meant = next((what for rule, what in _OPEN if re.match(rule, verb)), "")
    if not meant and verb != "according to":
        # Behind "says" a "would" is what might be, and behind "said" what was to come.
        ahead = "would" if _plain(verb) == "said" or verb in _SAID else "will"
        come = _first_verb(told) in ("will", ahead) and not _UNDONE.search(told)
        meant = _TO_COME if come else ""
    return f", and {meant}" if meant else ""


def _first_verb(told: str) -> str:
    found = ANY_VERB.search(told)
    return found.group() if found else ""


def shifted(view: View, quotation: Quotation, told: str) -> bool:
    """Whether a statement stands one step back in time, as reported speech does behind "said"."""
    past = _plain(quotation.verb.lower()) == "said" or quotation.verb.lower() in _SAID
    verb = _first_verb(told)
    has = rf"\bha(?:s|ve) (?:\w+ )?{re.escape(quotation.verb)}\b"
    if not past or not verb or re.search(has, view.line_at(quotation.at).own):
        return False
    return bool(_SHIFTED.match(verb) or (_PAST.match(verb) and not _DATED.search(told)))


_SAID = frozenset(("said", "wrote", "found", "thought"))
