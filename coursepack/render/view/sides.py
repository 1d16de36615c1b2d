"""The positions of a discussion, each with the letter by which steps and cards speak of it."""

import re
from dataclasses import dataclass

from coursepack.model.body import Talk
from coursepack.model.words import Words
from coursepack.render.view.wording import Reference, references


@dataclass(frozen=True, slots=True)
class SideView:
    """One position with the letter by which it is spoken of, and its support."""

    letter: str
    view: str
    places: tuple[Reference, ...]


def side_views(talk: Talk, words: Words, last: int) -> tuple[SideView, ...]:
    """Shape the positions of a discussion. A letter that the lesson gave one is not said twice."""
    named = zip(words["letters"].split(), talk.sides, strict=False)
    return tuple(
        SideView(
            letter,
            re.sub(rf"^{re.escape(letter)}[.:)] ", "", side.view),
            references(side.paragraphs, words, last),
        )
        for letter, side in named
    )
