"""In which tense the words around a date tell of it: the verb before it decides, or the next one.

Without a parser a form decides by itself and by the word before it. What no form shows is
`UNTOLD`: a plain present, an order, or no verb at all.
"""

import re
from enum import Enum
from functools import cache

from coursepack.tenses.verbs import BETWEEN, any_of, doubtful, participles, pasts, rows, third


class Told(Enum):
    """How a clause tells; `MISSED` is what was once to come: "was to open", "would have opened"."""

    MISSED = "missed"
    AHEAD = "ahead"
    OPEN = "open"
    PERFECT = "perfect"
    PAST = "past"
    TIMETABLED = "timetabled"
    NOW = "now"
    UNTOLD = "untold"


_WAITS = (
    r"(?:due|set|expected|scheduled|planned|(?:un)?likely|about|going|supposed|planning|preparing"
    r"|hoping|bound|booked|listed|slated|timetabled|poised|forecast|invited|promised|up for"
    r"|minded)"
)
_WANTS = (
    r"(?:plans?|hopes?|aims?|intends?|expects?|undertakes?|proposes?|prepares?|promises|vows?"
    r"|faces?|awaits?|due (?=(?:in|on|by|before|at|to|from|for|back|out)\b)|ahead of)"
)
_IS = r"(?:am|is|are|'m|'re|(?<=\w)'s|now|currently)"
_NO_BASE = r"(?:the|an?|this|that|these|those|its|his|her|their|our|my|each|all|some|no|which|date)"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nil)"
_REGULAR = r"(?!(?:need|seed|indeed|speed|breed|feed|bleed|steed|greed|creed|weed)\b)[a-z]{2,}ed"
# Before these a form is a noun or an infinitive, behind those it may be a plain present.
_NO_VERB = frozenset(
    "a an the this that these those its his her their our my your no any each every of in on at by "
    "for from with to will would can could may might must should not be is are was were been being "
    "has have had 's and or late early general annual final".split()
)
_NO_PAST = _NO_VERB - frozenset("those that this these and or not".split())
_AUXILIARY = frozenset("to will would can could may might must should not".split())
_PLURAL = frozenset("i we you they people who men women children police".split())


@cache
def _forms() -> re.Pattern[str]:
    """Every finite form, named by how it tells; where several fit, the first."""
    done = rf"(?:{any_of(participles())}|{_REGULAR})"
    passive = rf"(?:{BETWEEN} be)?{BETWEEN} {done}"
    sure, bases = any_of(pasts()), any_of(base for (base,) in rows("timetabled"))
    thirds = any_of(third(base) for (base,) in rows("timetabled"))
    parts = {
        "missed": rf"(?:would|could|might|may|should|must)(?:n't| not)? have(?:{BETWEEN} {done})?"
        rf"|(?:was|were|had been){BETWEEN} (?:{_WAITS}|to (?!{_NO_BASE}\b)[a-z]+(?: {done})?)",
        "ahead": rf"(?:will|shall|won't|'ll)(?:{passive})?"
        rf"|{_IS}{BETWEEN} (?:to (?!{_NO_BASE}\b)[a-z]+|{_WAITS}(?: to [a-z]+)?)(?:{passive})?"
        rf"|{_WANTS}|(?:has|have){BETWEEN} (?:until|undertaken|to (?!{_NO_BASE}\b)[a-z]+)",
        "open": rf"(?:would|could|may|might|should|must|ought|'d)(?:{passive})?",
        "perfect": rf"(?:has|have|'ve){BETWEEN} (?:been{BETWEEN} )?{done}",
        "past": rf"was|were|had|did|wasn't|weren't|hadn't|didn't|{sure}|{_REGULAR}",
        "doubtful": any_of(doubtful()),
        "timetabled": f"{thirds}|{bases}",
        "now": rf"(?:am|is|are|'re|'m)(?:{BETWEEN}(?: being)? {done})?|has|have|do|does|isn't"
        r"|aren't|doesn't|don't|can|cannot",
    }
    body = "|".join(rf"(?P<{kind}>{pattern})" for kind, pattern in parts.items())
    return re.compile(rf"(?:(?<![\w-])|(?<=\w)(?='))(?:{body})(?![\w-])")


def finite(text: str) -> list[tuple[int, Told]]:
    """Where the finite forms of a text stand, and how each tells."""
    found = []
    text = re.sub(r"^\W*\w", lambda first: first[0].lower(), text)
    for hit in _forms().finditer(text):
        before = re.findall(r"[\w'-]+", text[max(0, hit.start() - 30) : hit.start()])[-1:]
        if kind := _kind(hit, before[0] if before else ""):
            found.append((hit.start(), kind))
    return found


def _kind(hit: re.Match[str], before: str) -> Told | None:
    """How one form tells, or None where it is no finite verb."""
    name, small = hit.lastgroup or "", before.lower()
    several = small in _PLURAL or (small.endswith("s") and not small.endswith(("ss", "'s")))
    if name == "doubtful":
        return None if small in _NO_VERB or several or not small else Told.PAST
    if name == "now" and small in _AUXILIARY:
        return None
    if name == "timetabled":
        fits = small not in _NO_VERB and (hit[0].endswith("s") or several)
        return Told.TIMETABLED if fits else None
    regular = hit[0].endswith("ed") and small in _NO_PAST
    if name == "past" and (small in ("be", "being") or regular):
        return None
    return Told(name)


def told(lead: str, follows: str) -> Told:
    """How the clause around a date tells of it: `lead` stands before the date, `follows` behind."""
    if before := finite(lead):
        return before[-1][1]
    behind = finite(follows)
    return behind[0][1] if behind else Told.UNTOLD


@cache
def _arranged() -> re.Pattern[str]:
    early = r"(?:the (?:end|start|beginning) of |the |early |late |mid-|after |this )?"
    each = []
    for word, beside, between in rows("arranged"):
        ways = [rf"(?:{any_of(beside.split())}) {early}"] if beside else []
        if between:
            base = rf"(?:{any_of(between.split())}) (?!{_NO_BASE}\b|{_NUMBER}\b)[^,;:]+ "
            ways.append(base)
        each.append(rf"{word} (?:[\w'-]+ ){{0,9}}?(?:{'|'.join(ways)})")
    return re.compile(rf"(?:{'|'.join(each)})\Z")


def arranged(lead: str) -> bool:
    """Whether what stands before a date arranges something for it: "a strike called for"."""
    hits = (_arranged().match(lead, word.start()) for word in re.finditer(r"\b[a-z]", lead))
    return any(hit and not finite(re.sub(r"^\w+", "", hit[0])) for hit in hits)
