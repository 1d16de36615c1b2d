"""A fair comparison? Sentences that set figures of different groups side by side."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug

_COMPARES = re.compile(
    r"\b(?:compared (?:with|to)|to compare that with|in comparison (?:with|to)|(?:only |just )?[\w.]+ "
    r"(?:fewer|more|less|higher|lower) than the|(?:around |about )?(?:half|twice|double) (?:that|those) of"
    r"|twice as (?:many|much|high|likely))\b"
)


_SPAN = re.compile(r"\b(?:years?|months?|days?|aged?)\b")


class Compare:
    """Asks what is compared with what, and what a fair comparison would need."""

    id = "compare"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence that compares figures."""
        for line in view.lines:
            match = _COMPARES.search(line.own)
            figures = [f for f in line.figures if f.at.span.start >= line.at.span.start]
            if not match or len(figures) < 2 or line.text.endswith("?"):
                continue
            at = line.passage(match.start(), match.end())
            shown = around(view, at)
            told_ = dict.fromkeys(view.text(f.at) for f in figures)
            found = [text for text in told_ if not _SPAN.search(text)][:4]
            named = [n.text for n in view.names_in(line.at) if n.kind in ("place", "group")]
            source = next((f.source for f in figures if f.source), "")
            told = (
                f"The sentence names its source: {source}."
                if source
                else ("The sentence names no source.")
            )
            if not shown or len(set(named)) < 2 or len(found) < 2:
                continue
            yield Draft(
                key=f"compare-{slug(*named[:3])}",
                type="evaluation",
                ask=f"Read the comparison in ¶{line.paragraph} ({shown}). What exactly is compared "
                "with what? Name two things you would need to know before you call it fair.",
                answer=f"Compared are {joined(sorted(set(named[:4]), key=named.index))}; the "
                f"figures given are {joined([f'“{f}”' for f in found])}. {told} Look for: the same "
                "year, the same way of counting, the same kind of people in each group.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any two conditions that concern this comparison.",),
                reject=("“It is fair because there are numbers.”",),
                misreading="Comparing the shares as if the groups were of one size or one age.",
                follow_up="Which figure that is not given would help you most?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.8)
