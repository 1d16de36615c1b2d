"""Checks of a lesson against its article and the cards. Each yields problems; none mends."""

import difflib
from collections.abc import Iterable, Iterator

from coursepack import rules
from coursepack.compose.places import Ground, anchored
from coursepack.compose.questions import right_letter
from coursepack.compose.references import references
from coursepack.model.known import Library
from coursepack.model.lesson import Lesson
from coursepack.problems import Problem, Rule
from coursepack.source import Path, Places, Source, Written

# H4: what a key may quote of the article.
MOST_EVIDENCE = 25
# Types of questions whose answer is one thing that the text proves.
CLOSED = ("literal", "sequence")


def check_lesson(written: Written[Lesson], ground: Ground, library: Library) -> Iterator[Problem]:
    """All problems of one lesson."""
    lesson, places = written.value, written.places
    yield from _check_ids(lesson, places)
    yield from _check_added_ids(lesson, places)
    yield from _check_anchors(lesson, places, ground)
    yield from _check_references(lesson, places, library)
    yield from _check_mentions(lesson, places)
    yield from _check_sources(lesson, places)
    yield from _check_questions(lesson, places, ground)
    yield from _check_discussion(lesson, places)


def _check_ids(lesson: Lesson, places: Places) -> Iterator[Problem]:
    """No two items of one list share an id."""
    for name in type(lesson).model_fields:
        items = getattr(lesson, name)
        first: dict[str, int] = {}
        for index, item in enumerate(items if isinstance(items, list) else ()):
            id_ = getattr(item, "id", "")
            if id_ in first:
                line = places.at(name, first[id_]).line
                yield rules.DUPLICATE_ID.at(places.at(name, index, "id"), id=id_, line=line)
            elif id_:
                first[id_] = index


def _check_added_ids(lesson: Lesson, places: Places) -> Iterator[Problem]:
    """No gloss of the supported level has the id of another one."""
    first: dict[str, Path] = {}
    standard: Path = ("glossary",)
    added: Path = ("support", "glossary")
    for path, items in ((standard, lesson.glossary), (added, lesson.support.glossary)):
        for index, item in enumerate(items):
            if path == added and item.id in first:
                line = places.at(*first[item.id]).line
                yield rules.DUPLICATE_ID.at(places.at(*path, index, "id"), id=item.id, line=line)
            first.setdefault(item.id, (*path, index))


def _check_anchors(lesson: Lesson, places: Places, ground: Ground) -> Iterator[Problem]:
    """Every anchor finds its words where it says they are."""
    last = len(ground.article.paragraphs)
    for path, anchor in anchored(lesson):
        where = places.at(*path)
        passage, state = ground.find(anchor)
        if state == "lost" and anchor.words:
            yield rules.ANCHOR_LOST.at(where, words=anchor.words)
        elif state == "lost":
            yield rules.NO_PARAGRAPH.at(where, paragraph=anchor.paragraph, last=last)
        elif state == "moved" and passage:
            yield rules.ANCHOR_MOVED.at(
                where, words=anchor.words, found=passage.paragraph, paragraph=anchor.paragraph
            )
        elif state == "changed":
            yield rules.ANCHOR_CHANGED.at(where, paragraph=anchor.paragraph)


def _check_references(lesson: Lesson, places: Places, library: Library) -> Iterator[Problem]:
    """Cards and routines named in the lesson exist."""
    for path, cards in _named_cards(lesson):
        for index, card in enumerate(cards):
            if card:
                where = places.at(*path, index, "card")
                yield from _known(card, library.cards, rules.UNKNOWN_CARD, where)
    if routine := lesson.discussion.routine:
        where = places.at("discussion", "routine")
        yield from _known(routine, library.routines, rules.UNKNOWN_ROUTINE, where)


def _named_cards(lesson: Lesson) -> Iterator[tuple[Path, list[str]]]:
    """The cards that each list of the lesson names, item by item; "" where it names none."""
    yield ("boxes",), [item.card for item in lesson.boxes]
    yield ("glossary",), [item.card for item in lesson.glossary]
    yield ("people",), [item.card for item in lesson.people]
    yield ("support", "glossary"), [item.card for item in lesson.support.glossary]


def _check_mentions(lesson: Lesson, places: Places) -> Iterator[Problem]:
    """Questions named in other texts exist."""
    questions = [item.id for item in lesson.questions]
    for path, id_ in references(lesson):
        yield from _known(id_, questions, rules.UNKNOWN_QUESTION, places.at(*path))


def _known(id_: str, known: Iterable[str], rule: Rule, where: Source) -> Iterator[Problem]:
    if id_ not in (ids := list(known)):
        near = difflib.get_close_matches(id_, ids, 1)
        hint = f"did you mean '{near[0]}'?" if near else "there is none like it"
        yield rule.at(where, id=id_, near=hint)


def _check_sources(lesson: Lesson, places: Places) -> Iterator[Problem]:
    """Nothing is printed as fact without a paragraph or a source (H16)."""
    for index, box in enumerate(lesson.boxes):
        where = places.at("boxes", index)
        if not box.card and not box.text:
            yield rules.BOX_WITHOUT_TEXT.at(where)
        elif box.text and not box.sources:
            yield rules.UNSOURCED.at(where, what=f"the box '{box.id}'")
    for index, event in enumerate(lesson.timeline):
        if event.at is None and not event.source:
            where = places.at("timeline", index)
            yield rules.UNSOURCED.at(where, what=f"the event '{event.id}'")


def _check_questions(lesson: Lesson, places: Places, ground: Ground) -> Iterator[Problem]:
    """H2 and H4, and options that hold the answer."""
    for index, item in enumerate(lesson.questions):
        if item.options and not right_letter(item):
            yield rules.NOT_AN_OPTION.at(places.at("questions", index, "answer"))
        if item.type in CLOSED and not item.evidence:
            yield rules.NO_EVIDENCE.at(places.at("questions", index))
        for n, anchor in enumerate(item.evidence):
            if (words := len(ground.quote(anchor).words.split())) > MOST_EVIDENCE:
                where = places.at("questions", index, "evidence", n)
                yield rules.LONG_EVIDENCE.at(where, words=words)
    total = len(lesson.questions)
    above = sum(item.bloom != "remember" for item in lesson.questions)
    if above * 2 < total:
        yield rules.FEW_QUESTIONS_ABOVE.at(places.at("questions"), above=above, total=total)


def _check_discussion(lesson: Lesson, places: Places) -> Iterator[Problem]:
    """H3 and H8."""
    if not lesson.essential:
        yield rules.NO_ESSENTIAL.at(places.at("essential"))
    supported = [position for position in lesson.discussion.positions if position.at]
    if lesson.discussion.positions and len(supported) < 2:
        yield rules.ONE_POSITION.at(places.at("discussion", "positions"))
