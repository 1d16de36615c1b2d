"""Several explanations in several paragraphs: list them, and weigh how sure each is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, paragraphs, slug
from coursepack.model.article import Passage

_CUE = re.compile(
    r"\b(?:reasons? (?:for|why|to do with)|the reason was to do with|because of|because"
    r"|due to(?= (?:an?|the|its|their)\b)"
    r"|as a result of|thanks to|blamed (?:on|for)|credited with|led to|has led|leads? to|caused?"
    r"|brought on by"
    r"|so that|in order to|helped (?:to )?turn|might be why|may be why|that is why|which is why)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:might|may|could|perhaps|possibly|likely|probably|seems?|hope[ds]?|optimism"
    r"|blamed|partly|credited|said to|thought to|believed)\b",
    re.I,
)
_POINTING = re.compile(r"“(?:One|Some|Others?|Both|Neither|Another|It|They|He|She|We|I)\b")
_FEWEST, _MOST = 3, 5


@dataclass(frozen=True, slots=True)
class _Place:
    line: Line
    at: Passage
    shown: str
    sure: str


class Explanations:
    """Asks for the explanations that an article gives in different places."""

    id = "explanations"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, over three explanations in two paragraphs or more."""
        places = list(_places(view))[:_MOST]
        where = {place.line.paragraph for place in places}
        if len(places) < _FEWEST or len(where) < 2:
            return
        key = " ".join(f"¶{p.line.paragraph}: {p.shown}{p.sure}." for p in places)
        unsure = sum("unsure" in place.sure for place in places)
        last = (
            "Which of them does the article itself mark as unsure?"
            if unsure
            else "Which of them could you check, and how?"
        )
        yield Draft(
            key=f"explanations-{slug(*(p.shown for p in places))}",
            type="evaluation",
            ask=f"{_asked(view, where)} Find {counted(min(len(places), 3))} such places: what is "
            f"explained, and by what? {last}",
            answer=f"Places to find: {key} A good answer gives effect and cause of each in the "
            "student's own words, and leaves unsure what the article leaves unsure.",
            paragraphs=tuple(where),
            evidence=tuple(place.at for place in places),
            accept=("A cause found elsewhere in the article, with its paragraph.",),
            reject=("One thing merely following another in time.",),
            misreading="Taking “it came after” for “it came from”.",
            follow_up="Which explanation is still missing that you would want to test?",
            lines=8,
        ).candidate(view, 0.8, 0.85)


def _asked(view: View, where: set[int]) -> str:
    """What the question starts from: a title that asks why, or the paragraphs that explain."""
    title = view.article.title
    if re.match(r"why (?:is|are|was|were|do|does|did|has|have|had|can|should|will)\b", title, re.I):
        mark = "" if title.rstrip().endswith("?") else "?"
        return f"The title asks: “{title.strip()}{mark}” {paragraphs(where)} give reasons."
    return f"In {paragraphs(where)} the article says why something happens or happened."


def _places(view: View) -> Iterator[_Place]:
    for line in view.lines:
        match = _CUE.search(line.own)
        if (
            not match
            or line.text.endswith("?")
            or re.search(r"\b[Nn]ot(?: just| only| simply)?\s*$", line.own[: match.start()])
        ):
            continue
        at = line.passage(match.start(), match.end())
        shown = around(view, at)
        if not shown or _POINTING.match(shown) or shown.startswith("“the reason"):
            continue
        owner = view.owner(at)
        if owner is None:
            continue
        hedge = _HEDGE.search(shown)
        sure = f" – unsure (“{hedge[0]}”)" if hedge else ""
        whose = f", according to {view.called(owner)}" if owner else ""
        yield _Place(line, at, shown, f"{sure}{whose}")
