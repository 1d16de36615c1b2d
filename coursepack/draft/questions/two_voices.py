"""Two voices on one thing: what each says, and where they part."""

import re
from collections.abc import Iterator
from itertools import combinations, product

from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View, meets
from coursepack.draft.wording import slug, surname
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

# Words that set one view against another; "but" alone does not.
_TURN = re.compile(
    r"\b(?:on the other hand|by contrast|accuse[sd]?|critici[sz]e[sd]?|critic(?:al|s)|oppose[sd]?"
    r"|den(?:y|ies|ied)|disagree[sd]?|reject(?:s|ed)?|opponents|objections?|wrong with|debate"
    r"|in a dialogue|supporters|conspiracy|contradict(?:s|ed)?|contrary|dispute[sd]?|instead)\b"
    r"|^However\b|^But ",
    re.IGNORECASE,
)
_DISPUTE = re.compile(
    r"\b(?:accuse[sd]?|critici[sz]e[sd]?|critics|oppose[sd]?|disagree[sd]?|reject(?:s|ed)?"
    r"|opponents"
    r"|objections?|dispute[sd]?|attack|not everybody|not everyone)\b",
    re.IGNORECASE,
)
_LEAST = 5
_COMMON = frozenset(
    "people should would could their there which about because having being other things doing "
    "really think want wanted going first years really always never before after people's".split()
)


class TwoVoices:
    """Sets two speakers side by side who use the same words about the same thing."""

    id = "two-voices"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question: the pair with a turn between them that shares most."""
        pairs = []
        for said, answered in combinations(_speakers(view), 2):
            one, two = max(product(said, answered), key=lambda pair: _shared(view, *pair))
            if not _shared(view, one, two)[0]:
                continue
            shared = _stems(view, one) & _stems(view, two)
            near = two.at.paragraph - one.at.paragraph == 1
            if self._turns(view, one, two, shared=bool(shared)) and (shared or near):
                apart = one.at.paragraph != two.at.paragraph
                pairs.append((len(shared) + apart, one, two))
        pairs.sort(key=lambda pair: (-pair[0], pair[1].at))
        for _, one, two in pairs[:1]:
            yield self._question(view, one, two)

    def _turns(self, view: View, one: Quotation, two: Quotation, *, shared: bool) -> bool:
        """Whether the text sets the second against the first on its way to them.

        Without a word that both use, only a word of dispute will do.
        """
        first, second = view.line_at(one.at).order, view.line_at(two.at).order
        rule = _TURN if shared else _DISPUTE
        return any(rule.search(line.text) for line in view.lines if first < line.order <= second)

    def _question(self, view: View, one: Quotation, two: Quotation) -> Candidate:
        first, second = whole_quote(view, one.at), whole_quote(view, two.at)
        where = (one.at.paragraph, two.at.paragraph)
        return Draft(
            key=f"two-voices-{slug(surname(one.speaker), surname(two.speaker))}",
            type="evaluation",
            ask=f"Set {one.speaker} (¶{where[0]}) and {two.speaker} (¶{where[1]}) side by side. "
            "Say in one sentence each what they want the reader to accept. Do they contradict each "
            "other, or do they speak of different things?",
            answer=f"Starting points: {view.introduced(one.speaker)}: {first}; "
            f"{view.introduced(two.speaker)}: {second}. A good answer keeps each view with its "
            "speaker, names a point on which both could be right, and, if there is one, a point "
            "on which they cannot.",
            paragraphs=where,
            evidence=(one.at, two.at),
            accept=("“They do not contradict each other”, if the answer shows why from the text.",),
            reject=("A view without its speaker.", "The student's own view in place of theirs."),
            misreading="Thinking that two different views must contradict each other.",
            follow_up="What evidence would make one of the two change their mind?",
            lines=8,
            about=frozenset({view.line_at(one.at).order, view.line_at(two.at).order}),
        ).candidate(view, 0.8, 0.85)


def _speakers(view: View) -> list[list[Quotation]]:
    """For each sure speaker with a name all words that can be quoted, in order."""
    found: dict[str, list[Quotation]] = {}
    for quotation in view.sure_quotations:
        known = view.name(quotation.speaker)
        long = len(words(view.text(quotation.at))) >= _LEAST
        if quotation.kind == "direct" and known and long and whole_quote(view, quotation.at):
            found.setdefault(known.text, []).append(quotation)
    return list(found.values())


def _shared(view: View, one: Quotation, two: Quotation) -> tuple[int, bool]:
    """How many words two quotations share, and whether the first argues."""
    stems = [
        {w[:5] for w in re.findall(r"[a-z]{5,}", fold(view.text(q.at))) if w not in _COMMON}
        for q in (one, two)
    ]
    kinds = {c.kind for c in view.findings.claims if meets(c.at, one.at)}
    return len(stems[0] & stems[1]), bool(kinds & {"opinion", "forecast", "cause"})


def _stems(view: View, quotation: Quotation) -> set[str]:
    """The longer words of all sentences in which a speaker is heard, cut to their beginning."""
    theirs = [q.at for q in view.sure_quotations if q.speaker == quotation.speaker]
    said = " ".join(view.line_at(at).text for at in theirs)
    return {w[:7] for w in re.findall(r"[a-z]{6,}", fold(said)) if w not in _COMMON}
