"""A conclusion and the reason in the sentence before it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from coursepack.draft.questions.arguing.passed import is_passed_on
from coursepack.draft.questions.arguing.voice import first_words, full, shown, stands, voice
from coursepack.draft.questions.arguing.wished import ORDINAL
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_CONCLUDES = re.compile(
    r"^(?:Hence|Therefore|Consequently|It follows(?: that)?|For (?:this|that) reason|(?:That"
    r"|This) is"
    r" why)\b,? "
)
_WHY = re.compile(r"^(?:That|This) is why\b")
# How a conclusion is asked about, and how something that is given a reason.
_ASK = (
    "¶{n} draws a conclusion: {told}. From what does {who} draw it?",
    "¶{n}: {told}. What is the reason that {who} gives?",
)
_ANSWER = ("From what the sentence before says", "The reason stands in the sentence before")
_FOR = re.compile(
    r"^for (?!(?:the first|many|some|years|example)\b)(?:an?|the|he|she|it|we|they|no|if|there)\b"
)
_THAT = re.compile("^“[Tt]hat ")
_WISH = re.compile(r"“[Tt]hat \w+ (?:may|be|shall|should)\b")
_LEAST = 5


class Follows:
    """Quotes a conclusion and asks for its reason."""

    id = "follows"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each conclusion with its reason just before it."""
        lines = voice(view)
        for before, line in pairwise(lines):
            told = full(before)
            whole = told and not _WISH.match(told) and full(line)
            if line.order == before.order and _FOR.match(line.text) and whole:
                yield self._for(view, before, line)
                continue
            near = before.paragraph == line.paragraph and before.order + 1 == line.order
            if not near or not _CONCLUDES.match(line.text) or line.said or before.said:
                continue
            reason, told = full(before), shown(line)
            plain = stands(before) and not before.text.endswith("?") and not is_passed_on(before)
            if reason and told and plain and len(before.text.split()) >= _LEAST:
                yield self._question(view, before, line)

    def _for(self, view: View, before: Line, line: Line) -> Candidate:
        who, n = view.teller(line.paragraph), line.paragraph
        told = _THAT.sub("“", ORDINAL.sub("“", full(before)))
        return Draft(
            key=f"follows-{slug(before.text)}",
            type="structure",
            ask=f"¶{n}: {told}. What reason does {who} give for this?",
            answer=f"The reason follows in the same sentence: {full(line)}.",
            paragraphs=(n,),
            evidence=(first_words(before), first_words(line)),
            accept=("The reason in the student's own words.",),
            reject=("A reason of the student's own.",),
            misreading="Taking a reason for one more statement.",
            follow_up="Does the one really follow from the other?",
            skill="reason and conclusion",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.85)

    def _question(self, view: View, before: Line, line: Line) -> Candidate:
        who, n = view.teller(line.paragraph), line.paragraph
        why = _WHY.match(line.text) is not None
        asked = _ASK[why].format(n=n, who=who, told=shown(line))
        return Draft(
            key=f"follows-{slug(line.text)}",
            type="structure",
            ask=asked,
            answer=f"{_ANSWER[why]}: {full(before)}.",
            paragraphs=(n,),
            evidence=(first_words(before), first_words(line)),
            accept=("The reason in the student's own words.",),
            reject=("A reason of the student's own.",),
            misreading="Taking the conclusion for one more fact.",
            follow_up="Does the one really follow from the other?",
            skill="reason and conclusion",
            about=frozenset({before.order, line.order}),
        ).candidate(view, 0.85, 0.85)
