"""The writer in the text: what a first person or a disclaimer tells about who is writing."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_FIRST = re.compile(
    r"(?<![“\"‘'])\bI (?:\w+ly )?(?:worked|lived|grew up|studied|taught"
    r"|served|reported"
    r"|have (?:worked|lived))\b"
)
_DISCLAIMER = re.compile(
    r"(?:point of view|views?|opinions?) (?:expressed )?.{0,40}?(?:may|do|does|might) not "
    r"(?:\w+ )?(?:coincide|reflect|represent|agree)",
    re.IGNORECASE,
)


class Writer:
    """Asks what a first person tells about the writer, and what follows from it."""

    id = "writer"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first place where the writer says "I" of their own life."""
        for line in () if not view.written else view.lines:
            match = _FIRST.search(line.own)
            if match and not line.said and (found := self._person(view, line, match)):
                yield found
                return

    def _person(self, view: View, line: Line, match: re.Match[str]) -> Candidate | None:
        at = line.passage(match.start(), match.end())
        shown = around(view, at)
        if not shown:
            return None
        return Draft(
            key=f"writer-{slug(line.text[match.start() :], most=3)}",
            type="sourcing",
            ask=f"In ¶{line.paragraph} the writer steps forward: {shown}. What does this tell you "
            "about where the writer's knowledge comes from? How might it shape the rest of the "
            "article?",
            answer=f"The writer speaks from experience: {shown}. That can mean knowledge from "
            "inside, and also a point of view that came with it. Look for one place in the article "
            "where you see the first, and one where you see the second.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Either side, if a paragraph is named for it.",),
            reject=("“So it is true.”", "“So it is biased.”"),
            misreading="Passing over the “I” and reading the article as a news report.",
            follow_up="What would you ask the writer about that time?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.85)


class Disclaimer:
    """Asks what a publisher's sentence about the author's opinion tells about the text."""

    id = "disclaimer"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where there is such a sentence."""
        for line in view.lines:
            if match := _DISCLAIMER.search(line.own):
                yield self._disclaimer(view, line, match)
                return

    def _disclaimer(self, view: View, line: Line, match: re.Match[str]) -> Candidate:
        return Draft(
            key="writer-disclaimer",
            type="sourcing",
            ask=f"Read ¶{line.paragraph}. What does this sentence tell you about the kind of text "
            "you have read? Who is protected by it? Find one sentence in the article that you "
            "would not expect in a news report.",
            answer="It marks the article as one person's opinion: the publisher says that it may "
            "see "
            "things differently, and protects itself. Look for a sentence in which the writer "
            "judges, "
            "foresees, or claims to know what somebody wants.",
            paragraphs=(line.paragraph,),
            evidence=(line.passage(match.start(), match.end()),),
            accept=("“It is an opinion piece”, with a sentence that shows it.",),
            reject=("“It means that the article is wrong.”",),
            misreading="Reading it as part of the argument.",
            follow_up="Where should such a sentence stand: before or after the text?",
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.8)
