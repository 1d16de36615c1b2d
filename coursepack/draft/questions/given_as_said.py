"""Said or found out? One of three statements is only what somebody says."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.sources import unsourced
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Claim, Quotation

_LEAST, _LONGEST = 6, 16
_POINTING = re.compile(
    r"(?:this|that|it|they|he|she|these|those|which|who|we|i|you|there|here|but|and|so|yet|then|if"
    r"|when|while|although|as|after|before|since|because|however|for|in addition|to|also)\b",
    re.IGNORECASE,
)


class GivenAsSaid:
    """Asks which of three statements the article itself does not vouch for."""

    id = "given-as-said"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question: one reported statement, and two of the writer's."""
        said = next((q for q in view.sure_quotations if self._fits(view, q)), None)
        if said is None or not view.written:
            return
        told = view.text(said.at).strip(" ,.")
        own = [c for c in view.findings.claims if _own(view, c, told)]
        own = list({c.at.paragraph: c for c in reversed(own)}.values())[::-1]
        own.sort(key=lambda c: (abs(len(words(view.text(c.at))) - len(words(told))), c.at))
        if len(own) < 2:
            return
        others = sorted(own[:2], key=lambda c: c.at)
        options = [_shown(view.text(c.at)) for c in others]
        options.insert(sum(map(ord, told)) % 3, _shown(told))
        who, number = view.introduced(said.speaker), said.at.paragraph
        yield Draft(
            key=f"given-as-said-{slug(said.speaker, told)}",
            type="attribution",
            ask="One of these statements is only what somebody says; the other two the article "
            "states in its own voice. Which one, and who says it?",
            answer=f"{_shown(told)} It is said by {who} (¶{number}).",
            paragraphs=tuple({number, *(c.at.paragraph for c in others)}),
            evidence=(said.at,),
            options=tuple(options),
            accept=("The letter with the speaker.",),
            reject=("The letter without the speaker.",),
            misreading="Thinking that all that is printed is stated by the article.",
            follow_up="Could the other two be checked? Where?",
            dok=2,
            about=frozenset({view.line_at(said.at).order}),
            secret=(told,),
        ).candidate(view, 0.85, 0.65)

    def _fits(self, view: View, quotation: Quotation) -> bool:
        text = view.text(quotation.at).strip(" ,.")
        right = _LEAST <= len(words(text)) <= _LONGEST and not _POINTING.match(text)
        plain = not re.search(
            r"[“”\"…;:]|\b(?:might|may|could|should|must|probably|perhaps)\b", text
        )
        return (
            quotation.kind == "reported" and right and plain and bool(view.name(quotation.speaker))
        )


def _own(view: View, claim: Claim, told: str) -> bool:
    """Whether a claim is a whole plain sentence of the writer's that names nobody for it."""
    line, text = view.line_at(claim.at), view.text(claim.at).strip(" .")
    whole = line.text.strip(" .") == text
    calm = claim.kind == "checkable" and claim.evidence == "writer" and not line.marks("loaded")
    right = _LEAST <= len(words(text)) <= _LONGEST + 2 and not _POINTING.match(text)
    plain = not re.search(r"[“”\"…;:?]", text) and told not in text
    if not unsourced(view, line):
        return False
    return whole and calm and right and plain and view.owner(claim.at) == "" and not line.said


def _shown(text: str) -> str:
    return sentence(marked(text)[1:-1])
