"""The claim ledger: statements that somebody could dispute, with who says them."""

import re

from coursepack.draft.disputable import is_matter, weight
from coursepack.draft.ledger_argued import argued_item, told_plainly
from coursepack.draft.questions.checks import where_to_check
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Claim
from coursepack.model.lesson import ClaimItem, Verdict

_FEWEST, _ENOUGH, _MOST = 6, 8, 12
_USUAL, _LONGEST = 18, 60
# So many of them, those with most to dispute, are on the students' sheet.
_EXAMINED = 6
_MOST_OF_A_KIND = 4
# What a claim must be worth to be taken in any case, and to be taken where there are few.
_SURELY, _HARDLY = 1.9, 1.3
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
# A piece of a sentence that says nothing by itself.
_PIECE = re.compile(r"^(?:[;,:]|in,|(?:would|agreed|called|said|to|and|or|is|was|had) )")
# Who tells it is named in another sentence, or only by a kind: "It found that …", "Sceptics scoff".
_OTHERS = re.compile(
    r"(?:But |And |Yet )?(?:It|They|He|She|(?:(?:Some|Many|Most) )?(?i:sceptics|skeptics|critics"
    r"|opponents|supporters|campaigners|officials|experts|doctors|teachers|parents|unions))"
    r" (?:also |then |even )?(?:f[io]u?nds?|sa(?:y|ys|id)|conclude[sd]?|show(?:s|ed)?|estimate[sd]?"
    r"|report(?:s|ed)?|scoff(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?"
    r"|fear(?:s|ed)?|counted|puts?|calculated?)\b"
)
_PARTLY = "told in the article’s words, in part quoted; no other evidence is given"
_NO_MORE = "a count or a study is named, not how it was done"
_NOBODY = "told by people whom the article does not name"
_VERDICT: dict[str, Verdict] = {
    "checkable": "fact",
    "opinion": "opinion",
    "forecast": "forecast",
    "guess": "guess",
    "cause": "guess",
}


def ledger(view: View) -> list[ClaimItem]:
    """The claims in reading order, spread over the paragraphs; fewer where few can be disputed."""
    ranked = sorted(
        ((_worth(claim, view), claim) for claim in view.findings.claims if _fits(claim, view)),
        key=lambda pair: (-pair[0], pair[1].at),
    )
    chosen: list[Claim] = []
    room = max(1, _MOST // len(view.article.paragraphs))
    for least, of_a_kind, crowd, most in (
        (_SURELY, _MOST_OF_A_KIND, room, _MOST),
        (_HARDLY, _MOST_OF_A_KIND, room, _ENOUGH),
        (_HARDLY, _MOST, max(2, room), _FEWEST),
    ):
        for worth, claim in ranked:
            if worth >= least and len(chosen) < most:
                _take(claim, chosen, of_a_kind, crowd)
    items = [(claim, _item(claim, view)) for claim in sorted(chosen, key=lambda claim: claim.at)]
    best = chosen[:_EXAMINED] if len(chosen) > _EXAMINED else []
    told = [
        item.model_copy(update={"task": claim in best}) if best else item for claim, item in items
    ]
    return list({item.id: item for item in told}.values())


def _take(claim: Claim, chosen: list[Claim], of_a_kind: int, room: int) -> None:
    """Add a claim unless its paragraph or its kind has enough already."""
    crowd = sum(other.at.paragraph == claim.at.paragraph for other in chosen)
    same = sum(other.kind == claim.kind for other in chosen)
    if claim not in chosen and crowd < room and same < of_a_kind:
        chosen.append(claim)


def _fits(claim: Claim, view: View) -> bool:
    text = view.text(claim.at)
    mixed = claim.evidence == "named source" and " but " in text
    asks = text.rstrip().endswith("?") or _NO_CLAIM.search(text) is not None
    sure = not (view.genre.argued and claim.evidence == "writer") or told_plainly(view, claim)
    piece = _PIECE.match(text) is not None
    others = claim.evidence == "writer" and _OTHERS.match(view.line_at(claim.at).text)
    short = not 4 <= len(text.split()) <= _LONGEST
    return not (short or piece or mixed or asks or others) and sure and is_matter(claim, view)


def _worth(claim: Claim, view: View) -> float:
    """How much there is to dispute in a claim; of two alike, one of a usual length is better."""
    marks = [fold(view.text(mark)) for mark in (*claim.hedges, *claim.boosters)]
    worth = weight(claim, view) - 2 * (marks == ["of course"])
    return worth - 0.01 * abs(len(view.text(claim.at).split()) - _USUAL)


def _item(claim: Claim, view: View) -> ClaimItem:
    text = view.text(claim.at)
    found = _FOUND_OUT.search(claim.who) is not None
    named = names_somebody(claim.who) or (found and len(claim.who.split()) > 1)
    who = claim.who if claim.evidence != "writer" and named else ""
    if view.genre.argued and (claim.evidence == "writer" or who in ("", "not named")):
        return argued_item(claim, view)
    hedges = dict.fromkeys(view.text(mark) for mark in claim.hedges) or _doubting_verb(claim, view)
    verdict = _verdict(claim, text, found=found)
    return ClaimItem(
        id=f"c-{slug(who or 'writer', text, most=5)}",
        at=view.anchor(claim.at),
        who=view.introduced(who) if who else _writer(claim),
        how=_how(claim, who, text),
        hedge=", ".join(hedges),
        verdict=verdict,
        check=_check(claim, view, found) if verdict == "fact" else "",
    )


def _how(claim: Claim, who: str, text: str) -> str:
    """On what evidence a claim rests, as far as the article tells."""
    if claim.evidence == "reported speech" and re.search(r"“[^”]*\s[^”]*”", text):
        return _PARTLY
    if claim.evidence != "unnamed source":
        return _HOW[claim.evidence]
    if who and _FOUND_OUT.search(who):
        return _NO_MORE
    return _NOBODY if who in ("", "not named") else _HOW["unnamed source"]


def _check(claim: Claim, view: View, found: bool) -> str:
    """Where this very claim can be checked; "" where nothing is to be said but what holds of all.

    What a count or a study says can be looked up there; then somebody else may have counted, too.
    """
    who = view.called(claim.who) if claim.evidence != "writer" and claim.who else "the writer"
    elsewhere = where_to_check(view.text(claim.at), who)
    if found and claim.evidence in ("named source", "unnamed source"):
        rest = f"; {elsewhere.removeprefix('yes: ')}" if elsewhere else ""
        return f"yes: {who}: what was counted there, when and how{rest}"
    return elsewhere


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
