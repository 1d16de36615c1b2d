"""With what an argument is backed: own experience, a study, somebody's word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.arguing.passed import is_passed_on
from coursepack.draft.questions.arguing.voice import shown, sound, stands, voice
from coursepack.draft.questions.arguing.witnessed import rows
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

_STUDY = re.compile(
    r"\b(?:[Aa]n? (?:recent |new |official )?(?:study|review|survey|report|audit|inquiry)"
    r"|[Rr]esearch|[Tt]he (?:commission"
    r"|inquiry"
    r"|survey|study|census)|[Rr]esearchers)\b[^.;]*\b(?:found|finds|published|suggests?|shows?"
    r"|showed"
    r"|reported|concluded|put|puts)\b"
    r"|\b(?:Institute|University|Commission|Office|Bureau|Association|Forum|Authority"
    r"|Agency)\b[^.;]*\b(?:found"
    r"|finds|reports?|reported|puts|calculated)\b"
    r"|(?<!\b[Ww]e )(?<!\bI )\b(?:finds|found) (?:that )?\d[\d,.]*"
    r"|\b[Aa]ccording to (?:the )?[A-Z][\w ]+"
    r"(?:Institute|Commission|Office|Association|Agency|Centers?|Centre"
    r"|Department|Ministry|Bank|Census|Board|Service)\b"
)
_SAID_LAST = re.compile(
    r", (?:the )?[^,.;]{3,60} (?:has|have) (?:calculated|found|estimated|reported|counted)\b"
)
_TESTED = re.compile(
    r"\b(?:followed|asked|tested|interviewed|surveyed|examined) \d[\d,.]*(?: \w+)?"
)
# What somebody went to see, or lived through; to have met somebody backs nothing.
_LIVED = re.compile(
    r"\b(?:saw|seen|watched|counted|measured|weighed|found|remember|when|eyes|ears)\b"
)
# Somebody whose word may itself be a report.
_BODY = re.compile(
    r"\b(?:Institute|University|Commission|Office|Bureau|Association|Forum|Agency|Council|Ministry"
    r"|Department|stud(?:y|ies)|reports?|survey|census|audit|inquiry)\b"
)
# What happened to somebody close; what they say or would do is no case.
_KNOWN = re.compile(
    r"\b[Mm]y (?:\w+ )?(?:brother|sister|mother|father|son|daughter|wife|husband|cousin|aunt|uncle"
    r"|neighbou?r|friend|nephew|niece)(?:-in-law)?\b(?=[^;.]*\b(?:was|were|has been|had been|lost"
    r"|died)\b)"
    r"(?![^;.]*\b(?:would|said|says?|thinks?|told|used to)\b)"
)
_KINDS = frozenset(("personal", "editorial", "speech"))
_MOST, _LEAST = 3, 2
_ORDER = (
    "personal experience",
    "a study or report",
    "somebody else's word",
    "the case of somebody the writer knows",
)


@dataclass(frozen=True, slots=True)
class _Support:
    """A place that supports the argument: how it is shown, of what kind, by which words."""

    line: Line
    text: str
    kind: str
    cue: str
    at: Passage


class Backing:
    """Asks of what kind the support is at two or three places."""

    id = "backing"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where research and another kind of support stand apart."""
        if view.genre.kind not in _KINDS:
            return
        found = sorted(_found(view), key=lambda row: row.line.order)
        kinds = {row.kind for row in found}
        if _ORDER[1] not in kinds or len(kinds) < _LEAST:
            return
        who = view.teller(found[0].line.paragraph)
        listed = " ".join(
            f"({LETTERS[i]}) {row.text} (¶{row.line.paragraph})" for i, row in enumerate(found)
        )
        key = " ".join(f"({LETTERS[i]}) {row.kind}: “{row.cue}”." for i, row in enumerate(found))
        named = [kind for kind in _ORDER if kind in kinds]
        yield Draft(
            key=f"backing-{slug(*(row.line.text for row in found))}",
            type="evaluation",
            ask=f"On what does {who} rest each of these statements: "
            f"{', '.join(named[:-1])}, or {named[-1]}? "
            f"{listed} Name the words that show it.",
            answer=key[:1].upper() + key[1:],
            paragraphs=tuple(sorted({row.line.paragraph for row in found})),
            evidence=tuple(row.at for row in found),
            accept=("The same answer with other words of the sentence.",),
            reject=("“It is a fact”, without saying who found it out, and how.",),
            misreading="Taking everything that supports an argument for the same kind of support.",
            follow_up="Which of them would convince somebody on the other side most?",
            about=frozenset(row.line.order for row in found),
        ).candidate(view, 0.85, 0.85)


def _found(view: View) -> Iterator[_Support]:
    """The first of each kind, and more where that is too few, each from its own paragraph."""
    every = list(_supports(view))
    used: set[int] = set()
    for kind in (*_ORDER, *_ORDER):
        for row in every:
            if row.kind == kind and row.line.paragraph not in used and len(used) < _MOST:
                used.add(row.line.paragraph)
                yield row
                break


def studied(line: Line) -> re.Match[str] | None:
    """The words by which a sentence rests on research or on a report."""
    return _STUDY.search(line.own) or _SAID_LAST.search(line.own) or _TESTED.search(line.own)


def _supports(view: View) -> Iterator[_Support]:
    orders: set[int] = set()
    for line in voice(view):
        match = studied(line)
        text = shown(line) if match and not line.text.endswith("?") else ""
        if match and stands(line) and (cue := _told(text, match.group())):
            orders.add(line.order)
            at = line.passage(match.start(), match.end())
            yield _Support(line, text, _ORDER[1], cue, at)
        known = _KNOWN.search(line.own)
        if known and not line.said and (text := sound(line)) and known.group() in text:
            at = line.passage(known.start(), known.end())
            yield _Support(line, text, _ORDER[3], known.group(), at)
    for row in rows(view):
        if row.line.order in orders or not stands(row.line) or row.nameless:
            continue
        if row.cue.lower().startswith("according to"):
            continue
        if (
            row.cue == "I am told"
            or is_passed_on(row.line)
            or (not row.first and _BODY.search(row.line.own))
        ):
            continue
        if not row.first or _LIVED.search(row.cue):
            yield _Support(row.line, row.text, _ORDER[0 if row.first else 2], row.cue, row.at)


def _told(text: str, match: str) -> str:
    """The words that show the support, where they stand in what is shown; or ""."""
    return next((cue for cue in (match, match.rsplit(maxsplit=1)[-1]) if text and cue in text), "")
