"""What is contested in an article, and by whom: two speakers whom the text itself sets apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import View
from coursepack.draft.wording import clip, marked, sentence
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

# Verbs with which somebody answers somebody else, and those that only hand on what is known.
_ANSWERS = re.compile(
    r"(?i)^(?:den|reject|disput|oppos|critici|disagree|dismiss|contradict|object)"
)
_HANDS_ON = re.compile(
    r"(?i)^(?:according to|found|finds?|reported?s?|estimate[sd]?|suggest(?:s|ed)?)"
)
# "argued that" reads well; "told that" does not.
_THAT = re.compile(
    r"(?i)^(?:argue[sd]?|sa(?:ys|id)|warn(?:s|ed)|claim(?:s|ed)|den(?:ies|ied)|insist(?:s|ed)"
    r"|add(?:s|ed)|believe[sd]?|hope[sd]?|maintain(?:s|ed)|conclude[sd]?|stresse[sd])$"
)
# Words by which a text tells that people differ; "but" alone does not.
_DISPUTE = re.compile(
    r"\b(?:oppose[sd]?|opposition|opponents?|accuse[sd]?|critici[sz]e[sd]?|critics?|critical of"
    r"|den(?:y|ies|ied)|disagree(?:s|d|ments?)?|reject(?:s|ed)?|objections?|disput(?:e|es|ed)"
    r"|in a dialogue|argues?|argued|insists?|insisted|not convinced|unconvinced|urged caution)\b",
    re.IGNORECASE,
)
# Where one side is a rumour, there are no two sides (H8).
_RUMOUR = re.compile(r"\b(?:rumou?rs?|conspirac\w+|hoax\w*|debunk\w*)\b", re.IGNORECASE)
# Somebody who says this takes a position; who does not only tells.
_POSITION = re.compile(
    r"\b(?:should|must|ought|need\w*|cannot|can[’']t|will|would|could|might|because|lead to|risk\w*"
    r"|danger\w*|precedent|better|worse|right|wrong|not|never|nobody|no one|only|too|increase\w*)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_ARGUES = re.compile(
    r"(?i)^(?:argue|claim|insist|maintain|warn|den|reject|oppos|criticis|criticiz)"
)
# What may not be cut off, since it turns a statement round.
_TURNS = re.compile(r"(?i)\b(?:not|no|never|nobody|only|unless|without|but|except|if)\b|n[’']t\b")
# A date that was taken for the beginning of a name.
MONTH = re.compile(r"^(?:Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w* ")
# What may stand between two names of one list; words that only begin with a capital.
_LIST = r"(?:, |,? and |,? or )(?:(?:the |and )?[A-Z][\w-]*(?:, | and )?(?:the )?)*"
_NO_NAME = frozenset(("The", "A", "An", "In", "At", "Its", "Their"))
_FAR = 3
_LEAST, _MOST, _CLIPPED = 5, 20, 16
_COMMON = frozenset(
    "people should would could their there which about because having being other things doing "
    "really think want wanted going first years always before after nothing something".split()
)


@dataclass(frozen=True, slots=True)
class Stand:
    """Somebody's position: who, where in the article, and what they say as it may be printed."""

    speaker: str
    at: Passage
    says: str


def contest(view: View) -> tuple[Stand, ...]:
    """The two sides that the article most surely sets apart, or none."""
    speakers: dict[str, list[Quotation]] = {}
    for quotation in view.sure_quotations:
        if not MONTH.match(quotation.speaker) and names_somebody(quotation.speaker):
            speakers.setdefault(_called(view, quotation), []).append(quotation)
    found = []
    for one, two in combinations(speakers, 2):
        if _listed_together(view, one, two):
            continue
        shared = len(_stems(view, speakers[one]) & _stems(view, speakers[two]))
        for first, second in _pairs(view, speakers[one], speakers[two]):
            strength = shared + 4 * bool(_ANSWERS.match(second.verb))
            worth = _worth(view, first) + _worth(view, second)
            if strength:
                found.append((-strength - 2 * worth, first.at, second.at, (first, second)))
    best = min(found, key=lambda row: row[:3])[3] if found else ()
    return tuple(stand for q in best if (stand := _stand(view, q)))


def _called(view: View, quotation: Quotation) -> str:
    name = view.name(quotation.speaker)
    return name.text if name else quotation.speaker


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
            if _apart(view, first, second) and _stand(view, first) and _stand(view, second):
                yield first, second


def _stand(view: View, quotation: Quotation) -> Stand | None:
    """A statement that can be told whole, with its speaker and the verb it is given with."""
    whole = _short(re.split(r"(?<=[.!?])\s", view.text(quotation.at).strip(" ,"))[0].rstrip(",.;"))
    position = _ARGUES.match(quotation.verb) or _POSITION.search(whole)
    if not whole or not position or _HANDS_ON.match(quotation.verb):
        return None
    who = view.introduced(quotation.speaker)
    who = who[:1].upper() + who[1:]
    if quotation.kind == "direct":
        said = f"{who}: {marked(whole)}"
    elif _THAT.match(quotation.verb):
        said = f"{who} {quotation.verb} that {view.small(whole)}"
    else:
        return None
    if view.rights.copies(said):
        return None
    told = said if said.endswith("…") else sentence(said)
    return Stand(_called(view, quotation), quotation.at, told)


def _short(text: str) -> str:
    """The text, or its beginning as far as a phrase goes; "" where that would change it."""
    shown = text if len(text.split()) <= _MOST else clip(text, _CLIPPED)
    if len(shown.split()) < _LEAST or shown.count("“") != shown.count("”"):
        return ""
    if shown == text:
        return text
    return "" if _TURNS.search(text[len(shown) :]) else f"{shown} …"


def _apart(view: View, one: Quotation, two: Quotation) -> bool:
    """Whether the text tells of a dispute on its way from the first to the second."""
    first, second = view.line_at(one.at).order, view.line_at(two.at).order
    if first == second or two.at.paragraph - one.at.paragraph > _FAR:
        return False
    way = [line for line in view.lines if first <= line.order <= second]
    if any(_RUMOUR.search(line.text) for line in way):
        return False
    both_deny = all(_ANSWERS.match(q.verb) for q in (one, two))
    return not both_deny and any(_DISPUTE.search(line.own) for line in way[1:])


def _worth(view: View, quotation: Quotation) -> float:
    """A position is worth more than a mere telling; a whole clause more than a cry."""
    text = view.text(quotation.at)
    return bool(_POSITION.search(text)) + 0.5 * (quotation.kind == "reported")


def _stems(view: View, quotations: Sequence[Quotation]) -> set[str]:
    """The longer words of all sentences in which a speaker is heard, cut to their beginning."""
    text = " ".join(fold(view.line_at(q.at).text) for q in quotations)
    names = {part[:7] for n in view.findings.names for part in fold(n.text).split()}
    stems = {word[:7] for word in re.findall(r"[a-z]{5,}", text) if word not in _COMMON}
    return stems - names
