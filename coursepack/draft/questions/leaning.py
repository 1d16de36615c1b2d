"""Statements that lean on their sentence: another's belief within it, a noun that points back."""

import re

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
