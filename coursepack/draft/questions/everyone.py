"""Everyone? Never? A statement without exceptions, and the search for one."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_ALL = re.compile(
    r"\b(?P<all>everyone|everybody|always|all of us|in every case|without exception|the only way"
    r"|no one|nobody)\b(?! (?:else|before|again|heard|seen|is known|knows|had|was|were))",
    re.IGNORECASE,
)
# A general statement, and not the report of one day.
_GENERAL = re.compile(
    r"\b(?:would|will|should|must|can|cannot|is|are|has to|have to|needs?|wants?|benefits?"
    r"|loses?)\b"
)
_OPEN = re.compile(
    r"\b(?:almost|nearly|hardly|not|n[’']t|maybe|perhaps|if|when|until|like|some\w*)\b", re.I
)
_LEAST = 5


class Everyone:
    """Asks for a case in which a statement about all does not hold."""

    id = "everyone"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such statement of a sure owner that can be quoted."""
        for line in view.lines:
            match = _ALL.search(line.text)
            if not match or line.text.endswith("?") or _OPEN.search(line.text):
                continue
            if not _judged(line):
                continue
            at = line.passage(match.start(), match.end())
            shown, owner = around(view, at), view.owner(at)
            if owner is None or len(words(shown)) < _LEAST or _hard(view, line.paragraph):
                continue
            word = match["all"].lower()
            who = view.called(owner) if owner else view.teller(line.paragraph)
            yield Draft(
                key=f"everyone-{slug(word, line.text[match.end() :])}",
                type="evaluation",
                ask=f"{_big(who)} says: {shown} (¶{line.paragraph}). Take “{word}” at "
                "its "
                "word: think of one person, group or case for which this might not hold. Then put "
                "the statement so that it can be defended.",
                answer=f"The statement is that of {who}, and “{word}” leaves no exception. Look "
                "for: one case, from the article or from the student's own knowledge, with a "
                f"reason; a new wording with a limit in place of “{word}” (most, often, those who "
                "…) that keeps the rest.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("“It does hold”, if a possible exception was weighed first.",),
                reject=("The statement called false because it is strong.",),
                misreading=f"Reading past “{word}”, as though it only meant “many” or “often”.",
                follow_up="Who gains from saying it so strongly?",
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.4)


def _judged(line: Line) -> bool:
    """Whether the sentence judges or foresees in general."""
    kinds = {claim.kind for claim in line.claims}
    return bool(kinds & {"opinion", "forecast"}) and bool(_GENERAL.search(line.text))


def _hard(view: View, paragraph: int) -> bool:
    """Whether a paragraph tells of harm: no place to look for exceptions (H15)."""
    return any(
        found.at.paragraph == paragraph and found.subject in ("death", "violence", "self-harm")
        for found in view.findings.sensitive
    )


def _big(text: str) -> str:
    return text[:1].upper() + text[1:]
