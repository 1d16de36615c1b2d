"""Per cent of whom? A second percentage whose group is left open."""

import re
from collections.abc import Iterator

from coursepack.draft.passed_on import passed_on
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import clip, slug

_VERB = (
    r"(?:admit|say|said|have|had|are|were|do|did|use|used|work|worked|think|thought|believe|want"
    r"|wanted|own|owned|live|lived|fear|feared|report|reported)\b"
)
_PERCENT = r"\d[\d.]*\s?(?:%|per ?cent)"
_TWO = re.compile(
    rf"(?P<first>{_PERCENT}) of (?P<group>[^,;.–—\0]+?) {_VERB}[^.;\0]*?\b(?:and|while|but) "
    rf"(?P<second>{_PERCENT}) (?P<rest>{_VERB}[^.;,\0]*)"
)


class Base:
    """Asks whom the second percentage counts."""

    id = "base"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such pair of percentages."""
        for line in view.lines:
            match = _TWO.search(line.own)
            if not match or passed_on(view, line):
                continue
            rest = match["rest"] if len(words(match["rest"])) < MOST else clip(match["rest"], 6)
            if not rest:
                continue
            first, second, group = match["first"], match["second"], match["group"].strip()
            yield Draft(
                key=f"base-{slug(second, rest)}",
                type="inference",
                ask=f"¶{line.paragraph}: “{second} {rest}”. {second} of whom? Find two readings "
                "and say what difference it makes.",
                answer=f"Either of all the people counted before ({group}), or only of the {first} "
                "that the sentence has just spoken of. The sentence does not say which; in the "
                "second reading far fewer people are meant.",
                paragraphs=(line.paragraph,),
                evidence=(line.passage(match.start("second"), match.end("rest")),),
                accept=("Either reading first, if both are found.",),
                reject=("One reading given as certain.",),
                misreading="Not asking what a percentage is a percentage of.",
                follow_up="Where could you look up which of the two is meant?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.9)
