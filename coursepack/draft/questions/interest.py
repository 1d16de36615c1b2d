"""Knowledge and interest: somebody speaks about what their own post depends on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.checking import where_to_check
from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import shortened, slug, surname
from coursepack.model.findings import Name, Quotation

_OWN = re.compile(r"\b(?:we|our|us|my)\b", re.IGNORECASE)
# Words with which people show their own work in a good light.
_BRIGHT = re.compile(
    r"\b(?:hope|best|lead(?:ing|er)|avant-garde|success\w*|important|already|challenging"
    r"|efforts?|champion|unique|good|great|believe (?:very much )?in|invest|achiev\w+|committed"
    r"|progress|better)\b",
    re.IGNORECASE,
)
# Words with which they judge.
JUDGES = re.compile(
    r"\b(?:should|must|ought|outrageous|theft|wrong|unfair|unacceptable|terrible|disgrace|best"
    r"|worst|needs? to|have to|cannot|can[’']t|reckless|attack|cheap|nobody|legally questionable"
    r"|inspirational|groundbreaking|dangerous)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:head|director|minister|manager|governor|president|chief|chair\w*|spokes\w+|leader"
    r"|editor|executive|founder|owner|official|secretary|commissioner|representative|ambassador"
    r"|boss|engineer|councillor|union|coordinator|officer|ceo|mayor|senator|member|campaigner"
    r"|activist|lawyer)\b",
    re.IGNORECASE,
)


# A post that says of what: "head of the service", not "councillor".
_LEAST_ROLE = 3


@dataclass(frozen=True, slots=True)
class _Speech:
    name: Name
    quotation: Quotation
    shown: str
    post: str
    own: bool


class Interest:
    """Asks what a speaker's post lets them know, and what it may make them want to say."""

    id = "interest"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each speaker with a post who praises their work, or judges."""
        found = {speech.name.text: speech for speech in reversed(list(_speeches(view)))}
        for speech in sorted(found.values(), key=lambda s: (not s.own, s.quotation.at)):
            yield self._question(view, speech)

    def _question(self, view: View, speech: _Speech) -> Candidate:
        line = view.line_at(speech.quotation.at)
        look = where_to_check(view.text(speech.quotation.at), line.text)
        other = f"One place to look: {look}." if look else "Look for somebody outside."
        last = surname(speech.name.text)
        stake = (
            f"{last} speaks for what is praised here, so may want it to look good"
            if speech.own
            else f"{last} may have something to gain or lose by the matter; the answer says what"
        )
        return Draft(
            key=f"interest-{slug(last, speech.shown)}",
            type="sourcing",
            ask=f"{speech.name.text} ({speech.post}) says: {speech.shown} (¶{line.paragraph}). "
            "What does this post let the speaker know better than others? What might it make the "
            "speaker want us to believe? Name one source without that interest.",
            answer=f"As {speech.post}, {last} may know the matter from inside. {stake}. "
            f"Neither makes the statement true or false. {other}",
            paragraphs=tuple({line.paragraph, speech.name.mentions[0].paragraph}),
            evidence=(speech.quotation.at,),
            accept=("Knowledge before interest or after it, if both are named.",),
            reject=("“Biased, so wrong.”", "“An expert, so right.”"),
            misreading="Thinking that an interest settles whether a statement is true.",
            follow_up="What could the speaker have said that would go against that interest?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.4)


def _speeches(view: View) -> Iterator[_Speech]:
    """Quotations of people with a post that praise their own work, or judge."""
    for quotation in view.sure_quotations:
        name, shown = view.name(quotation.speaker), whole_quote(view, quotation.at)
        if quotation.kind != "direct" or not name or len(shown.split()) < 4:
            continue
        office = OFFICE.search(name.role)
        text = view.text(quotation.at)
        own = bool(_OWN.search(text) and _BRIGHT.search(text))
        apart = not re.match(r"“(?:then|so|and|but|that|which|is|to)\b", shown)
        told = len(name.role.split()) >= _LEAST_ROLE and apart
        if office and told and (own or JUDGES.search(text)):
            post = shortened(name.role) or office[0].lower()
            yield _Speech(name, quotation, shown, post, own)
