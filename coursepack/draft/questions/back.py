"""What is "this"? A sentence that points back at the one before it."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_THIS = re.compile(
    r"^(?P<this>This|That) (?P<verb>(?:is|was) (?:why|because|partly|not (?:the case|because|to)"
    r"|what"
    r"|one|how)|(?:might|may|could|would|must|should) (?:be|have|mean|explain|help|lead|make|cost)"
    r"|means?|meant|shows?|showed|suggests?|explains?|led|leads|has led|had led|makes?|made|helps?"
    r"|happened|changed|proves?|raises?)\b"
)
_LEAST, _LONGEST = 5, 24


class Back:
    """Asks what such a sentence points back at; the key quotes the sentence before."""

    id = "back"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each, where both sentences are the same person's."""
        for before, line in zip(view.lines, view.lines[1:], strict=False):
            match = _THIS.match(line.text)
            if not match or before.paragraph != line.paragraph or line.text.endswith("?"):
                continue
            owners = {view.owner(before.at), view.owner(line.at)}
            if len(owners) > 1 or None in owners or _THIS.match(before.text):
                continue
            yield from self._question(view, before, line, match)

    def _question(
        self, view: View, before: Line, line: Line, match: re.Match[str]
    ) -> Iterator[Candidate]:
        at = line.passage(match.start(), match.end())
        shown, told = around(view, at), opening(before.text)
        if len(words(shown)) < _LEAST or not told or len(words(before.text)) > _LONGEST:
            return
        owner = view.owner(line.at)
        whose = f" Both sentences are those of {view.called(owner)}." if owner else ""
        word = match["this"].lower()
        yield Draft(
            key=f"back-{slug(line.text)}",
            type="structure",
            ask=f"A sentence in ¶{line.paragraph} begins: {shown}. What is “{word}”? Say the "
            f"sentence again with its meaning in the place of “{word}”.",
            answer=f"It stands for what the sentence before says: {told}.{whose} Look for a whole "
            "statement, not one word of it, and for the rest of the sentence unchanged.",
            paragraphs=(line.paragraph,),
            evidence=(before.at, at),
            accept=("The statement before in the student's own words.",),
            reject=("A single noun of the sentence before.",),
            misreading="Taking the last noun before it for what is meant.",
            follow_up="How sure is the writer of the link? Which word shows it?",
            about=frozenset({line.order}),
        ).candidate(view, 0.8, 0.55)
