"""What a text wants of its readers, said in one sentence."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.plan import does
from coursepack.draft.questions.arguing.voice import before, big, first_words, full, stands
from coursepack.draft.questions.arguing.wished import ORDINAL, listed_in, wishes
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, joined, paragraphs, slug

_MOST, _EARLY = 3, 9
_PLAN = re.compile(
    r"\b[Tt]h(?:e|is) (?P<plan>bill|motion|law|plan|scheme|proposal|measure|resolution|amendment"
    r"|scheme)\b"
)
_IT = re.compile(r"^(?:But |And )?It\b|\band it\b|\blet it\b")
_POINTS = re.compile(
    r"\b(?:it|them|this|that(?! \w+ \w+)|these|those|so)\b(?=[,.;]| (?:out|up|off|down)\b)"
)
# How a key goes on to tell what is in a plan: "pass the bill" alone asks for nothing yet.
_WOULD = "would do"
# What only says that a demand comes, what announces one that stands elsewhere, and one of several.
_LEADS_IN = re.compile(r"\b(?:is|are) (?:\w+ )?(?:simple|plain|clear|easy)(?: enough)?”$")
_ANNOUNCES = re.compile(
    r"\b(?:one thing|two things|three things|a bargain|a request|the following|an offer)\b"
    r"|\b(?:demand|ask|propose|want)”$|\b(?:that|this|it) (?:down|up|out|off)\b"
)
_PART = re.compile(r"“(?:Second|Third|Secondly|Thirdly|Finally|Last|Lastly|Also)\b")
# What is added behind a demand that is whole without it.
_AFTERTHOUGHT = re.compile(r", which\b[^,.;]*…”$")


class Demand:
    """Asks what is wanted, in the student's own words."""

    id = "demand"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question: for the demands that the text counts, else for what it says outright."""
        counts = listed_in(view)
        if counts:
            yield self._listed(view, counts)
            return
        rows: list[tuple[Line, str]] = []
        for row in wishes(view):
            behind = bool(rows) and row[0].order - rows[-1][0].order in (0, 1)
            if behind or _clear(view, row[0]):
                rows.append(row)
            elif (earlier := before(view, row[0])) and full(earlier) and not earlier.said:
                rows.append((row[0], f"{full(earlier)} and then {row[1]}"))
        told = _whole(rows[-_MOST:])
        planned = any(_plan(view, line) for line, _ in told)
        if told and (not planned or _WOULD in _meant(view, told)):
            yield self._outright(view, told)

    def _listed(self, view: View, rows: list[tuple[Line, str]]) -> Candidate:
        who, n = view.teller(rows[0][0].paragraph), rows[0][0].paragraph
        parts = [ORDINAL.sub("“", text) for _, text in rows]
        told = "; ".join(f"({x}) {text}" for x, text in zip(LETTERS, parts, strict=False))
        of = f" of “{view.genre.whom}”" if len(view.genre.whom.split()) > 1 else ""
        return Draft(
            key=f"demand-{slug(*parts)}",
            type="inference",
            ask=f"What does {who} ask for in ¶{n}? Name the {counted(len(rows))} things in your "
            f"own "
            "words.",
            answer=f"{big(who)} asks for {counted(len(rows))} things{of}: {told} (¶{n}).",
            paragraphs=(n,),
            evidence=tuple(first_words(line) for line in dict.fromkeys(line for line, _ in rows)),
            accept=("Any wording that changes nothing of what is asked.",),
            reject=("What the student would ask for instead.",),
            misreading="Taking what is asked for as what has been granted.",
            follow_up="Which of them would be the easiest to grant?",
            bloom="understand",
            skill="central claim",
            about=frozenset(line.order for line, _ in rows),
        ).candidate(view, 0.95, 0.9)

    def _outright(self, view: View, rows: list[tuple[Line, str]]) -> Candidate:
        where = sorted({line.paragraph for line, _ in rows})
        who = view.teller(where[-1])
        said = joined([f"{text} (¶{line.paragraph})" for line, text in rows])
        return Draft(
            key=f"demand-{slug(*(text for _, text in rows))}",
            type="inference",
            ask=f"Say in one sentence, in your own words, what {who} wants to be done. Start from "
            f"{paragraphs(where)}.",
            answer=f"{big(who)} says it outright: {said}.{_meant(view, rows)}",
            paragraphs=tuple(where),
            evidence=tuple(first_words(line) for line, _ in rows),
            accept=("A sentence that says the same and names who is to act.",),
            reject=("What the student would want instead.",),
            misreading="Telling what the text is about, and not what it wants.",
            follow_up="Who could refuse it, and with what reason?",
            bloom="understand",
            skill="central claim",
            about=frozenset(line.order for line, _ in rows),
        ).candidate(view, 0.9, 0.9)


def _whole(rows: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """The wishes as a key can give them, all of each; none where a part of them is left out."""
    told = []
    for line, text in rows:
        shown = _AFTERTHOUGHT.sub("”", text)
        if _ANNOUNCES.search(shown) or _PART.match(shown) or shown.endswith("…”"):
            return []
        if not _LEADS_IN.search(shown):
            told.append((line, shown))
    return told


def _clear(view: View, line: Line) -> bool:
    """Whether it can be told what a wish is about: it points nowhere, or at a plan named before."""
    return bool(_plan(view, line)) or (
        stands(line) and not _POINTS.search(" ".join(line.own.split()[:_EARLY]))
    )


def _plan(view: View, line: Line) -> str:
    """The bill or plan that a wish names, or means by "it": named last in the same paragraph."""
    if match := _PLAN.search(line.own):
        return match["plan"]
    before = [x for x in view.within(line.paragraph) if x.order < line.order]
    for other in reversed(before if _IT.search(line.own) else []):
        if match := _PLAN.match(other.own):
            return match["plan"]
        if not other.own.startswith("It "):
            return ""
    return ""


def _meant(view: View, rows: list[tuple[Line, str]]) -> str:
    """What the plan would do that a wish speaks of, where the text says so in a sentence."""
    plans = [(line, plan) for line, _ in rows if (plan := _plan(view, line))]
    if not plans:
        return ""
    line, plan = plans[0]
    it = "" if _PLAN.search(line.own) else f" “It” is the {plan}."
    found = does(view)
    if found is None or found[0] != plan or not full(found[1]):
        return it
    return f"{it} What the {plan} {_WOULD}: {full(found[1])} (¶{found[1].paragraph})."
