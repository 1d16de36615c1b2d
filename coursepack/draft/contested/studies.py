"""A finding, and somebody who doubts it."""

import re

from coursepack.draft.contested.stand import Stand, quoted, stand
from coursepack.draft.view import Line, View
from coursepack.model.findings import Quotation

_STUDY = re.compile(
    r"\b(?:stud(?:y|ies)|review|analysis|meta-analysis|paper|survey|calculation|trial|experiment"
    r"|report|model|team|researchers?|scientists?|archaeologists?)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"^(?:[Ii]n|[Bb]y|[Oo]n|[Ss]ince) (?:[\w ]+ )?\d{4},? ")
_WHERE = re.compile(r" (?:published|in the journal|commissioned)\b.*")
_DOUBTS = re.compile(
    r"\b(?:objected|was (?:soon )?challenged|(?:more|still) cautious"
    r"|(?:was|were) not (?:involved in|part of)|not involved in the (?:work|study|research)"
    r"|urged caution|disagreed|disputed|(?:is|are) not convinced|was flawed)\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"(?i)^(?:according to|found|finds?|report|estimate|warn|conclude|suggest|show|say|said|put)"
)
_FAR = 6


def studies(view: View) -> tuple[Stand, ...]:
    """What a study says and what the first who doubts it says, at most a few paragraphs later."""
    for line in view.lines:
        if not _DOUBTS.search(line.own):
            continue
        finding = _finding(view, line)
        doubt = _doubt(view, line)
        if finding and doubt and finding.speaker != doubt.speaker:
            return (finding, doubt)
    return ()


def _finding(view: View, line: Line) -> Stand | None:
    """The nearest finding of a study before a sentence."""
    before = [
        q
        for q in view.findings.quotations
        if 0 <= line.paragraph - q.at.paragraph <= _FAR
        and q.at < line.at
        and q.kind == "reported"
        and _STUDY.search(q.speaker)
        and _FINDS.match(q.verb)
    ]
    for quotation in reversed(before):
        who = view.small(_WHERE.sub("", _DATED.sub("", quotation.speaker)))
        return _stated(view, who, quotation)
    return None


def _stated(view: View, who: str, quotation: Quotation) -> Stand:
    """The finding in the article's words, or left to the students where those are too many."""
    told = quoted(view, who, view.line_at(quotation.at), view.text(quotation.at))
    task = f"{who[:1].upper()}{who[1:]}: its main finding, which you put into one sentence."
    return told or Stand(who, quotation.at, task)


def _doubt(view: View, line: Line) -> Stand | None:
    """What the doubter says in the same sentence or the next one."""
    near = [q for q in view.sure_quotations if q in line.quotations]
    for quotation in near:
        if told := stand(view, quotation, tells=True):
            return told
    match = re.match(
        r"(?:That, too, was|(?P<who>(?:Other|Some|Several|Many|The) [\w ]+?) )", line.text
    )
    who = view.small(match["who"]) if match and match["who"] else "those who doubt it"
    same = [other for other in view.within(line.paragraph) if other.order > line.order]
    for other in same[:1]:
        for quotation in view.sure_quotations:
            if quotation in other.quotations and (told := stand(view, quotation, tells=True)):
                return told
        if told := quoted(view, who, other):
            return told
    return None
