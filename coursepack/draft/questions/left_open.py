"""What does the article itself say is not known?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import clip, marked, slug

_OPEN = re.compile(
    r"(?:^|[,;–—]\s|\b(?:but|and)\s)(?P<all>(?:[Ii]t is (?:still )?(?:not (?:yet )?(?:clear"
    r"|known)|unclear|uncertain"
    r"|too early to say|unknown) (?P<after>(?:why|whether|how|what|if|who|when|where)\b[^.,;–—\0]+"
    r"(?:, (?:or|and) (?:why|whether|how|what|if|who|when|where)\b[^.,;–—\0]*)?)"
    r"|(?P<before>(?:[Ww]hether|[Ww]hat|[Ww]ho|[Ww]hy|[Hh]ow) [^.;,–—\0]+?) "
    r"(?P<cue>remains to be seen"
    r"|is (?:still |as yet )?(?:unclear|unknown|uncertain|not (?:yet )?(?:known|clear))"
    r"|has (?:never|not yet) been (?:settled|explained|established|cleared up))))"
)


_POINTING = re.compile(
    r"\b(?:that|this|it|they|these|those|he|she|her|his|him|the (?:one|other|same)|ones?|others?"
    r"|so)\b"
)


class LeftOpen:
    """Asks which question the article leaves open, where it says so in so many words."""

    id = "left-open"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such statement."""
        for line in view.lines:
            match = _OPEN.search(line.own)
            if not match:
                continue
            left = match["after"] or match["before"]
            short = left if len(words(left)) <= MOST else clip(left, MOST)
            if not short or _POINTING.search(short):
                continue
            yield Draft(
                key=f"left-open-{slug(left)}",
                type="inference",
                ask=f"Which question does ¶{line.paragraph} say is still open? Who might be able "
                "to answer it one day?",
                answer=f"Still open is {marked(short[0].lower() + short[1:])}: the article "
                "says that this is not known. It might be answered by those who can look into the "
                "matter themselves: who have to decide it, were there, or keep the records.",
                paragraphs=(line.paragraph,),
                evidence=(line.passage(match.start("all"), match.end("all")),),
                accept=("The open question in other words.",),
                reject=("An answer that settles the question for the article.",),
                misreading="Reading what is possible as what has been decided.",
                follow_up="Is it known today? Where would you look?",
                about=frozenset({line.order}),
            ).candidate(view, 0.9, 0.65)
