"""Whose view is it? What people and papers hold, matched with those who hold it."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.held import Held, held, rank
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.questions.says import Says
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug

_FEWEST, _MOST = 3, 4
# Who has looked into something finds it; who is quoted says it.
_FINDS = re.compile(r"\b(?:f[io]u?nd|conclu|suggest|estimat|calculat|show|according)")


class WhoseView:
    """Matches statements and quoted phrases with their holders: people, bodies, studies.

    So no view loses its owner where too few people are quoted in whole sentences.
    """

    id = "whose-view"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where three holders are sure."""
        if not view.genre.argued and any(Says().make(view)):
            return
        rows = sorted(held(view), key=rank)[:_MOST]
        if len(rows) >= _FEWEST:
            yield _question(view, sorted(rows, key=lambda row: row.at))


def _question(view: View, rows: list[Held]) -> Candidate:
    order = sorted(rows, key=lambda row: (len(row.shown), row.shown))
    # Not in the order of the answers: the last shall be first.
    named = joined([row.who for row in (order[-1], *order[:-1])])
    listed = " ".join(f"({LETTERS[i]}) {_listed(row)}" for i, row in enumerate(order))
    listed = listed if listed.endswith((".", ")")) else f"{listed}."
    does = "says or finds" if any(_FINDS.search(row.cue) for row in rows) else "says"
    return Draft(
        key=f"whose-view-{slug(*(row.shown for row in order))}",
        type="attribution",
        ask=f"Who {does} what? Match the statements with {named}. {listed}",
        answer=" ".join(
            f"({LETTERS[i]}) {row.told}, ¶{row.at.paragraph}." for i, row in enumerate(order)
        ),
        paragraphs=tuple(row.at.paragraph for row in rows),
        evidence=tuple(row.at for row in rows),
        accept=("Letters and names.",),
        reject=("A name given because it stands near the words.",),
        misreading="Taking whatever stands in a text for what its writer thinks.",
        bloom="understand",
        follow_up="For which of them does the text tell how they know?",
        about=frozenset(row.line.order for row in rows),
        secret=tuple(f"words of {row.told} in ¶{row.at.paragraph}" for row in rows),
    ).candidate(view, 0.9, 0.8)


def _listed(row: Held) -> str:
    """A statement as it is listed, told as reported where it is not quoted."""
    return row.shown if row.shown.startswith("“") else f"{row.shown} (reported, not quoted)"
