"""One example for one statement: what is it an example of, and is it enough?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_CUE = re.compile(
    r"^(?:For (?:example|instance)|One example|To give (?:one|an) example)\b"
    r"|, for (?:example|instance),"
)
_POINTING = re.compile(r"^(?:This|That|These|Those|It|They|He|She|But|And|So)\b")


class Example:
    """Asks which statement an example stands for, and what it cannot show."""

    id = "example"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each example that follows its statement in the same paragraph."""
        for before, line in zip(view.lines, view.lines[1:], strict=False):
            match = _CUE.search(line.own)
            owner, general = view.owner(line.at), view.owner(before.at)
            if not match or before.paragraph != line.paragraph or owner is None or general is None:
                continue
            if before.figures or before.text.endswith("?") or _POINTING.match(before.text):
                continue
            yield from self._question(view, before, line, match, general)

    def _question(
        self, view: View, before: Line, line: Line, match: re.Match[str], general: str
    ) -> Iterator[Candidate]:
        bare = f"{line.text[: match.start()]} {line.text[match.end() :]}".strip(" ,")
        shown, stated = opening(bare), opening(before.text)
        if not shown or not stated:
            return
        whose = f", according to {view.called(general)}" if general else ""
        yield Draft(
            key=f"example-{slug(bare)}",
            type="evaluation",
            ask=f"¶{line.paragraph} gives an example: {shown}. Which general statement is it an "
            "example of? What can one example show, and what can it not?",
            answer=f"The statement before it: {stated}{whose}. The example shows that there is "
            "such a case; it does not show how common it is, or that there is none the other way. "
            "Look for both halves.",
            paragraphs=(line.paragraph,),
            evidence=(before.at, line.at),
            accept=("The statement in the student's own words, no wider than it is.",),
            reject=("The example told again.",),
            misreading="Taking one case for proof of the rule.",
            follow_up="What would an example on the other side look like? Does the article have "
            "one?",
            dok=2,
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.75)
