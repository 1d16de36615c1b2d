"""When was this written? From the latest past date and the first date still to come."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.model.findings import DateFound
from coursepack.model.when import When

# A plan for a time further away than this tells nothing about when the text was written.
_FAR = 12


# A sentence that looks forward, whatever year it names.
_AHEAD = re.compile(r"\b(?:will|would|by \d{4}|expected)\b")


class Dating:
    """Lets students date an article whose file gives no date."""

    id = "dating"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where the text itself allows an answer."""
        dates = [d for d in view.findings.dates if d.when and d.when.year]
        past = [d for d in dates if not d.planned and not _AHEAD.search(_around(view, d))]
        ahead = [d for d in dates if d.planned]
        if view.article.date or not past or not ahead:
            return
        last = max(past, key=lambda d: d.when or When(0))
        later = [d for d in ahead if _year(d) > _year(last)]
        if not later:
            return
        soon = min(later, key=lambda d: (_year(d), d.at))
        if _year(soon) > _year(last) + _FAR:
            return
        clues = [(last, "after"), (soon, "before")]
        quotes = {kind: around(view, d.at) for d, kind in clues}
        if not all(quotes.values()) or last.when is None or soon.when is None:
            return
        yield Draft(
            key="dating-the-article",
            type="sourcing",
            ask="The article comes without a date. Find one clue that tells you after what time it "
            "must have been written, and one that tells you before what time it was probably "
            "written.",
            answer=f"After {last.when.spoken()}, which it treats as past (¶"
            f"{last.at.paragraph}: {quotes['after']}). Probably before "
            f"{soon.when.spoken()}{_early(soon.when)}, to which it still looks forward (¶"
            f"{soon.at.paragraph}: {quotes['before']}).",
            paragraphs=(last.at.paragraph, soon.at.paragraph),
            evidence=(last.at, soon.at),
            accept=("Other dates or tenses that lead to the same time.",),
            reject=("A year without the words it rests on.",),
            misreading="Taking any year that is mentioned for the year of writing.",
            follow_up="Which statements in the article may be out of date by now?",
            about=frozenset(),
        ).candidate(view, 0.8, 0.7)


def _early(when: When) -> str:
    """A year that a text looks forward to may have begun when it was written."""
    return "" if when.month else " or early in it"


def _around(view: View, found: DateFound) -> str:
    """The sentence of a date."""
    return view.text(found.sentence)


def _year(found: DateFound) -> int:
    return found.when.year if found.when else 0
