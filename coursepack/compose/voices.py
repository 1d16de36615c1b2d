"""Whose voices the article has: those of the who's who, and whoever else makes a claim."""

import re
from collections.abc import Iterator

from coursepack.compose.places import Ground
from coursepack.model.anchor import fold
from coursepack.model.guide import Voiced
from coursepack.model.lesson import ClaimItem, Lesson
from coursepack.model.words import Words

_APART = re.compile("[,;(]")
_MARKS = re.compile('[“”„«»"]')


def voices(lesson: Lesson, ground: Ground, words: Words) -> Voiced:
    """Who is quoted, reported, mentioned and absent (H9)."""
    known = {"quoted": list[str](), "reported": list[str](), "mentioned": list[str]()}
    for person in lesson.people:
        known[person.voice].append(person.name)
    for item in lesson.ledger:
        if who := _speaker(item, lesson, ground, words):
            known["quoted" if _is_quoted(item, ground) else "reported"].append(who)
    reported = (who for who in known["reported"] if who not in known["quoted"])
    return Voiced(
        tuple(dict.fromkeys(known["quoted"])),
        tuple(dict.fromkeys(reported)),
        tuple(dict.fromkeys(known["mentioned"])),
        tuple(lesson.voices.absent),
    )


def _speaker(item: ClaimItem, lesson: Lesson, ground: Ground, words: Words) -> str:
    """Who makes a claim, as the article calls them; "" for the writer, and for who is known."""
    who = _APART.split(item.who)[0].strip()
    writers = words["writers"].split(words["comma"])
    if not who or who.casefold() in writers or not _is_called(who, ground):
        return ""
    said = fold(item.who)
    named = (fold(person.name) for person in lesson.people)
    return "" if any(name in said or fold(who) in name for name in named) else who


def _is_called(who: str, ground: Ground) -> bool:
    return any(fold(who) in text for text in _texts(ground))


def _texts(ground: Ground) -> Iterator[str]:
    return (fold(block.text) for block in ground.article.paragraphs)


def _is_quoted(item: ClaimItem, ground: Ground) -> bool:
    """Whether a claim stands in quotation marks, or has words that do."""
    passage = ground.passage(item.at)
    if passage is None:
        return False
    text = ground.article.paragraphs[passage.paragraph - 1].text
    before = text[: passage.span.start].rstrip()
    return _MARKS.search(text[passage.span.start : passage.span.end]) is not None or (
        before[-1:] in set('“„«"')
    )
