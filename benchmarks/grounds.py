"""Statements of a draft that rest on nothing: it must have none.

Looked at are boxes, glosses, timeline, who's who, ledger, questions with their
keys, and discussion. Each needs an anchor that is found in the article, or a
source; four or more words in quotation marks in an answer, a gloss or an event
must stand in the article, word for word (fewer may be a word that is only
named; what a key proposes stands without marks: "more neutral, for example:
cautious"); evidence is at most 25 words.
"""

import re
from collections.abc import Iterable, Iterator

from benchmarks.text import Text
from coursepack.model.anchor import ELLIPSIS, Anchor, find, fold
from coursepack.model.article import Article
from coursepack.model.lesson import Lesson, QuestionItem

_QUOTED = re.compile(r"“([^“”]+)”")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST, _LONGEST = 4, 25


def ungrounded(text: Text) -> list[str]:
    """Every statement without ground, as "id: reason"."""
    lesson, article = text.lesson, text.article
    found = [f"{id_}: its place is not in the article" for id_ in _lost(lesson, article)]
    for box in lesson.boxes:
        card = text.library.cards.get(box.card)
        if not (card and card.cited) and not (box.text and box.sources):
            found.append(f"{box.id}: no source")
    for item in lesson.glossary:
        if item.meaning and not item.source:
            found.append(f"{item.id}: a meaning without a source")
        if item.source.startswith("the article"):
            found += [f"{item.id}: {w}" for w in _not_there(f"“{item.meaning}”", article)]
    for question in lesson.questions:
        found += [f"{question.id}: {what}" for what in _question(question, article)]
    for event in lesson.timeline:
        if not event.at and not event.source:
            found.append(f"{event.id}: neither paragraph nor source")
        found += [f"{event.id}: {what}" for what in _not_there(event.what, article)]
    found += [
        f"discussion: no paragraph for {position.view!r}"
        for position in lesson.discussion.positions
        if not position.at
    ]
    return found


def _question(item: QuestionItem, article: Article) -> Iterator[str]:
    if not item.at and not item.evidence:
        yield "no paragraph"
    for anchor in item.evidence:
        place, _ = find(anchor, article)
        if anchor.words and place and len(place.of(article).split()) > _LONGEST:
            yield "evidence longer than 25 words"
    yield from _not_there(item.answer, article)


def _not_there(told: str, article: Article) -> Iterator[str]:
    """Words in quotation marks that the article does not have."""
    whole = _words(" ".join((article.title, *(block.text for block in article.blocks))))
    for quoted in _QUOTED.findall(told):
        for part in quoted.split(ELLIPSIS.strip()):
            if len(part.split()) >= _SHORTEST and _words(part) not in whole:
                yield f"not in the article: “{part.strip()}”"


def _words(text: str) -> str:
    """The words alone, each with a space on both sides."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _lost(lesson: Lesson, article: Article) -> Iterator[str]:
    for id_, anchor in _anchors(lesson):
        if find(anchor, article)[1] != "firm":
            yield id_


def _anchors(lesson: Lesson) -> Iterator[tuple[str, Anchor]]:
    """Every anchor of the lesson with the id of its item."""
    single: Iterable[tuple[str, Anchor | None]] = (
        (item.id, item.at)
        for rows in (lesson.boxes, lesson.glossary, lesson.timeline, lesson.people, lesson.ledger)
        for item in rows
    )
    yield from ((id_, at) for id_, at in single if at)
    yield from ((item.id, item.at) for item in lesson.wanted)
    for question in lesson.questions:
        yield from ((question.id, at) for at in (*question.at, *question.evidence))
    for position in lesson.discussion.positions:
        yield from (("discussion", at) for at in position.at)
