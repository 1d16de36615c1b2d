"""Some, many, most: a statement about part of a group, passed on as if it were about all."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate
from coursepack.draft.questions.retold import LIMIT, Told, draft, hedged, place, retold
from coursepack.draft.view import View
from coursepack.draft.wording import marked

_PART = re.compile(
    r"^(?P<cue>Some|Many|Most|Several|A few|Nearly all|Almost all|Most of the|Many of the"
    r"|Some of the|Half of the) (?=(?!of\b)(?:(?!of\b)[a-z-]+ ){0,2}?"
    r"(?P<noun>[a-z]{3,}(?<!ss)s|people|children|women|men) (?P<verb>\w+))"
)
_OF_PEOPLE = re.compile(r"^(?:of|who|that|which|in|on|at|from|with|and|or|later|earlier|ago)$")


class Fewer:
    """Asks what goes too far where "some" becomes all."""

    id = "fewer"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence that begins with part of a group."""
        for line in view.lines:
            match = _PART.match(line.own)
            if not match or _OF_PEOPLE.match(match["verb"]) or view.owner(line.at) is None:
                continue
            told = retold(view, line, match, "The" if match["cue"].endswith("the") else "")
            if told and not _others_too(told) and not hedged(line, told):
                yield self._question(view, told, match["cue"])

    def _question(self, view: View, told: Told, cue: str) -> Candidate:
        ask = (
            f"Somebody who has read {place(view, told.line)} says: {marked(told.retold)}. In what "
            "does this go too far? Say it again so that it is as careful as the article, and say "
            "how one could find out how many there are."
        )
        answer = (
            f"The article says “{cue.lower()}”; without it the sentence seems to speak of all. "
            "Look for the word, and for a way of counting: a survey, a list, a vote."
        )
        return draft(told, "fewer", ask, answer).candidate(view, 0.85, 0.6)


def _others_too(told: Told) -> bool:
    """Whether the sentence speaks of the rest of the group, too, or limits a number."""
    return bool(re.search(r"\bothers?\b", told.line.text) or LIMIT.search(told.retold))
