"""Which half has the last word? Two statements joined by "but"."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_BUT = re.compile(
    r"^(?P<one>[^;:–—\0“”\"]{20,110}?),? (?P<cue>but|yet) (?P<two>[^;:–—\0“”\"]{20,110})$"
)
_NOT_THIS = re.compile(
    r"\b(?:not|n[’']t|nothing|all|cannot|no) (?:only |just |merely )?$|\bnot only\b"
)
_FEWEST, _MOST = 4, 16
# A half that only reports, or that borrows its subject from the other.
_TOLD = re.compile(r"\b(?:said|says|wrote|writes|told|according|that|reported)\b", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"(?:also|only|rather|for|should|must|can|could|will|would|may|might|is|are|was|were|has|have"
    r"|had"
    r"|do|does|did|to|in|on|at|as|with|by|then|still|never|not|[a-z]+ed|[a-z]+ing)\b"
)


class But:
    """Asks which of two statements the sentence leaves standing, and turns them round."""

    id = "but"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence that is made of two statements of one owner."""
        for line in view.lines:
            match = _BUT.match(line.own.rstrip(". "))
            if match and not line.text.endswith("?") and view.owner(line.at) is not None:
                yield from self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Iterator[Candidate]:
        one, cue, two = match["one"].strip(), match["cue"], match["two"].strip()
        whole = all(
            _FEWEST <= len(words(part)) <= _MOST and ANY_VERB.search(part) for part in (one, two)
        )
        if (
            not whole
            or _NOT_THIS.search(one)
            or _NO_SUBJECT.match(two)
            or _TOLD.search(f"{one} {two}")
        ):
            return
        owner = view.owner(line.at)
        who = view.called(owner) if owner else view.teller(line.paragraph)
        yield Draft(
            key=f"but-{slug(one, two, most=5)}",
            type="structure",
            ask=f"A sentence in ¶{line.paragraph} joins {marked(one)} and {marked(two)} with "
            f"“{cue}”. Turn it round, so that the second comes first. Which of the two does a "
            "reader now remember best? What does the order in the article tell you about what "
            "matters "
            f"to {who} here?",
            answer=f"What follows “{cue}” has the last word. In the article that is {marked(two)}: "
            f"it limits {marked(one)}. Turned round, the first would limit the second. Both "
            f"statements stay the same, and both are those of {who}; only the weight moves.",
            paragraphs=(line.paragraph,),
            evidence=(line.at,),
            accept=("The turned sentence in any form that keeps both statements.",),
            reject=(f"“{cue}” read as though the first half were false.",),
            misreading="Thinking that one half takes the other back.",
            follow_up="Which of the two would make the better headline, and for whom?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.65)
