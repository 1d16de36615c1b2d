"""Cards to cut out for the discussion: how it goes, ways to begin, positions, and roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.model.body import Talk
from coursepack.model.handout import Style
from coursepack.model.words import Words
from coursepack.render.view.sides import SideView, side_views
from coursepack.render.view.wording import Reference

EVIDENCE = range(6)  # lines to write reasons and their paragraphs on: two for each of three
MOST = 3  # positions on one page with the roles
LEAST_WORDS = 2  # of a short title
_PARTS = re.compile(r"\s*[:：]\s+|\s+[–—]\s+|(?<=[?!؟])\s+")


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `steps` are numbered, `points` are not; `lines` are to write on.

    All cards of a row have as many lines. One that is `apart` begins a page.
    """

    label: str
    title: str
    say: str = ""
    places: tuple[Reference, ...] = ()
    steps: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    lines: range = range(0)
    apart: bool = False


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
    views = [view for view in _given(talk, words, last) for _ in _copies(talk)]
    yield (
        3 if len(views) == 3 else 2,
        tuple(
            Card(
                "",
                _side(side, words),
                say=side.view,
                places=side.places,
                lines=EVIDENCE,
                apart=not number and len(views) > MOST,
            )
            for number, side in enumerate(views)
        ),
    )


def _given(talk: Talk, words: Words, last: int) -> tuple[SideView, ...]:
    """The positions that somebody is given: all where no steps say otherwise."""
    views = side_views(talk, words, last)
    return views[: talk.protocol.sides] if talk.protocol else views


def _copies(talk: Talk) -> range:
    """One card of a position for each who takes it, where the roles tell how many a group has."""
    protocol = talk.protocol
    shared = protocol.sides if protocol else 0
    return range(max(1, len(protocol.roles) // shared) if protocol and shared else 1)


def _side(side: SideView, words: Words) -> str:
    """The name of a position."""
    return words.fill("card_side", letter=side.letter)
