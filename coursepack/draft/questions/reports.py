"""What did they announce, warn, expect? Reported speech, with its speaker kept."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import Rights
from coursepack.draft.view import View
from coursepack.draft.wording import sentence, slug
from coursepack.model.findings import Quotation

# Verbs that stand well in "tells what X …"; "said" does not say enough.
_VERBS = frozenset(
    "announced announce announces expect expects expected hope hopes hoped fear fears feared warn "
    "warns warned recommend recommends recommended promised predict predicts predicted "
    "argue argues argued calculate calculated calculates demand demands demanded estimate "
    "estimates estimated conclude concluded concludes discovered found proposed proposes "
    "suggested suggests suggest believe believes believed propose claim claims claimed deny denies "
    "denied promise promises complain complains complained".split()
)
_POINTING = re.compile(
    r"^(?:it|he|she|they|this|that|these|those|there|we|i|you|who|which)\b", re.I
)
_ASIDE = re.compile(r",? – |;|, (?:who|which|where|with|leading|opening)\b")
_LONGEST = 18


class Reports:
    """Asks for what a named speaker is reported to have announced, warned of or expected."""

    id = "reports"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each piece of reported speech that can be told whole."""
        rights = view.rights
        for quotation in view.sure_quotations:
            if quotation.kind == "reported" and quotation.verb.lower() in _VERBS:
                yield from self._question(view, quotation, rights)

    def _question(self, view: View, quotation: Quotation, rights: Rights) -> Iterator[Candidate]:
        line = view.line_at(quotation.at)
        text = re.sub(r"[“”\"]", "", view.text(quotation.at)).strip(" ,")
        whole = text if len(text.split()) <= _LONGEST else _ASIDE.split(text)[0]
        told = rights.within(whole) if len(whole.split()) <= _LONGEST else ""
        if not told or _POINTING.match(text) or quotation.at.paragraph != line.paragraph:
            return
        who = view.called(quotation.speaker)
        off = " of" if quotation.verb.lower() in ("warn", "warns", "warned") else ""
        lost = f"The same without {who}, as a fact."
        yield Draft(
            key=f"reports-{slug(quotation.speaker, quotation.verb, text)}",
            type="literal",
            ask=f"¶{line.paragraph} tells what {who} {quotation.verb}{off}. What is it?",
            answer=sentence(f"That {told}"),
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            accept=("The same in other words, if nothing is made more certain.",),
            reject=(lost,),
            misreading="Reading what somebody says as what the article has found out.",
            follow_up="Does the article tell how they know?",
            about=frozenset({line.order}),
            secret=(text,),
        ).candidate(view, 0.9, 0.55)
