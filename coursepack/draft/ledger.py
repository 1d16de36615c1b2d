"""The claim ledger: six to fourteen statements worth asking about, with who says them."""

import re

from coursepack.draft.ledger_argued import argued_item, told_plainly
from coursepack.draft.questions.checks import where_to_check
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Claim
from coursepack.model.lesson import ClaimItem, Verdict

_FEWEST, _MOST = 6, 12
_LONGEST = 60
_MOST_OF_A_KIND = 4
# A sentence about the text, not about its subject.
_NO_CLAIM = re.compile(r"point of view|opinions? expressed|\bPhoto|\bCopyright\b")
_HOW = {
    "direct quotation": "own words, quoted; no other evidence is given",
    "reported speech": "not quoted: told in the article’s words",
    "named source": "the article names this source, not its evidence",
    "unnamed source": "no person is named",
    "writer": "no source is named here",
}
# Words under which no statement stands as plain fact.
_UNSURE = re.compile(
    r"\b(?:suggest(?:s|ed)?|estimates?|estimated|rumou?rs?|credited|blamed|reportedly|reputedly"
    r"|said to|believed|hopes?|hoped|allegedly|suspicions?)\b",
    re.IGNORECASE,
)
# Verbs of saying that leave it open whether the thing is so.
_DOUBTING = re.compile(
    r"(?:expect|believ|think|thought|hope|hoping|fear|suspect|suggest|predict|estimat|reckon|assum"
    r"|guess|imagin|feel|felt|doubt|speculat|anticipat)[a-z]*$"
)
# Who found something out, and does not only think it.
_FOUND_OUT = re.compile(
    r"\b(?:reviews?|stud(?:y|ies)|surveys?|reports?|data|figures|statistics|analys[ie]s|research"
    r"|trials?|records|census|measurements)\b",
    re.IGNORECASE,
)
# Where somebody was and what it looked like there: nothing to be asked who says so.
_SCENE = re.compile(
    r"\b(?:[Ll]ast (?:night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|past (?:nine|ten|eight|seven)|year-old|walked|sat|stood|looked (?:up|at)|wearing)\b"
)
# A piece of a sentence that says nothing by itself.
_PIECE = re.compile(r"^(?:[;,:]|in,|(?:would|agreed|called|said|to|and|or|is|was|had) )")
_NOBODY = "told by people whom the article does not name"
_VERDICT: dict[str, Verdict] = {
    "checkable": "fact",
    "opinion": "opinion",
    "forecast": "forecast",
    "guess": "guess",
    "cause": "guess",
}


def ledger(view: View) -> list[ClaimItem]:
    """The claims in reading order, spread over the paragraphs."""
    ranked = sorted(view.findings.claims, key=lambda c: (-_weight(c, view), c.at))
    fitting = [claim for claim in ranked if _fits(claim, view)]
    chosen: list[Claim] = []
    for of_a_kind in (_MOST_OF_A_KIND, _MOST):
        for claim in fitting:
            if len(chosen) < (_MOST if of_a_kind == _MOST_OF_A_KIND else _FEWEST):
                _take(claim, chosen, of_a_kind, len(view.article.paragraphs))
    items = [_item(claim, view) for claim in sorted(chosen, key=lambda c: c.at)]
    return list({item.id: item for item in items}.values())


def _take(claim: Claim, chosen: list[Claim], of_a_kind: int, paragraphs: int) -> None:
    """Add a claim unless its paragraph or its kind has enough already."""
    crowd = sum(other.at.paragraph == claim.at.paragraph for other in chosen)
    same = sum(other.kind == claim.kind for other in chosen)
    room = max(1, _MOST // paragraphs)
    if claim not in chosen and crowd < room and same < of_a_kind:
        chosen.append(claim)


def _fits(claim: Claim, view: View) -> bool:
    text = view.text(claim.at)
    mixed = claim.evidence == "named source" and " but " in text
    asks = text.rstrip().endswith("?") or _NO_CLAIM.search(text) is not None
    sure = not (view.genre.argued and claim.evidence == "writer") or told_plainly(view, claim)
    piece = _PIECE.match(text) is not None
    return 4 <= len(text.split()) <= _LONGEST and not piece and not mixed and not asks and sure


def _weight(claim: Claim, view: View) -> float:
    """Claims that are hedged, disputed in kind, counted or said by somebody come first."""
    line = view.line_at(claim.at)
    weight = {"cause": 3.0, "opinion": 2.5, "forecast": 2.5, "guess": 2.5, "checkable": 1.0}[
        claim.kind
    ]
    marks = [fold(view.text(mark)) for mark in (*claim.hedges, *claim.boosters)]
    weight += 1.5 * any(mark != "of course" for mark in marks) + 1.5 * bool(line.figures)
    weight -= 2.0 * (claim.evidence == "writer" and _SCENE.search(view.text(claim.at)) is not None)
    weight += 0.5 * line.said - 2 * (marks == ["of course"])
    return weight - 0.01 * abs(len(view.text(claim.at).split()) - 18)


def _item(claim: Claim, view: View) -> ClaimItem:
    text = view.text(claim.at)
    who = claim.who if claim.evidence != "writer" and names_somebody(claim.who) else ""
    if view.genre.argued and (claim.evidence == "writer" or who in ("", "not named")):
        return argued_item(claim, view)
    unnamed = claim.evidence == "unnamed source" and who in ("", "not named")
    hedges = dict.fromkeys(view.text(mark) for mark in claim.hedges) or _doubting_verb(claim, view)
    verdict = _verdict(claim, text, found=bool(_FOUND_OUT.search(claim.who)))
    return ClaimItem(
        id=f"c-{slug(who or 'writer', text, most=5)}",
        at=view.anchor(claim.at),
        who=view.introduced(who) if who else _writer(claim),
        how=_NOBODY if unnamed else _HOW[claim.evidence],
        hedge=", ".join(hedges),
        verdict=verdict,
        check=where_to_check(text, who or "the writer") if verdict == "fact" else "",
    )


def _doubting_verb(claim: Claim, view: View) -> list[str]:
    """The verb of saying, where it makes the words less than certain: "Experts expect that"."""
    for said in view.findings.quotations:
        if said.at.paragraph != claim.at.paragraph or not said.at.span.meets(claim.at.span):
            continue
        rule = rf"\b{re.escape(said.verb)}\b"
        if _DOUBTING.match(said.verb) and re.search(rule, view.text(said.sentence)):
            return [said.verb]
    return []


def _writer(claim: Claim) -> str:
    return "not named" if claim.evidence == "unnamed source" else "the writer"


def _verdict(claim: Claim, text: str, *, found: bool) -> Verdict:
    """What kind of statement it is; an explanation without a hedge can be checked like a fact.

    `found` where a study or a count says so: that can be looked up, whatever its words.
    """
    if _UNSURE.search(text):
        return "guess"
    if found and claim.kind == "opinion":
        return "fact"
    if claim.kind == "cause" and not claim.hedges:
        return "fact"
    return _VERDICT[claim.kind]
