"""A trial: the story of the prosecution and the story of the defence."""

import re

from coursepack.draft.contested.stand import Stand, stand
from coursepack.draft.view import View

_TRIAL = re.compile(r"\b(?:jury|jurors|trial|courtroom|on trial|magistrates)\b", re.IGNORECASE)
_CROWN = re.compile(
    r"\b(?:prosecut(?:ion|or|ing)|for the (?:Crown|state|prosecution)|district attorney)\b", re.I
)
_DEFENCE = re.compile(
    r"\b(?:for the defen[cs]e|defen[cs]e (?:lawyer|counsel|barrister|attorney)|defending"
    r"|(?:[Hh]is|[Hh]er) (?:lawyer|barrister|attorney|client)"
    r"|, for (?:Mr|Ms|Mrs|Miss|Dr) [A-Z]\w+,)"
)
_FEWEST = 2


def court(view: View) -> tuple[Stand, ...]:
    """What the prosecution says and what the defence says, each in its speaker's words."""
    if sum(bool(_TRIAL.search(text)) for text in view.shadows) < _FEWEST:
        return ()
    crown, defence = _first(view, _CROWN), _first(view, _DEFENCE)
    if crown and defence and crown.speaker != defence.speaker:
        return (crown, defence)
    return ()


def _first(view: View, rule: re.Pattern[str]) -> Stand | None:
    for quotation in view.sure_quotations:
        beside = rule.search(view.line_at(quotation.at).own)
        if (beside or rule.search(view.role(quotation.speaker))) and (
            told := stand(view, quotation, tells=True)
        ):
            return told
    return None
