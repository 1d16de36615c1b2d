"""On what condition? From "could … if …", "would … unless …" and "…, provided that …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.arguing.voice import hard
from coursepack.draft.questions.cut import SURELY, even, has_clause
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.reports import without_aside
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

_MODAL = r"(?P<modal>can|could|will|would|may|might|shall)"
_AFTER = re.compile(
    rf"^(?P<subject>[^,;:–—]{{3,80}}?(?:, [A-Z][^,;:–—]+?)*) {_MODAL} (?P<rest>[^,;:–—]{{3,90}}?),?"
    r" (?P<cue>only if|but only if|if|provided(?: that)?|on condition that|only when"
    r"|only where|only after|so long as|as long as) (?P<condition>[^;:–—\0]{8,})$"
)
_FIRST = re.compile(
    rf"^(?P<cue>If) (?P<condition>[^,;:–—\0]{{8,}}), (?P<subject>[^,;:–—]{{3,80}}?) {_MODAL}"
    r" (?P<rest>[^,;:–—\0]{3,90})(?:, [^;:\0]*)?$"
)
# Any statement to which a condition is attached in so many words; behind a mere "if" only where
# something is to come.
_ATTACHED = re.compile(
    r"^(?P<what>[^;:–—\0]{12,}?),? (?P<cue>provided that|on condition that|only if|only when"
    r"|only where|but only if|unless|if) (?P<condition>[^;:–—\0]{8,})$"
)
_TO_COME = re.compile(
    r"\b(?:can|could|will|would|may|might|shall|intends? to|intended to|plans? to|hopes? to)\b"
)
_ASKS = re.compile(r"\b(?:as|even|what|not|or|and)$")
# "Will decide within the week if", "to check if": behind these "if" means "whether".
_WHETHER = re.compile(
    r"\b(?:ask|know|knew|known|see|seen|wonder|check|decid|confirm|establish|determin|learn"
    r"|find out|found out|tell|told|say|said|test|judg|show|ascertain|discover|hear|heard|doubt"
    r"|question|investigat|examin|consider|discuss|debat|care|matter|sure|unsure|clear|unclear|certain"
    r"|uncertain|idea|verif|assess)(?:e|s|es|ed|d|y|ing)?\b(?: [\w'’-]+){0,5}$"
)
# Who or what is meant only another sentence tells.
_POINTING = re.compile(
    r"^(?:this|that|it|they|he|she|these|those|which|who|we|i|you|there|one|some|others?|both|such"
    r"|his|her|its|their|our|my|nothing|nobody|and|but|so|even|what|anyone|any such|here|in|on|at"
    r"|under|by|for|now|then|when|while|after|before|as)\b",
    re.I,
)
_BACK = re.compile(
    r"\b(?:this|that(?= (?:is|was|were|happens?)\b)|these|those|so|there|said|says|anonym\w+"
    r"|named|identified|quoted)\b"
)
_NAMES_NOBODY = re.compile(
    r"\b(?:it|they|he|she|them|him|her|his|its|their|we|I|you|my|our|your)\b"
)
# What would happen to something that is told elsewhere: "King’s might accept it".
_OBJECT = re.compile(r"\b(?:it|them|him|this|that|these|those)\Z")
# "Unison said that it would": whoever speaks is meant.
_OF_SELF = re.compile(
    r"\b(?:said|says|say|announced|insisted|promised|warned)(?: yesterday| last night| on \w+day)?"
    r" that $"
)
_SELF = re.compile(r"(?:it|he|she|they)$", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:if|though|although) (?:\w+ )?(?:ever|any|anything|possible|necessary)\b")
_NOT = re.compile(r"^(?:not|never|only|even|hardly|scarcely)\b|\b(?:and|or|but|as|even|not|than)$")
# Where a further statement begins, and words of others.
_PARTS = re.compile(r"; |: | [–—] ")
_MARKED = re.compile('[“”"‘?]')
# How a sentence begins, or what is in it, that needs another one or has a condition already.
_POINTS = re.compile(
    r"(?:this|that|it|they|he|she|these|those|there|here|his|her|its|their|such|what|I|we|you)\b",
    re.I,
)
_LOOSE = re.compile(r"\b(?:[Ii]f|unless|he|she|would (?:settle|like|love|prefer|rather))\b")
_LONGEST, _SHORTEST, _LEAST = 20, 5, 3


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement in which a condition may stand, whose it is, and where."""

    text: str
    line: Line
    at: Passage
    who: str = ""


class Condition:
    """Asks on what one condition something could happen."""

    id = "condition"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence that states a condition."""
        asked: set[int] = set()
        for told in _statements(view):
            match = _AFTER.match(told.text) or _FIRST.match(told.text)
            for made in _modal(view, told, match) if match and _sound(told, match) else ():
                asked |= made.lines
                yield made
        for line in view.lines:
            if not (line.order in asked or hard(view, line.paragraph) or _MARKED.search(line.text)):
                yield from _attached(view, line)


def _statements(view: View) -> Iterator[_Told]:
    """The sentences of whoever writes, and what others are surely reported to say."""
    for line in view.lines:
        if hard(view, line.paragraph) or line.text.endswith("?"):
            continue
        if not line.said:
            yield from (_Told(part, line, line.at) for part in _PARTS.split(line.own.rstrip(". ")))
        for quotation in line.quotations:
            if quotation.kind == "reported" and quotation in view.sure_quotations:
                yield from _reported(view, line, quotation)


def _reported(view: View, line: Line, quotation: Quotation) -> Iterator[_Told]:
    """What somebody says, where nobody else speaks in it and the next sentence leaves it so."""
    if len(line.quotations) == 1 and even(view.text(quotation.at)):
        told = without_aside(view, quotation).strip(" .,")
        yield _Told(told, line, quotation.at, view.called(quotation.speaker))


def _sound(told: _Told, match: re.Match[str]) -> bool:
    """Whether it is clear what would happen, to whom, and on what one condition."""
    subject, rest, condition = match["subject"], match["rest"], match["condition"]
    start = told.at.span.start - told.line.at.span.start
    himself = told.who and _SELF.match(subject) and _OF_SELF.search(told.line.text[:start])
    if (_POINTING.match(subject) and not himself) or _NOT.search(rest) or SURELY.search(subject):
        return False
    if (
        _whether(match, rest)
        or _BACK.search(condition)
        or _ASIDE.search(told.text)
        or re.search(r"\bif\b", rest)
    ):
        return False
    if _OBJECT.search(rest):
        return False
    if match.re is _FIRST and _NAMES_NOBODY.search(condition):
        return False
    return SURELY.search(condition) is not None or " " in condition


def _whether(match: re.Match[str], before: str) -> bool:
    """Whether "if" may mean "whether" behind these words, or its "it" is told only elsewhere."""
    bare = match["cue"] in ("if", "unless")
    return bare and bool(_WHETHER.search(before) or _POINTING.match(match["condition"]))


def _modal(view: View, told: _Told, match: re.Match[str]) -> Iterator[Candidate]:
    # What is reported does not begin its sentence: a capital there is a name's.
    subject = match["subject"] if told.who else view.small(match["subject"])
    cue = match["cue"].lower().removeprefix("but ")
    n, rest = told.line.paragraph, match["rest"].strip()
    if len(words(f"{subject} {rest}")) > MOST + 4:
        return
    lead = f"according to {told.who}, " if told.who else ""
    verb = f"{match['modal']} {subject} {rest}"
    one = "one condition" if cue.startswith("only") else "condition"
    ask = f"{lead}on what {one} {verb} (¶{n})?"
    yield from _question(view, told, match, (ask, cue, f"{match['subject']} {rest}"))


def _attached(view: View, line: Line) -> Iterator[Candidate]:
    """A question on a sentence that is shown as far as its condition, with whoever says it."""
    text = _PARTS.split(line.text.rstrip(". "))[0]
    match = _ATTACHED.match(text)
    if match is None or _BACK.search(match["condition"]):
        return
    told = _Told(text, line, line.at)
    what, cue = match["what"].strip(" ,"), match["cue"].removeprefix("but ")
    bare = cue in ("if", "unless")
    if _whether(match, what):
        return
    if bare and (not _TO_COME.search(what) or _ASKS.search(what) or "," in match["condition"]):
        return
    clear = not _POINTS.match(what) and not _LOOSE.search(what) and has_clause(what) and even(what)
    if clear and _SHORTEST <= len(words(what)) <= MOST:
        asks = "What could still prevent it?" if cue == "unless" else "On what condition?"
        cue = "if" if cue == "unless" else cue
        yield from _question(
            view, told, match, (f"{marked(what)} (¶{line.paragraph}). {asks}", cue, what)
        )


def _question(
    view: View, told: _Told, match: re.Match[str], asked: tuple[str, str, str]
) -> Iterator[Candidate]:
    ask, cue, what = asked
    condition = match["condition"].strip(" ,.")
    short = view.rights.within(condition) if len(condition.split()) <= _LONGEST else ""
    if not short or len(words(short)) < _LEAST or not even(short):
        return
    start = max(0, told.line.text.find(condition))
    yield Draft(
        key=f"condition-{slug(what)}",
        type="literal",
        ask=ask[:1].upper() + ask[1:],
        answer=sentence(f"{cue} {short}"),
        paragraphs=(told.line.paragraph,),
        evidence=(told.line.passage(start, start + len(condition)),),
        accept=("The same condition in other words, with its limit.",),
        reject=("An answer without the limit or the number that the sentence gives.",),
        misreading="Leaving the condition out, as if the matter were settled.",
        follow_up="Does the article tell how likely it is that this condition is met?",
        dok=2,
        bloom="understand",
        skill="condition",
        about=frozenset({told.line.order}),
        secret=(short,),
    ).candidate(view, 0.9, 0.65)
