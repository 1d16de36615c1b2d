"""Two voices on one thing: what each says, and where they part."""

import re
from collections.abc import Iterator
from itertools import combinations

from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug, surname
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

_TURN = re.compile(
    r"\b(?:however|but|on the other hand|by contrast|accused|critici[sz]ed|opposed|opposes|denied"
    r"|denies|disagree[sd]?|rejects?|rejected|argue[sd]?|critics|opponents|warned|objections?)\b",
    re.IGNORECASE,
)
_COMMON = frozenset(
    "people should would could their there which about because having being other things doing "
    "really think want wanted going first years really always never before after people's".split()
)


class TwoVoices:
    """Sets two speakers side by side who use the same words about the same thing."""

    id = "two-voices"

    def make(self, view: View) -> Iterator[Candidate]:
        """The pairs of speakers with a turn between them, the richest first."""
        pairs = []
        for one, two in combinations(_speakers(view), 2):
            shared = _stems(view, one) & _stems(view, two)
            between = " ".join(
                line.own for n in {one.at.paragraph, two.at.paragraph} for line in view.within(n)
            )
            if shared and _TURN.search(between):
                apart = one.at.paragraph != two.at.paragraph
                pairs.append((len(shared) + apart, one, two, shared))
        pairs.sort(key=lambda pair: (-pair[0], pair[1].at))
        for _, one, two, shared in pairs[:1]:
            yield self._question(view, one, two, shared)

    def _question(self, view: View, one: Quotation, two: Quotation, shared: set[str]) -> Candidate:
        first, second = whole_quote(view, one.at), whole_quote(view, two.at)
        where = (one.at.paragraph, two.at.paragraph)
        return Draft(
            key=f"two-voices-{slug(surname(one.speaker), surname(two.speaker))}",
            type="evaluation",
            ask=f"Set {one.speaker} (¶{where[0]}) and {two.speaker} (¶{where[1]}) side by side. Say in "
            "one sentence each what they want the reader to accept. Do they contradict each other, "
            "or do they speak of different things?",
            answer=f"Starting points: {view.introduced(one.speaker)}: {first}; "
            f"{view.introduced(two.speaker)}: {second}. A good answer keeps each view with its "
            "speaker, names one point on which both could be right, and one on which they cannot.",
            paragraphs=where,
            evidence=(one.at, two.at),
            accept=("“They do not contradict each other”, if the answer shows why from the text.",),
            reject=("A view without its speaker.", "The student's own view in place of theirs."),
            misreading="Thinking that two different views must contradict each other.",
            follow_up="What evidence would make one of the two change their mind?",
            lines=8,
            about=frozenset({view.line_at(one.at).order, view.line_at(two.at).order}),
        ).candidate(view, 0.8, 0.85)


def _speakers(view: View) -> list[Quotation]:
    """The first quotable words of each sure speaker who has a name or a role."""
    found: dict[str, Quotation] = {}
    for quotation in view.sure_quotations:
        known = view.name(quotation.speaker)
        if quotation.kind == "direct" and known and whole_quote(view, quotation.at):
            found.setdefault(known.text, quotation)
    return list(found.values())


def _stems(view: View, quotation: Quotation) -> set[str]:
    """The longer words that a speaker uses in all their words, cut to their beginning."""
    said = " ".join(view.text(q.at) for q in view.sure_quotations if q.speaker == quotation.speaker)
    return {w[:7] for w in re.findall(r"[a-z]{6,}", fold(said)) if w not in _COMMON}
