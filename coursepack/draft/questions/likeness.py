"""Where does the comparison hold, and where does it break? For analogies in the text."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_ANALOGY = re.compile(
    r"\b(?:is the equivalent of|the equivalent of|as surely as|as much as (?=[a-z]+ing\b)"
    r"|is (?:just |a bit )?like (?!this\b|that\b|other\b)"
    r"|in the same way (?:as|that)|It[’']s like (?=\w+ing\b)|as if (?:it|they|he|she) (?:were"
    r"|was|had))"
)
_SIDE = 2


class Likeness:
    """Asks where an analogy holds and where it does not."""

    id = "likeness"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for the first analogy whose owner is sure."""
        for line in view.lines:
            match = _ANALOGY.search(line.text)
            found = match and self._analogy(view, line, match)
            if found and not line.text.endswith("?"):
                yield found
                return

    def _analogy(self, view: View, line: Line, match: re.Match[str]) -> Candidate | None:
        at = line.passage(match.start(), match.end())
        shown, owner = _both_sides(view, line, match), view.owner(at)
        if not shown or owner is None:
            return None
        by = f", according to {view.called(owner)}" if owner else ""
        return Draft(
            key=f"likeness-{slug(view.text(at), line.text[match.end() :], most=5)}",
            type="evaluation",
            ask=f"¶{line.paragraph} draws a comparison{by}: {shown}. In what are the two things "
            "alike? Where does the comparison break down?",
            answer="Look for: the two things named; one respect in which they are alike; one in "
            "which they differ and which matters for the argument. Whoever compares asks the "
            "reader to judge the one as they judge the other.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any likeness and any difference that bear on the argument.",),
            reject=("Calling it right or wrong without naming a likeness and a difference.",),
            misreading="Taking the comparison for a proof.",
            follow_up="Find a comparison that would speak for the other side.",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.9)


def _both_sides(view: View, line: Line, match: re.Match[str]) -> str:
    """The comparison as a quotation, with what is compared and what it is compared with."""
    at = line.passage(match.start(), match.end())
    said = [q.at for q in line.quotations if q.kind != "scare" and q.at.span.meets(at.span)]
    plain = re.sub(r"[“”]", "", line.text)
    whole = [view.text(place) for place in said] + [plain]
    for shown in (around(view, at), *(marked(text) for text in whole)):
        sides = shown.strip("“”").split(match.group(), 1)
        full = len(sides) == 2 and all(len(words(side)) >= _SIDE for side in sides)
        if full and len(words(shown)) <= MOST:
            return shown
    return ""
