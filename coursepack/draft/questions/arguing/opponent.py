"""A word by which whoever argues names the other side, or the own one."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.arguing.words import opponents
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spotted import owners, spotted
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

# Where the word tells what somebody is or might be, and names nobody.
_PREDICATE = re.compile(
    r"\b(?:be|is|are|was|were|been|am|become|becomes|became|no|not|as|like|such)(?: an?)? $"
)


class Opponent:
    """Asks who is meant by such a word, what it adds, and for one that they would accept."""

    id = "opponent"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each listed word in the words of whoever argues."""
        told = {line.order for line in voice(view)}
        for line, at, word in spotted(view, opponents()) if told else ():
            if line.order in told and owners(view, at) == [] and not line.text.endswith("?"):
                text = shown(line) or around(view, at)
                before = line.text[: at.span.start - line.at.span.start]
                if word in text.lower() and not _PREDICATE.search(before):
                    yield self._question(view, line, at, word, text)

    def _question(self, view: View, line: Line, at: Passage, word: str, text: str) -> Candidate:
        entry, who = opponents()[word], view.teller(line.paragraph)
        name = _whole(line, view.text(at))
        rest = name[len(word) :] if word.endswith(" of") else ""
        neutral = f"{entry.neutral}{rest}"
        return Draft(
            key=f"opponent-{slug(name)}",
            type="loaded",
            ask=f"Read {text} (¶{line.paragraph}). “{name}” is {who}'s name for others. Put a "
            "more neutral word in its place, and say what the sentence loses.",
            answer=f"For example: “{neutral}”. What is lost: the name “{name}” {entry.does}.",
            paragraphs=(line.paragraph,),
            evidence=(at if len(name.split()) > 1 else first_words(line),),
            accept=("Any word that those who are meant could use of themselves.",),
            reject=("The word taken for a plain description.",),
            misreading="Thinking that a word that mocks or praises must be false.",
            follow_up=f"Is there a place in the {view.genre.noun} that bears the word out?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.9)


def _whole(line: Line, name: str) -> str:
    """The word with what it belongs to: "merchants of enrichment"."""
    match = re.search(rf"{re.escape(name)}(?:(?<= of)| of) [\w-]+", line.text)
    return match.group() if match else name
