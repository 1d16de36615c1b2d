"""Two speakers whom the text itself sets apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from coursepack.draft.contested.cues import AHEAD, DISPUTE, OUTRIGHT, RUMOUR
from coursepack.draft.contested.stand import ARGUES, HANDS_ON, Stand, called, stand, worth
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import Line, View
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

# Verbs with which somebody answers somebody else.
ANSWERS = re.compile(
    r"(?i)^(?:den|reject|disput|oppos|critici|disagree|dismiss|contradict|object|repl(?:y|ies|ied)"
    r"|counter|retort|respond)"
)
# A date that was taken for the beginning of a name.
MONTH = re.compile(r"^(?:Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w* ")
# What may stand between two names of one list; words that only begin with a capital.
_LIST = r"(?:, |,? and |,? or )(?:(?:the |and )?[A-Z][\w-]*(?:, | and )?(?:the )?)*"
_NO_NAME = frozenset(("The", "A", "An", "In", "At", "Its", "Their"))
# A reply is one to what was said just before; what is granted is no position.
_REPLIES = re.compile(r"(?i)^(?:repl(?:y|ies|ied)|counter|retort|respond)")
_GRANTS = re.compile(r"(?i)^(?:conced|admit|acknowledg|agree|confirm|grant)")
_FAR, _NEAR, _REPLY = 3, 1, 2
_COMMON = frozenset(
    "people should would could their there which about because having being other things doing "
    "really think want wanted going first years always before after nothing something".split()
)


# "Critics": whoever was heard just before is whom they criticise, and nobody else.
_ANY_CRITICS = re.compile(
    r"(?i)^(?:the |its |their |some |other )?(?:critics|opponents|sce?k?eptics)$"
)


def speakers(view: View) -> tuple[Stand, ...]:
    """The two whom the article most surely sets apart, or none."""
    heard: dict[str, list[Quotation]] = {}
    for quotation in view.sure_quotations:
        if _GRANTS.match(quotation.verb):
            continue
        if not MONTH.match(quotation.speaker) and names_somebody(quotation.speaker):
            heard.setdefault(called(view, quotation.speaker), []).append(quotation)
    found = []
    for one, two in combinations(heard, 2):
        if _listed_together(view, one, two):
            continue
        shared = len(_stems(view, heard[one]) & _stems(view, heard[two]))
        for first, second in _pairs(view, heard[one], heard[two]):
            if not _meet(view, first, second):
                continue
            near = second.at.paragraph - first.at.paragraph <= _NEAR
            strength = shared + near + 4 * bool(ANSWERS.match(second.verb))
            if strength:
                rank = -strength - 2 * (worth(view, first) + worth(view, second))
                found.append((rank, first.at, second.at, (first, second)))
    best = min(found, key=lambda row: row[:3])[3] if found else ()
    tells = bool(best) and _outright(view, *best)
    return tuple(told for q in best if (told := stand(view, q, tells=tells)))


def _listed_together(view: View, one: str, two: str) -> bool:
    """Whether the text names both in one list: "the UK, Italy and Russia" stand on one side."""
    first, second = (re.findall(r"\b[A-Z][\w-]+", name) for name in (one, two))
    rules = [
        re.compile(rf"\b{a}\b{_LIST}\b{b}\b|\b{b}\b{_LIST}\b{a}\b")
        for a in first
        for b in second
        if a not in _NO_NAME and b not in _NO_NAME
    ]
    return any(rule.search(line.own) for rule in rules for line in view.lines)


def _pairs(
    view: View, one: Sequence[Quotation], two: Sequence[Quotation]
) -> Iterator[tuple[Quotation, Quotation]]:
    """What the one says and what the other says after it, where the text tells of a dispute."""
    for a in one:
        for b in two:
            first, second = sorted((a, b), key=lambda q: q.at)
            if _apart(view, first, second):
                tells = _outright(view, first, second)
                if stand(view, first, tells=tells) and stand(view, second, tells=tells):
                    yield first, second


def _meet(view: View, first: Quotation, second: Quotation) -> bool:
    """Whether the second can answer the first: nobody else speaks between, or it replies."""
    if _REPLIES.match(second.verb):
        gap = view.line_at(second.at).order - view.line_at(first.at).order
        return gap <= _REPLY
    between = [q for q in view.sure_quotations if first.at < q.at < second.at]
    if _ANY_CRITICS.match(second.speaker):
        return not between
    two = {called(view, first.speaker), called(view, second.speaker)}
    others = {called(view, q.speaker) for q in between if not HANDS_ON.match(q.verb)} - two
    both_argue = all(q.kind == "reported" and ARGUES.match(q.verb) for q in (first, second))
    return not others or both_argue or bool(ANSWERS.match(second.verb))


def _outright(view: View, one: Quotation, two: Quotation) -> bool:
    near = two.at.paragraph - one.at.paragraph <= _NEAR
    return near and any(OUTRIGHT.search(line.own) for line in _way(view, one, two))


def _way(view: View, one: Quotation, two: Quotation) -> list[Line]:
    """The sentences after the first up to the second, and one that says ahead that they differ."""
    first, second = view.line_at(one.at), view.line_at(two.at)
    ahead = [
        line
        for line in view.within(first.paragraph)
        if line.order == first.order - 1 and AHEAD.search(line.own)
    ]
    return ahead + [line for line in view.lines if first.order < line.order <= second.order]


def _apart(view: View, one: Quotation, two: Quotation) -> bool:
    """Whether the text tells of a dispute on its way from the first to the second."""
    first, second = view.line_at(one.at).order, view.line_at(two.at).order
    if first == second or two.at.paragraph - one.at.paragraph > _FAR:
        return False
    way = _way(view, one, two)
    if any(RUMOUR.search(line.text) for line in (view.line_at(one.at), *way)):
        return False
    both_deny = all(ANSWERS.match(q.verb) for q in (one, two))
    return not both_deny and any(DISPUTE.search(line.own) for line in way)


def _stems(view: View, quotations: Sequence[Quotation]) -> set[str]:
    """The longer words of all sentences in which a speaker is heard, cut to their beginning."""
    text = " ".join(fold(view.line_at(q.at).text) for q in quotations)
    names = {part[:7] for n in view.findings.names for part in fold(n.text).split()}
    stems = {word[:7] for word in re.findall(r"[a-z]{5,}", text) if word not in _COMMON}
    return stems - names
