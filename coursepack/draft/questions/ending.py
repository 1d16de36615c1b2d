"""How does it end? With a question, or with something that is not known yet."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug

_AHEAD = re.compile(r"\b(?:may|might|could|perhaps|remains to be seen|whether)\b")
_IMPRINT = re.compile(r"\b(?:author|publisher|editor|editorial|newspaper)\b", re.IGNORECASE)


class Ending:
    """Asks what the last sentence leaves a reader with, and for another one."""

    id = "ending"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question; `last-word` has the articles that end on a quotation."""
        last = view.lines[-1] if view.lines else None
        if (
            last is None
            or last.said
            or _IMPRINT.search(last.text)
            or not view.written
            or len(view.lines) < 5
        ):
            return
        asks, ahead = last.text.endswith("?"), _AHEAD.search(last.own)
        shown = marked(last.text) if len(words(last.text)) <= MOST else opening(last.text)
        if not shown or not (asks or ahead):
            return
        shown = f"{shown[:-1]}?”" if asks and "…" not in shown else shown
        kind = (
            "a question"
            if asks
            else f"something that is not certain (“{ahead[0]}”)"
            if ahead
            else ""
        )
        yield Draft(
            key=f"ending-{slug(last.text)}",
            type="structure",
            ask=f"The article ends like this: {shown} (¶{last.paragraph}). With what does it leave "
            "the reader: a result, a question, a hope, a warning? Write another last sentence, "
            "from "
            "what the article tells, that leaves the opposite impression.",
            answer=f"It ends with {kind}, so that nothing is settled; the sentence is that of "
            f"{view.teller(last.paragraph)}. Look for: the impression named, with a word of the "
            "sentence as a reason; a "
            "new ending that rests on a paragraph of the article.",
            paragraphs=(last.paragraph,),
            evidence=(last.at,),
            accept=("Hope or warning, if a word of the sentence bears it out.",),
            reject=("A new ending with something that the article does not tell.",),
            misreading="Reading the last sentence as the result of the article.",
            follow_up="Which of the two endings is fairer to the whole article?",
            dok=3,
            lines=5,
            about=frozenset({last.order}),
        ).candidate(view, 0.85, 0.6)
