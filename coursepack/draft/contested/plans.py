"""A plan, a rule or a demand: who speaks for it, and who has something against it."""

import re

from coursepack.draft.contested.matter import Matter
from coursepack.draft.contested.speakers import RUMOUR
from coursepack.draft.contested.stand import Stand, stand, stems
from coursepack.draft.view import Line, View
from coursepack.model.findings import Quotation

_AGAINST = re.compile(r"(?i)^(?:complain|warn|fear|oppos|critici|object|reject|disput|doubt|den)")
_OPPONENTS = re.compile(
    r"\b(?:unions?|campaigners?|opposition|protesters?|critics|opponents?|residents|neighbours)\b",
    re.IGNORECASE,
)
_UNHAPPY = re.compile(
    r"\b(?:not every(?:body|one)\b.{0,40}\b(?:happy|convinced|agrees?)"
    r"|ha(?:s|ve) critici[sz]ed"
    r"|opposes?|opposed|objects?|objected|against the advice of|protested)\b",
    re.IGNORECASE,
)
_FAR, _NEAR = 3, 1


def plan(view: View, matter: Matter) -> tuple[Stand, ...]:
    """One who supports it and one who does not, each near to where it is told; or none."""
    near = [
        q
        for q in view.sure_quotations
        if -_NEAR <= q.at.paragraph - matter.at.paragraph <= _FAR and not _rumour(view, q)
    ]
    against = [told for q in near if _objects(view, q) and (told := stand(view, q))]
    known = {told.speaker for told in against}
    for quotation in near:
        told = stand(view, quotation, tells=True)
        if told and against and told.speaker not in known and _bears(view, quotation, matter):
            return (told, against[0])
    return ()


def _rumour(view: View, quotation: Quotation) -> bool:
    return RUMOUR.search(view.line_at(quotation.at).text) is not None


def _objects(view: View, quotation: Quotation) -> bool:
    """Whether the verb, the speaker or the sentence before says that somebody is against it."""
    line = view.line_at(quotation.at)
    around = [other for other in view.within(line.paragraph) if line.order - 1 <= other.order]
    before: list[Line] = [other for other in around if other.order <= line.order]
    return bool(
        _AGAINST.match(quotation.verb)
        or _OPPONENTS.search(quotation.speaker)
        or any(_UNHAPPY.search(other.own) for other in before)
    )


def _bears(view: View, quotation: Quotation, matter: Matter) -> bool:
    """Whether what somebody says takes up a word of the matter that is no name."""
    own = stems(matter.ask) - stems(" ".join(name.text for name in view.findings.names))
    return bool(stems(view.text(quotation.at)) & own)
