"""A step back in time: the paragraph that tells what was before."""

from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug

# How many years a step back has at least, and of how many paragraphs the text must be.
_STEP, _FEWEST = 4, 5
_DATES, _SHOWN = 2, 4


class Background:
    """Asks which paragraph steps back, to when, and what it is needed for."""

    id = "background"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where one paragraph alone is told in earlier years."""
        years = _years(view)
        latest = max((year for found in years.values() for year in found), default=0)
        old = {n: found for n, found in years.items() if max(found) <= latest - _STEP}
        rich = [n for n, found in old.items() if len(found) >= _DATES]
        if len(view.numbers) < _FEWEST or len(rich) != 1 or len(old) > 1:
            return
        number = rich[0]
        if number in (1, view.numbers[-1]) or not view.written:
            return
        shown = [str(year) for year in years[number][:_SHOWN]]
        found = [d for d in view.findings.dates if d.at.paragraph == number and d.when]
        yield Draft(
            key=f"background-{slug(*shown)}",
            type="structure",
            ask="One paragraph of the article steps back in time. Which is it, and how far back "
            "does it go? What would a reader not understand if it were left out?",
            answer=f"¶{number}: it goes back to {joined(shown)}; the rest is told from later "
            "years. Look for one thing in another paragraph that needs this background, with the "
            "number of that paragraph.",
            paragraphs=(number,),
            evidence=tuple(d.at for d in found[:2]),
            accept=("Any link to another paragraph that is really there.",),
            reject=("The number of the paragraph alone.",),
            misreading="Taking the order of the telling for the order of the events.",
            follow_up="Where else in the article could this paragraph stand?",
        ).candidate(view, 0.85, 0.6)


def _years(view: View) -> dict[int, list[int]]:
    """For each paragraph with dates the years of those that are past, in order, each once."""
    found: dict[int, list[int]] = {}
    for date in view.findings.dates:
        if date.when and date.when.year and not date.planned:
            years = found.setdefault(date.at.paragraph, [])
            if date.when.year not in years:
                years.append(date.when.year)
    return found
