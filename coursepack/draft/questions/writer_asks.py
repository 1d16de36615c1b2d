"""A question that the writer asks: who asks it, and what it does for the paragraph."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_LEAST, _LONGEST = 3, 20
_MARKS = re.compile(r"[“”\"‘\0]|’(?!\w)")
# What may be somebody's whom the text quotes or plays.
_OURS = re.compile(r"\b(?:I|we|us|our|my|me|you|your)\b", re.IGNORECASE)
# A sentence that leans on the one before it, and how long one must be to tell what it is about.
_LEANS = re.compile(r"(?:It|He|She|They|This|That|These|Those|There)\b")
_WHOLE = 6
# The question was put to somebody, who answers.
_REPLY = re.compile(r"\b(?:repl(?:ies|ied)|answer(?:s|ed)|said|says|told|thought about it)\b")


class WriterAsks:
    """Asks what a question of the writer's own is for, where the next sentence takes it up."""

    id = "writer-asks"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each that somebody who reports puts between statements."""
        for before, line, after in zip(
            (None, *view.lines), view.lines, view.lines[1:], strict=False
        ):
            own = line.text.endswith("?") and not _MARKS.search(line.text) and not line.said
            same = after.paragraph == line.paragraph and not after.text.endswith("?")
            # A question that ends a text is often a joke, or stays open on purpose.
            if (
                _OURS.search(line.text)
                or after.said
                or line.text.startswith(("So ", "And "))
                or _REPLY.search(after.text)
                or line.paragraph == len(view.numbers) > 1
            ):
                continue
            if not (view.written and own and same and view.owner(line.at) == ""):
                continue
            answer = "" if _MARKS.search(after.text) else opening(after.text)
            if answer and _LEAST <= len(words(line.text)) <= _LONGEST:
                yield self._question(view, before, line, after, answer)

    def _question(
        self, view: View, before: Line | None, line: Line, after: Line, answer: str
    ) -> Candidate:
        left = _left(before)
        turn = f" from what stands before ({left}, ¶{before.paragraph})" if before and left else ""
        asked = f"“{line.text.strip()}”"
        return Draft(
            key=f"writer-asks-{slug(line.text)}",
            type="structure",
            ask=f"In ¶{line.paragraph} the writer asks: {asked} What does this question do for the "
            "paragraph? Which sentence begins to answer it?",
            answer="The writer does not ask in order to be told: the question says aloud what a "
            f"reader may wonder and leads over{turn} to the next point. The next sentence begins "
            f"to answer it: {answer}.",
            paragraphs=(line.paragraph,),
            evidence=(line.at, after.at),
            accept=("Any answer that sees the question as a step of the text.",),
            reject=("“The writer does not know it.”",),
            misreading="Taking the question for one that somebody in the article is asked.",
            follow_up="Put a statement in the place of the question. What is lost?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.6)


def _left(before: Line | None) -> str:
    """The sentence that the question leads away from, where it can be shown whole."""
    if before is None or _MARKS.search(before.text) or _LEANS.match(before.text):
        return ""
    shown = opening(before.text)
    return shown if len(words(shown)) >= _WHOLE and not shown.endswith("…”") else ""
