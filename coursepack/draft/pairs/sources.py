"""Where the two come from, and what each could know when it was written."""

from collections.abc import Iterator

from coursepack.draft.pairs.two import Asked, Found, Letter, Two, place
from coursepack.draft.view import View
from coursepack.model.article import Passage
from coursepack.model.when import When


def sources(two: Two) -> Iterator[Found]:
    """One question on author, outlet, date, and the newest day that each names."""
    newest = {letter: _newest(view) for letter, view in two.sides}
    told = " ".join(f"{_source(letter, view)} {_latest(letter, newest[letter])}".strip()
                    for letter, view in two.sides)  # fmt: skip
    evidence: list[tuple[Letter, View, Passage]] = [
        (letter, view, last[1]) for letter, view in two.sides if (last := newest[letter])
    ]
    if not evidence:
        return
    yield Found(
        questions=(
            Asked(
                key="written-when",
                type="sourcing",
                ask="What do author, outlet and date tell about A and about B, and what is not "
                "given? Which is the newest day that each names? What could the later one know "
                "that the earlier one could not, and what might the earlier one have seen better?",
                answer=f"{told} A later text can know what came of it; an earlier one shows what "
                "could be known and feared at the time. Neither makes a text right.",
                evidence=evidence,
                accept=("Another day, if it is in the text and later.",),
                reject=("“The newer one is right.”", "An author or a date that is not given."),
                misreading="Judging the earlier text by what nobody could know yet.",
                follow_up="Which sentence of the earlier one would be written differently today?",
            ).item(),
        )
    )


def _newest(view: View) -> tuple[When, Passage] | None:
    """The latest date; where days stand without a year, the latest of those: they come last.

    A year that is named in passing is no news, and a planned day is none yet.
    """
    dated = [(d.when, d.at) for d in view.findings.dates if d.when and not d.planned]
    open_ = [row for row in dated if not row[0].year and row[0].day]
    return max(open_ or dated, key=lambda row: row[0], default=None)


def _source(letter: str, view: View) -> str:
    article = view.article
    named = (("author", article.byline), ("outlet", article.outlet), ("date", article.date))
    told = ", ".join(f"{label}: {value or 'not given in the file'}" for label, value in named)
    return f"{letter} ({told})."


def _latest(letter: str, last: tuple[When, Passage] | None) -> str:
    if last is None:
        return f"{letter} names no day."
    day = f"{last[0].spoken()} ({place(letter, last[1])})"
    if last[0].year:
        return f"The newest date found in {letter} is {day}."
    return f"{letter} has days without a year, the last in the calendar {day}."
