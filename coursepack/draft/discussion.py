"""The positions with their paragraphs, and how the talk about them is run."""

from collections.abc import Sequence

from coursepack.draft.arguing import Talk, talk
from coursepack.draft.contested.contest import Contest
from coursepack.draft.contested.stand import Stand
from coursepack.draft.opening import headline, portrait
from coursepack.draft.routine import choose
from coursepack.draft.tables import Side, Theme
from coursepack.draft.themes import score
from coursepack.draft.view import View
from coursepack.draft.wording import joined, paragraphs
from coursepack.model.known import Library
from coursepack.model.lesson import Discussion, Position

WAIT = "Three to five seconds of silence after the question, and again after each answer."
UPTAKE = "Say back what a student said, then ask the class: which paragraph speaks for it?"
_OPEN_PROMPT = (
    "Who in the article has most at stake, and who decides? Name paragraphs for both, and say "
    "whether that seems right to you."
)
_SURE_PROMPT = "Does the article show enough for a reader to make up their mind?"
_FRAMES = [
    "¶__ supports this, because …",
    "I see it differently: in ¶__ it says …",
    "Before I agree I would need to know …",
]
_NEITHER = {
    "trial": "Neither is settled yet: a court has to decide, and some evidence is still to come.",
    "study": "Both may be right in part: the finding may hold here and not everywhere.",
    "plan": "Neither settles it: each side may see a part, or something is missing.",
    "camps": "Neither settles it: each side may see a part, or something is missing.",
    "speakers": "Neither settles it: the two may speak of different things, or something is "
    "missing.",
}
# What follows the names of the two, where no question of the article or a theme leads.
_LEADS = {
    "trial": "tell two different stories. Which piece of evidence is hardest to explain for each "
    "side, and what would a jury still need to know?",
    "study": "do not see the same thing. How far does the finding hold, and what would have to "
    "be measured to decide?",
    "camps": "The text sets two sides against each other in {where}. Over what exactly do they "
    "differ, and which side gives better reasons?",
    "speakers": "differ. On what exactly, who gives better support for it, and what would you have "
    "to know to decide?",
}
_MOST_PLACES = 2


def discussion(view: View, theme: Theme | None, found: Contest, library: Library) -> Discussion:
    """At least two positions, each with the paragraphs that speak for it (H8).

    What the article itself sets apart comes first, then the theme, then the article's own support.
    """
    positions = _theme_positions(view, theme.positions) if theme else []
    fits = len(positions) > 1
    told = talk(view) if view.genre.argued else None
    if theme and fits and not _central(view, theme, found):
        found = Contest("none")
    choice = choose(view, found, theme, fits, library)
    if found.stands:
        positions = _sides(view, found)
    elif not fits:
        positions = told.positions if told else [] if portrait(view) else _open_positions(view)
    return Discussion(
        prompt=_prompt(view, theme if fits else None, found, told, unsure=bool(positions)),
        positions=positions,
        routine=choice.routine,
        why=choice.why,
        frames=[] if choice.routine else _FRAMES,
        grouping="" if choice.routine else "Pairs, then the whole class",
        minutes=0 if choice.routine else 20,
        wait=WAIT,
        uptake=UPTAKE,
        look_for=_look_for(found.stands),
    )


def _central(view: View, theme: Theme, found: Contest) -> bool:
    """Whether what is contested is what the article is about, and no side matter."""
    where = [view.shadows[stand.at.paragraph - 1] for stand in found.stands]
    known = found.matter is not None or found.kind in ("trial", "study")
    return known or all(score([*theme.about, *theme.when], text)[1] for text in where)


def _look_for(stands: Sequence[Stand]) -> list[str]:
    """What shows that the talk works; the two who differ are named."""
    told = [
        "Students name a paragraph for what they claim.",
        "They keep apart what the article states, what somebody in it says, and what they "
        "add themselves.",
        "They can put the other position so fairly that its holders agree.",
    ]
    if any(stand.speaker for stand in stands):
        named = joined([_place(stand) for stand in stands], "or")
        told.append(f"They ask how {named} could know, and what each leaves out.")
    return told


def _prompt(
    view: View, theme: Theme | None, found: Contest, told: Talk | None, *, unsure: bool
) -> str:
    if not found.stands:
        if theme:
            return theme.prompt
        if told:
            return told.prompt
        return _one_story(view) or headline(view) or (_SURE_PROMPT if unsure else _OPEN_PROMPT)
    sides = joined([_place(stand) for stand in found.stands if stand.speaker])
    where = paragraphs(stand.at.paragraph for stand in found.stands)
    sides = sides or f"the two sides in {where}"
    if found.matter and _leads(view, found, theme):
        return f"{found.matter.ask} Begin with what the article sets side by side: {sides}."
    if theme:
        return f"{theme.prompt} Begin with what the article sets side by side: {sides}."
    lead = _LEADS[found.kind].format(where=where)
    return lead if lead[0].isupper() else f"{sides[:1].upper()}{sides[1:]} {lead}"


def _leads(view: View, found: Contest, theme: Theme | None) -> bool:
    """Whether the talk is to begin with the matter: it stands in the first half of the text."""
    early = found.matter is not None and 2 * found.matter.at.paragraph <= len(view.numbers) + 1
    return found.kind not in ("trial", "study") and (early or theme is None)


def _one_story(view: View) -> str:
    who = portrait(view)
    return who and (
        f"What in the story of {who} could be told of many others, and what only of {who}? Name "
        "paragraphs for both."
    )


def _place(stand: Stand) -> str:
    return f"{stand.speaker} (¶{stand.at.paragraph})"


def _sides(view: View, found: Contest) -> list[Position]:
    """What each of the two says, and that neither may be enough."""
    sides = [Position(view=s.says, at=[view.anchor(s.at)]) for s in found.stands]
    both = [view.paragraph(n) for n in sorted({stand.at.paragraph for stand in found.stands})]
    return [*sides, Position(view=_NEITHER[found.kind], at=both)]


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
            view="It does: people who know are named and can be checked.",
            at=[view.paragraph(n) for n in sorted(firm)[:_MOST_PLACES]],
        ),
        Position(
            view="Not quite: where it matters, the article itself is unsure.",
            at=[view.paragraph(n) for n in sorted(loose)[:_MOST_PLACES]],
        ),
    ]
