"""Tasks that fit any text, for a text in which too few other frames fire."""

from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View

# So low that every question made from the text itself goes before.
_WORTH = 0.1


class Persuades:
    """Asks which sentence carries most weight, and which least."""

    id = "persuades"

    def make(self, view: View) -> Iterator[Candidate]:
        """One task over the whole article."""
        yield Draft(
            key="persuades-most-and-least",
            type="evaluation",
            ask="Which one sentence of the article would do most to persuade a reader who doubts "
            "it, and which one least? Give the paragraph of each, a few of its words, and your "
            "reason.",
            answer="Look for: two sentences with their paragraphs; for each, who says it and what "
            "it rests on (a source, an example, or nothing that is named); a reason that fits that "
            "sentence and not any other.",
            paragraphs=tuple(view.numbers),
            accept=("Any two sentences, if the reasons can be seen in the text.",),
            reject=("A sentence chosen because the student agrees with it.",),
            misreading="Taking a strong word for a strong reason.",
            follow_up="What could be added to the weaker one to make it stronger?",
        ).candidate(view, 0.9, _WORTH)


class ToCheck:
    """Asks for the statement that most needs a second source."""

    id = "to-check"

    def make(self, view: View) -> Iterator[Candidate]:
        """One task over the whole article."""
        yield Draft(
            key="check-before-repeating",
            type="corroboration",
            ask="Which statement of the article would you check first before you repeat it? Give "
            "its paragraph, say who makes it, and name two places to look that do not depend on "
            "each other.",
            answer="Look for: one statement with its paragraph and its speaker, or the writer "
            "where nobody else is named; a reason why it matters; two places of which one could "
            "prove the other wrong.",
            paragraphs=tuple(view.numbers),
            accept=("Any statement that can be checked.",),
            reject=("An opinion, which no place to look can settle.",),
            misreading="Taking two reports that copy one source for two sources.",
            follow_up="What would you write if the two places disagree?",
        ).candidate(view, 0.9, _WORTH)


class TwoParagraphs:
    """Asks what one paragraph does for another."""

    id = "two-paragraphs"

    def make(self, view: View) -> Iterator[Candidate]:
        """One task, where there are at least three paragraphs."""
        if len(view.numbers) < 3:
            return
        yield Draft(
            key="two-paragraphs-that-need-each-other",
            type="structure",
            ask="Find two paragraphs of which one would be hard to understand, or would mean "
            "something else, without the other. What does the one give to the other?",
            answer="Look for: two paragraphs named; what exactly is carried over (a person, a "
            "term, a cause, a contrast, an example); what a reader of only one would miss.",
            paragraphs=tuple(view.numbers),
            accept=("Neighbouring paragraphs or distant ones.",),
            reject=("“They are about the same subject”, without what is carried over.",),
            misreading="Naming two paragraphs that only follow each other.",
            follow_up="Could the two change places?",
        ).candidate(view, 0.9, _WORTH)


SPARE = (Persuades(), ToCheck(), TwoParagraphs())
