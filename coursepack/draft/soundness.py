"""Whether a clause cut out of a sentence can stand alone; else the sentence's own words."""

import re

from coursepack.draft.rights import MOST
from coursepack.draft.wording import JOINTS, marked
from coursepack.model.anchor import fold

_LAST = JOINTS | frozenset("every each next last early late about around almost nearly".split())
_LEAST_WHOLE = 4
# Subjects that only the sentence before explains, or that leave open who speaks.
_POINTS_BACK = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|such|there|here|one|its|his|her|their|my|our"
    r"|both|neither|another|others?|each|all|some|most|none|who|which|what|so|the (?:same|latter"
    r"|former|other|first|second|two|three))\b",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:and|or|not|also|only|even|just|but|until|if|because|nor|yet|is|are|was|were|has|have|had"
    r"|will|would|may|might|could|does|did|says?|said|told|which|to|than"
    r"|most recently|us|me|him|them)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:]\s|\s[–—]\s|[()]|[.!?][’”]\s")
_SPEAKER = re.compile(r"\A(?:[A-Z][\w’'-]* ?){1,3}: ")
# How many words on each side of the place; fewer where that would be a long quotation.
_REACHES, _LEAST = (12, 9, 7), 4


def whole_clause(text: str) -> bool:
    """Whether a clause that begins where a statement begins can stand by itself on a line.

    Its marks must be closed, and it must not point back, wait for more or break off.
    """
    if len(text.split()) < _LEAST_WHOLE or "…" in text or _POINTS_BACK.match(text):
        return False
    closed = all(text.count(one) == text.count(other) for one, other in ("“”", "()"))
    closed = closed and text.count('"') % 2 == 0 and not re.search(r"‘[^’]*$", text)
    last = re.sub(r"\W", "", fold(text.rsplit(maxsplit=1)[-1]))
    return closed and last not in _LAST | {"order"} and not _NO_SUBJECT.match(text)


def own_words(sentence: str, start: int, end: int) -> str:
    """The words of a sentence around a place, in quotation marks and cut at breaks.

    "" for a question, which tells nothing.
    """
    if sentence.rstrip(' ’”")').endswith("?"):
        return ""
    for most in _REACHES:
        left = max(_left(sentence, start, most), _label(sentence, start))
        right = _right(sentence, end, most)
        right += _closing(sentence, left, right)
        cut = sentence[left:right].strip(" ,;:–—")
        if len(cut.split()) < MOST:
            break
    before = "… " if re.search(r"\w", sentence[_label(sentence, start) : left]) else ""
    after = " …" if re.search(r"\w", sentence[right:]) else ""
    return f"“{before}{marked(cut)[1:-1]}{after}”"


def _closing(sentence: str, left: int, right: int) -> int:
    """How many marks behind the cut belong to a quotation that ends there: "‘… factors’."."""
    opened = sentence.count("‘", left, right) > len(re.findall(r"’(?!\w)", sentence[left:right]))
    mark = re.match(r"[.!?]?’(?!\w)", sentence[right:])
    return mark.end() if opened and mark else 0


def _waits(word: str) -> bool:
    """Whether a word needs what follows it: "of", "and", "25"."""
    bare = re.sub(r"\W", "", fold(word))
    return bare in JOINTS or bare.isdigit()


def _label(sentence: str, start: int) -> int:
    """Where the words begin behind the name of whoever speaks: "Bellamar: She died …"."""
    hit = _SPEAKER.match(sentence, 0, start)
    return hit.end() if hit else 0


def _left(sentence: str, start: int, most: int) -> int:
    """Where the words begin: the sentence's beginning, else the first break that is near enough."""
    breaks = [hit.end() for hit in _BREAK.finditer(sentence, 0, start)]
    ends = [at for at in breaks if sentence[at - 2] in "’”"]
    base = ends[-1] if ends else 0
    if len(sentence[base:start].split()) <= most:
        return base
    near = [at for at in breaks if at > base and 2 < len(sentence[at:start].split()) <= most]
    return near[0] if near else list(re.finditer(r"\S+", sentence[:start]))[-most].start()


def _right(sentence: str, end: int, most: int) -> int:
    """Where the words end: the sentence's end, else a break near enough, else a few words."""
    if len(sentence[end:].split()) <= most:
        return len(sentence.rstrip(' .!?’”")'))
    breaks = [hit.start() for hit in _BREAK.finditer(sentence, end)]
    near = [at for at in breaks if _LEAST <= len(sentence[end:at].split()) <= most]
    if near:
        return near[-1]
    words = list(re.finditer(r"\S+", sentence[end:]))[:most]
    while len(words) > _LEAST and _waits(words[-1][0]):
        words.pop()
    return end + words[-1].end()
