"""Whether an encyclopedia article is about what the text names; its gist in one line."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from coursepack.consult.cards import TITLES
from coursepack.consult.matching import shadow
from coursepack.frequency import zipf
from coursepack.model.article import Article
from coursepack.model.findings import Name

_VERB = re.compile(r"^.*?\b(?:is|are|was|were)\b(?: (?:an?|the))? ")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MOST_WORDS = 25
# Where a definition may end without becoming another: before a remark.
_END = re.compile(r"[,;:] |\s(?:that|which|who|whose|where)\s|\s[–—]\s")
# A redirect that shares no word with the name must at least look like it.
_LIKE = 0.75
# Words that are more frequent than this (on Zipf's scale) join anything to anything.
_COMMON = 5.2
_SHARED = 2
_NO_PERSON = re.compile(
    r"\b(?:is|was|are|were) (?:an? |the )?(?:[\w-]+ ){0,4}(?:city|town|village|municipality|river|"
    r"film|novel|album|song|band|company|ship|county|family|genus|species|television|fictional)\b"
)


def akin(name: str, title: str, first: str) -> bool:
    """Whether a title that was reached from `name` is another name of it, not of its subject.

    Encyclopedias send a minor person or a part to the article on something
    larger, which would explain the wrong thing.
    """
    own, other = shadow(name), shadow(title)
    if own == other or re.search(rf"\b{re.escape(own)}\b", shadow(first)):
        return True
    initials = "".join(word[0] for word in title.replace("-", " ").split() if word[0].isupper())
    if name.replace(".", "") == initials:
        return True
    return _alike(own, other)


def _alike(own: str, other: str) -> bool:
    """Each word of the shorter name is like a word of the longer one, titles apart."""
    bare = [[w for w in name.split() if w not in TITLES] or name.split() for name in (own, other)]
    few, many = sorted(bare, key=len)
    ratios = (max(SequenceMatcher(None, f, m).ratio() for m in many) for f in few)
    return min(ratios) >= _LIKE


def fits(name: Name, lead: Iterable[str], article: Article) -> bool:
    """Whether the article's subject is at home in the text, and of the kind that is named.

    The same name does not make the same person: at least two telling words of
    the opening must stand in the text, apart from the name itself.
    """
    first, *_ = lead = tuple(lead)
    if name.kind == "person" and _NO_PERSON.search(first):
        return False
    own = set(shadow(" ".join((name.text, *name.forms))).split())
    text = _telling(" ".join(block.text for block in article.paragraphs))
    return len((_telling(" ".join(lead)) & text) - own) >= _SHARED


def _telling(text: str) -> set[str]:
    words = set(re.findall(r"[a-z]{4,}", shadow(text)))
    return {word for word in words if zipf(word) < _COMMON}


def gloss(sentence: str) -> str:
    """What the first sentence says its subject is, in 25 words at most."""
    bare = _BRACKETS.sub("", sentence).rstrip(".!? ")
    said = _VERB.sub("", bare, count=1) or bare
    if len(said.split()) <= _MOST_WORDS:
        return said
    cuts = [cut.start() for cut in _END.finditer(said)]
    short = [said[:cut] for cut in cuts if len(said[:cut].split()) <= _MOST_WORDS]
    return short[-1] if short else " ".join(said.split()[: _MOST_WORDS - 1]) + " …"
