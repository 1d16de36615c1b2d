"""A question that whoever writes asks and answers."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, big, first_words, full, stands, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_ANSWER = re.compile(r"^(?:I|We) answer\b|^(?:The|My|Our) answer(?: is)?\b|^Because\b")
_LEAST = 6


class Answered:
    """Asks for the answer that a text gives to its own question."""

    id = "answered"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each question with its answer in the next sentence."""
        for line in voice(view):
            following = after(view, line, 1)
            asks = line.text.endswith("?") and full(line) and stands(line) and not line.said
            if not asks or not following or len(following[0].text.split()) < _LEAST:
                continue
            answer = following[0]
            if _ANSWER.match(answer.text) and full(answer):
                who = view.teller(line.paragraph)
                yield Draft(
                    key=f"answered-{slug(line.text)}",
                    type="inference",
                    ask=f"¶{line.paragraph} asks: {full(line)} What does {who} answer? Say it in "
                    "your own words.",
                    answer=f"{big(who)} answers: {full(answer)}.",
                    paragraphs=(line.paragraph,),
                    evidence=(first_words(line), first_words(answer)),
                    accept=("The answer in other words, with nothing of it left out.",),
                    reject=("What the student would answer.",),
                    misreading="Thinking that a question in a text is always left open.",
                    follow_up="Who would answer the question differently?",
                    bloom="understand",
                    skill="central claim",
                    about=frozenset({line.order, answer.order}),
                ).candidate(view, 0.9, 0.85)
