"""When was this written? From the latest past date and the first date still to come."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import breaks_off, sentence_around
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
        later = [d for d in ahead if _later(d, last)]
        if not later:
            return
        soon = min(later, key=lambda d: (_year(d), d.at))
        if _year(soon) > _year(last) + _FAR:
            return
        early, late = _quote(view, last), _quote(view, soon)
        if not early or not late or last.when is None or soon.when is None:
            return
        yield Draft(
            key="dating-the-article",
            type="sourcing",
            ask="The article comes without a date. Find one clue to the earliest time at which it "
            "can have been written, and one to the latest at which it was probably written.",
            answer=f"For example: not before {last.when.spoken()}, of which it tells as past (¶"
            f"{last.at.paragraph}: {early}); and probably not after {soon.when.spoken()}, to "
            f"which it still looks forward (¶{soon.at.paragraph}: {late}).",
            paragraphs=(last.at.paragraph, soon.at.paragraph),
            evidence=(last.at, soon.at),
            accept=("Other dates or tenses that lead to the same time.",),
            reject=("A year without the words it rests on.",),
            misreading="Taking any year that is mentioned for the year of writing.",
            follow_up="Which statements in the article may be out of date by now?",
            about=frozenset(),
        ).candidate(view, 0.8, 0.7)


def _later(found: DateFound, last: DateFound) -> bool:
    """Whether a time to come lies behind the last one that is past, or can still be after it."""
    if _year(found) != _year(last) or found.when is None or last.when is None:
        return _year(found) > _year(last)
    return last.when.month > 0 and (not found.when.month or found.when.month > last.when.month)


def _quote(view: View, found: DateFound) -> str:
    """The sentence of a date, or a part of it that tells something whole."""
    line = view.line_at(found.at)
    shown = sentence_around(line, found.at)
    return "" if breaks_off(line, shown) else shown


def _around(view: View, found: DateFound) -> str:
    """The sentence of a date."""
    return view.text(found.sentence)


def _year(found: DateFound) -> int:
    return found.when.year if found.when else 0
