"""The essential question, the positions with their paragraphs, and how the talk is run."""

from collections.abc import Sequence

from coursepack.draft.tables import Side, Theme
from coursepack.draft.themes import score
from coursepack.draft.view import View
from coursepack.model.known import Library
from coursepack.model.lesson import Discussion, Position

WAIT = "Three to five seconds of silence after the question, and again after each answer."
UPTAKE = "Say back what a student said, then ask the class: which paragraph speaks for it?"
_OPEN_ESSENTIAL = "What would you have to know before you acted on what this article says?"
_OPEN_PROMPT = "Has the article shown enough for a reader to make up their mind?"
_FRAMES = [
    "¶__ supports this, because …",
    "I see it differently: in ¶__ it says …",
    "Before I agree I would need to know …",
]
_MOST_PLACES = 2
# Routines in which students take sides are left out where people were harmed for who they are.
_GENTLE = "socratic-seminar"
_TAKES_SIDES = frozenset({"four-corners", "circle-of-viewpoints"})


def essential(theme: Theme | None) -> str:
    """The essential question (H3)."""
    return theme.essential if theme else _OPEN_ESSENTIAL


def discussion(view: View, theme: Theme | None, library: Library) -> Discussion:
    """At least two positions, each with the paragraphs that speak for it (H8)."""
    positions = _theme_positions(view, theme.positions) if theme else []
    fits = len(positions) > 1
    routine = _routine(view, theme.routine if theme and fits else _GENTLE, library)
    return Discussion(
        prompt=theme.prompt if theme and fits else _OPEN_PROMPT,
        positions=positions if fits else _open_positions(view),
        routine=routine,
        frames=[] if routine else _FRAMES,
        grouping="Pairs, then the whole class" if not routine else "",
        minutes=0 if routine else 20,
        wait=WAIT,
        uptake=UPTAKE,
        look_for=[
            "Students name a paragraph for what they claim.",
            "They keep apart what the article states, what somebody in it says, and what they "
            "add themselves.",
            "They can put the other position so fairly that its holders agree.",
        ],
    )


def _theme_positions(view: View, sides: Sequence[Side]) -> list[Position]:
    counts = [_support(view, side.look) for side in sides]
    found = []
    for i, side in enumerate(sides):
        others = [other for j, other in enumerate(counts) if j != i]
        own = [n for n in counts[i] if all(counts[i][n] >= other.get(n, 0) for other in others)]
        places = own or list(counts[i])
        places.sort(key=lambda n: (-counts[i][n], n))
        if places:
            at = [view.paragraph(n) for n in sorted(places[:_MOST_PLACES])]
            found.append(Position(view=side.view, at=at))
    return found


def _support(view: View, stems: list[str]) -> dict[int, int]:
    """The paragraphs in which at least two of the stems stand, with how many do."""
    counts = ((number, score(stems, shadow)[1]) for number, shadow in enumerate(view.shadows, 1))
    return {number: different for number, different in counts if different > 1}


def _open_positions(view: View) -> list[Position]:
    """Positions on the article itself, resting on its figures and on its hedges."""
    firm = {line.paragraph for line in view.lines for f in line.figures if f.source}
    firm |= {q.at.paragraph for q in view.sure_quotations if q.kind == "direct"}
    loose = {line.paragraph for line in view.lines if line.marks("hedge") and not line.said}
    loose -= set(sorted(firm)[:_MOST_PLACES])
    if not firm or not loose:
        return []
    return [
        Position(
            view="Enough: people who know are named and can be checked.",
            at=[view.paragraph(n) for n in sorted(firm)[:_MOST_PLACES]],
        ),
        Position(
            view="Not enough: where it matters, the article itself is unsure.",
            at=[view.paragraph(n) for n in sorted(loose)[:_MOST_PLACES]],
        ),
    ]


def _routine(view: View, wanted: str, library: Library) -> str:
    """The wanted routine, or a gentler one; "" where the course has none."""
    hard = any(s.subject in ("violence", "death", "ethnicity") for s in view.findings.sensitive)
    choice = _GENTLE if hard and wanted in _TAKES_SIDES else wanted
    return next((name for name in (choice, _GENTLE) if name in library.routines), "")
