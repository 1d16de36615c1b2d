"""How the class talks: the routine that fits what the article holds, and why."""

from dataclasses import dataclass

from coursepack.draft.contested.contest import Contest
from coursepack.draft.tables import Theme
from coursepack.draft.view import View
from coursepack.draft.wording import counted, joined, paragraphs
from coursepack.model.known import Library

CONTROVERSY, GENTLE = "structured-academic-controversy", "socratic-seminar"
VIEWPOINTS, LATERAL, CLAIMS = "circle-of-viewpoints", "lateral-reading", "claim-support-question"
# So many speakers are a circle, so many sourced figures or views worth a look behind them.
_MANY = 4
_CARE = ("violence", "self-harm")
_REASONS = {
    CONTROVERSY: "Two answers have support in the text, so pairs argue both before they decide.",
    "four-corners": "Views on this differ by degree, and students can change their place.",
    GENTLE: "The text leaves the question open: the talk starts from passages, not from sides.",
    VIEWPOINTS: "Many are concerned, and the matter looks different from each place.",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A routine of the course, or "" where it has none that fits, and the reason for it."""

    routine: str
    why: str


def choose(view: View, found: Contest, theme: Theme | None, fits: bool, library: Library) -> Choice:
    """The routine for two sides, for a theme whose positions fit, or for what else is there."""
    if found.stands:
        choice = _two_sides(view, found)
    elif theme and fits:
        choice = Choice(theme.routine, _REASONS.get(theme.routine, ""))
    else:
        choice = _what_is_there(view)
    return _allowed(view, choice, library)


def _two_sides(view: View, found: Contest) -> Choice:
    named = [f"{s.speaker} (¶{s.at.paragraph})" for s in found.stands if s.speaker]
    told = joined(named or [f"the two sides in {paragraphs(s.at.paragraph for s in found.stands)}"])
    told = told[:1].upper() + told[1:]
    if found.kind == "trial":
        return Choice(GENTLE, f"{told} tell two stories, and a class is no court: no sides.")
    if found.kind == "study":
        return Choice(CLAIMS, f"{told} differ over a finding: each claim is asked for its support.")
    harm = [s.at.paragraph for s in view.findings.sensitive if s.subject in _CARE]
    if harm:
        why = f"{told} differ, but {paragraphs(harm[:3])} may tell of harm: nobody is given a side."
        return Choice(GENTLE, why)
    return Choice(CONTROVERSY, f"{told} differ, so pairs argue both sides before they decide.")


def _what_is_there(view: View) -> Choice:
    """Many voices, many figures from somewhere, or many views: each is opened in its own way."""
    voices = {
        q.speaker for q in view.sure_quotations if q.kind == "direct" and view.name(q.speaker)
    }
    sourced = sorted({f.at.paragraph for f in view.findings.figures if f.source})
    views = [c for c in view.findings.claims if c.kind in ("opinion", "forecast")]
    if len(voices) >= _MANY:
        told = f"{counted(len(voices)).capitalize()} people speak"
        return Choice(VIEWPOINTS, f"{told}, and the text sets no two of them against each other.")
    if len(sourced) >= _MANY:
        where = paragraphs(sourced[:_MANY])
        return Choice(LATERAL, f"Much rests on figures from elsewhere ({where}): look behind them.")
    if len(views) >= _MANY:
        where = paragraphs(claim.at.paragraph for claim in views[:_MANY])
        return Choice(
            CLAIMS, f"The text is rich in views ({where}): each is asked for its support."
        )
    return Choice(GENTLE, _REASONS[GENTLE])


def _allowed(view: View, choice: Choice, library: Library) -> Choice:
    """The choice, or a gentler one where it would expose somebody (H15) or is not at hand."""
    routine = library.routines.get(choice.routine)
    if routine and routine.exposes and view.findings.sensitive:
        where = paragraphs({s.at.paragraph for s in view.findings.sensitive})
        why = f"Nobody is made to stand for a view beside passages to handle with care ({where})."
        choice = Choice(GENTLE, why)
    if choice.routine in library.routines:
        return choice
    return Choice(GENTLE, _REASONS[GENTLE]) if GENTLE in library.routines else Choice("", "")
