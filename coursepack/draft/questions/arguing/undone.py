"""What was not done, and what was: two short sentences side by side."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_DID_NOT = re.compile(r"^(?P<who>They|He|She) did not (?!know\b|say\b|mean\b|want\b)")
_MOST = 16


class Undone:
    """Asks what two short sentences do beside each other: what was not done, and what was."""

    id = "undone"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each pair "They did not …. They …" with one subject."""
        for line in voice(view):
            match, following = _DID_NOT.match(line.text), after(view, line, 1)
            if not match or not following or line.said or following[0].said:
                continue
            other = following[0]
            same = re.match(rf"{match['who']} (?!(?:did|do|does|could|would) not\b)", other.text)
            if same and shown(line, _MOST) and shown(other, _MOST) and "…" not in shown(line):
                yield self._question(view, line, other)

    def _question(self, view: View, line: Line, other: Line) -> Candidate:
        who = view.teller(line.paragraph)
        care = (
            " The paragraph touches on harm: keep to the words."
            if hard(view, line.paragraph)
            else ""
        )
        return Draft(
            key=f"undone-{slug(line.text, other.text)}",
            type="structure",
            ask=f"Read {shown(line, _MOST)} and {shown(other, _MOST)} (¶{line.paragraph}). Join "
            f"them into one sentence. What is lost? What does {who} say by setting the two side "
            "by side, without saying it outright?",
            answer="The first tells what could have been done and was not, the second what was "
            "done instead. Side by side they make a reproach that no word states. Look for: the "
            "reproach in the student's own words, and that it is the reader who draws it. The "
            f"two sentences do not tell why it was done so.{care}",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line), first_words(other)),
            accept=("The joined sentence with “but” or “instead of”, if the loss is named.",),
            reject=("Only that the sentences are short.",),
            misreading="Looking for the reproach in a single word.",
            follow_up="What might those who are meant say about why they did it?",
            skill="style and meaning",
            about=frozenset({line.order, other.order}),
        ).candidate(view, 0.85, 0.85)
