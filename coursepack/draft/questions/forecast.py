"""Reported or foretold? A paragraph that says what would, will or could happen."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_AHEAD = re.compile(r"\b(?:will|would|could|won[’']t)\b(?! (?:like|rather|have|think)\b)")
_FEWEST, _MOST = 2, 3
# What something would cost is an estimate, not a forecast.
_PRICE = re.compile(r"\b(?:would|could) (?:\w+ )?(?:cost|need|require)\b")


class Forecast:
    """Asks which effects are foretold, and how one could find out whether they come."""

    id = "forecast"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the paragraph with most forecasts."""
        best: list[tuple[Line, re.Match[str], str]] = []
        for number in view.numbers:
            found = [row for line in view.within(number) if (row := self._foretold(view, line))]
            best = found if len(found) > len(best) else best
        if len(best) < _FEWEST:
            return
        number = best[0][0].paragraph
        chosen = best[:_MOST]
        shown = joined([row[2] for row in chosen])
        words = joined(list(dict.fromkeys(f"“{row[1].group()}”" for row in chosen)), "or")
        yield Draft(
            key=f"forecast-{slug(*(row[0].text for row in chosen), most=5)}",
            type="inference",
            ask=f"¶{number} names things that have not happened yet. Find two of them and the word "
            "that shows it. How could somebody find out whether they come about?",
            answer=f"For example {shown}; signal: {words}. Look for a test that could also "
            "fail: a date, a count or a document that would show it has not come about.",
            paragraphs=(number,),
            evidence=tuple(row[0].passage(row[1].start(), row[1].end()) for row in chosen),
            accept=("Any other “will”, “would” or “could” of the paragraph.",),
            reject=("Something that the paragraph reports as having happened.",),
            misreading="Taking what is announced for what has happened.",
            follow_up="Which of them is the most likely, judging by the text alone?",
            dok=3,
            about=frozenset(row[0].order for row in chosen[:2]),
        ).candidate(view, 0.8, 0.4)

    def _foretold(self, view: View, line: Line) -> tuple[Line, re.Match[str], str] | None:
        """A claim about the future with the word that puts it there."""
        ahead = [c for c in line.claims if c.kind == "forecast"]
        match = _AHEAD.search(line.text)
        if not ahead or not match or line.text.endswith("?") or _PRICE.search(line.text):
            return None
        at = line.passage(match.start(), match.end())
        shown, whose = around(view, at), view.owner(at)
        if not shown or whose is None or (match.group() == "would" and not whose):
            return None
        return line, match, f"{shown} (according to {view.called(whose)})" if whose else shown
