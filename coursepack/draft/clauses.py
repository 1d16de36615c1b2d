"""Short statements out of long sentences: the clause around a place, without its date."""

import re
from dataclasses import dataclass

from coursepack.draft.rights import ARTICLE, Rights
from coursepack.draft.wording import JOINTS, clip
from coursepack.model.anchor import fold

_BREAK = re.compile(r"(?<!\d)[,;:](?=\s)|,(?=\s)|\s[–—-]\s|[()“”\"]|\bbut\s|\0+")
_OPENERS = re.compile(
    r"^(?:(?:but|and|so|yet|then|now|after|before|when|while|since|as|until|because|although|though"
    r"|following|that|whether|if)\s+|in the (?:days|weeks|months|years|hours) (?:after|before)\s+"
    r"|there (?:was|were|is|are|has been)\s+)+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:it|he|she|they|you|this|that|these|those|which|who|such|there|here|one|its|his|her"
    r"|their|my|our|both|neither|another|others?)\b",
    re.IGNORECASE,
)
_NOT_A_START = re.compile(
    r"^(?:in|on|at|by|of|to|from|with|for|(?:under|over|about)(?! \d)|into|than|as|during"
    r"|between|among"
    r"|through|against|and|or|not|also|only|even|just)\b",
    re.IGNORECASE,
)
VERB = re.compile(
    r"^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|began|came|went|took|made|held|said|fell|rose|left|won|lost|became|got|gave|saw|met|led"
    r"|put|set|cut|let|ran|sent|told|won|built|bought|brought|found|kept|paid|sold|spent|wrote"
    r"|(?!aged|named|used|rated)[a-z]{2,}ed)\b"
)
_DUE = re.compile(r"^(?:due|set|expected|scheduled|planned|[a-z]{2,}ed|held|made|built|written)\b")
_NOUN_PHRASE = re.compile(
    r"(?:^|\s)((?:an?|the|its|their|his|her|this|[A-Z][\w’']*) (?:[\w’'-]+ ?){1,6})$"
)


_SUB = re.compile(
    r"\b(?:from when|when|after|before|because|while|which|who|that|where|until|although)\s",
    re.IGNORECASE,
)
ANY_VERB = re.compile(rf"\b(?:{VERB.pattern[4:-3]})\b")
# What is left of a head when its sub-clause is taken alone.
_LEAST_WORDS = 3


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
    for sub in _SUB.finditer(text, left, start):
        if len(text[sub.end() : start].split()) >= _LEAST_WORDS:
            left = sub.start()
    return Clause(text[:left], text[left:start].strip(), text[end:right].strip(" ."))


def leans(clause: Clause) -> bool:
    """Whether what a clause says is only assumed or told before it: "expects that prices rise"."""
    told = re.match(r"(?:that|whether|if) (.*)", clause.head)
    return bool(told and not VERB.match(told[1]))


def next_clause(text: str, end: int) -> str:
    """The statement that follows the clause around `end`: its verb with what it is said of."""
    parts = [part.strip(" .") for part in _BREAK.split(text[end:])[1:]]
    for i, part in enumerate(parts):
        if VERB.match(part):
            return f"{parts[i - 1]} {part}" if i and not ANY_VERB.search(parts[i - 1]) else ""
        if ANY_VERB.search(part):
            return part
    return ""


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


def shortened(text: str, rights: Rights, most: int = 13) -> str:
    """`text` made so short that it copies no more than may be copied; "" if it cannot be."""
    bare = ARTICLE.sub("", text)
    for whole in (text, bare):
        if len(whole.split()) <= most and not rights.copies(whole):
            return whole
    verbs = list(ANY_VERB.finditer(text))
    cuts = [text if len(text.split()) <= end else clip(text, end) for end in range(most, 5, -1)]
    told = [cut for cut in cuts if cut and (not verbs or ANY_VERB.search(cut))]
    for cut in told:
        if not rights.copies(cut):
            return cut
    elided = (rights.within(cut) for cut in told)
    return next((cut for cut in elided if cut), "") or _bridged(text, verbs, rights)


def _bridged(text: str, verbs: list[re.Match[str]], rights: Rights) -> str:
    """The beginning of a long subject and its verb, with "…" between them; or ""."""
    if not verbs:
        return ""
    start = verbs[-1].start()
    for verb in reversed(verbs[:-1]):
        if text[verb.end() : start].strip() == "":
            start = verb.start()
    head, rest = clip(text[:start], 6), text[start:]
    bridged = f"{head} … {rest}"
    fits = head and len(rest.split()) <= 6 and not rights.copies(bridged)
    return bridged if fits else ""


def thing(text: str) -> str:
    """The noun phrase at the beginning of a stretch that ends with its clause."""
    bare = text.strip()
    for verb in ANY_VERB.finditer(bare):
        if not re.match(r"\w+ed by\b", bare[verb.start() :]):
            bare = bare[: verb.start()]
            break
    pieces = bare.split()
    while pieces and re.sub(r"\W", "", fold(pieces[-1])) in JOINTS:
        pieces.pop()
    return " ".join(pieces)
