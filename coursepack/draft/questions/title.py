"""Does the text bear its title out?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug
from coursepack.model.article import Passage

_MOST_LIMITS = 3


class Title:
    """Asks how far a question in the title is answered."""

    id = "title"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where the text has places that limit the title."""
        title = view.article.title
        limits = list(_limits(view))[:_MOST_LIMITS]
        if not title or len(words(title)) > MOST + 4 or not limits:
            return
        asks = title.rstrip().endswith("?")
        if not asks and not re.match(r"(?:Why|How)\b", title):
            return
        places = "; ".join(f"¶{at.paragraph} {shown}" for at, shown in limits)
        shown_title = f"“{title.strip()}”" if asks else marked(title)
        kept = "answer this question" if asks else "keep what this title promises"
        yield Draft(
            key=f"title-{slug(title)}",
            type="evaluation",
            ask=f"The title is {shown_title}{'' if asks else '.'} How far does the article {kept}: "
            "fully, partly, or not at all? Give one paragraph that helps, and one that leaves the "
            "matter open.",
            answer=f"Places that leave it open: {places}. Look for: both paragraphs named, and the "
            "words that limit not passed over.",
            paragraphs=tuple({at.paragraph for at, _ in limits}),
            evidence=tuple(at for at, _ in limits),
            accept=("Any of the three answers, if both paragraphs bear it out.",),
            reject=("An answer without paragraphs.",),
            misreading="Taking the title for a summary: it is also there to make people read.",
            follow_up="Who chooses a title, and for whom?",
            lines=6,
        ).candidate(view, 0.8, 0.65)


def _limits(view: View) -> Iterator[tuple[Passage, str]]:
    """Hedged places, one a paragraph."""
    seen: set[int] = set()
    for claim in view.findings.claims:
        for at in claim.hedges:
            if at.paragraph not in seen and (shown := around(view, at)):
                seen.add(at.paragraph)
                yield at, shown
