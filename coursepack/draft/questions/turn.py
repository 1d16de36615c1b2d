"""A paragraph that answers the one before: "However, …"."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening, whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.findings import Quotation

_TURNS = re.compile(r"^(?P<cue>However|But|Yet|On the other hand|By contrast|Nevertheless),?\s")
_ADDS = re.compile(r"\b(?:just|only|also|not least|as well|then)\b")


class Turn:
    """Asks what the paragraph is set against; both sides must have a voice."""

    id = "turn"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each paragraph that opens with a turn."""
        for number in view.numbers[1:]:
            lines = view.within(number)
            match = _TURNS.match(lines[0].own) if lines else None
            if not match or _ADDS.search(lines[0].own):
                continue
            before, after = self._voice(view, number - 1, -1), self._voice(view, number, 0)
            if not before or not after or before.speaker == after.speaker:
                continue
            cue = match["cue"]
            first = whole_quote(view, before.at) or opening(view.text(before.at))
            second = whole_quote(view, after.at) or opening(view.text(after.at))
            if not first or not second:
                continue
            yield Draft(
                key=f"turn-{slug(before.speaker, after.speaker)}",
                type="structure",
                ask=f"¶{number} opens with “{cue}”. Which view in ¶{number - 1} does it turn against, "
                f"and whose view takes its place?",
                answer=f"¶{number - 1} ends with {before.speaker}: {first}; ¶{number} brings "
                f"{after.speaker}: {second}. “{cue}” sets the second against the first.",
                paragraphs=(number - 1, number),
                evidence=(before.at, after.at),
                reject=("One side only.",),
                misreading="Reading both as the writer's own view.",
                follow_up="Would the article read differently if the two paragraphs changed places?",
                about=frozenset({lines[0].order}),
            ).candidate(view, 0.8, 0.7)

    def _voice(self, view: View, number: int, place: int) -> Quotation | None:
        found = [q for q in view.sure_quotations if q.at.paragraph == number and q.kind == "direct"]
        return found[place] if found else None
