"""An editor's note: what it states as certain and what not, and how the text has come down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.arguing.voice import bare, cited, first_words
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_UNSURE = re.compile(
    r"\b(?:(?:is|are|was|were) (?:thought|believed|said|supposed) to|may (?:well )?(?:have|be)"
    r"|might (?:have|be)|could have|probably|perhaps|possibly|it is not (?:known|clear)|seems? to"
    r"|appears? to|apparently|do not agree|disagree|is disputed|not certain|uncertain)\b"
)
_FIRM = re.compile(r"\d")
_LABEL = re.compile(r"^\[?[A-Z][\w’']+ note[:.] ")
# Ways in which a text comes down to us, and what may have happened to it on the way.
_HANDED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\bcop(?:ied|y|ies)\b(?! of (?:the|a|his|her) (?:book|paper|newspaper))"),
        "whoever copies a text later can change words, leave things out or add what was learned "
        "only afterwards",
    ),
    (
        re.compile(
            r"\b(?:corrected|revised|improved|polished|edited) (?:it |them )?by\b"
            r"|\b(?:corrected|revised|rewritten)\b"
        ),
        "some of the words, or what is left out, may then be the corrector’s choice",
    ),
    (
        re.compile(r"\b(?:censor\w*|read by an officer|blacked out|struck out)\b"),
        "whoever knows that others read along may leave out or soften what must not be told, and "
        "what was struck out is missing",
    ),
    (
        re.compile(r"\btranslat(?:ed|ion|or)\b"),
        "the words that we read are then the translator’s, and another translator might choose "
        "others",
    ),
    (
        re.compile(
            r"\b(?:dictated|taken down|written down (?:for|by)|hand is that of"
            r"|through an interpreter|shorthand)\b"
        ),
        "somebody else has then held the pen and may have chosen or changed words",
    ),
    (
        re.compile(
            r"\b(?:abridged|shortened|cuts?|passages? (?:have|has) been (?:left out|omitted)"
            r"|(?:changed|altered|left out|omitted|cut) by"
            r"|extracts?|omitted|torn out|missing)\b"
        ),
        "what is left out may change how the rest is to be read",
    ),
    (
        re.compile(r"\bdates\b[^.;]{0,30}\b(?:wrong|uncertain|doubtful|mistaken)\b"),
        "when something happened, and in what order, must then be checked elsewhere",
    ),
    (
        re.compile(
            r"\b(?:from memory|years (?:later|after(?:wards)?)|long after(?:wards)?"
            r"|(?:wr[io]t\w+|told|dictated|composed|recalled)\b[^.;]*\bin (?:old age|later life))\b"
        ),
        "memory changes over the years, and what was learned later can mix with what was seen",
    ),
)
_BUT = re.compile(r",? (?:but|though|although|yet) (?P<rest>[^“”…]{10,})”$")
_IN_PART = re.compile(r"\b(?:parts?|some|passages?|pages?|a few) of\b")
_NOTHING = re.compile(
    r"\b(?P<said>[Nn]o (?P<what>(?:further )?\w+) (?:has|have) (?:ever )?been (?:found|traced)"
    r"|[Nn]o (?P<other>(?:further |other )?\w+)(?: of [^.,;]{3,30})? (?:is"
    r"|are) known(?: to (?:exist|survive))?"
    r"|[Nn]o (?P<third>\w+) (?:survives?|has survived))"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a note and how it is shown."""

    line: Line
    text: str


def _notes(view: View) -> list[_Told]:
    lines = [line for n in sorted(view.genre.note) for line in view.within(n)]
    return [_Told(line, text) for line in lines if (text := cited(_LABEL.sub("", _open(line))))]


def _open(line: Line) -> str:
    """A sentence of a note without the brackets around the note."""
    return bare(line).removeprefix("[").removesuffix("]")


def _clause(row: _Told, rule: re.Pattern[str]) -> str:
    """What a note says of one thing: the sentence, or the part of it between semicolons."""
    if "…" not in row.text:
        return row.text if rule.search(row.text) else ""
    parts = _LABEL.sub("", _open(row.line)).split("; ")
    part = next((cited(part) for part in parts if rule.search(part)), "")
    return "" if "…" in part else part


class Noted:
    """Sets a careful statement of a note beside a firm one."""

    id = "noted"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        told = [row for row in _notes(view) if "…" not in row.text and row.line.at]
        unsure = [row for row in told if _UNSURE.search(row.text)]
        firm = [row for row in told if _FIRM.search(row.text) and not _UNSURE.search(row.text)]
        firm = [row for row in firm if not _NOTHING.search(row.text)]
        if not unsure or not firm:
            return
        pair = sorted((unsure[0], firm[0]), key=lambda row: row.line.order)
        listed = " ".join(f"({x}) {row.text}" for x, row in zip("ab", pair, strict=True))
        one, other = ("a", "b") if pair[0] is unsure[0] else ("b", "a")
        cues = dict.fromkeys(f"“{m.group()}”" for m in _UNSURE.finditer(unsure[0].text))
        n = unsure[0].line.paragraph
        yield Draft(
            key=f"noted-{slug(unsure[0].text)}",
            type="sourcing",
            ask=f"The note in ¶{n} is by an editor. {listed} Of which of the two is the editor not "
            "certain? Name the words that show it.",
            answer=f"Of ({one}): {joined(list(cues))} "
            f"{'show' if len(cues) > 1 else 'shows'} that the editor does not claim to know this. "
            f"({other}) is told as known.",
            paragraphs=(n,),
            evidence=(first_words(pair[0].line), first_words(pair[1].line)),
            accept=("Even what is told as known can be checked.",),
            reject=("What the editor only thinks likely given as certain.",),
            misreading="Reading note and text as one voice.",
            follow_up="Where could the editor have found what the note tells as known?",
            about=frozenset(row.line.order for row in pair),
        ).candidate(view, 0.9, 0.75)


class HandedDown:
    """Asks why it matters how a text has come down to us."""

    id = "handed-down"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a note that tells of copying, cutting, translating …"""
        for row in _notes(view):
            told = next((text for rule, _ in _HANDED if (text := _clause(row, rule))), "")
            if told:
                reasons = [why for rule, why in _HANDED if rule.search(told)]
                yield self._question(view, _Told(row.line, told), reasons)
                return

    def _question(self, view: View, row: _Told, reasons: list[str]) -> Candidate:
        noun, n = view.genre.noun, row.line.paragraph
        unsure = dict.fromkeys(f"“{cue.group()}”" for cue in _UNSURE.finditer(row.text))
        sure = f" The note itself is not certain of it ({joined(list(unsure))})." if unsure else ""
        where = "the parts concerned" if _IN_PART.search(row.text) else f"the {noun}"
        return Draft(
            key=f"handed-down-{slug(row.text)}",
            type="evaluation",
            ask=f"The note in ¶{n} says: {row.text}. Why does this matter to somebody who uses the "
            f"{noun} as evidence?",
            answer=f"Because {'; and '.join(reasons)}. So single words of {where} prove less than "
            f"they would in a text that has come down unchanged.{sure}",
            paragraphs=(n,),
            evidence=(first_words(row.line),),
            accept=("It does not make the whole text worthless.",),
            reject=("“So the text is a forgery.”",),
            misreading="Thinking that what is printed is what was written at the time.",
            follow_up=f"How could one find out whether the {noun} was changed?",
            about=frozenset({row.line.order}),
        ).candidate(view, 0.9, 0.9)


def _adds(row: _Told) -> str:
    """What the note sets beside what has not been found, which a full answer has to weigh."""
    told = _BUT.search(row.text)
    return f" What it adds (“{told['rest']}”) may be a sign and proves nothing yet." if told else ""


class NoTrace:
    """Asks what follows from what has not been found."""

    id = "no-trace"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a note that says what has not been found."""
        for row in _notes(view):
            match = _NOTHING.search(row.text)
            if match and view.genre.argued:
                what = match["what"] or match["other"] or match["third"]
                yield self._question(view, row, match["said"], what)
                return

    def _question(self, view: View, row: _Told, said: str, what: str) -> Candidate:
        n = row.line.paragraph
        return Draft(
            key=f"no-trace-{slug(said)}",
            type="inference",
            ask=f"The note in ¶{n} says: {row.text}. Does this show that there was no {what}?",
            answer=f"No. It says only that none is known today (“{said}”). There may have been one "
            f"that was lost, or never put on paper.{_adds(row)}",
            paragraphs=(n,),
            evidence=(first_words(row.line),),
            accept=("“It makes it likely”, if the student says that it is not proved.",),
            reject=("“Yes, otherwise it would have been found.”",),
            misreading="Taking what is not found for what never was.",
            follow_up="Where would one look for it?",
            dok=3,
            about=frozenset({row.line.order}),
        ).candidate(view, 0.9, 0.85)
