"""How can one know? A text that tells what a whole group wants, fears or thinks."""

import re
from collections.abc import Iterator
from functools import cache

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.tables import groups
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_VERBS = (
    r"(?:want(?:ed)?|fear(?:ed)?|believe[sd]?|hope[sd]?|feel|felt|think|thought|see|saw|love[sd]?"
    r"|hate[sd]?|prefer(?:red)?|worry|worried|dream(?:ed|t)?|expect(?:ed)?|are (?:afraid|angry"
    r"|worried|proud|happy|unhappy|tired|fed up)|were (?:afraid|angry|worried|proud|happy|tired))"
)
_LEAST = 4


class Minds:
    """Asks how the writer can know what a group has in mind, and whom one could ask."""

    id = "minds"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such statement for which no source is named."""
        for line in view.lines:
            match = _rule().search(line.own)
            if any(other.said for other in view.lines[max(0, line.order - 1) : line.order]):
                continue
            if not match or line.said or line.text.endswith("?"):
                continue
            if any(claim.evidence != "writer" for claim in line.claims) or line.figures:
                continue
            at = line.passage(match.start(), match.end())
            shown, owner = around(view, at, before=4), view.owner(at)
            if owner is None or len(words(shown)) < _LEAST:
                continue
            who, whom = (
                (view.called(owner) if owner else view.teller(line.paragraph)),
                match["whom"].lower(),
            )
            yield Draft(
                key=f"minds-{slug(whom, line.text[match.end('whom') :])}",
                type="attribution",
                ask=f"Read {shown} (¶{line.paragraph}). Here {who} tells what {whom} have in mind. "
                "What could this rest on? Whom could one ask, and how many of them, before one "
                "writes such a sentence?",
                answer=f"The sentence names nobody for it; it is {who} who says it. It could rest "
                "on talks with some of them, a survey, or a guess from what they do. Look for a "
                "way "
                f"of asking that could also show that {whom} differ.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("A source named elsewhere in the article, if it fits this statement.",),
                reject=("“Everybody knows that.”",),
                misreading="Taking what a group does for what it thinks.",
                follow_up=f"Who among {whom} might think otherwise?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.4)


@cache
def _rule() -> re.Pattern[str]:
    many = (f for row in groups() for f in row if f.endswith(("s", "people", "men", "children")))
    forms = "|".join(sorted(map(re.escape, many), key=lambda form: (-len(form), form)))
    return re.compile(
        rf"\b(?P<whom>(?:[a-z-]+ )?(?:{forms})) (?:\w+ly |still |also )?{_VERBS}\b", re.I
    )
