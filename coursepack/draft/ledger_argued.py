"""The ledger's lines for a text in which one person argues or tells."""

import re

from coursepack.draft.questions.arguing.judged import judges
from coursepack.draft.questions.arguing.passed import is_passed_on
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.findings import Claim
from coursepack.model.lesson import ClaimItem, Verdict

# What only speaks to the reader, or tells what the writer wishes, and so is no claim.
_NO_CLAIM = re.compile(
    r"^(?:(?:And|But|So) )?(?:I (?:shall|will|hope|wish|thank|commend|remain|come)\b"
    r"|I have (?:changed"
    r"|considered)\b|[Yy]ou (?:will|may|should|must)\b|(?:Come|Write|Let|Dear|To the|The humble) )"
    r"|\bI hope you\b"
)
# After a sentence that reports somebody, one with these may still be theirs.
_STILL_THEIRS = re.compile(r"^(?:He|She|They)\b|\b(?:had [a-z]+(?:ed|en|n)|would rather|would)\b")
_REPORTS = re.compile(
    r"\b(?:he|she|they) (?:told|tells|wrote to) (?:me|us)\b|\b(?:says?|said|told|argue[sd]?"
    r"|claim(?:s|ed)"
    r"|wrote|added|answered|replied|concluded|found|believes?|thinks)\b"
)
_VERDICT: dict[str, Verdict] = {
    "checkable": "fact",
    "opinion": "opinion",
    "forecast": "forecast",
    "guess": "opinion",
    "cause": "fact",
}
_PASSED_ON = "passed on: see whether the next sentences reject it"
_OWN_PAPER = re.compile(r"^this (?:news)?paper$", re.IGNORECASE)
_FAR = 3


def told_plainly(view: View, claim: Claim) -> bool:
    """Whether a statement of nobody else is one that whoever writes surely makes."""
    line = view.line_at(claim.at)
    text = view.text(claim.at)
    before = [x for x in view.within(line.paragraph) if line.order - _FAR <= x.order < line.order]
    after_report = any(x.said or _REPORTS.search(x.own) for x in before)
    theirs = after_report and _STILL_THEIRS.search(text)
    lead = line.text[: max(0, claim.at.span.start - line.at.span.start)]
    theirs = theirs or _REPORTS.search(lead)
    return not _NO_CLAIM.search(line.text) and not theirs and not _NO_CLAIM.search(text)


def argued_item(claim: Claim, view: View) -> ClaimItem:
    """A statement with whoever tells it; a view that is passed on is nobody's own here."""
    text, line = view.text(claim.at), view.line_at(claim.at)
    who = view.teller(claim.at.paragraph)
    own = claim.evidence == "writer" or _OWN_PAPER.match(claim.who)
    passed_on = is_passed_on(line) or not own
    hedges = dict.fromkeys(view.text(mark) for mark in claim.hedges)
    return ClaimItem(
        id=f"c-{slug(who, text, most=5)}",
        at=view.anchor(claim.at),
        who=f"others, as {who} tells it" if passed_on else who,
        how=_PASSED_ON if passed_on else "no source is named here",
        hedge=", ".join(hedges),
        verdict=_verdict(claim, text, passed_on),
    )


def _verdict(claim: Claim, text: str, passed_on: bool) -> Verdict:
    judged = passed_on or judges(text) or (claim.kind == "cause" and claim.hedges)
    return "opinion" if judged else _VERDICT[claim.kind]
