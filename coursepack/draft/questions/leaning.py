"""Statements that lean on their sentence: another's belief within it, a noun that points back."""

import re

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.view import View
from coursepack.model.findings import Quotation

# What others would believe is not what the source says: "might refuse if they believed that …".
_WITHIN = (
    r"\b(?:if|unless|because|since|when|whenever|once|in case|lest|while|although|though|as) "
    r"(?:they|he|she|it|[\w’'-]+ ?[\w’'-]*s|people) (?:\w+ ){{0,2}}{verb} (?:that )?\Z"
)
# Nouns that point to something said before, where "the" stands before them.
_POINTS = re.compile(
    r"(?:The|Those|These|Such|Both|Each) (?:[a-z]+ )?(?:estimates?|wording|messages?|figures?"
    r"|answers?|questions?|remarks?|phrases?|words?|sentences?|claims?|latter|former|numbers?"
    r"|letters?|notes?|others?|two|vote|offer|request)\b",
    re.IGNORECASE,
)
# A law, or a paper with which somebody argues.
_LAW = re.compile(r"\b(?:Act|Law|Code|Constitution|Treaty|Charter|Bill|Ordinance|Statute)\b")
# Nouns that stand without an article: "that inflation was falling".
_MASS = re.compile(r"(?:ing|ion|ity|ness|ism|nce|ship|hood|ment|age|th|work|life|demand)\Z")
# Who is meant, only another sentence tells.
_THEM = re.compile(r"\b(?:to|for|with|has|had|have|of|by|let|give|gives|gave) them\b")
_PROPOSES = frozenset(("suggest", "suggested", "insist", "insisted", "demanded", "proposed"))
# Forms of verbs that tell what is so: "suggested residents contact the police" has none.
_STATES = re.compile(
    r"(?:s|ed)\Z|\A(?:are|were|have|had|do|did|will|would|may|might|can|could|should|must)\Z"
)
_HEAD = re.compile(r"[Tt]he (?P<noun>[a-z]{4,})\b")


def nested(view: View, quotation: Quotation) -> bool:
    """Whether a belief belongs to people of a clause within what the source says."""
    line = view.line_at(quotation.at)
    before = line.text[: quotation.at.span.start - line.at.span.start]
    verb = re.escape(quotation.verb)
    return bool(verb) and re.search(_WITHIN.format(verb=verb), before) is not None


def points_back(view: View, quotation: Quotation, told: str) -> bool:
    """Whether a statement is about something that only what stands before it tells."""
    line = view.line_at(quotation.at)
    before = line.text[: quotation.at.span.start - line.at.span.start].lower()
    head = _HEAD.match(told)
    again = head is not None and re.search(rf"\b{head['noun']}", before) is not None
    return _POINTS.match(told) is not None or again


def bare_noun(told: str, follows: bool) -> bool:
    """Whether "that" may belong to the noun: "says that estimate did not count ice"."""
    first, _, rest = told.partition(" ")
    one = first.islower() and not first.endswith("s") and not _MASS.search(first)
    return follows and one and ANY_VERB.match(rest) is not None


def wished(quotation: Quotation, told: str) -> bool:
    """Whether it is told what somebody should do: "suggested residents contact the police"."""
    verb = ANY_VERB.search(told)
    return quotation.verb.lower() in _PROPOSES and not (verb and _STATES.search(verb.group()))


def others(told: str) -> bool:
    """Whether a statement speaks of people whom only another sentence names."""
    return _THEM.search(told) is not None


def law_as_read(view: View, quotation: Quotation) -> bool:
    """Whether the source is a law, and others read it so: "under the Act, their lawyers argue"."""
    if _LAW.search(quotation.speaker) is None:
        return False
    line = view.line_at(quotation.at)
    return any(q.speaker != quotation.speaker for q in line.quotations) or bool(
        re.search(r"\b(?:lawyers?|counsel|solicitors?|barristers?|judges?|argue[sd]?)\b", line.own)
    )
