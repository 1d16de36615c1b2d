"""Samples for a key: a statement of the text that can be checked, and one that judges."""

import re

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.jest import jesting
from coursepack.draft.questions.arguing.judged import counted, judged
from coursepack.draft.questions.arguing.voice import full, stands, voice
from coursepack.draft.questions.excerpt import opening, whole_quote
from coursepack.draft.questions.retold import BOUND
from coursepack.draft.questions.spoken import stands_alone, whole_words
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View, meets
from coursepack.model.article import Passage

JUDGES = re.compile(
    r"\b(?:should(?! have\b)|must(?! have\b)|ought to|best|worst|wrong|unfair|unjust|shame\w*"
    r"|disgrac\w*|nonsense|absurd|a mistake|a scandal|too (?:little|late|much|slow|soon)"
    r"|dangerous|premature|cruel|stupid|silly|foolish|ridiculous|reckless|unacceptable"
    r"|(?:nothing|no) (?:more|better|worse)|deserves?|cannot afford)\b|\bI (?:think|believe)\b"
)
_FIGURE = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\d[\d,.]* (?:per ?cent|people|pupils|million)")
# What somebody has only undertaken to do is a promise, and no fact yet.
_PLEDGED = re.compile(r"\b(?:undertak|pledg|promis|vow|aim|plan(?:s|ned)? to)\w*")
# So many words tell what somebody thinks.
_TOLD = 6
# A wish, a promise or a question is no view of the matter.
_WISHES = re.compile(r"\bI (?:would|want|can|could|wish|hope)\b|\bwe (?:want|would)\b")
# What weighs a fact judges it.
_WEIGHS = re.compile(
    r"\b(?:blow|heavy|huge|terrible|remarkable|important|great|success\w*|fail\w*|famous|only)\b"
)
# A sentence about somebody who is named before it.
_WHO = re.compile(r"(?:He|She|They|It|His|Her|Their|Its|This|These|Those|That|When)\b")
# What somebody owns up to is no view of the matter.
_MISTAKE = re.compile(r"I (?:was|have been) wrong\b")
# Weak words among those that judge.
_WEAK = re.compile(r"\b(?:worse|better|cheaper|dearer|useless|best of)\b")


def fact(view: View) -> tuple[Line, str] | None:
    """A dated statement of the writer's own that judges nothing and leaves nothing open."""
    lines = [x for x in voice(view) if stands(x)] if view.genre.argued else view.lines
    for line in lines:
        plain = not (line.said or line.marks("hedge") or line.paragraph in view.genre.note)
        whole = plain and not _WHO.match(line.text) and bool(full(line)) and stands(line)
        if (
            whole
            and not BOUND.search(line.text)
            and not (_thinks(view, line.at) or _WEIGHS.search(line.own))
            and ANY_VERB.search(line.own)
            and _FIGURE.search(line.own)
            and counted(line)
            and not _PLEDGED.search(line.own)
            and not line.text.startswith("When")
        ):
            return line, full(line) or opening(line.text)
    return None


def opinion(view: View) -> tuple[str, str, int] | None:
    """Words that judge, whose they are, and their paragraph."""
    for line in voice(view):
        plain = stands(line) and not _WEAK.search(line.own) and not _MISTAKE.match(line.own)
        if judged(line) and plain and not jesting(line):
            return full(line), view.teller(line.paragraph), line.paragraph
    for said in () if view.genre.argued else view.sure_quotations:
        shown, name = whole_words(view, said), view.name(said.speaker)
        if shown and name and stands_alone(shown) and JUDGES.search(shown):
            return shown, view.called(said.speaker), said.at.paragraph
    for said in () if view.genre.argued else view.sure_quotations:
        shown, name = whole_quote(view, said.at), view.name(said.speaker)
        firm = said.kind == "direct" and name is not None and name.kind == "person"
        judges = JUDGES.search(shown) and not (_WISHES.search(shown) or shown.endswith("?”"))
        if firm and judges and len(words(shown)) >= _TOLD and shown[1:2].isupper():
            return shown, view.called(said.speaker), said.at.paragraph
    return None


def _thinks(view: View, at: Passage) -> bool:
    """Whether what stands at a place is an opinion or a forecast."""
    return any(c.kind in ("opinion", "forecast") and meets(c.at, at) for c in view.findings.claims)
