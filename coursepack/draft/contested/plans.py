"""A plan, a rule or a demand: who speaks for it, and who has something against it."""

import re
from dataclasses import replace

from coursepack.draft.contested.cues import OUTRIGHT, RUMOUR, UNHAPPY
from coursepack.draft.contested.matter import Matter
from coursepack.draft.contested.stand import POSITION, Stand, quoted, stand, stems
from coursepack.draft.view import Line, View
from coursepack.model.findings import Quotation

_AGAINST = re.compile(r"(?i)^(?:complain|warn|fear|oppos|critici|object|reject|disput|doubt|den)")
_OPPONENTS = re.compile(
    r"\b(?:unions?|campaigners?|opposition|protesters?|critics|opponents?|residents|neighbours)\b",
    re.IGNORECASE,
)
_CONCEDES = re.compile(r"(?i)^(?:acknowledg|admit|conced|accept|agree|respect|welcom)")
_FAR, _NEAR, _LED, _CLOSE = 4, 1, 2, 2


def plan(view: View, matter: Matter) -> tuple[Stand, ...]:
    """One who supports it and one who does not, each near to where it is told; or none."""
    near = [
        q
        for q in view.sure_quotations
        if -_NEAR <= q.at.paragraph - matter.at.paragraph <= _FAR and not _rumour(view, q)
    ]
    against = [told for q in near if (told := _objection(view, q))]
    known = {told.speaker for told in against}
    others = [
        (quotation, told)
        for quotation in near
        if against and (told := stand(view, quotation, tells=True)) and told.speaker not in known
    ]
    for rule in (_bears, _reasons, _answers):
        for quotation, told in others:
            if rule(view, quotation, matter):
                return _in_order(told, against[0])
    return ()


def unheard(view: View, matter: Matter) -> tuple[Stand, ...]:
    """The plan itself in place of those who want it, and who is told to be against it.

    For a text in which those who want it are not heard: their reasons are left to be looked for.
    """
    line = view.line_at(matter.at)
    wanted = None if line.said else quoted(view, "those who want it", line)
    if not wanted or wanted.says.endswith("…”"):
        return ()
    for quotation in view.sure_quotations:
        near = 0 <= quotation.at.paragraph - matter.at.paragraph <= _CLOSE
        if near and _told_before(view, quotation) and (told := _objection(view, quotation)):
            return (
                replace(wanted, says=f"{wanted.says} Look for their reasons in the text."),
                told,
            )
    return ()


def _in_order(one: Stand, two: Stand) -> tuple[Stand, Stand]:
    return (one, two) if one.at <= two.at else (two, one)


def _reasons(view: View, quotation: Quotation, matter: Matter) -> bool:
    """Whether somebody is heard with a position right where the matter is told, or just after."""
    near = 0 <= quotation.at.paragraph - matter.at.paragraph <= _NEAR
    return near and POSITION.search(view.text(quotation.at)) is not None


def _answers(view: View, quotation: Quotation, matter: Matter) -> bool:
    """Whether the text says, right before somebody is heard after the matter, that they differ."""
    line = view.line_at(quotation.at)
    near = [other for other in view.within(line.paragraph) if 0 <= line.order - other.order <= _LED]
    return matter.at < quotation.at and any(OUTRIGHT.search(other.own) for other in near)


def _objection(view: View, quotation: Quotation) -> Stand | None:
    """What somebody has against it: any words right after the text says so, else a position."""
    if _CONCEDES.match(view.text(quotation.at)) or _CONCEDES.match(quotation.verb):
        return None
    if _objects(view, quotation):
        return stand(view, quotation, tells=_told_before(view, quotation))
    return None


def _rumour(view: View, quotation: Quotation) -> bool:
    return RUMOUR.search(view.line_at(quotation.at).text) is not None


def _objects(view: View, quotation: Quotation) -> bool:
    """Whether the verb, the speaker or the sentence before says that somebody is against it."""
    return bool(
        _AGAINST.match(quotation.verb)
        or _OPPONENTS.search(quotation.speaker)
        or _told_before(view, quotation)
    )


def _told_before(view: View, quotation: Quotation) -> bool:
    """Whether the sentence, or the one before it in the paragraph, tells that somebody objects."""
    line = view.line_at(quotation.at)
    near: list[Line] = [
        other for other in view.within(line.paragraph) if 0 <= line.order - other.order <= 1
    ]
    return any(UNHAPPY.search(other.own) for other in near)


def _bears(view: View, quotation: Quotation, matter: Matter) -> bool:
    """Whether what somebody says takes up a word of the matter that is no name."""
    return bool(stems(view.text(quotation.at)) & matter.stems)
