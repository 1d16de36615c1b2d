"""Whose headline? A title that states, without a name, what somebody in the text says."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug, surname
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

_COMMON = frozenset(
    "after with from that this your should start why how what when where have".split()
)
# A title that judges, advises or foresees; one that only tells what happened is nobody's view.
_VIEW = re.compile(
    r"\b(?:should|must|why|need|needs|can|could|will|wrong|right|best|worst|better|moral|immoral"
    r"|time to|never|always|too|unfair|fair|theft|crime|disgrace|threat|myth|lie|end of|squalor)\b",
    re.IGNORECASE,
)
_SHARED, _LONGEST = 2, 14


class Headline:
    """Asks whose view the title states, and how a title that names the speaker would sound."""

    id = "headline"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where one speaker's words share the title's rare words."""
        title = view.article.title
        if not title or "?" in title or not _VIEW.search(title) or len(words(title)) > _LONGEST:
            return
        if not view.written or not (found := _nearest(view, title)):
            return
        quotation, shown = found
        who, number = view.introduced(quotation.speaker), quotation.at.paragraph
        named = surname(quotation.speaker).casefold() in fold(title)
        said = (
            "The title names the speaker, but sets no quotation marks."
            if named
            else "The title names nobody."
        )
        yield Draft(
            key=f"headline-{slug(title)}",
            type="sourcing",
            ask=f"Read the title: {marked(title)}. Whose view is that? Find the sentence in the "
            "article that comes closest to it, and write a title that makes clear who says it.",
            answer=f"It is the view of {who}, not a finding of the article: see ¶{number}: "
            f"{shown}. "
            f"{said} Look for a title with a name and a verb of saying, and nothing in it that the "
            "article does not say.",
            paragraphs=(number,),
            evidence=(quotation.at,),
            accept=("Another sentence of the same speaker that says as much.",),
            reject=("A title that states the view as a fact.",),
            misreading="Taking the title for what the article has found out.",
            follow_up="Why might an editor leave the name out of a title?",
            dok=3,
            lines=4,
        ).candidate(view, 0.85, 0.8)


def _nearest(view: View, title: str) -> tuple[Quotation, str] | None:
    """The words of the one speaker that share most of the title's words."""
    wanted = _stems(title)
    scored = []
    for quotation in view.sure_quotations:
        name = view.name(quotation.speaker)
        line = view.line_at(quotation.at)
        shown = opening(view.text(quotation.at))
        shared = wanted & _stems(f"{view.text(quotation.at)} {line.text}")
        if name and name.kind == "person" and shown and len(shared) >= _SHARED:
            scored.append((len(shared), -quotation.at.paragraph, quotation, shown))
    if not scored:
        return None
    best = max(scored, key=lambda row: row[:2])
    rivals = {row[2].speaker for row in scored if row[0] == best[0]}
    return (best[2], best[3]) if len(rivals) == 1 else None


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{4,}", fold(text)) if word not in _COMMON}
