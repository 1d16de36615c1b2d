"""Questions in the order of the house, numbered, with their answers kept apart."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import get_args

from coursepack.compose.evidence import evidence
from coursepack.compose.places import Ground
from coursepack.model.anchor import fold
from coursepack.model.body import Section, Task
from coursepack.model.guide import Key, Mix
from coursepack.model.lesson import Bloom, QuestionItem
from coursepack.model.listing import Listing, listing_of
from coursepack.model.suspect import Suspect
from coursepack.model.words import Words

# H1: from reading to judging. Each section holds these types of questions.
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("reading", ("literal", "sequence")),
    ("words", ("word", "structure")),
    ("inference", ("inference",)),
    (
        "criticism",
        ("status", "attribution", "loaded", "sourcing", "corroboration", "voices"),
    ),
    ("evaluation", ("evaluation", "discussion")),
)
# Writing lines for a hand-written answer: for a short one and for a longer one.
LINES = {
    "literal": (1, 2),
    "sequence": (3, 4),
    "word": (1, 2),
    "structure": (2, 3),
    "inference": (3, 4),
    "status": (3, 4),
    "attribution": (3, 4),
    "loaded": (3, 4),
    "sourcing": (3, 4),
    "corroboration": (3, 4),
    "voices": (3, 4),
    "evaluation": (6, 6),
    "discussion": (6, 6),
}
# A key of no more words than this expects a short answer.
SHORT = 60
NAME = 5  # words that fit on a blank
LETTERS = "ABCDEFGHIJ"
# Paragraphs named in one breath, as in "¶4, ¶10 and ¶12": something is to be found in each.
_BREATH = re.compile(r"¶\d+(?:[-–]\d+)?(?:[^\d.?!:;()¶]{1,7}¶\d+(?:[-–]\d+)?){2,}")
_SENTENCE = re.compile(r"[.?!؟](?=\s|$)")
EACH = 2  # lines for each thing that is judged


def in_order(items: Sequence[QuestionItem]) -> list[tuple[int, QuestionItem]]:
    """The questions as printed, each with its number."""
    place = {kind: i for i, (_, kinds) in enumerate(SECTIONS) for kind in kinds}
    return list(enumerate(sorted(items, key=lambda item: place[item.type]), start=1))


def sections(items: Sequence[QuestionItem], ground: Ground, words: Words) -> tuple[Section, ...]:
    """The tasks as students see them, in their sections; an empty section is left out."""
    numbered = in_order(items)
    made = []
    for id_, kinds in SECTIONS:
        tasks = tuple(_task(n, item, ground) for n, item in numbered if item.type in kinds)
        if tasks:
            made.append(Section(id_, words[f"section_{id_}"], tasks))
    return tuple(made)


def usual_lines(item: QuestionItem) -> int:
    """Writing lines for the answer that the key expects; a key without one may need the most.

    Who asks several things at once leaves room for each, and for what links them.
    """
    short, long = LINES[item.type]
    usual = short if 0 < len(item.answer.split()) <= SHORT else long
    listing = listing_of(item.ask)
    if listing and _is_matched(listing, item.answer):
        return 0  # each item has a blank of its own
    # What is only put in order is numbered where it stands.
    judged = EACH * len(listing.items) if listing and listing.lettered else 0
    questions = item.ask.count("?")
    return max(usual, judged, _looked_through(item.ask), questions + 1 if questions > 1 else 0)


def _looked_through(ask: str) -> int:
    """Lines for what each of several paragraphs is asked for, and for what is asked after it."""
    most = max(_BREATH.finditer(ask), key=lambda found: found[0].count("¶"), default=None)
    if most is None:
        return 0
    return most[0].count("¶") + max(1, len(_SENTENCE.findall(ask, most.end())) - 1)


def _is_matched(listing: Listing, answer: str) -> bool:
    """Whether the key gives each lettered item a name and nothing more is asked."""
    key = listing_of(answer)
    if not key or key.lead or key.rest or listing.rest or not listing.lettered:
        return False
    names = [re.split(r"[,(¶]", name)[0].split() for name in key.items]
    return len(names) == len(listing.items) and all(0 < len(name) <= NAME for name in names)


def _task(number: int, item: QuestionItem, ground: Ground) -> Task:
    usual = 0 if item.options else usual_lines(item)
    return Task(
        id=item.id,
        number=number,
        type=item.type,
        ask=item.ask,
        paragraphs=ground.paragraphs(item.at),
        options=tuple(item.options),
        lines=item.lines or usual,
        parts=tuple(item.parts),
    )


def keys(
    items: Sequence[QuestionItem], ground: Ground, suspects: Sequence[Suspect]
) -> tuple[Key, ...]:
    """The answers, by the same numbers; suspect ones are marked."""
    doubted = {suspect.id for suspect in suspects if suspect.part == "questions"}
    return tuple(_key(number, item, ground, item.id in doubted) for number, item in in_order(items))


def _key(number: int, item: QuestionItem, ground: Ground, suspect: bool) -> Key:
    return Key(
        number=number,
        answer=item.answer,
        letter=right_letter(item),
        evidence=tuple(evidence(anchor, ground) for anchor in item.evidence),
        accept=tuple(item.accept),
        reject=tuple(item.reject),
        misreading=item.misreading,
        follow_up=item.follow_up,
        bloom=item.bloom,
        dok=item.dok,
        skill=item.skill,
        standard=item.standard,
        suspect=suspect,
    )


def right_letter(item: QuestionItem) -> str:
    """The letter of the option that the answer begins with; "" where none is."""
    answer = fold(item.answer)
    fits = [option for option in item.options if answer.startswith(fold(option).rstrip("."))]
    return LETTERS[item.options.index(max(fits, key=len))] if fits else ""


def mix(items: Sequence[QuestionItem], ground: Ground) -> Mix:
    """What the questions ask for, and which paragraphs none of them touches (H2)."""
    bloom = Counter(item.bloom for item in items)
    dok = Counter(item.dok for item in items)
    skills = Counter(item.skill for item in items)
    covered = {n for item in items for n in ground.paragraphs([*item.at, *item.evidence])}
    return Mix(
        bloom=tuple((level, bloom[level]) for level in get_args(Bloom) if bloom[level]),
        dok=tuple(sorted(dok.items())),
        skills=tuple(sorted(skills.items(), key=lambda pair: (-pair[1], pair[0]))),
        above_recall=sum(_is_above_recall(item) for item in items),
        total=len(items),
        uncovered=tuple(b.number for b in ground.article.paragraphs if b.number not in covered),
        paragraphs=len(ground.article.paragraphs),
        words=sum(_asks_a_word(item) for item in items),
    )


def _is_above_recall(item: QuestionItem) -> bool:
    return item.bloom != "remember" and not _asks_a_word(item)


def _asks_a_word(item: QuestionItem) -> bool:
    """Whether one step answers a question, and only tells what a word means there."""
    return item.type == "word" and item.dok == 1
