"""Years between what is told and when it was written down."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_WRITTEN = re.compile(
    r"\b(?:wrote|written|dictated|set down|written down|composed)\b[^.;]{0,60}?\b(?:in|of) "
    r"(?P<year>1[5-9]\d\d|20\d\d)\b"
)
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_FEWEST = 8


class Gap:
    """Asks what the years between may do to an account."""

    id = "gap"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where a note dates the writing and the text dates the events."""
        notes = [line for n in sorted(view.genre.note) for line in view.within(n)]
        written = next(((x, m) for x in notes if (m := _WRITTEN.search(x.own))), None)
        told = next(((x, m) for x in voice(view) if (m := _YEAR.search(x.own))), None)
        if written is None or told is None:
            return
        years = int(written[1]["year"]) - int(told[1].group())
        if years >= _FEWEST:
            yield self._question(view, written, told, years)

    def _question(
        self,
        view: View,
        written: tuple[Line, re.Match[str]],
        told: tuple[Line, re.Match[str]],
        years: int,
    ) -> Candidate:
        who, n = view.teller(told[0].paragraph), written[0].paragraph
        return Draft(
            key=f"gap-{slug(written[1]['year'], told[1].group())}",
            type="evaluation",
            ask=f"The note in ¶{n} says that this was written in {written[1]['year']}; "
            f"¶{told[0].paragraph} tells of {told[1].group()}. How may the years between matter to "
            "somebody who wants to know what happened?",
            answer=f"Some {years} years lie between. Memory fades and mixes things over such a "
            f"time, "
            f"and {who} knew by then how it had ended. On the other hand, whoever looks back after "
            "so long may see better what had been important and what had not.",
            paragraphs=(n, told[0].paragraph),
            evidence=(first_words(written[0]), first_words(told[0])),
            accept=("An advantage and a drawback, in other words.",),
            reject=("“Too long ago, so it is false.”",),
            misreading="Taking the time of the story for the time of the writing.",
            follow_up="Which sentence could hardly have been remembered word for word?",
            about=frozenset({written[0].order, told[0].order}),
        ).candidate(view, 0.9, 0.9)
