"""Two camps in one paragraph, or somebody who answers what stands before it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from coursepack.draft.contested.cues import RUMOUR
from coursepack.draft.contested.stand import Stand, quoted, stand
from coursepack.draft.view import Line, View

_SAYS = r"(?:sa(?:y|ys|id)|argue[sd]?|fear(?:ed|s)?|warn(?:s|ed)?|answer(?:s|ed)?|claim(?:s|ed)?)"
_FOR = re.compile(
    r"\b(?:[Ii]ts |[Tt]he |[Tt]heir |[Hh]is |[Hh]er )?(?P<who>[Ss]upporters|[Dd]efenders"
    r"|[Pp]roponents|[Aa]dvocates|[Bb]ackers|[Tt]hose who would (?!not)[^,;.]{2,40}?"
    rf"|[Tt]hose (?:in favour|for it))\b[^,;.]{{0,30}}? {_SAYS}\b"
)
_AGAINST = re.compile(
    r"\b(?:[Ii]ts |[Tt]he |[Tt]heir |[Hh]is |[Hh]er )?(?P<who>[Cc]ritics|[Oo]pponents|[Ss]ceptics"
    r"|[Ss]keptics|[Dd]etractors|[Oo]bjectors|[Tt]hose who would not|[Tt]hose against(?: it)?)\b"
    rf"[^,;.]{{0,30}}? {_SAYS}\b"
)
_WRITTEN = re.compile(
    r"^(?P<yes>[^;]+? (?:in support|in favour)); (?P<no>[^;]+? against)(?: it)?\.?$"
)
# "Ellerby disputes this": an answer to what somebody else is heard with just before.
_ANSWERED = re.compile(
    r"^(?P<who>(?:The |A |An |Its )?[\w’'.-]+(?: [\w’'.-]+){0,4}?) (?P<verb>denie[sd]|dispute[sd]"
    r"|reject(?:s|ed)|contest(?:s|ed)|dismisse[sd])\b(?P<what> .+)"
)
_POINTS = re.compile(r"^(?:He|She|It|They|This|That|These|Those|Who|Which|We|I|You)\b")


def camps(view: View) -> tuple[Stand, ...]:
    """Those for and those against in one paragraph; or what somebody says and who disputes it."""
    for number in view.numbers:
        lines = view.within(number)
        if any(RUMOUR.search(line.text) for line in lines):
            continue
        for found in (*_clauses(view, lines), *_neighbours(view, lines)):
            if len(found) > 1:
                return found
    return ()


def _clauses(view: View, lines: tuple[Line, ...]) -> Iterator[tuple[Stand, ...]]:
    parts = [
        (line, part.strip(" ."))
        for line in lines
        if "“" not in line.text
        for part in line.text.split(";")
    ]
    for line in lines:
        if match := _WRITTEN.match(line.text):
            yield _both(quoted(view, "", line, match["yes"]), quoted(view, "", line, match["no"]))
    for (line, one), (other, two) in pairwise(parts):
        pro, con = _FOR.search(one), _AGAINST.search(two)
        if not (pro and con):
            pro, con = _AGAINST.search(one), _FOR.search(two)
        if pro and con:
            yield _both(quoted(view, "", line, one), quoted(view, "", other, two))


def _neighbours(view: View, lines: tuple[Line, ...]) -> Iterator[tuple[Stand, ...]]:
    """What a sure speaker says, and the sentence in which somebody else disputes it."""
    for before, line in pairwise(lines):
        match = _ANSWERED.match(line.text) if "“" not in line.text else None
        if not match or _POINTS.match(match["who"]):
            continue
        heard = [q for q in view.sure_quotations if q in before.quotations]
        for quotation in heard:
            if quotation.speaker not in line.text:
                who = view.called(match["who"])
                yield _both(stand(view, quotation, tells=True), quoted(view, who, line))


def _both(one: Stand | None, two: Stand | None) -> tuple[Stand, ...]:
    return (one, two) if one and two else ()
