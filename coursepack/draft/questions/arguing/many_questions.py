"""Several questions in one paragraph: why ask, where one could state?"""

from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, slug

_FEWEST, _SHORT = 3, 22


class ManyQuestions:
    """Asks which answers a row of questions expects, and what asking does that stating does not."""

    id = "many-questions"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each paragraph with three questions or more; none for an interview."""
        if view.genre.kind == "interview":
            return
        for number in view.numbers:
            inside = [x for x in voice(view) if x.paragraph == number and not x.said]
            asked = [x for x in inside if x.own.rstrip().endswith("?")]
            quotable = [x for x in asked if shown(x, _SHORT)]
            if len(asked) >= _FEWEST and len(quotable) > 1:
                yield self._question(view, asked, quotable)

    def _question(self, view: View, asked: list[Line], quotable: list[Line]) -> Candidate:
        first, last = quotable[0], quotable[-1]
        number, who = first.paragraph, view.teller(first.paragraph)
        one, two = shown(first, _SHORT), shown(last, _SHORT)
        return Draft(
            key=f"many-questions-{slug(one, two)}",
            type="inference",
            ask=f"¶{number} asks {counted(len(asked))} questions. Choose two of them. Does {who} "
            "want to know something, or is an answer already there? Which one, and how can you "
            "tell? What does a question do to a reader or hearer that a statement does not?",
            answer=f"Among others: {one} and {two} Look for: the answer that each seems to "
            "expect, with the words or the sentences around that show it, and whether the text "
            "gives it; that whoever hears a question answers it silently, and may answer "
            "otherwise than was meant.",
            paragraphs=(number,),
            evidence=(first_words(first), first_words(last)),
            accept=("“It is a real question”, if the text leaves it open.",),
            reject=("Only the student's own answer.",),
            misreading="Thinking that whoever asks does not know.",
            follow_up="Turn one of the questions into a statement. Who would contradict it?",
            skill="rhetoric",
            about=frozenset(line.order for line in quotable),
        ).candidate(view, 0.85, 0.85)
