"""What people and papers hold, in statements and phrases that can be set beside each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.jest import jesting
from coursepack.draft.presented import hidden, presented
from coursepack.draft.questions.arguing.voice import hard
from coursepack.draft.questions.cut import SURELY, even
from coursepack.draft.questions.leaning import nested, points_back
from coursepack.draft.questions.reports import whole_report
from coursepack.draft.questions.spoken import leans, stands_alone, whole_words
from coursepack.draft.questions.told_as import keeps_open
from coursepack.draft.questions.unsaid import PASSES
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, sentence, surname
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

_SHORTEST, _LEAST, _LONGEST, _ENOUGH, _NEAR = 3, 6, 22, 12, 7
_SAYS = re.compile(
    r"(?:sa(?:y|ys|id)|tells?|told|calls?|called|describe[sd]?|wr(?:ites?|ote)|argue[sd]?"
    r"|claim(?:s|ed)|insist(?:s|ed)|boast(?:s|ed)|explain(?:s|ed)|repl(?:ies|ied)|add(?:s|ed)"
    r"|answer(?:s|ed)|inform(?:s|ed)|admit(?:s|ted)|conclude[sd]|assure[sd]?|point(?:s|ed)"
    r"|warn(?:s|ed))\Z"
)
# What somebody calls a thing may be told in two words.
_NAMES = re.compile(r"(?:calls?|called|describe[sd]?)\Z")
# People of another sentence, and whoever speaks or is spoken to.
_WHO = re.compile(
    r"\b(?:(?i:he|she|him|her|his|hers|my|our|you|your|here|ours|yours|says?|said|according to)"
    r"|I|[Ww]e|me|us)\b"
)
# What means something of another sentence, where it stands among the first words.
_POINTS = re.compile(
    r"(?:[\w’'-]+ ){0,2}(?i:it|its|they|their|them|this(?! [A-Z])|these|those|that|such|there|ones?"
    r"|so|both|do|did|others?|same|next|latter|former)\b"
)
# What leans on another sentence wherever it stands, and what is no clause.
_LEANS = re.compile(
    r"\b(?:it|them|this|that|so|such|there|the same)[”’.]*$|\bof (?:them|that|this|such|these)\b"
    r"|\b(?:on|in|to|from|with|by|for) (?:it|them)\b|\bthat [a-z]+\W*$|\bthat (?:too|as|so|very)\b"
    r"|[.!?]’|\bfigures? of speech\b|\b(?:where|when|if|once|because|while) (?:it|they)\b"
    r"|^(?:But|And|Yet|So|Nor)\b|^[\d.,]+ (?:(?:m|b|tr)illion )?(?:had|have|has|is|are|was|were)\b"
)
_OF_IT = re.compile(r"\b(?:it|him|her|he|she|them)\b")
_NO_SUBJECT = re.compile(
    r"(?:would|will|could|can|may|might|must|should|had|has|have|is|are|was|were|did|does|do|not|to"
    r"|\d\S*)\b",
    re.IGNORECASE,
)
# Pieces that tell nothing without the sentence around them.
_SCRAP = re.compile(
    r"^(?:and|but|or|so|then|yes|no|well|because|which|that|it|this|may|might|would|could|if|when"
    r"|while|although|since|where|who|there|here|of course"
    r"|(?:they|he|she) (?:said|told))\b|\bthe word$|[?!…]|[.] |\bthe ones?\b|\b(?:it|that|this|them"
    r"|so)$|^I (?:\S+ ){0,4}\S+$|^(?:at|in|on|of|for|to|by|from|with) (?:[\w’'-]+ ){0,2}[\w’'-]+$"
    r"|^(?:(?:about|some|only) )?(?:\d[\d,.]*|one|two|three|four|five|six|ten)\b",
    re.IGNORECASE,
)
# Before a piece: what somebody will not do, or does not hold, is not their view.
_DENIED = re.compile(
    r"(?:\b(?:not|never|cannot|refus\w+|declin\w+|den(?:y|ies|ied)|without|hardly|no longer"
    r"|nobody|than|nothing)\b|n[’']t\b)(?:\W+[\w’'-]+){0,8}\W*\Z"
)
# What somebody was heard to say is told by somebody else.
_HEARD = re.compile(r"\b(?:heard?|hears|quot(?:es?|ed|ing)|read|reads)\b")
_AND_THAT = re.compile(r",? and that .*")
# A thing that is named as if it were known: a text speaks of it in so many paragraphs at least.
_THE = re.compile(
    r"[Tt]he (?:[a-z-]+ (?=[a-z-]+ (?:of|in|for|on|had|has|was|were|is|are|would|will"
    r"|could|may|might|can)\b))?(?P<noun>[a-z-]{3,})\b"
)
_KNOWN = 3
# People who are not told apart, or whose body or relation only another sentence names.
_ANYBODY = re.compile(
    r"(?:(?:some|many|most|other|local|senior|the) )?(?:experts?|officials?|analysts?|sources?"
    r"|critics?|observers?|people|others|researchers|scientists|studies|reports)"
    r"|(?:an?|one|some|many|most) [\w’'-]+|.*\b(?:for|of|at|from|in) (?:the|this|that) [a-z]+"
    r"|.*\b(?:his|her|their|its|my|our)\b.*",
    re.IGNORECASE,
)
_SAME = re.compile(r"\b(?:same|this|that|these)\b")


@dataclass(frozen=True, slots=True)
class Held:
    """A statement with its holder.

    `who` is the holder in a question, `told` in a key; `shown` the statement;
    `cue` the words of the text that give it to the holder; `piece` whether
    it is a phrase that the text quotes within a sentence of its own.
    """

    who: str
    told: str
    line: Line
    at: Passage
    shown: str
    cue: str
    piece: bool


def rank(row: Held) -> tuple[bool, int, Passage]:
    """The order in which statements are taken: whole ones first, then by what they tell."""
    return row.piece, abs(len(words(row.shown)) - _ENOUGH), row.at


def held(view: View) -> Iterator[Held]:
    """For each holder the statement that says most and can be understood by itself."""
    found: dict[str, Held] = {}
    for quotation in view.sure_quotations:
        row = _row(view, quotation)
        if row is None or hard(view, row.at.paragraph) or jesting(row.line, own=False):
            continue  # what is told of harm, or with a smile, is no exercise
        known = found.get(row.who)
        if known is None or rank(row) < rank(known):
            found[row.who] = row
    for who, row in found.items():
        if not any(who != other and _part(who, other) for other in found):
            yield row


def _part(one: str, other: str) -> bool:
    """Whether a name is part of another one."""
    return set(fold(one).split()) <= set(fold(other).split())


def _row(view: View, quotation: Quotation) -> Held | None:
    """A statement whose holder is named in its sentence and can be told apart; else None."""
    line, who = view.line_at(quotation.at), view.called(quotation.speaker)
    if not _told_apart(view, quotation) or not quotation.verb:
        return None
    whole = _reported(view, quotation) if quotation.kind == "reported" else _quoted(view, quotation)
    shown, cue = whole or _piece(view, quotation), _cue(line, quotation)
    if not shown or not cue or _long(who) & _long(shown):
        return None
    told = presented(view, quotation.speaker)
    told = who if hidden(view, quotation.speaker) or _SAME.search(told) else told
    return Held(who, told, line, quotation.at, shown, cue, not whole)


def _long(text: str) -> set[str]:
    return {word for word in words(fold(text)) if len(word) > _SHORTEST}


def _told_apart(view: View, quotation: Quotation) -> bool:
    """Whether the holder has a name, or a description that tells who they are."""
    who, name = quotation.speaker, view.name(quotation.speaker)
    if name is None:
        here = fold(surname(who)) in fold(view.text(quotation.sentence))
        return here and not _ANYBODY.fullmatch(who)
    return name.kind not in ("people", "place")


def _reported(view: View, quotation: Quotation) -> str:
    """A reported statement that is whole and leans on nothing; else ""."""
    told = _AND_THAT.sub("", whole_report(view, quotation, _LONGEST)).replace(".’", "’")
    verb = quotation.verb.lower()
    if keeps_open(quotation) or not PASSES.match(verb) or len(words(told)) < _LEAST:
        return ""
    found = SURELY.search(told)
    # "Says texts help": a verb that looks like a noun stands behind its subject all the same.
    plain = not _NO_SUBJECT.match(told) and verb != "according to"
    clause = told[: found.start()].strip() if found else plain
    bound = _WHO.search(told) or _POINTS.match(told) or _LEANS.search(told)
    if not clause or bound or not even(told) or nested(view, quotation):
        return ""
    return "" if points_back(view, quotation, told) or _unknown(view, told) else sentence(told)


def _unknown(view: View, told: str) -> bool:
    """Whether a statement begins with a thing that only one place of the text tells of."""
    found = _THE.match(told)
    if found is None or told[found.end() :].startswith(" of "):
        return False
    noun = found["noun"].removesuffix("s")
    return sum(noun in shadow for shadow in view.shadows) < _KNOWN


def _quoted(view: View, quotation: Quotation) -> str:
    """Somebody's own words, if they are a whole sentence that stands alone; else ""."""
    shown = whole_words(view, quotation)
    size = len(words(shown))
    bound = size < _LEAST or (size < _ENOUGH and _OF_IT.search(shown))
    return shown if not bound and stands_alone(shown) and not leans(shown) else ""


def _piece(view: View, quotation: Quotation) -> str:
    """Words that the text itself quotes as a piece of a sentence: “a war on families”."""
    text, start = view.text(quotation.at).strip(" ,.;:"), quotation.at.span.start
    line = view.line_at(quotation.at)
    own = [q for q in line.quotations if q.kind == "direct"]
    if _DENIED.search(line.text[: start - line.at.span.start]):
        return ""
    first = all(q.at.span.start >= start for q in own)
    size, verb = len(words(text)), quotation.verb.lower()
    least = _SHORTEST - 1 if _NAMES.match(verb) else _SHORTEST
    fits = quotation.kind == "direct" and least <= size <= _LONGEST
    of_it = _OF_IT.search(text) and not (size >= _LEAST and text[:1].islower())
    bound = _SCRAP.search(text) or of_it or not _SAYS.match(verb)
    return marked(text) if fits and first and even(text) and not bound else ""


def _cue(line: Line, quotation: Quotation) -> str:
    """The words of the sentence that give the statement to its holder; "" where unclear."""
    whom, verb = re.escape(_head(quotation.speaker)), re.escape(quotation.verb)
    named = re.search(rf"\b{whom}\b", line.text, re.IGNORECASE)
    who = whom if named else "(?:he|she)"
    rules = (rf"\b{who}\b(?P<gap>[^“”.]*?)\b{verb}\b", rf"\b{verb}\b(?P<gap>[^“”.]*?)\b{who}\b")
    found = [m for rule in rules for m in re.finditer(rule, line.text, re.IGNORECASE)]
    best = min(found, key=lambda m: len(m["gap"]), default=None)
    if best is None or (not named and best["gap"].strip()) or _HEARD.search(best["gap"]):
        return ""
    shown = best.group().split()
    return f"“{' '.join(shown) if len(shown) <= _NEAR else f'{shown[0]} … {shown[-1]}'}”"


def _head(who: str) -> str:
    """The word that a holder is known by: a last name, or what a description is one of."""
    return surname(re.split(r" (?:of|on|to|in|for|by|at|from) ", who)[0])
