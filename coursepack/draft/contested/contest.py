"""What an article sets apart most surely, and over what."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from coursepack.draft.contested.camps import camps
from coursepack.draft.contested.court import court
from coursepack.draft.contested.cues import DISPUTE
from coursepack.draft.contested.demands import demands
from coursepack.draft.contested.matter import Matter, matters, under_title
from coursepack.draft.contested.plans import plan, unheard
from coursepack.draft.contested.speakers import speakers
from coursepack.draft.contested.stand import Stand, stems
from coursepack.draft.contested.studies import studies
from coursepack.draft.view import View

Kind = Literal["none", "trial", "study", "camps", "speakers", "plan"]
_FINDERS: tuple[tuple[Kind, Callable[[View], tuple[Stand, ...]]], ...] = (
    ("trial", court),
    ("study", studies),
    ("speakers", speakers),
    ("camps", camps),
    ("camps", demands),
)


_NEAR = 2


@dataclass(frozen=True, slots=True)
class Contest:
    """Two who differ, or nobody; and what is to be decided, where the text says so."""

    kind: Kind
    stands: tuple[Stand, ...] = ()
    matter: Matter | None = None


def one_voice(view: View) -> Contest:
    """What is to be decided, where one person argues: nobody else speaks for a side there."""
    return Contest("none", matter=contest(view).matter)


def contest(view: View) -> Contest:
    """The first kind of contest that the text holds, with the matter that it is about."""
    found = _all(view)
    for matter in found:
        if stands := plan(view, matter):
            return Contest("plan", stands, _first_near(found, matter))
    for kind, find in _FINDERS:
        if stands := find(view):
            return Contest(kind, stands, _over(view, stands))
    for matter in _all(view):
        if 2 * matter.at.paragraph <= len(view.numbers) and (stands := unheard(view, matter)):
            return Contest("plan", stands, matter)
    return Contest("none", (), _alone(view))


def _first_near(found: list[Matter], matter: Matter) -> Matter:
    """The first matter of a text, where it stands near to another: both are about one thing."""
    near = matter.at.paragraph - found[0].at.paragraph <= _NEAR
    return found[0] if near else matter


def _over(view: View, stands: tuple[Stand, ...]) -> Matter | None:
    """A matter whose words, names apart, the paragraphs of both stands take up."""
    around = [stems(view.shadows[stand.at.paragraph - 1]) for stand in stands]
    for matter in _all(view):
        if all(matter.stems & other for other in around):
            return matter
    return None


def _alone(view: View) -> Matter | None:
    """A matter that the text tells to be disputed, without two who can be set side by side."""
    for matter in _all(view):
        near = [line for line in view.lines if abs(line.paragraph - matter.at.paragraph) <= 1]
        if any(DISPUTE.search(line.own) for line in near):
            return matter
    return None


def _all(view: View) -> list[Matter]:
    first = under_title(view)
    return [*([first] if first else []), *matters(view)]
