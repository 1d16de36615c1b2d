"""Words of the other side, and the short sentence with which they are answered."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, first_words, hard, shown, voice
from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

_TURNS = re.compile(
    r"^(?:Yes, (?:and|but)|No[,.]|Well,|Really\?|Not quite|Is it\b|Are they\b"
    r"|Can )"
)
_LONGEST = 14
_LEAST = 4


class Retort:
    """Asks how a short answer takes up words of the other side, and whether it meets them."""

    id = "retort"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each quotation that the next short sentence surely answers."""
        for line in voice(view):
            said = [q for q in line.quotations if q.kind == "direct"]
            following = after(view, line, 1)
            if not said or not following or following[0].said or hard(view, line.paragraph):
                continue
            quote, answer = said[-1], following[0]
            if len(answer.text.split()) <= _LONGEST and _answers(view, quote, answer):
                yield from self._question(view, line, quote, answer)

    def _question(
        self, view: View, line: Line, quote: Quotation, answer: Line
    ) -> Iterator[Candidate]:
        words, told, who = whole_quote(view, quote.at), shown(answer), view.teller(line.paragraph)
        if not words or not told:
            return
        stop = "" if told[-2] in "?!" else "."
        sure = quote in view.sure_quotations
        by = f" They are words of {view.introduced(quote.speaker)}." if sure else ""
        yield Draft(
            key=f"retort-{slug(view.text(quote.at), answer.text)}",
            type="evaluation",
            ask=f"¶{line.paragraph} quotes {words} and goes on: {told}{stop} What does the "
            "answer do with the words that it takes up? Does it meet what was meant by them, or "
            "only what was said? Give the best reply to it.",
            answer=f"Quoted: {words}.{by} Answered by {who}: {told}. Look for: what the short "
            "answer implies, in a full sentence; what whoever was quoted may have meant; a "
            "reply that does not repeat the quotation. To answer wittily is not yet to answer.",
            paragraphs=(line.paragraph,),
            evidence=(quote.at, first_words(answer)),
            accept=("“It meets it” or “it does not”, with what was meant named.",),
            reject=(f"The quoted words given to {who}.",),
            misreading="Thinking that whoever has the last word has won the point.",
            follow_up="How would the same answer sound if the quotation were longer?",
            skill="argument and counter-argument",
            about=frozenset({line.order, answer.order}),
        ).candidate(view, 0.85, 0.9)


def _answers(view: View, quote: Quotation, answer: Line) -> bool:
    """Whether a sentence turns on a quotation, or takes up one of its words."""
    words = set(re.findall(r"[a-z]{5,}", fold(view.text(quote.at))))
    taken = words & set(re.findall(r"[a-z]{5,}", fold(answer.text)))
    enough = len(view.text(quote.at).split()) >= _LEAST
    return bool(_TURNS.match(answer.text)) or (enough and bool(taken))
