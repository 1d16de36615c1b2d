"""How sure? Statements that the article itself marks as likely, possible, or hearsay."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import joined, marked, slug
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

_STRENGTH: tuple[tuple[str, str], ...] = (
    ("probable", r"likely|probably|most likely|in all probab"),
    ("what others say", r"reputedly|allegedly|reportedly|said to|reported to|suspicions|rumou?r"),
    ("a wish", r"hope"),
    ("an open question", r"remains to be seen|not (?:yet )?(?:clear|known)|unclear|unknown"),
    ("an impression", r"seem|appear|suggest|apparently"),
    ("a possibility", r"may|might|could|perhaps|maybe|possibl"),
)  # fmt: skip
_FIRM = "a plain fact"
# Words that look like hedges: a ratio, and what did not happen.
_NO_HEDGE = re.compile(
    r"(?:as|more|less) likely|(?:might|could|may) have\b|perhaps (?:better|more|less|the|a|an|as"
    r"|even)\b",
    re.IGNORECASE,
)
# Words that are hedges wherever the writer uses them; "may" and "could" are not.
_ALWAYS = re.compile(
    r"(?:it |there )?(?:seems?|appears?|appeared|seemed)(?: to| that)?|perhaps|probably|possibly"
    r"|it is possible(?: that)?|reportedly|allegedly|reputedly|(?:is|are) said to|might"
    r"|(?:it is )?(?:not (?:yet )?clear|unclear)(?: whether| why| how)?",
    re.IGNORECASE,
)
_MOST = 3
# A sentence of more than one clause may be sure of the one and unsure of the other.
_CLAUSES = re.compile(r"[,;:]\s|\s[–—]\s|\b(?:and|but|which|who|while|because|although|if|when)\b")


@dataclass(frozen=True, slots=True)
class _Mark:
    line: Line
    at: Passage
    word: str
    kind: str
    shown: str
    whose: str


class Hedges:
    """Asks how sure two or three statements are made to sound, and by which word."""

    id = "hedges"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, with hedges of different strength."""
        found = sorted(_marks(view), key=lambda m: (not _leads(m), m.at))
        marks = list({mark.kind: mark for mark in reversed(found)}.values())[::-1]
        if len(marks) < 2:
            return
        apart = list({mark.line.order: mark for mark in reversed(marks)}.values())[::-1]
        if len(apart) < 2:
            return
        chosen = sorted(apart[:_MOST], key=lambda mark: mark.at)
        firm = _firm(view, {mark.line.paragraph for mark in chosen}) if len(chosen) < 3 else None
        rows = [
            (f"{m.shown} (¶{m.line.paragraph}{m.whose})", f"{m.kind}: “{m.word}”", m.at)
            for m in chosen
        ]
        if firm:
            shown, line = firm
            rows.append((f"{shown} (¶{line.paragraph})", f"{_FIRM}: no such word", line.at))
        rows.sort(key=lambda row: row[2])
        listed = " ".join(f"({LETTERS[i]}) {row[0]}" for i, row in enumerate(rows))
        used = {mark.kind for mark in chosen} | {_FIRM}
        offered = [_FIRM, *(kind for kind, _ in _STRENGTH if kind in used)]
        yield Draft(
            key=f"hedges-{slug(*(mark.word for mark in chosen))}",
            type="status",
            ask=f"How is each of these presented: as {joined(offered, 'or')}? Name the word that "
            f"tells you, if there is one. {listed}",
            answer=" ".join(f"({LETTERS[i]}) {row[1]}." for i, row in enumerate(rows)),
            paragraphs=tuple(row[2].paragraph for row in rows),
            evidence=tuple(row[2] for row in rows),
            accept=("Other words for how sure, if the order stays the same.",),
            reject=("An answer without the word from the text, where there is one.",),
            misreading="Treating what is possible or hoped as a fact.",
            follow_up="Write one of them again so that it sounds more certain. What have you added "
            "that the article does not know?",
            about=frozenset({mark.line.order for mark in chosen}),
        ).candidate(view, 0.85, 0.8)


def _marks(view: View) -> Iterator[_Mark]:
    """Hedges that belong to a claim, and those that can mean nothing else."""
    claimed = [
        (at, claim.kind in ("guess", "forecast", "opinion"))
        for claim in view.findings.claims
        for at in claim.hedges
    ]
    plain = [
        (stance.at, bool(_ALWAYS.fullmatch(view.text(stance.at))) and not _quoted(view, stance.at))
        for stance in view.findings.stances
        if stance.kind == "hedge"
    ]
    for at, sure in (*claimed, *plain):
        if sure and (mark := _mark(view, at)):
            yield mark


def _quoted(view: View, at: Passage) -> bool:
    """Whether a passage lies in words that somebody else is quoted with."""
    return any(q.kind == "direct" and meets(q.at, at) for q in view.findings.quotations)


def _mark(view: View, at: Passage) -> _Mark | None:
    """One hedge, shown with its statement and whoever makes it."""
    line, word, whose = view.line_at(at), view.text(at), view.owner(at)
    kind = next((k for k, rule in _STRENGTH if re.match(rf"(?:.*\b)?(?:{rule})", fold(word))), "")
    text = view.article.paragraphs[at.paragraph - 1].text
    near = text[max(0, at.span.start - 5) : at.span.end + 6]
    if len(line.claims) > 1 or not (
        line.at.span.start == at.span.start or not _CLAUSES.search(line.text)
    ):
        return None
    shown = marked(line.text) if len(words(line.text)) <= MOST and "“" not in line.text else ""
    if not kind or not shown or whose is None or line.text.endswith("?") or _NO_HEDGE.search(near):
        return None
    return _Mark(line, at, word, kind, shown, f", {view.called(whose)}" if whose else "")


def _firm(view: View, avoid: set[int]) -> tuple[str, Line] | None:
    """A statement without any hedge that can be quoted from its beginning."""
    for claim in view.findings.claims:
        line = view.line_at(claim.at)
        plain = (
            claim.kind == "checkable" and claim.evidence == "writer" and view.owner(line.at) == ""
        )
        shown = opening(line.text) if plain and line.paragraph not in avoid else ""
        plain = "…" not in shown and not any(re.search(rf"\b(?:{s[1]})", shown) for s in _STRENGTH)
        if shown and plain and not line.marks("hedge", "approximator"):
            return shown, line
    return None


def _leads(mark: _Mark) -> bool:
    """Whether a hedge opens its sentence, and so covers all of it."""
    return mark.line.at.span.start == mark.at.span.start
