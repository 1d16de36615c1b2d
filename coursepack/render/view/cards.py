"""Cards to cut out for the discussion: how it goes, ways to begin, positions, and roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.model.body import Talk
from coursepack.model.handout import Style
from coursepack.model.words import Words
from coursepack.render.view.sides import SideView, side_views
from coursepack.render.view.wording import Reference

# Lines to note paragraphs on; fewer where three positions and the roles share a page.
EVIDENCE, TIGHT = range(5), range(3)
LEAST_WORDS = 2  # of a short title
_PARTS = re.compile(r"\s*[:：]\s+|\s+[–—]\s+|(?<=[?!؟])\s+")


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `steps` are numbered, `points` are not; `lines` are to write on.

    All cards of a row have as many lines.
    """

    label: str
    title: str
    say: str = ""
    places: tuple[Reference, ...] = ()
    steps: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    lines: range = range(0)


def short_title(title: str) -> str:
    """A title as far as a colon, a dash or a question mark parts it: enough to know a pack by."""
    first = _PARTS.split(title, maxsplit=1)[0]
    return first if len(first.split()) >= LEAST_WORDS else title


def tickets(style: Style) -> range:
    """How many slips to hand in go on a page."""
    return range(1 if style == "large" else 2)


def has_cards(talk: Talk) -> bool:
    """Whether a discussion has anything to put on cards."""
    return talk.protocol is not None or bool(talk.sides)


def card_rows(talk: Talk, words: Words, last: int) -> tuple[tuple[Card, ...], ...]:
    """The cards of a discussion, row by row; none where it has neither steps nor positions."""
    if not has_cards(talk):
        return ()
    return tuple(
        cards[start : start + across]
        for across, cards in _groups(talk, words, last)
        for start in range(0, len(cards), across)
    )


def _groups(talk: Talk, words: Words, last: int) -> Iterator[tuple[int, tuple[Card, ...]]]:
    """What belongs together, and how many of it stand side by side."""
    if talk.protocol:
        steps = talk.protocol.steps
        yield 1, (Card(words["steps"], talk.protocol.name, steps=steps),)
    if talk.frames:
        yield 1, (Card(words["talk"], words["frames"], points=talk.frames),)
    # Roles first: what is written on is high, and may go on to a page of its own.
    roles = talk.protocol.roles if talk.protocol else ()
    yield (
        4,
        tuple(
            Card(words["card_role"], words[f"role_{role}"], say=words[f"role_{role}_does"])
            for role in roles
        ),
    )
    views = side_views(talk, words, last)
    abreast = 3 if len(views) == 3 else 2
    lines = TIGHT if roles and abreast == 3 else EVIDENCE
    yield (
        abreast,
        tuple(
            Card("", _side(side, words), say=side.view, places=side.places, lines=lines)
            for side in views
        ),
    )


def _side(side: SideView, words: Words) -> str:
    """The name of a position, and from which step on it is anybody's where nobody is given it."""
    name = words.fill("card_side", letter=side.letter)
    return f"{name} ({side.later})" if side.later else name
