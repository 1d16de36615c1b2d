"""Check it elsewhere: one statement that a record outside the article could test."""

import re
from collections.abc import Iterator

from coursepack.draft.checking import where_to_check
from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.sources import WEIGHTY, YEAR
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_POINTING = re.compile(
    r"(?:this|that|it|they|he|she|these|those|when|if|while|although|despite|as|after|since|I)\b",
    re.IGNORECASE,
)


_RECORDS_BEGIN = 1990
# What the sentence itself says cannot be counted.
_UNCOUNTED = re.compile(r"\b(?:exactly|no such|estimated?|roughly|nobody knows)\b")


class Record:
    """Asks for a record that could test a statement, and for search words (read laterally)."""

    id = "record"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each counted claim for which a kind of record is known."""
        for claim in view.findings.claims:
            line = view.line_at(claim.at)
            text = view.text(claim.at)
            shown = opening(text)
            look = where_to_check(text)
            counted = (
                WEIGHTY.search(YEAR.sub("", shown))
                and ANY_VERB.search(shown)
                and not shown.endswith("aged …”")
                and not _POINTING.match(text)
            )
            if _UNCOUNTED.search(line.text):
                continue
            if _long_ago(line) or (look.endswith("that day") and not _on_a_day(line)):
                continue
            if claim.kind not in ("checkable", "forecast") or not shown or not look or not counted:
                continue
            if claim.hedges or claim.evidence == "direct quotation" or line.text.endswith("?"):
                continue
            owner = view.owner(claim.at) or (claim.who if claim.evidence != "writer" else "")
            who = f", according to {view.called(owner)}" if owner else ""
            yield Draft(
                key=f"record-{slug(shown)}",
                type="corroboration",
                ask=f"Read {shown} (¶{line.paragraph}{who}). Which record, kept by whom, could "
                "test this? Write the search words you would use, and say what a result would have "
                "to show before you accept it.",
                answer=f"For example {look}. Look for: a source that does not rest on this "
                "article; search words that are not taken from it alone; the year to which the "
                "figure belongs.",
                paragraphs=(line.paragraph,),
                evidence=(claim.at,),
                accept=("Any record kept by somebody who counts or measures the thing itself.",),
                reject=("Another newspaper that repeats the figure.",),
                misreading="Taking a second mention for a second source.",
                follow_up="What would you write if two good records disagree?",
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.6)


def _long_ago(line: Line) -> bool:
    """Whether the statement is of a time before today's records."""
    years = re.findall(r"\b1\d{3}\b|(?<=\bin )\d{3}\b", line.text)
    return any(int(year) < _RECORDS_BEGIN for year in years)


def _on_a_day(line: Line) -> bool:
    return any(date.when and date.when.day for date in line.dates)
