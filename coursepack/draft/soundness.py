"""Whether a statement cut out of a sentence can stand alone; else the sentence's own words."""

import re

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.rights import MOST
from coursepack.draft.wording import JOINTS, marked
from coursepack.model.anchor import fold

_MARKS = re.compile(r"[‘’“”\"()\[\]…](?![st]\b)")
_PRONOUN = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|such|there|here|one|its|his|her|their|my"
    r"|our|both|neither|another|others?|each|all)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:that|which|who|whom|whose|to|if|because|when|while|and|or|but|as)\b")
_PARTICIPLE = re.compile(
    r"(?:\w+ed|led|made|held|built|written|known|born) (?:by|in|as)\b|(?:called|named|nicknamed) "
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|get|got|not|also)\b(?: \w+ly)?\s*\Z"
)
_ALONE = frozenset(
    "began ended died opened closed started resigned collapsed erupted returned left".split()
)
_LAST = JOINTS | frozenset("every each next last early late about around almost nearly".split())
_LONGEST_SUBJECT = 9
_BREAK = re.compile(r"[,;:]\s|\s[–—]\s|[()]|[.!?][’”]\s")
# A change of which one end was cut off with the date: "rose from about 400".
_HALF = re.compile(r"\bfrom (?!.*\bto\b)|\bbetween (?!.*\band\b)")
_SPEAKER = re.compile(r"\A(?:[A-Z][\w’'-]* ?){1,3}: ")
# How many words on each side of the place; fewer where that would be a long quotation.
_REACHES, _LEAST = (12, 9, 7), 4


def sound(text: str, sentence: str) -> bool:
    """Whether a statement is whole: a subject, its finite verb and what belongs to it.

    It must begin where a clause of the sentence begins, and hold no more than one.
    """
    verb = ANY_VERB.search(text)
    if verb is None or _MARKS.search(text) or _PRONOUN.match(text):
        return False
    subject, rest = text[: verb.start()].strip(), text[verb.end() :].strip()
    if not 0 < len(subject.split()) <= _LONGEST_SUBJECT or _JOINED.search(subject):
        return False
    bare = not _AUXILIARY.search(text[: verb.start()])
    cut_off = verb[0].endswith("ed") and ANY_VERB.match(rest)  # "founded backed"
    if bare and (cut_off or _PARTICIPLE.match(text[verb.start() :])):
        return False
    if _HALF.search(rest) or (not rest and verb[0] not in _ALONE):
        return False
    last = re.sub(r"\W", "", fold(text.rsplit(maxsplit=1)[-1]))
    return last not in _LAST and _opens(subject, sentence)


def _opens(subject: str, sentence: str) -> bool:
    """Whether the subject stands at the beginning of the sentence or of one of its clauses."""
    at = fold(sentence).find(fold(subject))
    if at < 0:
        return False
    lead = sentence[:at].rstrip(" ‘“(")
    joined = re.search(
        r"(?:[,;:–—(]|\b(?:but|and|that|when|while|after|before|because|the|an?))\Z", lead
    )
    dated = re.search(
        r"\b(?:in|on|since|by|from|until) (?:[\w–-]+ ){0,3}[\w-]+,?\Z", lead, re.IGNORECASE
    )
    return not lead or joined is not None or dated is not None


def own_words(sentence: str, start: int, end: int) -> str:
    """The words of a sentence around a place, in quotation marks and cut at breaks.

    "" for a question, which tells nothing.
    """
    if sentence.rstrip(' ’”")').endswith("?"):
        return ""
    for most in _REACHES:
        left = max(_left(sentence, start, most), _label(sentence, start))
        right = _right(sentence, end, most)
        cut = sentence[left:right].strip(" ,;:–—")
        if len(cut.split()) < MOST:
            break
    before = "… " if re.search(r"\w", sentence[_label(sentence, start) : left]) else ""
    after = " …" if re.search(r"\w", sentence[right:]) else ""
    return f"“{before}{marked(cut)[1:-1]}{after}”"


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
    while len(words) > _LEAST and re.sub(r"\W", "", fold(words[-1][0])) in JOINTS:
        words.pop()
    return end + words[-1].end()
