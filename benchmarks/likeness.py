"""When two ways of naming something count as the same."""

import re
from collections.abc import Iterable

from coursepack.analyse.lemmas import lemma
from coursepack.model.anchor import fold

_SMALL = frozenset("the a an of and in on at to for by with its his her their".split())
_OPENERS = frozenset("the a an its his her their our".split())
_PAPER = re.compile(
    r"(?:statement|statements|data|figures|report|reports|study|survey|estimates?|research)\b.*?"
    r"\b(?:by|from|of) (?:the )?(?P<whose>.+)"
)
_TITLES = frozenset("mr mrs ms dr professor prof sir lady judge".split())


def plain(text: str) -> str:
    """Lower case, straight marks, no brackets, article or title in front, no possessive ending."""
    words = re.findall(r"[\w&.-]+", re.sub(r"'s?(?=\s|$)", "", fold(text)))
    while len(words) > 1 and words[0].strip(".") in _TITLES | _OPENERS:
        words.pop(0)
    return " ".join(word.strip(".-") for word in words)


def stem(text: str) -> frozenset[str]:
    """The words that carry meaning, each in its dictionary form."""
    return frozenset(lemma(word) for word in plain(text).split() if word not in _SMALL)


def groups(rows: Iterable[Iterable[str]]) -> list[frozenset[str]]:
    """Sets of forms that name one thing, plain."""
    return [frozenset(map(plain, row)) for row in rows]


def same_name(forms: Iterable[str], other: Iterable[str], aliases: list[frozenset[str]]) -> bool:
    """Whether two sets of forms share one, or are joined by a line of aliases."""
    one, two = {plain(form) for form in forms}, {plain(form) for form in other}
    return bool(one & two) or any(one & row and two & row for row in aliases)


def same_concept(forms: Iterable[str], other: Iterable[str]) -> bool:
    """Whether one is the other, or a part of it: "circadian" serves "circadian rhythms"."""
    pairs = [(stem(one), stem(two)) for one in forms for two in other]
    return any(one and two and (one <= two or two <= one) for one, two in pairs)


def same_speaker(found: str, gold: str, aliases: list[frozenset[str]]) -> bool:
    """Whether a speaker is the gold one: a name by any of its forms, a description by its start.

    "a study published on Thursday" and "a study published on Thursday in the
    journal" are one, and so are a body and its statement, report or data;
    "Kelley" and "Kelley and his colleagues" are not.
    """
    one, two = plain(found), plain(gold)
    if same_name([found], [gold], aliases):
        return True
    paper = _PAPER.match(one)
    if paper and same_name([paper["whose"]], [gold], aliases):
        return True
    shorter, longer = sorted((one, two), key=len)
    more = longer.removeprefix(shorter)
    person = re.match(r" and (?!(?:in|on|at) )", more)
    return len(shorter.split()) > 1 and more.startswith(" ") and not person
