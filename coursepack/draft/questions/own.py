"""The students' own questions, from a few words of the article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spoken import stands_alone, whole_words
from coursepack.draft.rights import words
from coursepack.draft.view import View, meets
from coursepack.draft.wording import slug, surname
from coursepack.frequency import zipf
from coursepack.model.article import Passage

_FEWEST, _MOST = 2, 3
# Words that leave something to ask: a statement without any of them is often only a fact.
_STARK = re.compile(
    r"\b(?:not|no|never|nothing|nobody|only|cannot|without|proof|prove|should|must|most|best|worst"
    r"|better|worse|too|all|every|always|wrong|right|enough|than)\b|n[’']t\b"
    r"|(?:[’']d|\bwould)\b.*\bif\b",
    re.IGNORECASE,
)
_NUMBERS = frozenset("seven eight eleven twelve fifteen sixteen seventeen".split())
# The frequency above which a word needs no question what it means.
_PLAIN = 3.4
# Somebody about themselves: hardly to be argued about.
_SELF = re.compile(r"“(?:I|We|My|Our)\b")
_ABOUT_ME = re.compile(
    r"“I (?!think|believe|am convinced|am sure)"
    r"|\b(?:asked|told|showed|gave|rang|wrote to) (?:me|us)\b"
)
_BUT = re.compile(r"[“‘\"]?(?:But|Yet|However|Still)\b")
# So many sentences behind, where the second is still the same person's.
_NEAR = 1
_EMPTY = frozenset(
    "nobody everybody everyone something anything nothing other others their there "
    "these those about really never always would could should".split()
)


@dataclass(frozen=True, slots=True)
class Focus:
    """Words to start from: whose they are, as told and in short, and where they stand."""

    whose: str
    short: str
    at: Passage
    shown: str


class Own:
    """Gives a focus and asks for questions, not answers."""

    id = "own"

    def make(self, view: View) -> Iterator[Candidate]:
        """A task for each striking statement, the best first; one of them is used."""
        hard = {
            found.at.paragraph
            for found in view.findings.sensitive
            if found.subject in ("violence", "death", "self-harm")
        }
        foci = [focus for focus in striking_words(view) if focus.at.paragraph not in hard]
        foci.sort(key=lambda focus: (_dull(focus.shown), -_weight(focus.shown)))
        for focus in foci[:_MOST]:
            yield self._task(view, focus)

    def _task(self, view: View, focus: Focus) -> Candidate:
        number = focus.at.paragraph
        return Draft(
            key=f"own-questions-{slug(focus.shown)}",
            type="discussion",
            ask=f"Start from these words of {focus.whose} in ¶{number}: {focus.shown}. In three "
            "minutes write as many questions as you can, without answering or judging any. Then "
            "mark the one you most want answered, and say where its answer could be found.",
            answer=f"For example: {_asked(focus)} Look for several real questions, some of "
            "which “yes” or “no” cannot answer, and for one chosen with a place where its answer "
            "could be found.",
            paragraphs=(number,),
            accept=("Questions to which nobody knows the answer.",),
            reject=("Statements with a question mark.",),
            misreading="Asking only what the article has already said.",
            follow_up="Change one closed question into an open one. What have you gained?",
            lines=7,
            about=frozenset({view.line_at(focus.at).order}),
        ).candidate(view, 0.9, 0.6)


def _asked(focus: Focus) -> str:
    """Questions to begin with: a word that is not plain, the ground, and another view."""
    named = [w for w in words(focus.shown) if w.isalpha() and len(w) > 4 and w not in _NUMBERS]
    rare = sorted((zipf(w), w) for w in named)
    plain = not rare or rare[0][0] > _PLAIN or rare[0][1] not in focus.shown
    word = "" if plain else f"What exactly does “{rare[0][1]}” stand for here? "
    return f"{word}What does {focus.short} rest this on? Who might see it otherwise, and why?"


def striking_words(view: View) -> Iterator[Focus]:
    """Whole statements of sure speakers that can be argued about, and understood alone."""
    for said in view.sure_quotations:
        shown = whole_words(view, said)
        if _goes_on(view, said.at):
            continue
        if not shown or not view.name(said.speaker) or not stands_alone(shown):
            continue
        argued = _argued(view, said.at) and not _SELF.match(shown)
        if _ABOUT_ME.search(shown):
            continue
        if _weight(shown) >= _FEWEST and (argued or _STARK.search(shown)):
            whose = view.introduced(said.speaker)
            yield Focus(whose, surname(view.called(said.speaker)), said.at, shown)


def _goes_on(view: View, at: Passage) -> bool:
    """Whether the next sentence takes the statement back: "But unfortunately …"."""
    line = view.line_at(at)
    return any(
        _BUT.match(other.text)
        for other in view.within(line.paragraph)
        if 0 < other.order - line.order <= _NEAR
    )


def _argued(view: View, at: Passage) -> bool:
    """Whether a statement judges, foresees or explains, so that there is something to ask."""
    kinds = {c.kind for c in view.findings.claims if meets(c.at, at)}
    return bool(kinds & {"opinion", "forecast", "cause", "guess"})


def _dull(text: str) -> bool:
    """Whether a statement has no stark word in it, or is told of whoever speaks."""
    return not _STARK.search(text) or _SELF.match(text) is not None


def _weight(text: str) -> int:
    """How many words of a quotation carry meaning."""
    return len({w for w in words(text) if len(w) > 4 and w not in _EMPTY})
