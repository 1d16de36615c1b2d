"""Which would you rely on? One claim with a named source beside one that is unsure."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug
from coursepack.model.findings import Claim


class Weigh:
    """Asks which of two claims bears more weight, and why."""

    id = "weigh"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        firm = next((c for c in view.findings.claims if self._firm(view, c)), None)
        loose = next((c for c in view.findings.claims if self._loose(view, c)), None)
        if not firm or not loose or firm.at.paragraph == loose.at.paragraph:
            return
        one = opening(view.text(firm.at))
        two = _sentence(view, loose)
        word = view.text(loose.hedges[0])
        yield Draft(
            key=f"weigh-{slug(one, two, most=5)}",
            type="evaluation",
            ask=f"You may use only one of these in an essay: (a) {one} (¶{firm.at.paragraph}), "
            f"according to {view.called(firm.who)}; (b) {two} (¶{loose.at.paragraph}). Which do "
            "you choose, and "
            "how would you word the sentence in which you use it?",
            answer=f"(a) names its source, {view.called(firm.who)}, and can be checked; (b) is "
            "not certain: "
            f"“{word}”. Either can be used if the sentence says so: (a) with its source, (b) with "
            "its hedge.",
            paragraphs=(firm.at.paragraph, loose.at.paragraph),
            evidence=(firm.at, loose.hedges[0]),
            accept=("Either choice, if the sentence keeps source and hedge.",),
            reject=("A sentence that leaves out the source or the hedge.",),
            misreading="Thinking that what is hedged is useless, or what is sourced is proved.",
            follow_up="What would make (b) as strong as (a)?",
            about=frozenset({view.line_at(firm.at).order, view.line_at(loose.at).order}),
        ).candidate(view, 0.8, 0.4)

    def _firm(self, view: View, claim: Claim) -> bool:
        named = claim.evidence == "named source" and claim.who and claim.kind == "checkable"
        return bool(named and not claim.hedges and opening(view.text(claim.at)))

    def _loose(self, view: View, claim: Claim) -> bool:
        unsure = claim.kind == "guess" and claim.hedges and claim.evidence == "writer"
        return bool(unsure and _sentence(view, claim)) and "?" not in view.text(claim.at)


def _sentence(view: View, claim: Claim) -> str:
    """The whole sentence of a claim as a quotation, if it is short enough."""
    text = view.line_at(claim.at).text
    return marked(text) if len(words(text)) <= MOST and "“" not in text else ""
