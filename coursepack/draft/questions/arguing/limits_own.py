"""A weak point of the own evidence or judgement that whoever argues names."""

import re
from collections.abc import Iterator

from coursepack.draft.jest import wry
from coursepack.draft.questions.arguing.voice import (
    after,
    before,
    big,
    first_words,
    full,
    sound,
    stands,
    voice,
)
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

# What says that something does not bear the weight that could be put on it.
_LIMITS = re.compile(
    r"\bproves? (?:nothing|little|very little)\b"
    r"|\b(?:is|was) (?:only |just |but )?a (?:very )?(?:small|tiny) "
    r"(?:sample|study|survey|number)\b"
    r"|\b(?:there (?:are|is|appear to be)|[Ww]e have|I have) no (?:figures?|proof|evidence"
    r"|statistics)\b"
    r"|\bnobody (?:has|had|can have) the (?:faintest|least|slightest) idea\b"
    r"|\bI (?:cannot|can[’']t|could not) (?:prove|be (?:sure|certain))\b"
    r"|^I may (?:well )?be (?:wrong|mistaken)\b"
    r"|^(?:Perhaps|It may be that|Maybe) I (?:am|was) (?:wrong|mistaken|unfair)\b"
    r"|^It may be that (?:he|she|they) (?:is|are) mistaken\b|^(?:It|That|This) may be wrong\b"
    r"|^I do not know (?:whether|if|how (?:many|much))\b(?! to\b)"
    r"|^I (?:was|have been) wrong (?:about|to|in|before)\b"
)
# What weakens the evidence of the other side.
_THEIRS = re.compile(
    r"\b(?:the|their|his|her) (?:opponents?|critics?|council|ministry|minister)\b|^You\b"
    r"|\byou (?:cannot|have)\b"
)
_LEANS = re.compile(r"^(?:It|That|This|He|She|They|These|Those)\b|\bthat (?:he|she|they) \w+")
# A mistake that is owned up to, and a sentence that goes on telling it.
_WRONG = re.compile(r"^I (?:was|have been) wrong\b")
_GOES_ON = re.compile(r"^I (?:told|said|thought|promised|wrote|voted)\b")
_ASK = (
    "In ¶{n} {who} says how far something can be trusted, or known at all{of}. What is the limit?",
    "In ¶{n} {who} owns up to a mistake{of}. Which?",
)
_WHY = (
    "Whoever says so before an opponent does shows care, and warns readers not to build more on "
    "this than it bears.",
    "Whoever owns up to a mistake is more easily believed in the rest, and cannot be caught out "
    "by others with it.",
)
# So many words show what is meant; more where the sentence is cut.
_LEAST, _CUT, _TELLS = 4, 20, 6


class LimitsOwn:
    """Asks what is admitted, and why somebody who wants to convince would say so."""

    id = "limits-own"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each weak point that a sentence names."""
        if view.genre.kind in ("diary", "interview"):
            return
        for line in voice(view):
            match = _LIMITS.search(line.own)
            if not match or line.said or line.text.endswith(("?", "!")) or not full(line):
                continue
            if _THEIRS.search(line.own) or wry(line):
                continue
            about = _about(view, line)
            if about is not None:
                yield _question(view, line, about)


def _about(view: View, line: Line) -> list[Line] | None:
    """The sentence whose weight is meant, where this one points at it; None where none is sure."""
    leans = _LEANS.search(line.own) or not stands(line) or len(words(line.text)) < _TELLS
    if not leans:
        return []
    earlier = before(view, line)
    if earlier is None or earlier.text.endswith("?"):
        return None
    alone = (stands(earlier) and not _LEANS.match(earlier.own)) or bool(earlier.figures)
    told = sound(earlier)
    enough = len(words(told)) >= (_CUT if told.endswith("…”") else _LEAST)
    return [earlier] if alone and enough else None


def _question(view: View, line: Line, about: list[Line]) -> Candidate:
    who, n = view.teller(line.paragraph), line.paragraph
    of = f". It is about this: {sound(about[0])}" if about else ""
    wrong = _WRONG.match(line.own)
    more = (
        next((full(x) for x in after(view, line, 1) if _GOES_ON.match(x.own)), "") if wrong else ""
    )
    return Draft(
        key=f"limits-own-{slug(line.text)}",
        type="evaluation",
        ask=f"{_ASK[bool(wrong)].format(n=n, who=who, of=of)} Why may somebody who wants to "
        "convince others say so?",
        answer=f"{big(who)} says: {joined([t for t in (full(line), more) if t])}. "
        f"{_WHY[bool(wrong)].format(who=who)}",
        paragraphs=(n,),
        evidence=tuple(first_words(x) for x in (*about, line)),
        accept=("The same weak point in other words, with any reason that fits the text.",),
        reject=("A weakness of the student's own, given as the text's.",),
        misreading=f"Thinking that {who} gives up the case.",
        follow_up="What would be needed to make this point stronger?",
        about=frozenset({line.order, *(x.order for x in about)}),
    ).candidate(view, 0.9, 0.85)
