"""The clauses of a sentence that could stand alone: a claim is no longer than one of them."""

import re
from collections.abc import Iterator

from coursepack.source import Span

# Where a statement of its own may begin: after a semicolon or a dash, or behind a joining word.
_JOINT = re.compile(
    r";\s+(?:(?:but|and|yet|so|however),?\s+)?|\s[–—]\s(?:(?:but|and|yet)\s)?"
    r"|,\s(?:but|yet|while|whereas|although|though|and)\s+"
)
_SUBJECT = (
    r"(?:it|he|she|they|we|i|this|that|these|those|there|nobody|everybody|some|many|most|others"
    r"|(?:the|an?|its|his|her|their|our|my|no|each|every|all|both|two|three|\d[\d,.]*)\s(?:[\w'-]+\s){1,6}?"
    r"|(?:[A-Z][\w'-]*\s){1,4}|[\w'-]+s\s)"
)
_VERB = (
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did"
    r"|isn't|aren't|wasn't|doesn't|don't|didn't|won't|can't|[a-z]{2,}ed|[a-z]{3,}s|came|went|took"
    r"|made|held|said|fell|rose|left|won|lost|became|got|gave|saw|met|led|put|cut|let|ran|sent"
    r"|began|told|built|bought|brought|found|kept|paid|sold|spent|wrote)\b"
)
_OWN = re.compile(rf"(?:\w+,?\s)?{_SUBJECT}\s?(?:\w+ly\s)?{_VERB}")
_OPEN_END = re.compile(r"\b(?:and|or|but|nor|of|to|that|which|who|the|an?)\W*\Z", re.IGNORECASE)
_SHORTEST = 4


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The parts of a sentence, each with a subject and a verb of its own; else all of it."""
    start = sentence.start
    for joint in _JOINT.finditer(text, sentence.start, sentence.end):
        before, after = text[start : joint.start()], text[joint.end() : sentence.end]
        if _whole(before) and _OWN.match(after):
            yield Span(start, joint.start())
            start = joint.end()
    yield Span(start, sentence.end)


def _whole(text: str) -> bool:
    """Whether the words before a joint can stand alone: no "although" that waits for the rest."""
    # A dash still open makes the next one its end; a joining word waits for the rest, too.
    if len(re.findall(r"\s[–—](?=\s|$)", text)) % 2 or _OPEN_END.search(text):
        return False
    waits = re.match(
        r"\W*(?:although|though|while|whereas|if|when|because|since|as|after|before|unless)\b",
        text,
        re.IGNORECASE,
    )
    enough = len(re.findall(r"\w+", text)) >= _SHORTEST
    return enough and not waits and re.search(_VERB, text) is not None
