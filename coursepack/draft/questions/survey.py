"""A survey: who was asked, how they were found, and for whom they can speak."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

_SURVEY = re.compile(
    r"\b(?:survey|opinion poll|poll|questionnaire|consultation)\b(?! (?:station|tax))"
)
_SHARE = re.compile(
    r"\d[\d.,]*\s?(?:%|per ?cent\b)|\b(?:half|a third|two thirds|most) of\b|\b\d+ of\b"
    r"|\bOf [\d,]+ \w+"
)
# What tells that people answered, and not that insects were counted.
_PEOPLE = re.compile(
    r"\b(?:said|say|answered|replies|replied|respondents|asked|voters|users|people|parents|pupils"
    r"|students|workers|adults|readers|residents|members|employees|customers|households"
    r"|listeners|viewers|preferred|believed|trusted)\b"
)


class Survey:
    """Asks for whom the answers of a survey can stand."""

    id = "survey"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first sentence that gives a share of those who were asked."""
        for line in view.lines:
            match, share = _SURVEY.search(line.own), _SHARE.search(line.own)
            if not (match and share and _PEOPLE.search(line.own)):
                continue
            told = re.search(r"\b(?:because|since|as the|so that)\b", line.own)
            if told or view.owner(line.at) is None or line.text.endswith("?"):
                continue
            last = max(match.end(), share.end())
            at = line.passage(min(match.start(), share.start()), last)
            if shown := sentence_around(line, at):
                yield self._question(line, at, shown, view)
                return

    def _question(self, line: Line, at: Passage, shown: str, view: View) -> Candidate:
        return Draft(
            key=f"survey-{slug(line.text)}",
            type="evaluation",
            ask=f"Read {shown} (¶{line.paragraph}). Whose answers may be missing here? Write one "
            "sentence that says no more than the answers can show.",
            answer="Missing may be people whom the way of asking did not reach, and those who did "
            "not care to answer. A sentence that says no more than the answers can show speaks of "
            "those who answered, and not of all.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any group that is left out for a reason that fits the way of asking.",),
            reject=("“It is wrong because not everybody was asked.”",),
            misreading="Reading a share of those who answered as a share of all.",
            follow_up="How could the same question be put so that more answers can be trusted?",
            lines=3,
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.8)
