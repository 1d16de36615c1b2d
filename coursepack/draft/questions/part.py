"""The parts of a sentence that stand alone: clauses with a subject and a verb of their own."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.cut import (
    LED,
    SAYING,
    SUBORDINATE,
    SURELY,
    breaks,
    even,
    has_clause,
)
from coursepack.draft.rights import words
from coursepack.model.anchor import fold

# Where a part of a sentence may begin: behind a stop, or behind what leads up to it.
_STARTS = re.compile(
    r"(?:[;:]\s|\s[–—]\s|[“(]\s?|(?<!\S)\")(?:(?:and|but|so|yet|while|whereas|though|because) )?"
    r"|,\s(?:and|but|so|yet|while|whereas|although|because|since|though) |,\s"
)
# What such a part begins with, besides a name: its own subject.
_SUBJECTS = frozenset(
    "the a an his her its their my our your some many most several both all no each every he she "
    "they it we i this these those one two three four five six seven eight nine ten how what "
    "there".split()
)
_HARD = re.compile(r"[;:] ")
_MARKS = re.compile(r"[“”\"]|(?<!\w)‘")
_LEAST = 6
_PRONOUN = re.compile(
    rf"\b(?:which|who|whose)\b|\bthat (?:{ANY_VERB.pattern}"
    r"|[a-z]+s (?:an?|the|its|his|her|their|all|no)\b)"
)
# A statement of somebody who is named right before it, and "it is said" thrown in.
_THEIRS = re.compile(rf"(?:\b[Aa]ccording to [^,;:]*|\b{SAYING}), \Z")
_THROWN_IN = re.compile(r"(?:I|we|you|he|she|it|they|there)(?: \w+){1,2},")
_OWN = re.compile(r"(?:I|we|you|he|she|it|they|there) [a-z]")


def parts(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence around a place that are clauses of their own, the nearest first.

    None of them runs into a quotation or out of one.
    """
    starts = [0, *(hit.end() for hit in _STARTS.finditer(text, 0, start))]
    for left in reversed(starts):
        mark = _MARKS.search(text, left) or _HARD.search(text, end)
        limit = mark.start() if mark else len(text)
        if limit < end or not _starts_well(text, left):
            continue
        # A plain mark behind a blank opens a quotation; behind a word it ends one.
        ended = limit < len(text) and (text[limit] in "”;:" or not text[limit - 1].isspace())
        closed = limit == len(text) or ended
        own = text[left:] if not closed else text[left:limit]
        ends = [left + at for at in breaks(own, end - left, most) if left + at <= limit]
        if closed and len(words(own)) <= most:
            ends.append(limit)
        part = text[left : ends[-1]] if ends else ""
        if len(words(part)) >= _LEAST and even(part) and has_clause(part):
            yield left, ends[-1]


def _starts_well(text: str, left: int) -> bool:
    """Whether a part has a subject of its own, and is no item of a list and no aside."""
    first = text[left:].split(" ", 1)[0]
    if left and not (first[:1].isupper() or first[:1].isdigit() or fold(first) in _SUBJECTS):
        return False
    before = text[:left]
    if (left and relative(text[left:])) or _THEIRS.search(before) or _THROWN_IN.match(text[left:]):
        return False
    if re.search(r", [a-z]+ \Z", before):
        return SURELY.search(re.split("[,;:]", text[left:])[0]) is not None
    if _OWN.match(text[left:]):
        return True
    leads = LED.match(before) or SUBORDINATE.match(before)
    return not before.endswith(", ") or (leads is not None and before.count(", ") == 1)


def relative(part: str) -> bool:
    """Whether the first verb belongs to a relative clause: "a strand that stops a message"."""
    verb, pronoun = ANY_VERB.search(part), _PRONOUN.search(part)
    return bool(pronoun and (verb is None or pronoun.start() < verb.start()))
