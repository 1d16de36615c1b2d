"""Several points that are granted to the other side: what do they do for the argument?"""

from collections.abc import Iterator

from coursepack.draft.questions.arguing.grants import GRANT, ONLY_YES
from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_FEWEST, _MOST = 2, 3


def granted(view: View) -> list[Line]:
    """The sentences that grant something of their own, and can be quoted."""
    return [
        line
        for line in voice(view)
        if GRANT.search(line.text)
        and not ONLY_YES.search(line.text)
        and not line.text.endswith("?")
        and shown(line)
    ]


class Granted:
    """Asks for two points that are granted, and for what granting them does."""

    id = "granted"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where at least two points are granted in different paragraphs."""
        found: dict[int, tuple[Line, str]] = {}
        for line in granted(view):
            found.setdefault(line.paragraph, (line, shown(line)))
        rows = list(found.values())[:_MOST]
        if len(rows) < _FEWEST:
            return
        who, noun = view.teller(rows[0][0].paragraph), view.genre.noun
        told = "; ".join(f"{text} (¶{line.paragraph})" for line, text in rows)
        yield Draft(
            key=f"granted-{slug(*(text for _, text in rows))}",
            type="structure",
            ask=f"Find two places where {who} grants something to the other side or admits a "
            f"weak point. For each: what does {who} say next? What do such places do for the "
            f"{noun}, and which of them costs the argument most?",
            answer=f"Among others: {told}. They make {who} seem fair, and take objections away "
            "before readers raise them. Look for: what follows each in the text; and a reason "
            "why one of them is hard to answer. What is granted stays granted, whatever follows.",
            paragraphs=tuple(line.paragraph for line, _ in rows),
            evidence=tuple(first_words(line) for line, _ in rows),
            accept=("Another place at which something is granted, with its words.",),
            reject=(f"A view that {who} only passes on in order to reject it.",),
            misreading=f"Thinking that {who} has changed sides.",
            follow_up="Which point of the other side is not granted anywhere?",
            dok=3,
            skill="argument and counter-argument",
            lines=4,
            about=frozenset(line.order for line, _ in rows),
        ).candidate(view, 0.85, 0.9)
