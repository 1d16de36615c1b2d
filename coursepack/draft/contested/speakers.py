"""Two speakers whom the text itself sets apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from coursepack.draft.contested.stand import Stand, called, stand, worth
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import Line, View
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

# Verbs with which somebody answers somebody else.
ANSWERS = re.compile(r"(?i)^(?:den|reject|disput|oppos|critici|disagree|dismiss|contradict|object)")
# Words by which a text tells that people differ; "but" alone does not.
DISPUTE = re.compile(
    r"\b(?:oppose[sd]?|opposition|opponents?|accuse[sd]?|critici[sz]e[sd]?|critics?|critical of"
    r"|den(?:y|ies|ied)|disagree(?:s|d|ments?)?|reject(?:s|ed)?|objections?|objected|disput(?:e|es|ed)"
    r"|in a dialogue|argues?|argued|insists?|insisted|not convinced|unconvinced|urged caution"
    r"|(?:saw|sees?) (?:it (?:otherwise|differently)|something else|things differently)"
    r"|(?:more|less) cautious|sce?k?eptic(?:s|al)|against the (?:advice|will)|complain(?:s|ed)?"
    r"|not every(?:body|one)\b.{0,40}\b(?:happy|agrees?|convinced|so)"
    r"|not all of (?:her|his|the|its|their) \w+ are|contradict(?:s|ed)?|alleg(?:es|ed))\b",
    re.IGNORECASE,
)
# Words by which the text says outright that two differ: then whatever they say is their position.
_OUTRIGHT = re.compile(
    r"\b(?:saw|sees?) it (?:otherwise|differently)\b|\bby contrast\b|\bdisagree[sd]?\b"
    r"|\bnot all of (?:her|his|the|its|their) \w+ are\b|\bin a dialogue\b",
    re.IGNORECASE,
)
# Where one side is a rumour, there are no two sides (H8).
RUMOUR = re.compile(r"\b(?:rumou?rs?|conspirac\w+|hoax\w*|debunk\w*)\b", re.IGNORECASE)
# A date that was taken for the beginning of a name.
MONTH = re.compile(r"^(?:Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w* ")
# What may stand between two names of one list; words that only begin with a capital.
_LIST = r"(?:, |,? and |,? or )(?:(?:the |and )?[A-Z][\w-]*(?:, | and )?(?:the )?)*"
_NO_NAME = frozenset(("The", "A", "An", "In", "At", "Its", "Their"))
_FAR, _NEAR = 3, 1
_COMMON = frozenset(
    "people should would could their there which about because having being other things doing "
    "really think want wanted going first years always before after nothing something".split()
)


def speakers(view: View) -> tuple[Stand, ...]:
    """The two whom the article most surely sets apart, or none."""
    heard: dict[str, list[Quotation]] = {}
    for quotation in view.sure_quotations:
        if not MONTH.match(quotation.speaker) and names_somebody(quotation.speaker):
            heard.setdefault(called(view, quotation.speaker), []).append(quotation)
    found = []
    for one, two in combinations(heard, 2):
        if _listed_together(view, one, two):
            continue
        shared = len(_stems(view, heard[one]) & _stems(view, heard[two]))
        for first, second in _pairs(view, heard[one], heard[two]):
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


def _outright(view: View, one: Quotation, two: Quotation) -> bool:
    near = two.at.paragraph - one.at.paragraph <= _NEAR
    return near and any(_OUTRIGHT.search(line.own) for line in _way(view, one, two)[1:])


def _way(view: View, one: Quotation, two: Quotation) -> list[Line]:
    """The sentences from the first to the second."""
    first, second = view.line_at(one.at).order, view.line_at(two.at).order
    return [line for line in view.lines if first <= line.order <= second]


def _apart(view: View, one: Quotation, two: Quotation) -> bool:
    """Whether the text tells of a dispute on its way from the first to the second."""
    first, second = view.line_at(one.at).order, view.line_at(two.at).order
    if first == second or two.at.paragraph - one.at.paragraph > _FAR:
        return False
    way = _way(view, one, two)
    if any(RUMOUR.search(line.text) for line in way):
        return False
    both_deny = all(ANSWERS.match(q.verb) for q in (one, two))
    return not both_deny and any(DISPUTE.search(line.own) for line in way[1:])


def _stems(view: View, quotations: Sequence[Quotation]) -> set[str]:
    """The longer words of all sentences in which a speaker is heard, cut to their beginning."""
    text = " ".join(fold(view.line_at(q.at).text) for q in quotations)
    names = {part[:7] for n in view.findings.names for part in fold(n.text).split()}
    stems = {word[:7] for word in re.findall(r"[a-z]{5,}", text) if word not in _COMMON}
    return stems - names
