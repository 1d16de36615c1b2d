"""Somebody else's words, said again by whoever writes: are they meant as they stand?"""

from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

_LEAST, _MOST, _LONGEST = 2, 7, 14


class Echo:
    """Asks whether a repeated phrase of others is meant, and what is said by repeating it."""

    id = "echo"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each quoted phrase that the next sentence says again without marks."""
        for line in voice(view):
            following = after(view, line, 1)
            for quote in line.quotations if following else ():
                if quote.kind != "reported" and _says_again(view, quote, following[0]):
                    yield self._question(view, line, quote, following[0])

    def _question(self, view: View, line: Line, quote: Quotation, answer: Line) -> Candidate:
        who, words = view.teller(line.paragraph), marked(view.text(quote.at))
        care = " Harm is told of here: keep to the words." if hard(view, line.paragraph) else ""
        return Draft(
            key=f"echo-{slug(view.text(quote.at), answer.text)}",
            type="inference",
            ask=f"¶{line.paragraph} quotes {words} and goes on: {shown(answer)}. Does {who} "
            "think so? What is said by this sentence that none of its words states?",
            answer=f"The quoted words {words} are other people's; {who} says them again in the "
            "next sentence. Words that are taken up like this are often not meant as they "
            f"stand: look at what the paragraph tells before it, and ask whether {who} can "
            "believe them. Look for: a reproach or a doubt in the student's own words, with the "
            f"sentence that makes it likely.{care}",
            paragraphs=(line.paragraph,),
            evidence=(quote.at, first_words(answer)),
            accept=("“It is bitter” or “it is mocking”, with what shows it.",),
            reject=(
                "The sentence taken for a plain statement, without a look at what stands before.",
            ),
            misreading="Reading “perhaps” or “no doubt” as a measure of how sure somebody is.",
            follow_up="Say the same openly. Why may it have been wiser not to?",
            dok=3,
            skill="tone",
            about=frozenset({line.order, answer.order}),
        ).candidate(view, 0.9, 0.95)


def _says_again(view: View, quote: Quotation, answer: Line) -> bool:
    """Whether a short sentence holds a quoted phrase word for word, and no marks."""
    phrase = fold(view.text(quote.at)).strip(" .,;:!?")
    fits = _LEAST <= len(phrase.split()) <= _MOST and len(answer.text.split()) <= _LONGEST
    plain = not answer.quotations and not answer.text.rstrip().endswith("?")
    return fits and plain and phrase in fold(answer.text) and bool(shown(answer))
