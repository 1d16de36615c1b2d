"""Short statements out of long sentences: the clause around a place, without its date."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from coursepack.draft.wording import clip
from coursepack.model.anchor import fold

_BREAK = re.compile(r"(?<!\d)[,;:](?=\s)|,(?=\s)|\s[–—-]\s|[()“”\"]|\bbut\s|\0+")
_OPENERS = re.compile(
    r"^(?:(?:but|and|so|yet|then|now|after|before|when|while|since|as|until|because|although|though"
    r"|following|that|whether|if)\s+|in the (?:days|weeks|months|years|hours) (?:after|before)\s+"
    r"|there (?:was|were|is|are|has been)\s+)+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:it|he|she|they|we|you|this|that|these|those|which|who|such|there|here|one|its|his|her"
    r"|their|my|our|both|neither|another|others?)\b",
    re.IGNORECASE,
)
_NOT_A_START = re.compile(
    r"^(?:in|on|at|by|of|to|from|with|for|under|over|into|about|than|as|during|between|among"
    r"|through|against|and|or|not|also|only|even|just)\b",
    re.IGNORECASE,
)
VERB = re.compile(
    r"^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|began|came|went|took|made|held|said|fell|rose|left|won|lost|became|got|gave|saw|met|led"
    r"|put|set|cut|let|ran|sent|told|won|built|bought|brought|found|kept|paid|sold|spent|wrote"
    r"|[a-z]{2,}ed)\b"
)
_DUE = re.compile(r"^(?:due|set|expected|scheduled|planned|[a-z]{2,}ed|held|made|built|written)\b")
_NOUN_PHRASE = re.compile(
    r"(?:^|\s)((?:an?|the|its|their|his|her|this|[A-Z][\w’']*) (?:[\w’'-]+ ?){1,6})$"
)
_ELIDED = re.compile(r" (?:is|are|was|were|has|have|had|been|the|a|an|more|also) ")


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch between two breaks that holds a place, with what stands before it."""

    before: str
    head: str
    tail: str


def around(text: str, start: int, end: int) -> Clause:
    """The clause of `text` that holds characters `start` to `end`, cut out there."""
    left = max((hit.end() for hit in _BREAK.finditer(text, 0, start)), default=0)
    right = min((hit.start() for hit in _BREAK.finditer(text, end)), default=len(text))
    return Clause(text[:left], text[left:start].strip(), text[end:right].strip(" ."))


def next_clause(text: str, end: int) -> str:
    """The first clause after `end`."""
    breaks = list(_BREAK.finditer(text, end))
    if not breaks:
        return ""
    start = breaks[0].end()
    stop = next((hit.start() for hit in breaks[1:] if hit.start() > start + 8), len(text))
    return text[start:stop].strip(" .")


def statement(clause: Clause, following: str, subject: str) -> str:
    """A short statement: the clause's own words with the subject it lacks; "" if none is sure.

    `subject` is the name that ends just before the clause, or "".
    """
    head, tail = clause.head, clause.tail
    text = head if len(head.split()) >= 4 and not _needs_more(head) else f"{head} {tail}".strip()
    text = _OPENERS.sub("", text).strip()
    if not text or _NOT_A_START.match(text):
        text = _OPENERS.sub("", following).strip()
    if relative := re.match(r"(?:which|who|that) (?=\w+)", text):
        text = text[relative.end() :]
        return _with_subject(text, subject or _noun_phrase(clause.before))
    if VERB.match(text) or _DUE.match(text):
        text = _with_subject(text, subject or _noun_phrase(clause.before))
    if not text or _PRONOUN.match(text) or _NOT_A_START.match(text) or len(text.split()) < 2:
        return ""
    return text


def _needs_more(head: str) -> bool:
    """Whether the words before the date break off in the middle."""
    last = re.sub(r"\W", "", fold(head.rsplit(maxsplit=1)[-1]))
    return last in ("that", "to", "the", "a", "of", "and", "in", "for", "by", "with")


def _with_subject(text: str, subject: str) -> str:
    return f"{subject} {text}" if subject else ""


def _noun_phrase(before: str) -> str:
    """The noun phrase that ends a stretch, its owner left out."""
    bare = before.rstrip(' ,;:–—(“"')
    match = _NOUN_PHRASE.search(bare)
    if not match:
        return ""
    phrase = match[1].strip()
    return re.sub(r"^(?:its|their|his|her|this) ", "the ", phrase)


def shortened(text: str, copies: Callable[[str], bool], most: int = 12) -> str:
    """`text` made so short that it copies no more than may be copied; "" if it cannot be."""
    for length in range(most, 2, -1):
        short = text if len(text.split()) <= length else clip(text, length)
        if not short:
            continue
        if not copies(short):
            return short
        middle = len(short) // 2
        gaps = sorted(_ELIDED.finditer(short), key=lambda gap: abs(gap.start() - middle))
        for gap in gaps:
            elided = f"{short[: gap.start()]} … {short[gap.end() :]}"
            if not copies(elided):
                return elided
    return ""
