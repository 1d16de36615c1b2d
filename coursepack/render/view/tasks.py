"""Questions with their space or their key, and the discussion."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil

from coursepack.model.body import Quote, Section, Talk, Task
from coursepack.model.guide import Evidence, Key
from coursepack.model.words import Words
from coursepack.render.view.grid import Grid, grid_of
from coursepack.render.view.listed import Items, asks_years, told_in_lines
from coursepack.render.view.wording import Reference, references

LETTERS = "ABCDEFGHIJ"
WHOLE = 9  # so many writing lines still stay together on one page
TOP = 3  # of more lines, so many stay with the question
EXIT_LINES = range(3)
MANY = 99
RUN = 20  # paragraphs: no question names more in one "¶3–7"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option, and for the teacher whether it is the right one."""

    letter: str
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words of the article in quotation marks, with their place; a claim has a number and an id."""

    words: str
    places: tuple[Reference, ...]
    shown: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key with its tags in words."""

    answer: str
    letter: str
    evidence: tuple[QuoteView, ...]
    accept: tuple[str, ...]
    reject: tuple[str, ...]
    misreading: str
    follow_up: str
    tags: tuple[str, ...]
    suspect: bool


@dataclass(frozen=True, slots=True)
class TaskView:
    """One question. `top` are the writing lines that stay with it, `more` follow in groups.

    One in parts has its lines there.
    """

    id: str
    number: int
    shown: str
    ask: str
    places: tuple[Reference, ...]
    choices: tuple[Choice, ...]
    top: range
    more: tuple[range, ...]
    key: KeyView | None
    frame: str = ""
    challenge: str = ""
    # Its words name its places themselves, or those beside them.
    named: bool = False
    parts: tuple["PartView", ...] = ()
    # What it lists, each with its letter or "" for a box to number, and what it asks then.
    items: Items = ()
    then: str = ""
    # Each item is answered on a blank beside it: the task has no lines of its own.
    matched: bool = False
    # Where each item is answered from on a line of its own: letters with their lines, in place of
    # `top` and `more` on paper.
    lettered: tuple["PartView", ...] = ()
    # What is put in order has a year, too, which is written beside its box.
    dated: bool = False
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class PartView:
    """One thing that a question asks, with its letter and its own lines."""

    letter: str
    ask: str
    lines: range


@dataclass(frozen=True, slots=True)
class SectionView:
    """Questions under one heading."""

    id: str
    title: str
    tasks: tuple[TaskView, ...]


def section_views(
    sections: tuple[Section, ...], keys: tuple[Key, ...], words: Words, last: int
) -> tuple[SectionView, ...]:
    """Shape the questions; each gets its key where there are keys."""
    by_number = {key.number: key for key in keys}
    return tuple(
        SectionView(
            section.id,
            section.title,
            tuple(task_view(task, by_number, words, last) for task in section.tasks),
        )
        for section in sections
    )


def task_view(
    task: Task, keys: Mapping[int, Key], words: Words, last: int, most: int = MANY
) -> TaskView:
    """Shape one question, with at most so many writing lines."""
    key = keys.get(task.number)
    right = _letter(key.letter, words) if key else ""
    grid = grid_of(task.ask, words) if most == MANY and not task.options else None
    lines = min(grid.lines if grid else task.lines, most)
    top, more = writing(0 if task.parts else lines)
    ask, items, then = told_in_lines(task.ask, words)
    return TaskView(
        id=task.id,
        number=task.number,
        shown=words.numeral(task.number),
        ask=ask,
        places=references(task.paragraphs, words, last),
        choices=tuple(
            Choice(letter, text, letter == right)
            for letter, text in zip(words["letters"].split(), task.options, strict=False)
        ),
        top=top,
        more=more,
        key=_key(key, words, last) if key else None,
        named=_are_named(task, words),
        parts=_parts(task.parts, lines, words),
        items=items,
        then=then,
        matched=any(letter for letter, _ in items)
        and not (task.lines or task.parts or task.options),
        lettered=() if task.parts or task.options else _lettered(items, lines),
        dated=asks_years(ask, items, words),
        grid=grid,
    )


def _parts(parts: tuple[str, ...], lines: int, words: Words) -> tuple[PartView, ...]:
    """The parts of a question; they share its lines, and each has one at least."""
    share = range(max(1, ceil(lines / max(1, len(parts)))))
    letters = words["letters"].lower().split()
    return tuple(PartView(letter, ask, share) for letter, ask in zip(letters, parts, strict=False))


def _lettered(items: Items, lines: int) -> tuple[PartView, ...]:
    """The letters of what a task lists, which share its lines; none where these are too few."""
    letters = [letter for letter, _ in items if letter]
    if not 0 < len(letters) <= lines:
        return ()
    share = range(ceil(lines / len(letters)))
    return tuple(PartView(letter, "", share) for letter in letters)


def _are_named(task: Task, words: Words) -> bool:
    """Whether a question names its paragraphs itself, each or the one before or after it."""
    named = {number for number in task.paragraphs if _named(number, task.asked, words)}
    return all({number - 1, number, number + 1} & named for number in task.paragraphs)


def _named(number: int, text: str, words: Words) -> bool:
    """Whether a text names a paragraph, alone or in a run: "¶4", "¶3–5"."""
    if "¶" not in text:  # most name none, and there are many runs
        return False
    begun = range(max(1, number - RUN), number + 1)
    firsts = [first for first in begun if words.paragraphs(first, first) in text]
    runs = (words.paragraphs(first, end) for first in firsts for end in range(number, number + RUN))
    return any(run in text and re.search(re.escape(run) + r"(?!\d|[-–]\d)", text) for run in runs)


def writing(lines: int) -> tuple[range, tuple[range, ...]]:
    """Writing lines that must stay with their question, and groups that may go to the next page.

    No group is smaller than what stays with the question.
    """
    if lines <= WHOLE:
        return range(lines), ()
    groups = lines // TOP
    return range(TOP), (*[range(TOP)] * (groups - 2), range(TOP + lines % TOP))


def _key(key: Key, words: Words, last: int) -> KeyView:
    level = words.fill("dok_level", level=key.dok)
    tags = (words.label("bloom", key.bloom), level, key.skill, key.standard)
    return KeyView(
        answer=key.answer,
        letter=_letter(key.letter, words),
        evidence=tuple(_evidence(quote, words, last) for quote in key.evidence),
        accept=key.accept,
        reject=key.reject,
        misreading=key.misreading,
        follow_up=key.follow_up,
        tags=tuple(tag for tag in tags if tag),
        suspect=key.suspect,
    )


def _evidence(quote: Evidence, words: Words, last: int) -> QuoteView:
    """Words of the article, with dots where their sentence is cut."""
    before, after = "… " * quote.cut_before, " …" * quote.cut_after
    said = quote.words.rstrip(",;،؛ ") if after else quote.words
    return quote_view(replace(quote, words=f"{before}{said}{after}"), words, last)


def _letter(plain: str, words: Words) -> str:
    """The printed letter of an option that the pack names by a plain one."""
    return dict(zip(LETTERS, words["letters"].split(), strict=False)).get(plain, plain)


def quote_view(quote: Quote, words: Words, last: int) -> QuoteView:
    """Words of the article, ready to quote; the inner marks where they hold outer ones."""
    places = references([quote.paragraph], words, last)
    return QuoteView(words.enclosed(quote.words), places)


def how_to_talk(talk: Talk, words: Words) -> str:
    """In what groups and how long: "Groups of four · 25 min"."""
    if talk.protocol is None:
        return ""
    minutes = talk.protocol.minutes
    time = words.counted("minutes", minutes) if minutes else ""
    return " · ".join(part for part in (talk.protocol.grouping, time) if part)
