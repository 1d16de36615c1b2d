"""Open questions that the article itself puts: the best essential question is often there."""

import re

from coursepack.draft.rights import words
from coursepack.draft.view import View

_OPEN = re.compile(
    r"\b(?:should|ought|right to|fair|worth|justified|deserves?|owes?|enough|too (?:far|much|late)"
    r"|better)\b|^Would you\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:it|they|them|this|that|these|those|he|she|him|his|her|there|such|I|me|my)\b"
)
_LEADS = re.compile(r"^(?:But|And|So|Then|Now|Yet),? |^[^:?]{5,60}: (?=\w)")
_SECOND = re.compile(r",? and (?=(?:who|what|how|when|where|why|should)\b)")
_WHETHER = re.compile(
    r"\bwhether (?P<who>(?!the |its |their |to )[a-z][\w’' -]{2,40}?) (?P<verb>should|ought to)"
    r" (?P<do>[^.?!;,“”\0]+)[.?]"
)
_NAMED = re.compile(r"(?<!^)\b[A-Z][a-z]")
_LEAST, _MOST = 4, 22
# "Should workplaces change, too?": what only joins the question to what stood before it.
_JOINS = re.compile(r",? (?:too|then|anyway)$")


def posed(view: View) -> str:
    """The open question with which the article ends or is headed, "" where there is none.

    Only one that can be understood before reading: without names and without words that point back.
    """
    if not view.written:
        return ""
    title = view.article.title
    if title.endswith("?") and (told := _open(title)):
        return told
    for line in reversed(view.within(view.numbers[-1])):
        text = line.own.strip()
        if line.said or "\0" in text:
            continue
        if match := _WHETHER.search(text):
            told = f"Should {match['who'].strip()} {match['do'].strip()}?"
        else:
            told = _open(text) if text.endswith("?") else ""
        if told and not view.rights.copies(told):
            return told
    return ""


def _open(text: str) -> str:
    """The question by itself, if it is open and can be understood by itself."""
    bare = _LEADS.sub("", text).strip()
    bare = _JOINS.sub("", _SECOND.split(bare)[0].rstrip("?"))
    bare = f"{bare[:1].upper()}{bare[1:]}?"
    fits = _LEAST <= len(words(bare)) <= _MOST
    clear = not _POINTS.search(bare) and not _NAMED.search(bare)
    return bare if fits and clear and _OPEN.search(bare) else ""
