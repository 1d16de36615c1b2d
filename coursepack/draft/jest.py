"""Where a text may not mean what it says: irony, mockery and jest of whoever writes.

No program can tell a joke from an earnest sentence. It can see the places where
people joke, and leave them alone: a paragraph under suspicion yields no question
that takes its words at their face value.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from coursepack.draft.questions.maker import Candidate
from coursepack.draft.view import Line, View

# Frames that do not rest on the writer's words being meant as they stand: a word's sense, who
# said what, where something stands, and what the frame itself keeps clear of jest.
_SAFE = frozenset(
    "word term says admits told-how written-when gap dating which-year addressee grants listed"
    " says-again whose-view back".split()
)
# Frames on evidence and where it comes from: only the sentence itself must be earnest.
_ON_EVIDENCE = frozenset(
    "nameless left-open limit change limited elsewhere hearsay base survey funded witness"
    " no-trace".split()
)
# Signs that make a sentence suspect in any text.
_STRONG = re.compile(
    # Praise or zeal that is measured by something absurd.
    r"\bwith all the \w+ (?:and \w+ )?of an?\b|\bthe (?:devil|Almighty)[’']s own\b"
    r"|\bnobody has (?:yet |ever )?(?:accused|called|suspected)\b|\bfallen into the sea\b"
    r"|\bhas never knowingly\b|\bnot (?:usually|normally|generally) (?:counted|known|numbered)\b"
    r"|\b(?:not known|famous|renowned) (?:as|for) (?:its|their|his|her)? ?(?:timid|sentiment\w*)\b"
    r"|\bbe (?:so )?good (?:enough|as) to\b|\bbeen good enough to\b|\bis pleased to\b"
    # Mock-formal titles and thanks.
    r"|\b(?:[Tt]hat|[Tt]he|[Oo]ur|[Mm]y) (?:gallant|worthy|esteemed|learned|noble|illustrious)\b"
    r"|\bgood enough to\b|\bhappy to report\b|\bI swear\b|\b[Nn]eedless to say\b|\b[Qq]uite so\b"
    r"|\bso much the worse for\b"
    # "So does a cat."
    r"|^[Ss]o (?:is|does|do|was|are|did) an? [\w ]+[.!]$"
)
# Signs that make a sentence suspect where somebody argues or tells in the first person.
_OWN = re.compile(
    r"\b(?:[Oo]f course|[Nn]aturally|[Aa]pparently|[Nn]o doubt|[Dd]oubtless|[Ee]vidently"
    r"|[Ss]urely|I dare say|I daresay|I am sure|I have no doubt|I am told|I understand that"
    r"|I (?:gather|fancy|expect|presume|suspect)|one (?:gathers|presumes|assumes|hears)"
    r"|it (?:seems|appears)|I am informed|thank goodness|[Hh]eaven (?:knows|forbid)|God forbid"
    r"|as (?:though|if)|you (?:might|may) (?:say|think)|[Ww]e (?:shall|will|are) (?:be )?told"
    r"|[Tt]hey will (?:tell|say)|you will (?:say|have (?:read|heard))"
    r"|if the \w+ (?:papers |reports )?(?:are|is|may) (?:be |to be )?(?:believed|trusted)"
    r"|(?:curious|modest|splendid|admirable|delightful|charming|marvellous|wonderful) "
    r"(?:thing|sort|proposal|idea|way)|[Ll]et us be (?:just|fair))\b"
    r"|[^.?!]!(?:\s|$)|^\(.*\)$|\b(?:may|might) even\b"
    r"|\b(?:between|for) \w+ loaves\b|\bby the way\b|\b(?:the|a) very (?:good|long) \w+\b"
)
# Those of them that are hardly ever meant as they stand.
_WRY = re.compile(
    r"\b(?:[Oo]f course|[Nn]aturally|[Aa]pparently|[Nn]o doubt|[Dd]oubtless|I dare say|I daresay"
    r"|I am sure|I am told|thank goodness|[Hh]eaven (?:knows|forbid)|delightful|splendid"
    r"|marvellous|wonderful|to laugh or)\b|[^.?!]!(?:\s|$)|^\(.*\)$"
)
# A likeness with something of another world, which belittles.
_LIKE = re.compile(
    r"\b(?:is|was|are|were|been|be|looks?|looked|felt|sounds?|sounded|reminded me|lit|about as \w+)"
    r"\b[^.;,]{0,40}?\b(?:like|as \w+ as|of) (?:an?|the) (?!result|whole|matter|rule|child|report)"
)
# Capitals that make a person of an idea, in the middle of a sentence.
_PERSONIFIED = re.compile(r"(?<=[a-z,] )(?:Liberty|Progress|Reason|Virtue|Freedom|Science|Truth)\b")
_SHORT, _LONG = 6, 12
_MARKS = re.compile(r"[“”‘\"\0]")
# Where such signs stand in so large a share of the paragraphs, all of a text is suspect.
_SHARE = 0.5


def jesting(line: Line, own: bool = True) -> bool:
    """Whether a sentence bears a sign of irony in the words of whoever writes.

    `own`: whether they speak in the first person, where more may be a sign.
    """
    text = line.own.replace("\0", " ").strip()
    if _STRONG.search(text):
        return True
    scare = any(q.kind == "scare" for q in line.quotations)
    return own and bool(
        scare or _OWN.search(text) or _LIKE.search(text) or _PERSONIFIED.search(text)
    )


def wry(line: Line) -> bool:
    """Whether a sentence bears a sign of irony that is hardly ever anything else."""
    return jesting(line, own=False) or _WRY.search(line.own.replace("\0", " ").strip()) is not None


@lru_cache(maxsize=4)
def suspect(view: View) -> frozenset[int]:
    """The paragraphs whose words may not be meant as they stand."""
    own = view.genre.argued
    lines = [line for line in view.lines if line.paragraph not in view.genre.note]
    found = {line.paragraph for line in lines if jesting(line, own)}
    told = {line.paragraph for line in lines}
    if not own or len(found) >= _SHARE * len(told):
        return frozenset(told if own else found)
    # A question that is not asked in order to be told, and a dry remark behind others' words.
    asked = {line.paragraph for line in lines if line.own.endswith("?") and not line.said}
    return frozenset(found | asked | {x.paragraph for x in lines if _deflates(view, x)})


def earnest(view: View, lines: Iterable[Line]) -> bool:
    """Whether none of some sentences bears a sign of irony."""
    return not any(jesting(line, view.genre.argued) for line in lines)


def at_face_value(view: View, frame: str, made: Candidate) -> bool:
    """Whether a question takes words at their face value that may be said in jest."""
    if frame in _SAFE or frame.startswith("any-"):
        return False
    about = [line for line in view.lines if line.order in made.lines]
    if not view.genre.argued or frame in _ON_EVIDENCE:
        return not earnest(view, about)
    places = {line.paragraph for line in about} or {at.paragraph for at in made.item.at}
    return bool(places & suspect(view))


def _deflates(view: View, line: Line) -> bool:
    """Whether a very short sentence ends a paragraph, or answers the words of others."""
    text = line.own.strip()
    if "\0" in text or text.endswith("?") or len(text.split()) > _SHORT or _MARKS.search(text):
        return False
    before = [x for x in view.within(line.paragraph) if x.order < line.order]
    return bool(before) and (
        before[-1].said or (len(before[-1].text.split()) >= _LONG and _last(view, line))
    )


def _last(view: View, line: Line) -> bool:
    return view.within(line.paragraph)[-1].order == line.order
