"""H6: hedges survive. What the article leaves unsure, no key makes sure."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case, is_closed
from coursepack.model.lesson import QuestionItem
from coursepack.problems import Problem

# Words that leave a statement open. "May" with a capital is a month.
_HEDGE = re.compile(
    r"\b(?:[Mm]ight|may|[Pp]erhaps|[Pp]ossibly|[Pp]robably|[Ii]t is possible|[Aa]pparently"
    r"|appears? to|appeared to|seems? to|seemed to|[Aa]llegedly|[Rr]eportedly|hopes? to"
    r"|(?:is|are) (?:thought|believed|expected) to)\b"
)
# Any word by which a question or an answer shows that something is not settled.
_OPEN = re.compile(
    r"\b(?:might|may|can|could|would|perhaps|possib\w+|probab\w+|likely|appear\w*|apparent\w*"
    r"|seem\w*|alleg\w+|report\w*|expect\w*|hop(?:e|es|ed|ing)|belie\w+|think\w*|thought|claim\w*"
    r"|suspect\w*|suggest\w*|estimat\w+|sure|unsure|certain\w*|uncertain\w*|hedg\w+|doubt\w*"
    r"|unclear|open|plan\w*|want\w*|aim\w*)\b",
    re.IGNORECASE,
)
# "about 400", "at least 157": the number is not exact.
_ABOUT = re.compile(
    r"\b(about|around|nearly|almost|roughly|approximately|at least|more than|less than|fewer than"
    r"|over|up to|some)\s+(?:[£$€]\s?)?(\d[\d.,]*\d|\d)",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:about|around|nearly|almost|rough\w*|approximat\w*|at least|at most|more|less|fewer"
    r"|over|under|up to|some|estimat\w+|exact\w*|not fewer)\b",
    re.IGNORECASE,
)


def check_hedges(case: Case) -> Iterator[Problem]:
    """A hedge in the evidence of a closed question is in its words or in its key."""
    if not case.english:
        return
    for where, item in case.questions:
        # What a word means says nothing about whether the sentence is so.
        if (is_closed(item) and item.type != "word") or item.type == "attribution":
            proof = " … ".join(case.words(anchor) for anchor in item.evidence)
            if lost := _lost(proof, item):
                yield rules.HEDGE_LOST.at(where, hedge=lost)


def _lost(proof: str, item: QuestionItem) -> str:
    """The first hedge of the evidence that neither question nor key keeps; "" if all are kept."""
    told = " ".join((item.asked, *item.options, item.answer, *item.accept))
    hedge = _HEDGE.search(proof)
    if hedge and not _OPEN.search(told):
        return hedge[0]
    for near in _ABOUT.finditer(proof):
        if re.search(rf"(?<!\d){re.escape(near[2])}(?!\d)", item.answer) and not _NEAR.search(told):
            return near[0]
    return ""
