"""Once and now: what somebody used to think or do, and what has changed."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_ONCE = re.compile(r"\b(?:used to|no longer|any ?more|formerly|previously|in the past)\b")
_NOW = re.compile(r"\b(?:[Nn]ow(?!adays\b.*\?)|[Tt]oday|[Tt]hese days|[Nn]owadays|currently)\b")
_LEAST = 5


class Once:
    """Asks for the change between two neighbouring statements, and what brought it about."""

    id = "once"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each pair "once … now …" of one sure owner."""
        for line, after in zip(view.lines, (*view.lines[1:], None), strict=True):
            once = _ONCE.search(line.text)
            if not once or line.text.endswith("?"):
                continue
            now = _NOW.search(line.text, once.end())
            later = line if now else after
            if later is None or later.paragraph != line.paragraph:
                continue
            now = now or _NOW.search(later.text[:40])
            if now:
                yield from self._question(view, line, later, (once, now))

    def _question(
        self, view: View, line: Line, later: Line, marks: tuple[re.Match[str], re.Match[str]]
    ) -> Iterator[Candidate]:
        at = line.passage(marks[0].start(), marks[0].end())
        then = later.passage(marks[1].start(), marks[1].end())
        owner = view.owner(at)
        before = around(view, at)
        now = opening(later.text) if later is not line else around(view, then)
        if owner is None or owner != view.owner(then) or before == now:
            return
        if min(len(words(before)), len(words(now))) < _LEAST:
            return
        who = f" It is {view.introduced(owner)} who tells it." if owner else ""
        yield Draft(
            key=f"once-{slug(before, now)}",
            type="inference",
            ask=f"¶{line.paragraph} sets a time before against the present. What does it tell of "
            "each of the two, and what does it say brought the change? If it does not say, what "
            "could have?",
            answer=f"Before: {before}. Now: {now}.{who} Look for both halves in the student's own "
            "words, and for what is said kept apart from what is guessed.",
            paragraphs=(line.paragraph,),
            evidence=(at, then),
            accept=("A cause from another paragraph, if it is named.",),
            reject=("Only one of the two halves.",),
            misreading="Reading what was as what is.",
            follow_up="Who would have preferred it to stay as it was?",
            about=frozenset({line.order}),
        ).candidate(view, 0.8, 0.4)
