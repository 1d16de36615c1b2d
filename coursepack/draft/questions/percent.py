"""Six per cent of what? A rise or fall told as a percentage."""

import re
from collections.abc import Iterator

from coursepack.draft.passed_on import passed_on
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_CHANGE = re.compile(
    r"\b(?P<share>\d[\d.]*\s?(?:%|per ?cent)) (?:drop|fall|rise|increase|decline|growth|cut|jump"
    r"|reduction)\b"
    r"|\b(?:fell|rose|dropped|grew|increased|declined|jumped|fallen|risen|grown) (?:by )?"
    r"(?P<other>\d[\d.]*\s?(?:%|per ?cent))",
    re.IGNORECASE,
)

# What somebody estimates is theirs, and others may have another number.
_GUESSED = re.compile(r"(?:estimat|reckon|believ|th[io]|claim|argu|suggest|predict|expect|fear)")


class Percent:
    """Asks what a percentage of change is taken from, and whether it is much."""

    id = "percent"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first such change."""
        for line in view.lines:
            match = _CHANGE.search(line.own)
            guessed = any(_GUESSED.match(q.verb.lower()) for q in line.quotations)
            if not match or guessed or passed_on(view, line) or line.text.endswith("?"):
                continue
            share = match["share"] or match["other"]
            at = line.passage(match.start(), match.end())
            shown = sentence_around(line, at)
            if not shown:
                continue
            yield Draft(
                key=f"percent-{slug(view.text(at), line.text)}",
                type="inference",
                ask=f"¶{line.paragraph} tells of a change: {shown}. {share} of what? Is that a "
                "lot? Name one number that you would need in order to judge.",
                answer=f"{share} of what there was at the time with which the article compares; "
                "whether it is a lot cannot be told from the share alone. Look for: the number "
                "before and after; the change in other years; the change elsewhere in the same "
                "time.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any number that would give the share a size.",),
                reject=("“Yes” or “no” without something to compare it with.",),
                misreading="Taking a percentage for a number of people or things.",
                follow_up="Work out roughly how many people or things that is, if the text allows "
                "it.",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.45)
            return
