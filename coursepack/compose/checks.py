"""Checks of a lesson against its article and the cards. Each yields problems; none mends.

How the parts fit together is here; the house rules have a folder of their own.
"""

import difflib
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.compose.house.table import CHECKS
from coursepack.compose.places import Ground, anchored
from coursepack.compose.references import references
from coursepack.compose.suspects import suspects
from coursepack.model.anchor import Anchor
from coursepack.model.known import Library
from coursepack.model.lesson import Lesson
from coursepack.model.pair import Pair
from coursepack.problems import Problem, Rule
from coursepack.source import Path, Places, Source, Written


def check_lesson(written: Written[Lesson], ground: Ground, library: Library) -> Iterator[Problem]:
    """All problems of one lesson."""
    yield from check_alone(written, ground, library)
    yield from check_suspects(written.value, written.places, ground)


def check_alone(written: Written[Lesson], ground: Ground, library: Library) -> Iterator[Problem]:
    """All problems of one lesson but what a changed article has made suspect."""
    lesson, places = written.value, written.places
    yield from check_ids(lesson, places)
    yield from _check_added_ids(lesson, places)
    yield from _check_anchors(lesson, places, ground)
    yield from _check_references(lesson, places, library)
    yield from _check_mentions(lesson, places)
    case = Case(lesson, places, ground, library)
    for check in CHECKS:
        yield from check(case)


def check_ids(lesson: BaseModel, places: Places) -> Iterator[Problem]:
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
    """Anchors that people typed find their words."""
    for path, anchor in anchored(lesson):
        if anchor.hash:
            continue
        where = places.at(*path)
        if anchor.article and not ground.parts:
            yield rules.LETTER_IN_LESSON.at(where, letter=anchor.article)
        yield from check_anchor(anchor, where, ground)


def check_suspects(lesson: Lesson | Pair, places: Places, ground: Ground) -> Iterator[Problem]:
    """How much a changed article has made suspect."""
    if names := {suspect.name for suspect in suspects(lesson, ground) if not suspect.typed}:
        count = "1 item rests" if len(names) == 1 else f"{len(names)} items rest"
        slug = places.file.rpartition("/")[2].partition(".")[0]
        yield rules.SUSPECTS.at(Source(places.file), count=count, slug=slug)


def check_anchor(anchor: Anchor, where: Source, ground: Ground) -> Iterator[Problem]:
    """What is wrong with one anchor that somebody typed."""
    passage, state = ground.find(anchor)
    place = ground.place(anchor.paragraph)
    if state == "lost" and anchor.words:
        yield rules.ANCHOR_LOST.at(where, words=anchor.words)
    elif state == "lost":
        yield rules.NO_PARAGRAPH.at(where, place=place, last=len(ground.article.paragraphs))
    elif state == "moved" and passage:
        found = passage.paragraph
        yield rules.ANCHOR_MOVED.at(
            where,
            words=anchor.words,
            found=ground.place(found),
            place=place,
            written=ground.written(found),
        )


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
    yield ("places",), [item.card for item in lesson.places]
    yield ("support", "glossary"), [item.card for item in lesson.support.glossary]


def _check_mentions(lesson: Lesson, places: Places) -> Iterator[Problem]:
    """Questions named in other texts exist."""
    questions = [item.id for item in lesson.questions]
    for path, id_ in references(lesson):
        yield from _known(id_, questions, rules.UNKNOWN_QUESTION, places.at(*path))


def _known(id_: str, known: Collection[str], rule: Rule, where: Source) -> Iterator[Problem]:
    if id_ not in known:
        near = difflib.get_close_matches(id_, list(known), 1)
        hint = f"did you mean '{near[0]}'?" if near else "there is none like it"
        yield rule.at(where, id=id_, near=hint)
