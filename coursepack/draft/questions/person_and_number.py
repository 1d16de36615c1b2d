"""One person's story beside a statistic: what can each show that the other cannot?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.interest import OFFICE
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug, surname
from coursepack.model.findings import Figure, Name

_MANY = re.compile(r"%|per ?cent|million|billion|\d,\d{3}|\d{3}")
_LIFE = re.compile(
    r"year-old|, \d\d,|employee|student|worker|resident|mother|father|teenager|used to|lives"
    r"|was at (?:work|home)"
    r"|was woken|her (?:parents|flat|house|desk|job)|his (?:parents|flat|father|house|desk|job"
    r"|friend)"
)


class PersonAndNumber:
    """Compares two kinds of evidence that stand near each other."""

    id = "person-and-number"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first person without a post near a large figure."""
        for name in view.findings.names:
            known = name.kind == "person" or (name.kind == "unknown" and len(name.text.split()) > 1)
            if not known or OFFICE.search(name.role):
                continue
            line = view.line_at(name.mentions[0])
            near = " ".join(view.line_at(m).own for m in name.mentions)
            figure = self._figure(view, line)
            if _LIFE.search(near) and figure:
                yield self._question(view, name, line, figure)
                return

    def _figure(self, view: View, line: Line) -> tuple[Line, Figure] | None:
        """The nearest large figure, in the same paragraph if there is one."""
        found = [
            (abs(other.paragraph - line.paragraph), abs(other.order - line.order), other, figure)
            for other in view.lines
            for figure in other.figures
            if other.order != line.order and _MANY.search(view.text(figure.at))
        ]
        if not found:
            return None
        far, _, other, figure = min(found, key=lambda row: (row[0], row[1]))
        return (other, figure) if far <= 1 and around(view, figure.at) else None

    def _question(
        self, view: View, name: Name, line: Line, found: tuple[Line, Figure]
    ) -> Candidate:
        other, figure = found
        shown = around(view, figure.at)
        first = name.text
        return Draft(
            key=f"person-and-number-{slug(surname(first))}",
            type="evaluation",
            ask=f"The article gives a number (¶{other.paragraph}: {shown}) and tells of one "
            f"person, {first} (¶{line.paragraph}). What does the number show that one person "
            "cannot? What does the person show that a number cannot?",
            answer="The number tells how many or how much, if it was counted well; it says nothing "
            f"about how it feels or why. {first}’s case shows how it can be for one person, but "
            "not for how many it is so. Look for both, tied to these two examples.",
            paragraphs=(line.paragraph, other.paragraph),
            evidence=(figure.at, name.mentions[0]),
            accept=("Either half first, if both are tied to these examples.",),
            reject=("“One case proves it.”", "“Stories are not evidence.”"),
            misreading="Taking one person for an average of all.",
            follow_up=f"Is {surname(first)} a typical case? What in the text helps you decide?",
            lines=6,
            about=frozenset({line.order, other.order}),
        ).candidate(view, 0.8, 0.8)
