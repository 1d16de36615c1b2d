"""In the article or not? Statements with a limit; in one of them the limit is turned round."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_TURNED = {
    "at least": "at most",
    "more than": "fewer than",
    "fewer than": "more than",
    "less than": "more than",
    "almost": "more than",
    "nearly": "more than",
    "up to": "more than",
    "over": "less than",
}
_LIMIT = re.compile(
    rf"\b(?P<limit>{'|'.join(_TURNED)}) (?=[£$€]?\d|(?:half|one|two|three|four|five)\b)"
)
_FEWEST, _MOST = 2, 3


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    shown: str
    limit: str


class InOrNot:
    """Asks which of the statements the article makes, and mends the one that it does not."""

    id = "in-or-not"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one task, over statements of different paragraphs."""
        rows = list({row.line.paragraph: row for row in reversed(list(_rows(view)))}.values())
        rows = sorted(rows, key=lambda row: row.line.order)[:_MOST]
        if len(rows) < _FEWEST:
            return
        wrong = sum(map(ord, rows[0].shown)) % len(rows)
        told = [_turned(row) if i == wrong else row.shown for i, row in enumerate(rows)]
        listed = " ".join(
            f"({LETTERS[i]}) {marked(text)} (¶{row.line.paragraph})"
            for i, (text, row) in enumerate(zip(told, rows, strict=True))
        )
        key = " ".join(
            f"({LETTERS[i]}) no: the article says “{row.limit}”."
            if i == wrong
            else f"({LETTERS[i]}) yes."
            for i, row in enumerate(rows)
        )
        yield Draft(
            key=f"in-or-not-{slug(rows[0].shown)}",
            type="literal",
            ask=f"In the article or not? Read each against its paragraph, word by word; put right "
            f"what is not. {listed}",
            answer=key,
            paragraphs=tuple(row.line.paragraph for row in rows),
            evidence=tuple(row.line.at for row in rows),
            accept=("The right letters, with the one word that had to be put right.",),
            reject=("“Not”, without the word that is wrong.",),
            misreading="Looking for the number only, and not for the word before it.",
            follow_up="What would change for a reader if the wrong one were printed?",
            about=frozenset(row.line.order for row in rows),
        ).candidate(view, 0.85, 0.35)


def _rows(view: View) -> Iterator[_Row]:
    """The writer's short statements with a limit before a number; none about harm (H15)."""
    hard = {s.at.paragraph for s in view.findings.sensitive if s.subject in ("death", "violence")}
    for line in view.lines:
        match = _LIMIT.search(line.own)
        shown = opening(line.text)[1:-1]
        if line.paragraph in hard:
            continue
        if match and view.owner(line.at) == "" and "…" not in shown and match.group() in shown:
            yield _Row(line, shown, match["limit"])


def _turned(row: _Row) -> str:
    return row.shown.replace(f"{row.limit} ", f"{_TURNED[row.limit]} ", 1)
