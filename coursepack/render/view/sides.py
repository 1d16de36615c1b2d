"""The positions of a discussion, each with the letter by which steps and cards speak of it."""

import re
from dataclasses import dataclass

from coursepack.model.body import Talk
from coursepack.model.words import Words
from coursepack.render.view.wording import Reference, references


@dataclass(frozen=True, slots=True)
class SideView:
    """One position with the letter by which it is spoken of, and its support; `later` says from
    which step on it is anybody's, where the steps give it to nobody.
    """

    letter: str
    view: str
    places: tuple[Reference, ...]
    later: str = ""


def side_views(talk: Talk, words: Words, last: int) -> tuple[SideView, ...]:
    """Shape the positions of a discussion. A letter that the lesson gave one is not said twice."""
    named = zip(words["letters"].split(), talk.sides, strict=False)
    given = talk.protocol.sides if talk.protocol else 0
    later = words.fill("side_later", step=talk.protocol.opens) if talk.protocol and given else ""
    return tuple(
        SideView(
            letter,
            re.sub(rf"^{re.escape(letter)}[.:)] ", "", side.view),
            references(side.paragraphs, words, last),
            later if number > given else "",
        )
        for number, (letter, side) in enumerate(named, start=1)
    )
