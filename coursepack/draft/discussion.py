"""The essential question, the positions with their paragraphs, and how the talk is run."""

from collections.abc import Sequence

from coursepack.draft.contest import Stand
from coursepack.draft.routine import choose
from coursepack.draft.tables import Side, Theme
from coursepack.draft.themes import score
from coursepack.draft.view import View
from coursepack.draft.wording import joined
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
_NEITHER = "Neither settles it: the two may speak of different things, or something is missing."
_MOST_PLACES = 2


def essential(theme: Theme | None, stands: Sequence[Stand]) -> str:
    """The essential question (H3): the theme's, or what a reader is to go by where two differ."""
    if theme:
        return theme.essential
    if stands:
        return (
            f"When {joined([stand.speaker for stand in stands])} differ, what can a reader go by?"
        )
    return _OPEN_ESSENTIAL


def discussion(
    view: View, theme: Theme | None, stands: Sequence[Stand], library: Library
) -> Discussion:
    """At least two positions, each with the paragraphs that speak for it (H8).

    What the article itself sets apart comes first, then the theme, then the article's own support.
    """
    positions = _theme_positions(view, theme.positions) if theme else []
    fits = len(positions) > 1
    choice = choose(view, stands, theme, fits, library)
    if stands:
        positions = _sides(view, stands)
    elif not fits:
        positions = _open_positions(view)
    return Discussion(
        prompt=_prompt(theme if fits or stands else None, stands),
        positions=positions,
        routine=choice.routine,
        why=choice.why,
        frames=[] if choice.routine else _FRAMES,
        grouping="" if choice.routine else "Pairs, then the whole class",
        minutes=0 if choice.routine else 20,
        wait=WAIT,
        uptake=UPTAKE,
        look_for=[
            "Students name a paragraph for what they claim.",
            "They keep apart what the article states, what somebody in it says, and what they "
            "add themselves.",
            "They can put the other position so fairly that its holders agree.",
        ],
    )


def _prompt(theme: Theme | None, stands: Sequence[Stand]) -> str:
    if not stands:
        return theme.prompt if theme else _OPEN_PROMPT
    sides = joined([f"{stand.speaker} (¶{stand.at.paragraph})" for stand in stands])
    if theme:
        return f"{theme.prompt} Begin with what the article sets side by side: {sides}."
    return (
        f"{sides} differ. On what exactly, who gives better support for it, and what would you "
        "have to know to decide?"
    )


def _sides(view: View, stands: Sequence[Stand]) -> list[Position]:
    """What each of the two says, and that neither may be enough."""
    at = [view.anchor(stand.at) for stand in stands]
    sides = [Position(view=s.says, at=[a]) for s, a in zip(stands, at, strict=True)]
    both = [view.paragraph(n) for n in sorted({stand.at.paragraph for stand in stands})]
    return [*sides, Position(view=_NEITHER, at=both)]


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
