"""How sure, and how exact: a sentence with its doubt or its limit, and what both keep open.

The sentence stands in the question as the article has it; nothing is put in other words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.passed_on import passed_on
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Stance

LEAST = 7
POINTING = re.compile(
    r"(?:it|he|she|they|this|that|these|those|there|we|i|you|its|his|her|their|such|both|one"
    r"|others?|another|here|neither)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^(?:But|And|So|Yet|However,|Still,|Nevertheless,|Meanwhile,) ")
# Who speaks, where an interview says it at the beginning of a paragraph.
_LABEL = re.compile(r"^[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)?: ")
# Where a sentence can end before its end: what comes behind only adds.
_ADDS = re.compile(r", (?:which|who|where|although|though|while|but|and|after|because|when)\b|; ")
_INVERTED = re.compile(r"(?:Were|Had|Should|Whereas|If|Unless|Although|Though|While) ")
# Words that need another sentence to be understood, and those that do only near the beginning.
BOUND = re.compile(
    r"\b(?:he|she|it|his|her|him|this|these|those|we|us|our|ours|i|my|me|you|your|former|latter"
    r"|and that|but that)\b",
    re.IGNORECASE,
)
THEY = re.compile(
    r"^(?:\W*\w+){0,4}\W+(?:they|their|them|its|others?|such|another)\b", re.IGNORECASE
)
# A second thing that a sentence leaves open or limits: then one is not all that was left out.
_MORE = re.compile(r"\b(?:if|unless|whether|not|no|nor|never|nobody|none|only)\b|n[’']t\b", re.I)
NUMBER = (
    r"[£$€]?\d|(?:half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|forty|fifty|a (?:third|quarter|dozen|hundred|thousand|million))\b"
)
_LIMITS = {
    "at least": "gives the lowest that the number can be: there may be more",
    "at most": "gives the highest that the number can be: there may be fewer",
    "fewer than": "says that the true number is lower",
    "perhaps": "says that the number is a guess",
    "an estimated": "says that the number was worked out or guessed, not counted",
}
LIMIT = re.compile(rf"\b(?P<cue>{'|'.join(sorted(_LIMITS, key=len, reverse=True))}) (?={NUMBER})")

# A number that must be reached is a condition, and none that is only roughly known.
_REQUIRED = re.compile(
    r"\b(?:that|who|which|whoever|if|unless|must|needs?|needed|requires?|required|have to|has to"
    r"|had to|should|shall|with|of)(?: [\w’'-]+){0,3} \Z"
)
# Numbers that are limited or rounded in another way.
_ROUNDED = re.compile(
    rf"\b(?:more than|less than|over|nearly|almost|about|around|some|up to) (?={NUMBER})"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as it is shown, the words that limit it, and what is left without them."""

    line: Line
    cue: str
    start: int
    end: int
    shown: str
    retold: str


def _body(line: Line, at: int) -> str:
    """The sentence up to where it only adds something, if the place lies before that."""
    stop = _ADDS.search(line.text)
    early = stop and stop.start() > at and len(words(line.text[: stop.start()])) >= LEAST
    return line.text[: stop.start()] if stop and early else line.text.rstrip(" .")


def retold(view: View, line: Line, match: re.Match[str]) -> Told | None:
    """The sentence with and without a cue, where it can stand alone, and nothing else is unsure."""
    body = _body(line, match.end())
    whole = _JOINED.sub("", _LABEL.sub("", body))
    left = _JOINED.sub(
        "", _LABEL.sub("", body[: match.start("cue")] + body[match.end("cue") :].lstrip())
    )
    if _INVERTED.match(left):
        return None
    if passed_on(view, line) or POINTING.match(left) or BOUND.search(left) or THEY.match(left):
        return None
    if not len(words(left)) >= LEAST or len(words(whole)) > MOST:
        return None
    if "\0" in line.own[: len(body)] or re.search(r"[“”\"()?]", body) or line.text.endswith("?"):
        return None
    shown = marked(sentence(whole))
    if len(body) < len(line.text.rstrip(" .")):
        shown = f"{shown[:-1]} …”"
    return Told(line, match["cue"], match.start("cue"), match.end("cue"), shown, sentence(left))


def others(line: Line, told: Told) -> bool:
    """Whether something else in the sentence is hedged, limited or denied, too."""
    return hedged(line, told) or _MORE.search(told.retold) is not None


def hedged(line: Line, told: Told) -> bool:
    """Whether what is left of a sentence holds another hedge."""
    marks = [_own(mark, line) for mark in line.marks("hedge")]
    return any(told.cue not in mark and mark in told.retold for mark in marks)


def _own(mark: Stance, line: Line) -> str:
    span = mark.at.span
    return line.text[span.start - line.at.span.start : span.end - line.at.span.start]


def place(view: View, line: Line) -> str:
    """The paragraph, with whoever speaks there where it is not the writer."""
    if view.turns.get(line.paragraph):
        return f"¶{line.paragraph}, {view.teller(line.paragraph)}"
    return f"¶{line.paragraph}"


def draft(told: Told, frame: str, ask: str, answer: str) -> Draft:
    """The question about such a sentence, with what all of them have in common."""
    line = told.line
    return Draft(
        key=f"{frame}-{slug(told.retold)}",
        type="status",
        ask=ask,
        answer=answer,
        paragraphs=(line.paragraph,),
        evidence=(line.passage(told.start, told.end),),
        accept=("The words, with what they keep open told in the student's own words.",),
        reject=("“Nothing would change.”",),
        misreading="Reading over a small word as if it were only style.",
        follow_up="Write a headline for the sentence that is short and still true.",
        about=frozenset({line.order}),
    )


def capital(cue: str) -> str:
    """Words of the text at the beginning of a key."""
    return cue[:1].upper() + cue[1:]


class Limit:
    """Asks what is lost where a number is passed on without its limit."""

    id = "limit"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each figure with a limit in the writer's own short sentence."""
        for line in view.lines:
            for match in LIMIT.finditer(line.own):
                at = line.passage(match.start(), match.end())
                figured = any(f.at.span.meets(at.span) for f in line.figures)
                firm = figured and view.owner(at) is not None
                told = retold(view, line, match) if firm else None
                least = match["cue"] in ("at least", "at most")
                required = least and _REQUIRED.search(line.own[: match.start()])
                one = told and not _ROUNDED.search(told.retold) and not LIMIT.search(told.retold)
                if told and one and not required and not others(line, told):
                    yield self._question(view, told)

    def _question(self, view: View, told: Told) -> Candidate:
        cue = told.cue
        ask = (
            f"Read {told.shown} ({place(view, told.line)}). What do the words “{cue}” tell you "
            "about the number? What would a reader get wrong without them?"
        )
        ask = (
            ask
            if " " in cue
            else ask.replace("do the words", "does the word").replace("without them", "without it")
        )
        answer = (
            f"“{capital(cue)}” {_LIMITS[cue]}. Without it a reader would take the number as exact."
        )
        return draft(told, "limit", ask, answer).candidate(view, 0.85, 0.6)
