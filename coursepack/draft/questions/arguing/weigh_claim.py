"""A judgement of the writer's beside the figures that stand with it: do they carry it?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_JUDGES = re.compile(
    r"\b(?:better|worse|cheaper|dearer) \w+ than\b"
    r"|\b(?:best|worst|wrong(?! side)|unfair|unjust|foolish|absurd|ridiculous|disgrace\w*"
    r"|scandal\w*"
    r"|shame\w*|nonsense|cruel|needless|useless|mistake|waste|failure|strange sort|no excuse)\b"
    r"|\bin my (?:own )?(?:view|opinion)\b|\b[Mm]y own view\b|^(?:And )?I (?:think|believe"
    r"|suspect)\b"
)
# What is no judgement of whoever writes: passed on, or about the writing itself.
_MASKED = re.compile(
    r"\b(?:at best|was told|were told|is told|will tell|tells? us|argue[sd]?|I should|you should"
    r"|you must|the argument|I tell|I told)\b|^(?:If|When|That is|This is|That was|It would)\b"
)
_NEGATED = re.compile(r"\b(?:no|not|none|never|nothing)\b|n[’']t\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_MONEY = re.compile(r"[£$€] ?\d|\b(?:shillings?|pence|pounds|dollars|euros|crowns?|guineas?)\b")


_SUMS = " Two sums are set side by side: look whether they are for the same time, place and thing."


class WeighClaim:
    """Asks what is claimed, what is shown, and what lies between the two."""

    id = "weigh-claim"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each paragraph with a judgement of the writer's and a counted fact."""
        for number in view.numbers:
            lines = [x for x in voice(view) if x.paragraph == number]
            claim = next((x for x in reversed(lines) if _judged(x)), None)
            if claim is None or hard(view, number):
                continue
            near = [x for x in lines if x is not claim and _counted(x)]
            if near:
                best = min(near, key=lambda x: (abs(x.order - claim.order), x.order))
                yield self._question(view, claim, best)

    def _question(self, view: View, claim: Line, fact: Line) -> Candidate:
        who = view.teller(claim.paragraph)
        said = [
            q
            for q in view.sure_quotations
            if q.at.span.meets(fact.at.span) and q.at.paragraph == fact.paragraph
        ]
        by = f" (according to {view.called(said[0].speaker)})" if said else ""
        sums = _SUMS if _MONEY.search(claim.own) and _MONEY.search(fact.own) else ""
        return Draft(
            key=f"weigh-claim-{slug(claim.text, fact.text)}",
            type="evaluation",
            ask=f"¶{claim.paragraph}: {who} judges: {shown(claim)}. Near it stands this: "
            f"{shown(fact)}{by}. How far does the second carry the first? What would you still "
            "need to know, and what else could the same fact be used to say?",
            answer=f"The judgement is {who}'s and cannot be looked up; the other statement can "
            "be checked. Look for: what has to be believed besides the fact before the "
            "judgement follows (for example that it was like this elsewhere or before, that "
            "nothing else caused it, that the two things compared are alike); one number or "
            f"witness that would make it stronger; one that would make it weaker.{sums}",
            paragraphs=(claim.paragraph,),
            evidence=(first_words(claim), first_words(fact)),
            accept=("“It carries it well” or “hardly”, with the step in between named.",),
            reject=("Agreement or disagreement with the judgement and nothing else.",),
            misreading="Taking a fact beside a judgement for its proof.",
            follow_up="Put the judgement so that this fact is enough for it.",
            lines=4,
            about=frozenset({claim.order, fact.order}),
        ).candidate(view, 0.85, 0.85)


def judges(text: str) -> bool:
    """Whether words of a statement judge, which nobody can look up."""
    return _JUDGES.search(text) is not None


def _judged(line: Line) -> bool:
    """Whether the sentence is a judgement of the writer's own, whole and without other voices."""
    text = line.own
    if line.said or text.rstrip().endswith("?") or _MASKED.search(text):
        return False
    if _NEGATED.search(text):
        return False
    return judges(text) and bool(shown(line)) and "…" not in shown(line)


def _counted(line: Line) -> bool:
    plain = not any(q.kind == "direct" for q in line.quotations)
    number = _NUMBER.search(_YEAR.sub("", line.own)) or _MONEY.search(line.own)
    said = line.text.startswith("So ")
    return bool(number) and not said and plain and bool(shown(line)) and not line.text.endswith("?")
