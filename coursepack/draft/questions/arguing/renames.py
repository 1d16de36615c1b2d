"""Not this, that: a thing is given another name."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_IS_NOT = re.compile(
    r"^(?:(?:But|And|No|Well),? )*(?:This|That|It|What [^.,;]{3,40}) (?:is|was)(?: not|n[’']t) "
    r"(?!(?:clear|known|true|enough|easy|possible|only|just|that|because|as|in|my|yet)\b)"
)
_IT_IS = re.compile(r"^(?:It|That|This) (?:is|was) (?!not\b|true\b|in\b|merely\b)")
_MOST = 16


class Renames:
    """Asks what a new name takes away and puts in its place, and who would refuse it."""

    id = "renames"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each pair of sentences "This is not …. It is …"."""
        for line in voice(view):
            following = after(view, line, 1)
            if not following or line.said or not _IS_NOT.match(line.text):
                continue
            (other,) = following
            if _IT_IS.match(other.text) and not other.said and shown(line) and shown(other, _MOST):
                yield _name(view, line, other)


def _name(view: View, line: Line, other: Line) -> Candidate:
    who = view.teller(line.paragraph)
    return Draft(
        key=f"renames-{slug(line.text, other.text)}",
        type="loaded",
        ask=f"¶{line.paragraph} gives something another name: {shown(line)} and then "
        f"{shown(other, _MOST)}. What are the two names? What does each make a reader think of, "
        "and of whom as responsible? Who would refuse the second, and with what reason?",
        answer=f"Refused: {shown(line)}. Put in its place: {shown(other, _MOST)}. No new fact is "
        f"told by this; it is how {who} wants the thing to be seen. Look for: what each name "
        "suggests, and somebody of the text or outside it who would name it otherwise.",
        paragraphs=(line.paragraph,),
        evidence=(first_words(line), first_words(other)),
        accept=("Any third name that is more neutral than both.",),
        reject=("The second name taken for a fact that the text has shown.",),
        misreading="Reading a figure of speech word for word.",
        follow_up="What in the paragraph would you show to somebody who refuses the new name?",
        dok=3,
        about=frozenset({line.order, other.order}),
    ).candidate(view, 0.85, 0.9)
