"""A question that the writer asks: who asks it, and what it does for the paragraph."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.excerpt import breaks_off, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_LEAST, _LONGEST, _FEWEST = 3, 20, 4
_MARKS = re.compile(r"[“”\"‘\0]|’(?!\w)")
# What may be somebody's whom the text quotes or plays.
_OURS = re.compile(r"\b(?:I|we|us|our|my|me|you|your)\b", re.IGNORECASE)
# A title that ends in a question mark is no question of the writer's.
_TITLE = re.compile(
    r"(?<= )(?:Who|Whose|What|Why|How|Where|When|Which|Is|Are|Can|Do|Does)"
    r"(?: (?:of|the|a|an|to|in|and|for|[A-Z]\w*))+\?\Z"
)
_ASKS_WHY = re.compile(r"(?:Then |But |Yet )?[Ww]hy\b")
_REASON = re.compile(
    r"\b(?:because|since|for|so that|in order|reasons?|causes?|thanks to|due to)\b"
)
# Where a sentence that is too long to be shown has a first statement.
_STOP = re.compile(r"[;:,]\s|\s[–—]\s")
# The question was put to somebody, who answers.
_REPLY = re.compile(r"\b(?:repl(?:ies|ied)|answer(?:s|ed)|said|says|told|thought about it)\b")


class WriterAsks:
    """Asks what a question of the writer's own is for, where the next sentence takes it up."""

    id = "writer-asks"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each that somebody who reports puts between statements."""
        for line, after in zip(view.lines, view.lines[1:], strict=False):
            own = line.text.endswith("?") and not _MARKS.search(line.text) and not line.said
            same = after.paragraph == line.paragraph and not after.text.endswith("?")
            # A question that ends a text is often a joke, or stays open on purpose.
            if (
                _OURS.search(line.text)
                or after.said
                or line.text.startswith(("So ", "And "))
                or _REPLY.search(after.text)
                or line.paragraph == len(view.numbers) > 1
                or _titled(line, after)
                or (_ASKS_WHY.match(line.text) and not _REASON.search(after.text))
            ):
                continue
            if not (view.written and own and same and view.owner(line.at) == ""):
                continue
            follows = "" if _MARKS.search(after.text) else _start(after)
            if follows and _LEAST <= len(words(line.text)) <= _LONGEST:
                yield self._question(view, line, after, follows)

    def _question(self, view: View, line: Line, after: Line, follows: str) -> Candidate:
        return Draft(
            key=f"writer-asks-{slug(line.text)}",
            type="structure",
            ask=f"In ¶{line.paragraph} the writer asks: “{line.text.strip()}” What does this "
            "question do for the paragraph?",
            answer="The writer does not ask in order to be told: the question says aloud what a "
            "reader may wonder at this point and leads on to what the paragraph tells about it, "
            f"beginning with {follows}.",
            paragraphs=(line.paragraph,),
            evidence=(line.at, after.at),
            accept=("Any answer that sees the question as a step of the text.",),
            reject=("“The writer does not know it.”",),
            misreading="Taking the question for one that somebody in the article is asked.",
            follow_up="Put a statement in the place of the question. What is lost?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.6)


def _titled(line: Line, after: Line) -> bool:
    """Whether the mark belongs to a title, and the sentence goes on behind it."""
    return _TITLE.search(line.text) is not None or after.text[:1].islower()


def _start(line: Line) -> str:
    """A sentence as a quotation, or its first statement; "" where neither is whole."""
    shown = opening(line.text)
    if shown and not breaks_off(line, shown):
        return shown
    stop = _STOP.search(line.text)
    head = line.text[: stop.start()] if stop else ""
    whole = ANY_VERB.search(head) and _FEWEST <= len(words(head)) <= MOST
    return f"{marked(head)[:-1]} …”" if whole else ""
