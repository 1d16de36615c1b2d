"""From two articles to a pair that a teacher can take over."""

from collections.abc import Iterator

from coursepack.draft.discussion import UPTAKE, WAIT
from coursepack.draft.notes import rubric, sensitive
from coursepack.draft.pairs.events import events
from coursepack.draft.pairs.figures import figures
from coursepack.draft.pairs.labels import words
from coursepack.draft.pairs.names import names
from coursepack.draft.pairs.only import only
from coursepack.draft.pairs.sources import sources
from coursepack.draft.pairs.two import Finder, Found, Two, place
from coursepack.draft.pairs.voices import voices
from coursepack.draft.view import View
from coursepack.model.anchor import Anchor, fingerprint
from coursepack.model.known import Library
from coursepack.model.lesson import (
    Before,
    Discussion,
    Drafted,
    Exit,
    Note,
    Plan,
    Position,
    QuestionItem,
    Step,
)
from coursepack.model.pair import Pair, Row

FINDERS: tuple[Finder, ...] = (figures, words, events, names, voices, sources, only)
_ROUTINE = "reading-like-a-historian"
_LIMITS = (
    "Lines were put side by side by rule: read each against both paragraphs before you print it.",
    "“Only A” and “only B” mean that the name stands nowhere in the other article.",
)
_NOTHING = "No name, date, figure or event that both articles share was found."


def draft_pair(a: View, b: View, library: Library, program: str) -> Pair:
    """Both articles side by side; empty where they share nothing that could be found."""
    two = Two(a, b)
    found = _found(two) if _english(a) and _english(b) else []
    rows: dict[str, Row] = {}
    for row in (row for part in found for row in part.rows):
        if not any(_repeats(row, other) for other in rows.values()):
            rows[row.id] = row
    asked: dict[str, QuestionItem] = {q.id: q for part in found for q in part.questions}
    together = any(row.kind != "only" for row in rows.values())
    if not together:
        return _empty(two, program)
    return Pair(
        articles=[a.article.file.rsplit("/", 1)[-1], b.article.file.rsplit("/", 1)[-1]],
        essential="When two articles tell of the same things in different ways, what can a reader "
        "rely on?",
        before=Before(
            hook="Two people come home from the same match and tell of it. Their stories differ, "
            "and neither lies. How can that be?",
            why="Opens the question how accounts come to differ before anybody takes a side. Two "
            "minutes in pairs; collect reasons (place, time, interest, what each left out).",
        ),
        ledger=list(rows.values()),
        questions=list(asked.values()),
        discussion=_discussion(two, library),
        exit=_leaving(),
        rubric=rubric(),
        plans=_plans(),
        sensitive=list(_sensitive(two)),
        limits=list(_LIMITS),
        draft=_drafted(two, program),
    )


def _found(two: Two) -> list[Found]:
    return [found for finder in FINDERS for found in finder(two)]


def _repeats(row: Row, other: Row) -> bool:
    """Whether a line shows the very words of one before it; two figures may share a sentence."""
    same = row.id == other.id or (row.a, row.b) == (other.a, other.b)
    return same and "figure" not in (row.kind, other.kind)


def _english(view: View) -> bool:
    return view.article.language in ("", "en") or view.article.language.startswith("en-")


def _empty(two: Two, program: str) -> Pair:
    names = [view.article.file.rsplit("/", 1)[-1] for _, view in two.sides]
    return Pair(articles=names, limits=[_NOTHING], draft=_drafted(two, program))


def _drafted(two: Two, program: str) -> Drafted:
    text = " ".join(block.text for _, view in two.sides for block in view.article.blocks)
    return Drafted(program=program, article=fingerprint(text))


def _discussion(two: Two, library: Library) -> Discussion:
    """Which of the two to hand on: each is defended by the sources and speakers that it names."""
    routine = _ROUTINE if _ROUTINE in library.routines else ""
    return Discussion(
        prompt="A friend who knows nothing of the matter has time for one of the two articles. "
        "Which one do you hand on, and what do you add to it?",
        positions=[_position(letter, view) for letter, view in two.sides],
        routine=routine,
        why="Two texts on the same things: source, context, close reading, and then corroboration."
        if routine
        else "",
        grouping="" if routine else "Pairs, then the whole class",
        minutes=0 if routine else 20,
        wait=WAIT,
        uptake=UPTAKE,
        look_for=[
            "Each reason names a paragraph, with the letter of its article.",
            "What one article leaves out is kept apart from what it denies.",
            "The addition would really help: a date, a source, a voice.",
        ],
    )


def _position(letter: str, view: View) -> Position:
    named = {q.at.paragraph for q in view.sure_quotations}
    named |= {f.at.paragraph for f in view.findings.figures if f.source}
    where = sorted(named)[:3] or [1]
    shown = ", ".join(place(letter, number) for number in where)
    reason = f"begin with whom it names ({shown})" if named else f"begin with {shown}"
    anchors = [Anchor.model_validate({"article": letter, "paragraph": n}) for n in where]
    return Position(view=f"{letter}: {reason}, and say what is missing.", at=anchors)


def _leaving() -> Exit:
    return Exit(
        supports="One thing that both articles support, with a paragraph of each: A ¶__, B ¶__",
        doubts="One point on which they differ, and what would settle it:",
        look_for=[
            "Both paragraphs are named, and both do support it.",
            "The point is a real difference, not something that one of them leaves out.",
            "What would settle it could exist: a count, a document, a witness, a third report.",
        ],
    )


def _plans() -> list[Plan]:
    """The plans: what is printed, in its order, with the discussion where there is time."""
    parts = ("Before you read", "Side by side", "Questions", "Discussion", "Before you go")
    minutes = {45: (5, 20, 15, 0, 5), 60: (5, 20, 15, 15, 5), 90: (5, 25, 25, 30, 5)}
    return [_plan(total, dict(zip(parts, times, strict=True))) for total, times in minutes.items()]


_HOW = {
    "Before you read": "Pairs; collect reasons and judge none.",
    "Side by side": "Groups take three lines each, both articles at hand, and report one.",
    "Questions": "Pairs; share the questions out.",
    "Discussion": "The steps of the sheet, as far as time allows; wait after each answer.",
    "Before you go": "Alone and in writing; collect.",
}


def _plan(minutes: int, steps: dict[str, int]) -> Plan:
    timed = [Step(minutes=long, do=do, how=_HOW[do]) for do, long in steps.items() if long]
    return Plan(minutes=minutes, steps=timed)


def _sensitive(two: Two) -> Iterator[Note]:
    """The passages to handle with care, of both."""
    for letter, view in two.sides:
        for note in sensitive(view):
            at = note.at.model_copy(update={"article": letter}) if note.at else None
            yield Note(id=f"{note.id}-{letter.lower()}", say=_told(note.say, letter), at=at)


def _told(say: str, letter: str) -> str:
    return say.replace("(¶", f"({letter} ¶")
