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
    r"|(?P<before>[Ww]hether [^.;,–—\0]+?) (?P<cue>remains to be seen|is (?:still )?(?:unclear"
    r"|unknown|uncertain|not known))))"
)


_POINTING = re.compile(
    r"\b(?:that|this|it|they|these|those|he|she|the (?:one|other|same)|ones?|others?|so)\b"
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
                ask=f"Which question does ¶{line.paragraph} say is still open? What would have to "
                "happen, or be found out, to close it?",
                answer=f"{marked(short[0].upper() + short[1:])}: the article says that this is not "
                f"known yet. For the second part accept any event or finding that "
                "would really decide it.",
                paragraphs=(line.paragraph,),
                evidence=(line.passage(match.start("all"), match.end("all")),),
                accept=("The open question in other words.",),
                reject=("An answer that settles the question for the article.",),
                misreading="Reading what is possible as what has been decided.",
                follow_up="Is it known today? Where would you look?",
                about=frozenset({line.order}),
            ).candidate(view, 0.9, 0.65)
