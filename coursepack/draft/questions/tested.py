"""A figure that somebody gives: which record or count would test it?"""

import re
from collections.abc import Iterator

from coursepack.draft.presented import presented
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.unsaid import telling
from coursepack.draft.view import View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Quotation

# A share, a sum of money or a large count: what somebody must have measured or counted.
_COUNTED = re.compile(r"\d[\d.,]*\s?(?:%|per ?cent\b|million|billion)|[£$€]\s?\d|\b\d{1,3},\d{3}\b")
# What people were asked cannot be looked up in a record.
_ASKED = re.compile(r"\b(?:poll|survey|questionnaire)", re.IGNORECASE)
# What somebody only thinks is no figure that was counted.
_THOUGHT = re.compile(r"believ|think|thought|expect|fear|hope|suspect|suggest|predict")
_ROUGH = re.compile(r"\b(?:may|might|could|would|will|if|unless)\b")


class Tested:
    """Asks who could test a figure, and how two honest counts could differ."""

    id = "tested"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each figure in a report that can be told whole, with its speaker."""
        for quotation, told in telling(view):
            if _THOUGHT.match(quotation.verb.lower()):
                continue
            asked = _ASKED.search(quotation.speaker)
            if not asked and _COUNTED.search(told) and not _ROUGH.search(told):
                yield self._question(view, quotation, told)

    def _question(self, view: View, quotation: Quotation, told: str) -> Candidate:
        line, who = view.line_at(quotation.at), view.called(quotation.speaker)
        number = _COUNTED.search(told)
        return Draft(
            key=f"tested-{slug(quotation.speaker, told)}",
            type="corroboration",
            ask=f"According to {who} (¶{line.paragraph}): {marked(sentence(told))}. How could "
            "somebody test this figure? What would have to be settled before counting anew?",
            answer=f"The figure is that of {presented(view, quotation.speaker)}; the article only "
            f"passes it on. It could be tested by a record or a new count that does not go back to "
            f"{who}. Before that one would have to settle who or what is counted, where, and from "
            "when to when, so that two honest counts agree.",
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            accept=("“I could not find such a record”, with where the student would look.",),
            reject=("Another page that copies the same figure.",),
            misreading="Thinking that an exact figure must be a right one.",
            follow_up="Which other figure would you need in order to say whether this is much?",
            dok=3,
            lines=3,
            about=frozenset({line.order}),
            secret=(number[0],) if number else (),
        ).candidate(view, 0.9, 0.7)
