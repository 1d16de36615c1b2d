"""How many? From a figure that is the subject of its sentence, so that nothing need be turned."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import clip, slug
from coursepack.model.findings import Figure

_LIMIT = (
    r"(?:(?:about|around|almost|nearly|roughly|approximately|some|more than|over|at least|up to"
    r"|fewer than|less than|under|only|just|early)\s+)*"
)
_COUNT = re.compile(
    rf"(?P<limit>{_LIMIT})(?P<number>[\d.,]+(?:\s(?:million|billion|thousand))?|two|three|four|five"
    r"|six|seven|eight|nine|ten|twelve|twenty|fifty|hundreds of|thousands of)\s(?P<noun>.+)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:According to [^,]+, |In \d{4}, |[\w ,'’-]{1,60} (?:said|says) (?:that )?)?$"
)
# A range or a share is not counted.
_NO_COUNT = re.compile(r"\b(?:to|between|from|and|per ?cent|percent|times)\b|%")
# What needs another sentence to be understood.
_BOUND = re.compile(r"\b(?:it|them|they|him|her)\b")
_HEDGED = re.compile(r"\b(?:may|might|could|perhaps|possibly|reportedly|reported to)\b")


class HowMany:
    """Asks for a number and keeps its limits: "about 200" is not "200"."""

    id = "how-many"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each figure that begins its sentence."""
        for line in view.lines:
            for figure in line.figures:
                if candidate := self._question(view, line, figure):
                    yield candidate

    def _question(self, view: View, line: Line, figure: Figure) -> Candidate | None:
        start = figure.at.span.start - line.at.span.start
        counted = not _NO_COUNT.search(view.text(figure.at))
        match = _COUNT.fullmatch(view.text(figure.at)) if counted else None
        if start < 0 or not match or not _LEAD.fullmatch(line.own[:start]) or "\0" in line.own:
            return None
        if re.search(r"\b(?:said|says)\b", line.own[:start]) and not figure.source:
            return None
        rest = line.text[figure.at.span.end - line.at.span.start :]
        predicate = re.split(r"[,;:–—(]\s|\s[–—]\s", rest.rstrip(". "))[0].strip()
        if not VERB.match(predicate) or _BOUND.search(predicate) or _HEDGED.search(predicate):
            return None
        noun = match["noun"]
        if len(words(f"{noun} {predicate}")) > MOST:
            predicate = clip(predicate, MOST - len(words(noun)))
        if len(predicate.split()) < 2:
            return None
        who = (
            f"According to {view.called(figure.source)} (¶{line.paragraph}), how"
            if figure.source
            else "How"
        )
        where = "" if figure.source else f" (¶{line.paragraph})"
        shown = f"{match['limit']}{match['number']}".strip()
        exact = match["limit"].strip()
        if not exact and not figure.source:
            return None
        return Draft(
            key=f"how-many-{slug(noun, predicate)}",
            type="literal",
            ask=f"{who} many {noun} {predicate}{where}?",
            answer=f"{shown[0].upper()}{shown[1:]}.",
            paragraphs=(line.paragraph,),
            evidence=(figure.at,),
            accept=("The number with its limit, in digits or in words.",),
            reject=(
                f"“{match['number']}” as an exact number: the article says “{exact.lower()}”."
                if exact
                else "Another number of the paragraph, which counts something else.",
            ),
            misreading="Another number of the same paragraph; ask what that one counts.",
            follow_up="Who would have counted, and how?",
            about=frozenset({line.order}),
            secret=(match["number"],) if re.search(r"\d", match["number"]) else (),
        ).candidate(view, 0.9, 0.45)
