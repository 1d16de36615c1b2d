"""On whose side somebody stands, and whether a role hides it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.model.findings import Name

# What means somebody or some place that only another sentence names.
POINTS = re.compile(r"\b(?:his|her|their|its|there|here|this|that|these|those|them|our|my)\b")
LONGEST = 14
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?"
# For whom somebody appears, in a clause of its own: "Declan Moffat, for the Gazette,".
_FOR = re.compile(
    rf"(?: \([^()]*\))?, (?P<told>for (?:the )?{_TITLE}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)[,.;]"
)
# Whose somebody is, right before their name: "Larkmoor’s agent, ".
_OWNED = re.compile(
    r"\b(?P<told>[A-Z][\w-]+[’']s? (?:deputy |former |chief )?(?:adviser|agent|attorney|chair\w*"
    r"|counsel|director|editor|founder|head|lawyer|leader|manager|mayor|owner|president|secretary"
    rf"|solicitor|spokes\w+)),? {_TITLE}\Z"
)
# A role with the clause that goes on with it: "a former engineer who took over the party in March".
_WHO = re.compile(r",? an? (?P<told>[^,.;:()“”‘]*? who [^,.;:()“”‘]*)(?=[,.;:])")
# A role that goes on, so that its first words alone would hide something: "a GP when she …".
_GOES_ON = re.compile(
    r",? an? (?:[\w’'-]+ ){1,5}(?:when|while|if|unless|until|whenever|by (?:day|night|trade))\b"
)
# A description before a name that only points to another sentence: "That leader, a fitter named".
_LED = re.compile(
    r"\b(?:[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) [a-z]+, (?:an?|the) [^,.;]*\Z"
)
_THEIRS = r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) {role},? (?:\w+\.? )?\Z"


@lru_cache(maxsize=64)
def side(view: View, name: Name) -> str:
    """The side that somebody appears for, or all of a role that tells more behind "who"."""
    for before, behind in _around(view, name):
        found = _FOR.match(behind) or _OWNED.search(before)
        if found:
            return found["told"]
        whole = _WHO.match(behind)
        told = whole["told"] if whole and name.role and name.role in whole["told"] else ""
        fits = told and len(words(told)) <= LONGEST and not POINTS.search(told)
        if fits and not view.rights.copies(f"{name.text}, a {told}"):
            return told
    return ""


@lru_cache(maxsize=64)
def half(view: View, name: Name) -> bool:
    """Whether the role beside a name is only half of what a text tells of somebody."""
    for before, behind in _around(view, name):
        if _LED.search(before) or _GOES_ON.match(behind):
            return True
    return False


def theirs(name: Name, before: str) -> re.Match[str] | None:
    """Where the role before a name belongs to somebody named elsewhere: "its attorney, "."""
    rule = _THEIRS.format(role=re.escape(name.role))
    return re.search(rule, before) if name.role else None


def leans(view: View, name: Name) -> bool:
    """Whether only another sentence tells whose attorney, or whose aide, somebody is."""
    return any(theirs(name, before) for before, _ in _around(view, name))


def _around(view: View, name: Name) -> Iterator[tuple[str, str]]:
    """What stands before and behind each place where somebody is named in full."""
    for at in name.mentions:
        text = view.article.paragraphs[at.paragraph - 1].text
        if at.span.of(text).endswith(name.text):
            yield text[: at.span.start], text[at.span.end :]
