"""A fair comparison? Sentences that set figures of different groups side by side."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.findings import Figure

_COMPARES = re.compile(
    r"\b(?:compared (?:with|to)|to compare that with|in comparison (?:with|to)|(?:only "
    r"|just )?[\w.]+ "
    r"(?:fewer|more|less|higher|lower) than the|(?:around |about )?(?:half|twice|double) (?:that"
    r"|those) of"
    r"|twice as (?:many|much|high|likely))\b"
)


_SPAN = re.compile(r".*\b(?:years?|months?|days?|aged?)\b.*")
_OF = re.compile(
    r"(?: over \w+ years)?,? (?:(?:that |those )?of|in|for"
    r"|among) (?:the )?[\w’'-]+(?: and [A-Z][\w’'-]+)?(?: [a-z]+)?"
    r"(?=[,.;]|\s(?:and|or|compared|while|in)\b|$)"
)


class Compare:
    """Asks what is compared with what, and what a fair comparison would need."""

    id = "compare"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence that compares figures."""
        for line in view.lines:
            match = max(_COMPARES.finditer(line.own), key=lambda m: m.start(), default=None)
            figures = [f for f in line.figures if f.at.span.start >= line.at.span.start]
            if not match or len(figures) < 2 or line.text.endswith("?"):
                continue
            at = line.passage(match.start(), match.end())
            shown = around(view, at)
            told = (view.text(f.at) + _of_whom(view, f, line) for f in figures)
            found = [text for text in dict.fromkeys(told) if not _SPAN.fullmatch(text)][:4]
            source = next((f.source for f in figures if f.source), "")
            origin = f" The figures come from {source}." if source else ""
            if not shown or len(found) < 2:
                continue
            yield Draft(
                key=f"compare-{slug(*found[:2])}",
                type="evaluation",
                ask=f"Read the comparison in ¶{line.paragraph} ({shown}). What exactly is compared "
                "with what? What would you need to know before you call it fair?",
                answer=f"On the one side stands {around(view, figures[0].at)}, on the other "
                f"{_others(shown)}.{origin} Before calling it fair one would need to know that "
                "both sides are for the same time, were counted in the same way, and differ in "
                "nothing else that matters.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any two conditions that concern this comparison.",),
                reject=("“It is fair because there are numbers.”",),
                misreading="Taking shares for numbers of people.",
                follow_up="Which figure that is not given would help you most?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.8)


def _others(shown: str) -> str:
    """The second side of a comparison without the words that join it."""
    return re.sub(r"^“(?:… )?(?:to )?compar\w+ (?:that )?(?:with|to) ", "“", shown)


def _of_whom(view: View, figure: Figure, line: Line) -> str:
    """The words after a figure that say whom it counts."""
    text = view.article.paragraphs[line.paragraph - 1].text
    match = _OF.match(text[figure.at.span.end : line.at.span.end])
    return match.group() if match else ""
