"""Not this but that: one description is put aside and another takes its place."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import WRITER, Line, View
from coursepack.draft.wording import marked, slug

_NOT = (
    r"\b(?:is|are|was|were)(?: not|n[’']t) (?!only|just|simply|merely|yet|clear|known|enough|too\b)"
)
_RULES = (
    re.compile(
        rf"{_NOT}(?P<one>[^.;:,–—]{{3,50}}?),? but (?!not\b|also\b|it\b"
        rf"|the\b)(?P<two>[^.;:,–—]{{3,50}})"
    ),
    re.compile(
        rf"{_NOT}(?P<one>[^.;:,–—]{{3,50}}?)[,;] (?:it|they)(?:[’']s|[’']re| is| are| was| were) "
        r"(?!not\b)(?P<two>[^.;:,–—]{3,50})"
    ),
)
_LONGEST = 9


class Instead:
    """Asks what is put aside, what takes its place, and who might have thought the other."""

    id = "instead"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such pair of a sure owner."""
        for line in view.lines:
            match = next((m for rule in _RULES if (m := rule.search(line.text))), None)
            if match and not line.text.endswith("?"):
                yield from self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Iterator[Candidate]:
        one, two = match["one"].strip(' ”"'), match["two"].strip(' ”"')
        at = line.passage(match.start(), match.end())
        owner = view.owner(at)
        if owner is None or any(len(words(part)) > _LONGEST for part in (one, two)):
            return
        who = view.introduced(owner) if owner else WRITER
        yield Draft(
            key=f"instead-{slug(one, two)}",
            type="inference",
            ask=f"In ¶{line.paragraph} {view.called(owner) if owner else WRITER} sets "
            f"{marked(one)} against {marked(two)}. Which of the two is put aside, and which takes "
            "its place? Why say first what something is not?",
            answer=f"Put aside: {marked(one)}; in its place: {marked(two)}. The choice is that of "
            f"{who}. Saying first what it is not answers somebody who thinks so, and makes the "
            "second sound new. Look for who that could be.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("The two in the student's own words.",),
            reject=("The two changed over.",),
            misreading="Passing over “not” and reading both as said.",
            follow_up="Could both be true at once?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.75)
