"""Where would you check this? A statement of a named source, and two places that can test it."""

import re
from collections.abc import Iterator

from coursepack.draft.presented import presented
from coursepack.draft.questions.checks import places_to_check
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.unsaid import telling
from coursepack.draft.view import View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Quotation

# What was counted, or happened at all: something that a record can show.
_COUNTED = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
    r"|thousands?|nobody|no one)\b",
    re.IGNORECASE,
)
# What people were asked cannot be looked up in a record; whoever keeps the record is asked first.
_ASKED = re.compile(
    r"\b(?:poll|survey|review|questionnaire|study|trial|paper|statistics)\b", re.IGNORECASE
)
# What somebody only thinks or foresees can be looked up nowhere.
_THINKS = re.compile(r"believ|think|thought|expect|fear|hope|suspect|suggest|predict|promis|argu")
_OPEN = re.compile(r"\b(?:may|might|could|would|will|should|must|if|unless|perhaps|probably)\b")
# What is said of how people feel or whose fault it is.
_WEIGHS = re.compile(
    r"\b(?:better|worse|good|bad|right|wrong|mistake|only|simply|come into politics)\b"
)


class CheckFirst:
    """Asks where a statement could be checked without asking again whoever makes it."""

    id = "check-first"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each statement of fact that a named source makes in a report."""
        for quotation, told in telling(view):
            plain = not _OPEN.search(told) and not _WEIGHS.search(told)
            sure = plain and not _THINKS.match(quotation.verb.lower())
            if not sure or not _COUNTED.search(told) or _ASKED.search(quotation.speaker):
                continue
            if found := places_to_check(told, view.called(quotation.speaker)):
                yield self._question(view, quotation, told, found)

    def _question(
        self, view: View, quotation: Quotation, told: str, found: tuple[str, str]
    ) -> Candidate:
        line, who = view.line_at(quotation.at), view.called(quotation.speaker)
        return Draft(
            key=f"check-first-{slug(quotation.speaker, told)}",
            type="corroboration",
            ask=f"According to {presented(view, quotation.speaker)} (¶{line.paragraph}): "
            f"{marked(sentence(told))}. Before you repeat this: name two places where you could "
            f"check it without asking {who} again.",
            answer=f"For example, {found[0]}; and {found[1]}. The two must not copy each other or "
            f"{who}: only then can one of them prove the statement wrong.",
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            accept=("Any two records or witnesses that do not go back to the same source.",),
            reject=("Another page that copies the same statement.",),
            misreading="Taking two reports that copy one source for two sources.",
            follow_up="What would you write if the two places disagree?",
            dok=3,
            lines=3,
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.7)
