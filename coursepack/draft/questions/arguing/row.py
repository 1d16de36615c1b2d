"""Sentences in a row that begin alike, and the one that breaks the row."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, bare, first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, slug

_FEWEST, _SHORT = 3, 18
# How a row is begun on purpose; "He had" and "The man" begin many a sentence by chance.
_ON_PURPOSE = re.compile(
    r"^(?:(?:I|We|You|They|It) (?:could|can|cannot|will|shall|must|should|would|want|ask|have|had"
    r"|know"
    r"|do|did|may|believe|refuse|remember|are|were)|Let us|There (?:is|are|was|were)|No \w+|Not \w+"
    r"|Because \w+|If \w+|It (?:is|was)|Every \w+|Ask \w+)\b"
)


class Row:
    """Asks what a row of sentences that begin alike does, and what breaks it."""

    id = "row"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each row of three or more in one paragraph."""
        done: set[int] = set()
        for line in voice(view):
            row = () if line.order in done else _row(view, line)
            done |= {other.order for other in row}
            quotable = [text for other in row if (text := shown(other, _SHORT))]
            if len(row) >= _FEWEST and len(quotable) >= _FEWEST and not hard(view, line.paragraph):
                yield self._question(view, row, quotable)

    def _question(self, view: View, row: tuple[Line, ...], quotable: list[str]) -> Candidate:
        line, last, start = row[0], row[-1], _start(row[0])
        who = view.teller(line.paragraph)
        following = after(view, last, 1)
        breaks = shown(following[0]) if following else ""
        then = f" After them comes: {breaks}." if breaks else ""
        return Draft(
            key=f"row-{slug(start, line.text)}",
            type="structure",
            ask=f"In ¶{line.paragraph} {counted(len(row))} sentences in a row begin with "
            f"“{start}”. Why does {who} not join them into one? What does a reader come to "
            "expect, and what does the sentence after the row do with that?",
            answer=f"The row, among others: {quotable[0]} and {quotable[1]}.{then} Look for: "
            "each sentence adds one thing and counts as a step; what the steps lead up to; the "
            "difference to a plain list with “and”. To say a thing several times is not to "
            "prove it.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line), first_words(following[0] if breaks else last)),
            accept=("An effect on hearing, if the student reads the row aloud to show it.",),
            reject=("Only “it is a repetition”.",),
            misreading="Taking the row for a lack of other words.",
            follow_up="Write a fourth or fifth sentence for the row that somebody else would say.",
            skill="rhetoric",
            about=frozenset(other.order for other in row),
        ).candidate(view, 0.85, 0.85)


def _start(line: Line) -> str:
    match = _ON_PURPOSE.match(bare(line))
    return match.group() if match else ""


def _row(view: View, line: Line) -> tuple[Line, ...]:
    """The sentences from here on that begin alike."""
    start = _start(line)
    row = [line]
    for other in after(view, line, len(view.lines)) if start else ():
        if _start(other) != start:
            break
        row.append(other)
    return tuple(row)
