"""The claim ledger: six to fourteen statements worth asking about, with who says them."""

from coursepack.draft.checking import where_to_check
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.findings import Claim
from coursepack.model.lesson import ClaimItem, Verdict

_FEWEST, _MOST = 6, 12
_LONGEST = 40
_HOW = {
    "direct quotation": "own words, quoted; the article names no further evidence here",
    "reported speech": "reported by the article without quoting",
    "named source": "a source that the article names",
    "unnamed source": "somebody the article does not name",
    "writer": "stated by the writer; no source named in the sentence",
}
_VERDICT: dict[str, Verdict] = {
    "checkable": "fact",
    "opinion": "opinion",
    "forecast": "forecast",
    "guess": "guess",
    "cause": "guess",
}


def ledger(view: View) -> list[ClaimItem]:
    """The claims in reading order, spread over the paragraphs."""
    chosen: list[Claim] = []
    for claim in sorted(view.findings.claims, key=lambda c: (-_weight(c, view), c.at)):
        paragraph = claim.at.paragraph
        crowd = sum(other.at.paragraph == paragraph for other in chosen)
        if crowd < max(1, _MOST // len(view.article.paragraphs)) and _fits(claim, view):
            chosen.append(claim)
        if len(chosen) == _MOST:
            break
    items = [_item(claim, view) for claim in sorted(chosen, key=lambda c: c.at)]
    return list({item.id: item for item in items}.values())


def _fits(claim: Claim, view: View) -> bool:
    return 4 <= len(view.text(claim.at).split()) <= _LONGEST


def _weight(claim: Claim, view: View) -> float:
    """Claims that are hedged, disputed in kind, counted or said by somebody come first."""
    line = view.line_at(claim.at)
    weight = {"cause": 3.0, "opinion": 2.5, "forecast": 2.5, "guess": 2.5, "checkable": 1.0}[
        claim.kind
    ]
    weight += 1.5 * bool(claim.hedges or claim.boosters) + bool(line.figures) + 0.5 * line.said
    return weight - 0.02 * abs(len(view.text(claim.at).split()) - 18)


def _item(claim: Claim, view: View) -> ClaimItem:
    text = view.text(claim.at)
    who = claim.who if claim.evidence != "writer" and claim.who else ""
    hedges = dict.fromkeys(view.text(mark) for mark in (*claim.hedges, *claim.boosters))
    return ClaimItem(
        id=f"c-{slug(who or 'writer', text, most=5)}",
        at=view.anchor(claim.at),
        who=view.introduced(who) if who else _writer(claim),
        how=_HOW[claim.evidence],
        hedge=", ".join(hedges),
        verdict=_VERDICT[claim.kind] if not (claim.kind == "cause" and not hedges) else "fact",
        check=where_to_check(text) if claim.kind in ("checkable", "cause") else "",
    )


def _writer(claim: Claim) -> str:
    return "not named" if claim.evidence == "unnamed source" else "the writer"
