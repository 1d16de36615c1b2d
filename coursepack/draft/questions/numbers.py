"""Which number goes where? Three gaps, four numbers, all from one or two paragraphs."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import slug
from coursepack.model.findings import Figure

_NUMBER = re.compile(r"[£$€]?\d[\d.,]*\d(?:\s?(?:%|million|billion|bn|m\b))?|\d+%")
_GAPS = 3


class Numbers:
    """Matches numbers with what they count; one number is left over."""

    id = "numbers"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the paragraph with most figures of weight."""
        best: list[tuple[Line, Figure, str, str]] = []
        for number in view.numbers:
            found = list(self._rows(view, number))
            best = found if len(found) > len(best) else best
        if len({row[0].order for row in best}) < _GAPS or len(best) < _GAPS + 1:
            return
        lines = list({row[0].order: row for row in reversed(best)}.values())[::-1][:_GAPS]
        kind = "%" in lines[0][2]
        if any(("%" in row[2]) != kind for row in lines):
            return
        spare = next((r for r in best if r not in lines and ("%" in r[2]) == kind), None)
        if spare is None:
            return
        gaps = [row[3].replace(row[2], "____", 1) for row in lines]
        offered = sorted({row[2] for row in (*lines, spare)}, key=lambda n: (len(n), n))
        if len(offered) <= _GAPS:
            return
        number = lines[0][0].paragraph
        listed = " ".join(f"({LETTERS[i]}) {gap}" for i, gap in enumerate(gaps))
        yield Draft(
            key=f"numbers-{slug(*(row[2] for row in lines))}",
            type="literal",
            ask=f"Which number of ¶{number} belongs where? One is left over: {'; '.join(offered)}. "
            f"{listed}",
            answer=" ".join(f"({LETTERS[i]}) {row[2]}." for i, row in enumerate(lines))
            + f" Left over: {spare[2]}.",
            paragraphs=(number,),
            evidence=tuple(row[1].at for row in lines),
            accept=("The numbers alone, in the order of the gaps.",),
            reject=("A number without what it counts.",),
            misreading="Matching numbers by their size and not by what they count.",
            follow_up="Which of these numbers would you most want to check?",
            about=frozenset(row[0].order for row in lines),
            secret=tuple(row[2] for row in lines),
        ).candidate(view, 0.8, 0.4)

    def _rows(self, view: View, number: int) -> Iterator[tuple[Line, Figure, str, str]]:
        for line in view.within(number):
            for figure in line.figures:
                match = _NUMBER.search(view.text(figure.at))
                shown = around(view, figure.at)
                hurt = any(meets(s.at, figure.at) for s in view.findings.sensitive)
                alone = len(_NUMBER.findall(shown)) == 1 and len(shown.split()) > 4
                if match and alone and not hurt and shown.count(match.group()) == 1:
                    yield line, figure, match.group(), shown
