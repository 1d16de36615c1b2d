"""Somebody's words as a quotation that can be understood by itself: whole, and nothing cut off."""

import re

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked
from coursepack.model.findings import Quotation

_LEAST = 5
# A first word that means something of another sentence, or belongs to a clause before.
_LEANS = re.compile(
    r"(?:if (?:it|they|that)|this|that|these|those|it|they|them|he|she|such|so|then|and|but|or"
    r"|nor|yet|because|which|who|both|neither|another|others?|one|some|of|to|not|also|too|then|there|here|yes|no"
    r"|well)\b",
    re.IGNORECASE,
)
# "It is not enough to …", "It’s proof that …": an "it" that means nothing before it.
_EMPTY_IT = re.compile(
    r"It(?:[’']s| is| was| would be| will be) (?:[\w’'-]+ ){1,3}(?:that|to|not only)\b"
)
_POINTS = re.compile(
    r"\b(?:this|these|those|ones?|it|they|them|he|she|him|her|there|so|such|do|did|same|other)\b",
    re.IGNORECASE,
)
# What an "it" or a "they" can mean must stand before it: at least so many words.
_BEFORE = 3
_NEVER = re.compile(
    r"\b(?:this|these|those|ones?|the (?:other|same|others|former|latter)"
    r"|(?:do|did|does) (?:so|it))\b"
    r"|\bthere\b(?! (?:is|are|was|were|will|may|would|can)\b)|\bwhich$|!"
    r"|\bthat(?=[.,;!]|$)",
    re.IGNORECASE,
)


def whole_words(view: View, quotation: Quotation) -> str:
    """All of what somebody says at one place, in quotation marks; "" where it is no sentence.

    So also where the quotation is cut in two by "he said", where it is longer
    than may be quoted, and where it ends in dots.
    """
    text = view.text(quotation.at).strip()
    if quotation.kind != "direct" or not text[:1].isupper() or re.search(r"[…?]|\.\.", text):
        return ""
    line, end = view.line_at(quotation.at), quotation.at.span.end
    later = [q for q in line.quotations if q.at.span.start > end and q.kind == "direct"]
    verb = ANY_VERB.search(text)
    if (later and text[-1] not in ".!") or verb is None or not text[: verb.start()].strip():
        return ""
    return marked(text) if _LEAST <= len(words(text)) <= MOST else ""


def stands_alone(shown: str) -> bool:
    """Whether nothing in a quotation means something that only another sentence names."""
    bare = shown.strip("“”")
    if _NEVER.search(bare) or (_LEANS.match(bare) and not _EMPTY_IT.match(bare)):
        return False
    pointing = [hit for hit in _POINTS.finditer(bare) if hit.group().lower() not in ("do", "did")]
    if _EMPTY_IT.match(bare):
        pointing = pointing[1:]
    return all(len(words(bare[: hit.start()])) >= _BEFORE for hit in pointing)


def leans(shown: str) -> bool:
    """Whether a quotation begins with a word that means something said before."""
    return _LEANS.match(shown.strip("“”")) is not None
