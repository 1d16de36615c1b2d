"""Who is spoken to, and how that shapes the tone."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import big, first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_TO_YOU = re.compile(r"\b[Yy]ou(?:rs?)?\b")
# The forms with which a letter ends, or in which a petition speaks of its writers.
_FORMULA = re.compile(r"\b[Yy]our (?:\w+ ){0,3}(?:petitioners?|servants?)\b|\bI remain\b|\bYours\b")
# A "you" that means anybody.
_ANYBODY = re.compile(
    r"\b(?:if you (?!are pleased|please|will)|you (?:can|cannot|can[’']t|get|need|see|have to"
    r"|know)|when you)\b"
)
_POLITE = re.compile(
    r"\b(?:if you (?:are pleased|please|will)|we pray|with respect|humbly?|honou?r(?:able)?"
    r"|be pleased to"
    r"|I beg|I remain|your servants?|we trust|kindly|respectfully|in duty bound)\b",
    re.I,
)
_MOST = 3


class Addressed:
    """Asks how a text speaks to those whom it is addressed to, at two places."""

    id = "addressed"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a letter or a petition."""
        genre = view.genre
        if genre.kind not in ("letter", "petition"):
            return
        rows = _places(view)
        if len({line.paragraph for line, _ in rows}) < 2:
            return
        first, second = rows[0], rows[-1]
        noun, who = genre.noun, view.teller(second[0].paragraph)
        whom = f" is addressed to “{genre.whom}”" if genre.whom else " speaks to “you”"
        polite = dict.fromkeys(
            m.group() for line in voice(view) for m in _POLITE.finditer(line.own) if not line.said
        )
        forms = joined([f"“{form}”" for form in list(polite)[:_MOST]])
        more = f" Polite forms in the {noun}, among others: {forms}." if polite else ""
        yield Draft(
            key=f"addressed-{slug(genre.whom or 'you', first[1])}",
            type="inference",
            ask=f"This {noun}{whom}. Compare two places where they are spoken to: {first[1]} "
            f"(¶{first[0].paragraph}) and {second[1]} (¶{second[0].paragraph}). Describe the "
            f"tone of each with one word. What does {who} want these readers to feel or do, and "
            "how would the same be said to a friend?",
            answer=f"Both places turn to the same people.{more} Look for: a word for the tone of "
            "each place (respectful, firm, reproachful …) with the words that carry it; that a "
            "polite form can stand beside a hard demand, and can make it stronger; one sentence "
            "put as to a friend, and what is lost in it.",
            paragraphs=tuple(sorted({first[0].paragraph, second[0].paragraph})),
            evidence=(first_words(first[0]), first_words(second[0])),
            accept=("Any word for the tone that fits words of the sentence.",),
            reject=("“Polite” or “angry” without words that show it.",),
            misreading="Taking a form of politeness for agreement.",
            follow_up=f"{big(who)} could have written to a newspaper instead. What would be "
            "different?",
            dok=3,
            skill="purpose and audience",
            lines=4,
            about=frozenset({first[0].order, second[0].order}),
        ).candidate(view, 0.85, 0.85)


def _places(view: View) -> list[tuple[Line, str]]:
    """Where "you" stands outside other people's words and the closing forms, and can be quoted."""
    found = []
    for line in voice(view):
        you = _TO_YOU.search(_FORMULA.sub("", line.own)) and not _ANYBODY.search(line.own)
        fits = you and not line.said and not hard(view, line.paragraph)
        text = shown(line) if fits else ""
        if text and _TO_YOU.search(text):
            found.append((line, text))
    return found
