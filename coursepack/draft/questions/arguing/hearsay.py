"""What is passed on from nobody in particular."""

from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import is_source
from coursepack.draft.questions.arguing.witnessed import Row, rows
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug


class Hearsay:
    """Asks whether a source knows what it passes on."""

    id = "hearsay"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such sentence of a source."""
        for row in rows(view):
            source = is_source(view) or row.cue.lower().startswith(("it ", "by one"))
            if row.nameless and source:
                yield self._question(view, row)

    def _question(self, view: View, row: Row) -> Candidate:
        who, n = view.teller(row.line.paragraph), row.line.paragraph
        return Draft(
            key=f"hearsay-{slug(row.text)}",
            type="sourcing",
            ask=f"¶{n}: {row.text}. Does {who} say how this is known? Which words tell you?",
            answer=f"No. “{row.cue}” only passes on what is told, and names nobody who saw it. "
            f"{who[:1].upper()}{who[1:]} does not say that it is so.",
            paragraphs=(n,),
            evidence=(row.at,),
            accept=("It may be true all the same; another source would have to show it.",),
            reject=("What is passed on given as something that surely happened.",),
            misreading="Taking what is written down for what was seen.",
            follow_up="Who could have known it, and from where?",
            about=frozenset({row.line.order}),
        ).candidate(view, 0.9, 0.85)
