"""Somebody should do something: who, at whose cost, and who might object?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_SHOULD = re.compile(
    r"\b(?P<verb>should|ought to)\b (?!have\b|know\b)"
    r"|\b(?P<asks>call(?:s|ed) for|demand(?:s|ed)?|urge[sd]?|propose[sd]|recommend(?:s|ed))\b "
    r"(?!no\b)(?=[a-z])"
)
_DAILY = re.compile(
    r"\b(?:I|you|one|we) (?:should|must|ha(?:ve|s) to|needs? to)\b|\bif\b", re.IGNORECASE
)
_LEAST = 7
_SAID = re.compile(r"^“[^”]*?\b(?:said|says|argued|argues|believes?|thinks?|suggested) that ")
# A proposal without its beginning, or one that is only asked about.
_CUT = re.compile(r"“(?:…|for|and|but|whether|which|who|that|as|to)\b|.*\bwhether\b", re.IGNORECASE)


class Should:
    """Asks who would have to act, who would bear the cost, and for one reason against."""

    id = "should"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each proposal of a sure owner that can be quoted."""
        for line in view.lines:
            match = _SHOULD.search(line.text)
            if not match or line.text.endswith("?") or _DAILY.search(line.text):
                continue
            at = line.passage(match.start(), match.end())
            shown, owner = _SAID.sub("“", around(view, at)), view.owner(at)
            judged = {claim.kind for claim in line.claims} & {"opinion", "forecast"}
            if not owner or len(words(shown)) < _LEAST or not (judged or match["asks"]):
                continue
            if match.group() not in shown or _CUT.match(shown):
                continue
            who = view.called(owner)
            yield Draft(
                key=f"should-{slug(line.text[match.end() :])}",
                type="evaluation",
                ask=f"Read the proposal in ¶{line.paragraph}: {shown}. Who would have to act, and "
                "who would bear the cost or the trouble? Give the best reason for it from the "
                "article, and the best reason against it that you can find or think of.",
                answer=f"It is the proposal of {view.introduced(owner)}, not a fact. Look for: "
                "somebody who would have to act, also where the sentence names nobody; one group "
                "that pays or has to change; a reason for it with its paragraph; a reason against "
                f"it that {who} would have to answer.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=(
                    "A reason against it from outside the article, marked as the student's own.",
                ),
                reject=("Only for, or only against.",),
                misreading="Reading what should be as what is.",
                follow_up="What would have to be tried out or counted to know whether it works?",
                lines=6,
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.4)
