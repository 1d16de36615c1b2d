"""How many times more? Two counts of the same kind of people or things, far apart in size."""

import re
from collections.abc import Iterator
from itertools import combinations

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.findings import Figure

_COUNT = re.compile(
    r"(?P<limit>[a-z ]*?)(?P<number>\d[\d,]*(?:\.\d+)?)(?: (?P<power>thousand|million|billion))?"
    r" (?:(?:more|other|new|additional) )?(?P<noun>[a-z]+)"
)
_POWERS = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
# What is measured and not counted, and what is counted once and again.
_NOT = re.compile(
    r"(?:years?|days?|hours?|minutes?|months?|weeks?|times|miles|km|metres|meters|feet|tons?|tonnes"
    r"|degrees|points|per|percent|pounds|euros?|dollars|votes)$"
)
_LEAST_TIMES, _LEAST_WORDS = 20, 5


class Scale:
    """Asks for the ratio of two counts, and what the comparison shows and does not show."""

    id = "scale"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for the two counts that stand nearest to each other."""
        found = [row for line in view.lines for f in line.figures if (row := _count(view, line, f))]
        pairs = [
            (abs(a[0].order - b[0].order), a, b)
            for a, b in combinations(found, 2)
            if a[3] == b[3]
            and _together(view, a[0], b[0])
            and _alike(a, b)
            and _times(a[2], b[2]) >= _LEAST_TIMES
        ]
        if pairs:
            _, one, two = min(pairs, key=lambda pair: (pair[0], pair[1][0].order))
            yield self._question(view, one, two)

    def _question(self, view: View, one: "_Row", two: "_Row") -> Candidate:
        small, large = sorted((one, two), key=lambda row: row[2])
        noun, times = one[3], _times(one[2], two[2])
        return Draft(
            key=f"scale-{slug(small[4], large[4])}",
            type="inference",
            ask=f"Set two numbers of {noun} side by side: {small[4]} (¶{small[0].paragraph}) and "
            f"{large[4]} (¶{large[0].paragraph}). About how many times larger is the second? What "
            "does that show about the first, and what does it not show?",
            answer=f"About {_rounded(times)} times. It shows that the first is a small part of "
            "what "
            "the second counts, if both count the same kind; it does not show that it is worth "
            "little, or whether the two were counted in the same place and time. Look for one of "
            "each.",
            paragraphs=(one[0].paragraph, two[0].paragraph),
            evidence=(small[1].at, large[1].at),
            accept=("Any rounding that keeps the size right.",),
            reject=("The difference in place of “how many times”.",),
            misreading="Reading past “thousand” or “million”.",
            follow_up="Which third number would make the comparison fairer?",
            dok=2,
            bloom="apply",
            skill="reasoning with figures",
            about=frozenset({one[0].order, two[0].order}),
        ).candidate(view, 0.85, 0.8)


_Row = tuple[Line, Figure, float, str, str]


def _count(view: View, line: Line, figure: Figure) -> _Row | None:
    """A count with its number, what it counts, and how it can be shown."""
    match = _COUNT.fullmatch(view.text(figure.at)) or _COUNT.match(view.text(figure.at))
    if not match or _NOT.match(match["noun"]) or line.text.endswith("?"):
        return None
    shown = around(view, figure.at)
    if len(words(shown)) < _LEAST_WORDS or view.owner(figure.at) is None:
        return None
    number = float(match["number"].replace(",", "")) * _POWERS[match["power"] or ""]
    return line, figure, number, match["noun"], shown


def _comparable(view: View, one: "_Row", two: "_Row") -> bool:
    """Whether two counts are of one kind, far apart in size, and told in one paragraph."""
    kind = one[3] == two[3] and _alike(one, two)
    return kind and _together(view, one[0], two[0]) and _times(one[2], two[2]) >= _LEAST_TIMES


def _together(view: View, one: Line, two: Line) -> bool:
    """Whether two sentences of one paragraph can be compared; the dead are not (H15)."""
    hard = {s.at.paragraph for s in view.findings.sensitive if s.subject in ("death", "violence")}
    alone = len(one.figures) == len(two.figures) == 1
    return (
        alone
        and one.order != two.order
        and one.paragraph == two.paragraph
        and one.paragraph not in hard
    )


def _alike(one: _Row, two: _Row) -> bool:
    """Whether what is shown of both counts shares a word that tells which ones are meant."""
    stems = [{w[:6] for w in words(row[4]) if len(w) > 5 and w != row[3]} for row in (one, two)]
    return bool(stems[0] & stems[1])


def _times(one: float, two: float) -> float:
    low, high = sorted((one, two))
    return high / low if low else 0.0


def _rounded(number: float) -> str:
    """Two leading digits: "3,100"."""
    power = 10 ** max(0, len(str(int(number))) - 2)
    return f"{round(number / power) * power:,}"
