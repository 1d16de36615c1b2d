"""Who tells: speakers that are somebody, and the turns of an interview."""

import re
from functools import lru_cache

from coursepack.model.article import Article

_TURN = re.compile(r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}): (?=\S)")
_FEWEST_TURNS = 3
WRITER, SPEAKER = "the writer", "the speaker"
# How a speech addresses those who hear it.
_ADDRESS = re.compile(
    r"\b(?:Mr|Madam|Mister) (?:Speaker|President|Chair(?:man|woman)?)\b|\b[Ll]adies and gentlemen\b"
    r"|\b(?:[Mm]y )?(?:[Ff]ellow[- ]citizens|honou?rable members|dear friends"
    r"|friends and colleagues)\b"
    r"|\bI thank (?:you|the Assembly|the House)\b|^(?:Members|Colleagues|Friends|Delegates)[,.]"
)
_TITLED = re.compile(r"[’']s (?:speech|address|sermon|lecture)\b")
_OWN = re.compile(r"\b(?:I|my|me|we|our)\b")
_FEWEST_OWN = 8
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


@lru_cache(maxsize=4)
def spoken(article: Article) -> bool:
    """Whether the text is a speech: somebody speaks to hearers, and nobody writes about it."""
    text = " ".join(block.text for block in article.paragraphs)
    outside = re.sub(r"“[^”]*”", "", text)
    titled = _TITLED.search(article.title) is not None
    addressed = titled or any(_ADDRESS.search(block.text) for block in article.paragraphs)
    return addressed and len(_OWN.findall(outside)) >= _FEWEST_OWN
