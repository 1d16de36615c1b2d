"""What does an average hide?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_AVERAGE = re.compile(
    r"\b(?:an|the|on)? ?average (?:of )?(?=\d|(?:two|three|four|five|six|seven|eight|nine"
    r"|ten)\b)|\b(?:mean|average) [a-z]+ (?:is|was) \d"
)


class Average:
    """Asks what an average does not tell about the people behind it."""

    id = "average"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first average with a figure."""
        for line in view.lines:
            match = _AVERAGE.search(line.own)
            if not match or not line.figures:
                continue
            at = line.passage(match.start(), match.end())
            shown = around(view, at)
            if not shown:
                continue
            yield Draft(
                key=f"average-{slug(line.text)}",
                type="inference",
                ask=f"¶{line.paragraph} gives an average ({shown}). What could this average hide? "
                "Invent two people whose numbers give the same average and whose lives differ.",
                answer="An average does not tell how far people lie apart: some may have much "
                "more, others much less. Look for two numbers whose mean is the one given, and for "
                "what the difference would mean in their lives.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any two numbers whose mean is the one given.",),
                reject=("“Everybody has this number.”",),
                misreading="Taking the average for what is usual.",
                follow_up="Which other number in the article would help to see the spread?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.6)
            return
