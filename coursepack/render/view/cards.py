"""Cards to cut out for the discussion: how it goes, ways to begin, positions, and roles."""

from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.model.body import Talk
from coursepack.model.words import Words
from coursepack.render.view.sides import side_views
from coursepack.render.view.wording import Reference

ROLES = ("chair", "clock", "text", "voice")
EVIDENCE = range(3)  # lines to note paragraphs on


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `steps` are numbered, `points` are not; `lines` are to write on."""

    label: str
    title: str
    say: str = ""
    places: tuple[Reference, ...] = ()
    steps: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    lines: range = range(0)


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
    general = []
    if talk.protocol:
        steps = talk.protocol.steps
        general.append(Card(words["steps"], talk.protocol.name, steps=steps))
    if talk.frames:
        general.append(Card(words["talk"], words["frames"], points=talk.frames))
    yield 2, tuple(general)
    sides = tuple(
        Card(
            words.fill("card_side", letter=side.letter),
            side.view,
            places=side.places,
            lines=EVIDENCE,
        )
        for side in side_views(talk, words, last)
    )
    yield (3 if len(sides) == 3 else 2), sides
    roles = (
        Card(words["card_role"], words[f"role_{role}"], say=words[f"role_{role}_does"])
        for role in ROLES
    )
    yield 4, tuple(roles)
