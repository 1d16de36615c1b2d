"""Who is "we"? The same small word at two places."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|(?<!let )(?<!tell )(?<!before )us)\b")
# A "we" of people who were together in a story.
_TOLD = re.compile(
    r"\b[Ww]e (?:were|are told|had|went|kept|got|did|could|learned"
    r"|(?!need\b)\w+ed)\b"
)
_LEAST = 5


class WhoseWe:
    """Asks whom "we" takes in at two places, and whom it leaves out."""

    id = "whose-we"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a text in which one person writes "I" and "we"."""
        if view.genre.kind not in ("personal", "speech"):
            return
        rows = [
            (line, shown(line))
            for line in voice(view)
            if not line.said and len(line.text.split()) >= _LEAST and _fits(shown(line))
        ]
        if len({line.paragraph for line, _ in rows}) < 2:
            return
        best = sorted(rows, key=lambda row: (_depth(row[1]), row[0].order))
        apart = next(row for row in best if row[0].paragraph != best[0][0].paragraph)
        (one, first), (two, second) = sorted((best[0], apart), key=lambda row: row[0].order)
        who = view.teller(one.paragraph)
        yield Draft(
            key=f"whose-we-{slug(first, second)}",
            type="inference",
            ask=f"Who is meant by “we”, “our” or “us” in {first} (¶{one.paragraph}) and in "
            f"{second} (¶{two.paragraph})? Does it take you in? Is anybody left out who might "
            "object?",
            answer="The text does not say it outright; it has to be told from the sentences "
            f"around. Look for: a group for each place (for example {who} alone, the people who "
            "write or work together, the people of the place, all readers), with the words that "
            "point to it; whether it is the same both times; somebody who is spoken of as "
            f"“they”. “We” asks a reader to stand with {who}, and a reader may decline.",
            paragraphs=(one.paragraph, two.paragraph),
            evidence=(first_words(one), first_words(two)),
            accept=("Another group, if the sentence allows it.",),
            reject=("“Everybody”, without a look at who would object.",),
            misreading="Reading past the word because it is so small.",
            follow_up="Put “I” or “you” in its place. What changes?",
            dok=3,
            skill="point of view",
            about=frozenset({one.order, two.order}),
        ).candidate(view, 0.85, 0.75)


def _depth(text: str) -> int:
    """How many words stand before the first "we": the fewer, the more it is about "us"."""
    match = _WE.search(text)
    return len(text[: match.start()].split()) if match else len(text)


def _fits(text: str) -> bool:
    """Whether a quotation has "we" in it, and is no question and no story."""
    return bool(_WE.search(text)) and not _TOLD.search(text) and not text.endswith("?”")
