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
    """Asks how far a title that asks a question is answered, or a title that claims is borne out."""

    id = "title"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where the text has places that limit the title."""
        title = view.article.title
        limits = list(_limits(view))[:_MOST_LIMITS]
        if not title or len(words(title)) > MOST + 4 or len(limits) < 2:
            return
        asks = title.rstrip().endswith("?") or re.match(
            r"(?:Why|How|What|Who|Should|Is|Are|Can)\b", title
        )
        places = "; ".join(f"¶{at.paragraph} {shown}" for at, shown in limits)
        shown_title = f"“{title.strip()}”" if title.endswith("?") else marked(title)
        yield Draft(
            key=f"title-{slug(title)}",
            type="evaluation",
            ask=f"The title is {shown_title}. "
            + (
                "How far does the article answer this: fully, partly, or not at all? Give one "
                "paragraph that helps to answer it and one that leaves it open."
                if asks
                else "Which paragraph bears it out best? Which one limits it? Write a title of at most "
                "ten words that fits both."
            ),
            answer=("Places that keep the answer open: " if asks else "Places that limit it: ")
            + f"{places}. Look for: both paragraphs named, and the limiting words "
            + ("not passed over." if asks else "taken up in the new title."),
            paragraphs=tuple({at.paragraph for at, _ in limits}),
            evidence=tuple(at for at, _ in limits),
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
