"""A statement that can be looked up beside a judgement."""

from collections.abc import Iterator

from coursepack.draft.questions.arguing.judged import counted, cue, judged, where
from coursepack.draft.questions.arguing.passed import disputes
from coursepack.draft.questions.arguing.voice import first_words, full, stands, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug


class Checkable:
    """Sets a counted statement beside a judgement and asks which is which."""

    id = "checkable"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each judgement with a counted statement near it."""
        lines = [x for x in voice(view) if stands(x)]
        facts = [x for x in lines if counted(x)]
        for claim in (x for x in lines if disputes(view) and judged(x)):
            near = [
                x
                for x in facts
                if abs(x.paragraph - claim.paragraph) <= 1 and x is not claim and where(x)
            ]
            if near:
                best = min(near, key=lambda x: (abs(x.order - claim.order), x.order))
                yield self._question(view, claim, best)

    def _question(self, view: View, claim: Line, fact: Line) -> Candidate:
        who = view.teller(claim.paragraph)
        pair = sorted((claim, fact), key=lambda x: x.order)
        listed = " ".join(
            f"({x}) {full(line)} (¶{line.paragraph})" for x, line in zip("ab", pair, strict=True)
        )
        one, other = ("a", "b") if pair[0] is fact else ("b", "a")
        return Draft(
            key=f"checkable-{slug(claim.text, fact.text)}",
            type="status",
            ask=f"{listed} Which of the two can be checked, and which is a judgement? Where could "
            "one look up the one that can be checked?",
            answer=f"({one}) can be checked, for example {where(fact)}. ({other}) is {who}'s "
            f"judgement (“{cue(claim.own)}”): one can agree or not, but not look it up.",
            paragraphs=tuple(sorted({claim.paragraph, fact.paragraph})),
            evidence=(first_words(pair[0]), first_words(pair[1])),
            accept=("Another fitting place to look.",),
            reject=("The judgement called false, or the figure called true, without a check.",),
            misreading="Taking a figure beside a judgement for its proof.",
            follow_up="Does the one carry the other?",
            about=frozenset({claim.order, fact.order}),
        ).candidate(view, 0.85, 0.85)
