"""A paragraph that answers the one before: "However, …"."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.findings import Quotation

_TURNS = re.compile(r"^(?P<cue>However|But|Yet|On the other hand|By contrast|Nevertheless),?\s")
# What makes the turn one against a view, and not only to another subject.
_AGAINST = re.compile(
    r"\b(?:accuse[sd]?|critici[sz]e[sd]?|oppose[sd]?|reject(?:s|ed)?|den(?:y|ies|ied)|disagree[sd]?"
    r"|warn(?:s|ed)?|object(?:s|ed)?|doubts?|do(?:es)?n[’']t (?:think|believe|agree)|disputes?)\b"
)
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
            against = _AGAINST.search(lines[0].own)
            before = self._voice(view, number - 1)
            if not before or not against:
                continue
            cue = match["cue"]
            first = whole_quote(view, before.at)
            second = around(view, lines[0].passage(against.start(), against.end()))
            if not first or not second:
                continue
            yield Draft(
                key=f"turn-{slug(before.speaker, lines[0].text)}",
                type="structure",
                ask=f"¶{number} opens with “{cue}”. Which view in ¶{number - 1} does it turn "
                "against, and whose view takes its place?",
                answer=f"¶{number - 1} gives the view of {view.introduced(before.speaker)}: "
                f"{first}. ¶{number} opens against it: {second}. A complete answer names who holds "
                "each view, one person or several.",
                paragraphs=(number - 1, number),
                evidence=(before.at, lines[0].at),
                accept=("The two views in the student's own words.",),
                reject=("One side only.",),
                misreading="Reading both as the writer's own view.",
                follow_up="What would change if the two paragraphs changed places?",
                about=frozenset({lines[0].order}),
            ).candidate(view, 0.8, 0.4)

    def _voice(self, view: View, number: int) -> Quotation | None:
        """The last words quoted in a paragraph, if their speaker is sure."""
        found = [q for q in view.sure_quotations if q.at.paragraph == number and q.kind == "direct"]
        return found[-1] if found else None
