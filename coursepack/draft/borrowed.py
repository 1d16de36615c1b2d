"""Where a word of the list is a name, or another kind of word: Hull, the Courier, to warrant it."""

import re

from coursepack.draft.field_terms import FieldTerm
from coursepack.draft.forms import tells_of_doing, tells_of_done
from coursepack.draft.sense import MODAL, OBJECT, stands
from coursepack.draft.view import View, meets
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

# Fields whose offices and bodies have capitals: the Treasury, the Senedd, a High Court judge.
_PUBLIC = frozenset(
    {"government and politics", "law and courts", "international affairs and conflict"}
)
_OFFICES = _PUBLIC | {"faith and customs"}
# Fields whose events have them, too: the Famine.
_HONOURED = _OFFICES | {"education and society", "arts and history"}
# Fields in which a capital at every word of several marks a body and not something else.
_BODIES = _HONOURED - {"arts and history"} | {"economy and work", "health and body"}
_PERSON = re.compile(
    r"(?:[\w-]+ ){0,2}(?:person|somebody|official|officer|priest|doctor|member|head|leader|judge"
    r"|scholar|lawyer|minister|clergyman|helper|teacher|nobleman|those who)\b"
)
# Newspapers are called so.
_PAPERS = frozenset(
    "guardian courier observer herald spectator sentinel messenger telegraph".split()
)
_DETERMINED = re.compile(
    r"\b(?:the|an?|his|her|its|our|my|your|their|own|this|that|every|no|[\w-]+['\u2019]s?) \Z"
)
_INSIDE = re.compile(r"(?:[\w,;)]|\b(?:Dr|Mr|Mrs|Ms|St|Mt|Rev|Prof)\.) \Z")
# Before these the words are a clause of their own: "what that sentence costs".
_CLAUSE = re.compile(r"\bwhat(?: [\w'-]+){1,4} \Z")
_CAPITAL = re.compile(r"\b[A-Z][\w'-]* \Z")
_AHEAD = re.compile(r" [A-Z][a-z]")
# Behind these a word with an object of its own is a verb: "to warrant it", "who plasters it".
_SUBJECT = re.compile(r"\b(?:to|i|we|you|they|he|she|who|not) \Z")
_THIRD = re.compile(r"\b(?:he|she|it|who) \Z")
# Meanings that begin so are surely of verbs: "study" may be one of a thing.
_VERB = re.compile(r"(?:make|take|give|keep|bring|put|become|get|go|send|let|have|lose|speak)\b")
_ARTICLE = re.compile(r"\b(?:an?|the) \Z")
# A meaning that says what a thing is as well as what is done.
_BOTH = re.compile(r",? or |; ")


def in_name(at: Passage, view: View) -> bool:
    """Whether a place is part of a longer name."""
    mentions = (mention for name in view.findings.names for mention in name.mentions)
    return any(meets(at, mention) and not at.span.holds(mention.span) for mention in mentions)


def is_name(at: Passage, view: View, term: str, row: FieldTerm) -> bool:
    """Whether a word with a capital within a sentence is the name of a place, a paper, a firm.

    Offices and bodies have capitals of their own: the Treasury, Superintendent Hill.
    """
    before, after = _around(at, view)
    if not view.text(at)[0].isupper() or not term.islower() or not _INSIDE.search(before):
        return False
    determined = bool(_DETERMINED.search(before.lower()))
    if " " in term:
        return row.field not in _BODIES and not determined
    if view.text(at).lower() in _PAPERS:
        return True
    if _PERSON.match(row.meaning):
        return not (row.field in _OFFICES or determined or before.endswith(", "))
    if row.field in _PUBLIC:
        return not determined and not _CAPITAL.search(before)
    return row.field not in _HONOURED or not determined or bool(_AHEAD.match(after))


def other_case(words: str, term: str) -> bool:
    """Whether a term that the list writes with a capital stands without one: "gothic".

    Or a term in small letters stands in capitals, as a place does before a report.
    """
    shouted = words.isupper() and len(words) > 1 and term.islower()
    return shouted or (term[0].isupper() and term[1:].islower() and words.islower())


def other_use(at: Passage, view: View, row: FieldTerm) -> bool:
    """Whether the words around a term show that it is not meant: "opposition to the dam"."""
    before, after = _around(at, view)
    return any(stands(fold(before), fold(after), stretch) for stretch in row.never)


def other_kind(at: Passage, view: View, term: str, row: FieldTerm) -> bool:
    """Whether a term of a thing is a verb at its place, or one of doing a thing: "the purge"."""
    before, after = (side.lower() for side in _around(at, view))
    if " " in term:
        return False
    if term.endswith("ed") and tells_of_done(row.meaning):
        base = not view.text(at).lower().endswith(("ed", "s"))
        return base and not (MODAL.search(before) or _SUBJECT.search(before))
    if tells_of_doing(row.meaning):
        bare = not view.text(at).lower().endswith(("ed", "ing")) and not _BOTH.search(row.meaning)
        return bare and bool(_VERB.match(row.meaning) and _ARTICLE.search(before))
    if _THIRD.search(before) and view.text(at).endswith("s") and not term.endswith("s"):
        return True
    if _CLAUSE.search(before) and re.match(r"[.,;:?]", after):
        return True
    verbal = MODAL.search(before) or _SUBJECT.search(before)
    return bool(verbal and OBJECT.match(after))


def _around(at: Passage, view: View) -> tuple[str, str]:
    block = view.article.paragraph(at.paragraph)
    text = block.text if block else ""
    return text[: at.span.start], text[at.span.end :]
