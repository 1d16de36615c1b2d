"""Who tells: speakers that are somebody, and the turns of an interview."""

import re

from coursepack.model.article import Article

_TURN = re.compile(r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}): (?=\S)")
_FEWEST_TURNS = 3
# A capital that only the beginning of a sentence gave.
_COMMON_START = re.compile(
    r"^(?:Early|Initial|First|Some|Several|Recent|Many|Other|New|Official|Local|Unconfirmed"
    r"|Estimates|Reports|Studies|Figures|Data|Surveys)\b"
)


# What points back at somebody, or begins with what belongs to the sentence and not to a name.
_NOT_A_SOURCE = re.compile(
    r"(?:(?:in|on|at|by|from|since|after|before|until|during|when|while|as|if|for|with|its|their"
    r"|his"
    r"|her|our|my|this|that|these|those|the (?:same|latter|former|other|first|second))\b"
    r"|the (?:study|report|analysis|survey|paper|review|data|figures|research|article|findings)$"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)",
    re.IGNORECASE,
)


def names_somebody(speaker: str) -> bool:
    """Whether a speaker is somebody who can be asked: "early estimates" and "reports" are not."""
    if not speaker or _NOT_A_SOURCE.match(speaker):
        return False
    told = re.search(
        r"(?i)\b(?:estimates?|reports?|stud(?:y|ies)|figures|data|surveys?)\b", speaker
    )
    named = re.search(r"[A-Z]", _COMMON_START.sub("", speaker))
    return told is None or named is not None


def turns(article: Article) -> dict[int, str]:
    """In an interview: whose turn each labelled paragraph is ("Bellamar: …"); else nothing."""
    found = [_TURN.match(block.text) for block in article.paragraphs]
    labels = {n: match["who"] for n, match in enumerate(found, start=1) if match}
    again = len(labels) - len(set(labels.values()))
    return labels if again >= _FEWEST_TURNS else {}
