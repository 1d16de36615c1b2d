"""How sure? Statements that the article itself marks as likely, possible, or hearsay."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

_STRENGTH: tuple[tuple[str, str, str], ...] = (
    ("likely", "presented as likely, not as certain", r"likely|probably|most likely|in all probab"),
    ("hearsay", "passed on from others who are not named", r"reputedly|allegedly|reportedly|said to"
     r"|reported to|suspicions|rumou?r|apparently"),
    ("hope", "a hope, not a fact", r"hope"),
    ("open", "left open", r"remains to be seen|not (?:yet )?(?:clear|known)|unclear|unknown"),
    ("seeming", "how it looks, not how it is", r"seem|appear|suggest"),
    ("possible", "presented only as possible", r"may|might|could|perhaps|maybe|possibl"),
)  # fmt: skip
# Words that are hedges wherever the writer uses them; "may" and "could" are not.
_ALWAYS = re.compile(
    r"(?:it |there )?(?:seems?|appears?|appeared|seemed)(?: to| that)?|perhaps|probably|possibly"
    r"|it is possible(?: that)?|reportedly|allegedly|reputedly|(?:is|are) said to|might"
    r"|(?:it is )?(?:not (?:yet )?clear|unclear)(?: whether| why| how)?",
    re.IGNORECASE,
)
_MOST = 3
# So few words that the hedge covers all that is shown.
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Mark:
    line: Line
    at: Passage
    word: str
    kind: str
    means: str
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
            (m.shown, m.line.paragraph, f"{m.means}: “{m.word}”{m.whose}", m.at) for m in chosen
        ]
        if firm:
            shown, line = firm
            rows.append((shown, line.paragraph, "stated as certain: no such word", line.at))
        rows.sort(key=lambda row: row[3])
        listed = " ".join(f"({LETTERS[i]}) {row[0]} (¶{row[1]})" for i, row in enumerate(rows))
        yield Draft(
            key=f"hedges-{slug(*(mark.word for mark in chosen))}",
            type="status",
            ask="How sure is each of these made to sound: certain, likely, only possible, hoped, "
            f"or passed on from others? Name the word that tells you. {listed}",
            answer=" ".join(f"({LETTERS[i]}) {row[2]}." for i, row in enumerate(rows)),
            paragraphs=tuple(row[1] for row in rows),
            evidence=tuple(row[3] for row in rows),
            accept=("Other words for how sure, if the order stays the same.",),
            reject=("An answer without the word from the text, where there is one.",),
            misreading="Treating what is possible or hoped as a fact.",
            follow_up="Write one of them again so that it sounds more certain. What have you added "
            "that the article does not know?",
            about=frozenset({mark.line.order for mark in chosen}),
        ).candidate(view, 0.85, 0.8)


def _marks(view: View) -> Iterator[_Mark]:
    """Hedges that belong to a claim, and those that can mean nothing else."""
    yield from _claimed(view)
    for stance in view.findings.stances:
        word = view.text(stance.at)
        if stance.kind != "hedge" or not _ALWAYS.fullmatch(word) or view.quoted(stance.at):
            continue
        line = view.line_at(stance.at)
        found = next((s for s in _STRENGTH if re.match(rf"(?:.*\b)?(?:{s[2]})", fold(word))), None)
        shown = around(view, stance.at, _SHOWN, 3)
        if found and shown and not line.said and not line.text.endswith("?"):
            yield _Mark(line, stance.at, word, found[0], found[1], shown, "")


def _claimed(view: View) -> Iterator[_Mark]:
    """Hedges that belong to a claim, read with whoever makes it."""
    for claim in view.findings.claims:
        if claim.kind not in ("guess", "forecast", "opinion"):
            continue
        for at in claim.hedges:
            word = view.text(at)
            found = next(
                (s for s in _STRENGTH if re.match(rf"(?:.*\b)?(?:{s[2]})", fold(word))), None
            )
            shown = around(view, at, _SHOWN, 3)
            if (
                found is None
                or not shown
                or word.lower() == "more likely"
                or view.line_at(at).text.endswith("?")
            ):
                continue
            spoken = (
                claim.evidence in ("direct quotation", "reported speech") and found[0] != "open"
            )
            whose = f" (said by {view.called(claim.who)})" if spoken and claim.who else ""
            yield _Mark(view.line_at(at), at, word, found[0], found[1], shown, whose)


def _firm(view: View, avoid: set[int]) -> tuple[str, Line] | None:
    """A statement without any hedge that can be quoted from its beginning."""
    for claim in view.findings.claims:
        line = view.line_at(claim.at)
        plain = claim.kind == "checkable" and claim.evidence == "writer" and not line.said
        shown = opening(line.text) if plain and line.paragraph not in avoid else ""
        if shown and not line.marks("hedge", "approximator"):
            return shown, line
    return None


def _leads(mark: _Mark) -> bool:
    """Whether a hedge opens its sentence, and so covers all of it."""
    return mark.line.at.span.start == mark.at.span.start
