"""Knowledge: cards about people, groups, places, events, ideas; and classroom routines."""

import re
from typing import Literal

from pydantic import Field

from coursepack.model.shape import Date, Id, Shape, Words

CardKind = Literal["person", "group", "place", "event", "idea", "document", "term"]
RoleName = Literal["chair", "clock", "text", "voice"]
_CITED = re.compile(r"\s*\[([a-z0-9-]+(?:,\s*[a-z0-9-]+)*)\]")


# The language of cards' names and texts, unless they say otherwise.
CARD_LANGUAGE = "en"


def without_marks(text: str) -> str:
    """A text without its source markers."""
    return _CITED.sub("", text).strip()


class View(Shape):
    """One side of a contested point: who holds it and what they say."""

    who: Words
    says: Words
    source: Words = Field(description="Key of the card's `sources` that reports this view.")


class Contested(Shape):
    """A point on which informed people differ, told without taking a side."""

    point: Words
    views: list[View] = Field(min_length=2)


class Dated(Shape):
    """One dated fact."""

    date: Date
    what: Words
    source: Words = Field(description="Key of the card's `sources`.")


class Told(Shape):
    """What a card says, in another language than English."""

    gloss: Words
    context: str = Field("", description="Marked with sources as the card's own context.")
    contested: list[Contested] = Field([], description="All of the card's contested points.")


class Coordinates(Shape):
    """Degrees north and east."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Card(Shape):
    """What is known about one name or idea, each sentence sourced.

    In `context` (and `contested`) a marker such as `[britannica]` before the
    full stop cites the source of everything since the marker before it.
    """

    id: Id
    kind: CardKind
    name: Words = Field(description="The usual English name, as printed.")
    short: str = Field("", description="The usual acronym or short form, for example PMF.")
    aliases: list[Words] = Field([], description="Other names and spellings found in texts.")
    script: dict[str, Words] = Field(
        {}, description="Original-script names by language tag, for example fa: سپاه."
    )
    known_as: dict[str, list[Words]] = Field(
        {}, description="Names in further languages, for articles in them: ru: [Багдад]."
    )
    texts: dict[str, Told] = Field({}, description="The texts in further languages, by tag.")
    say: str = Field("", description="How to say it, respelled plainly: soo-lay-MAH-nee.")
    gloss: Words = Field(description="One line, at most 25 words, no full stop needed.")
    context: str = Field("", description="60 to 120 words for somebody who knows nothing of it.")
    dates: list[Dated] = []
    see: list[Id] = Field([], description="Ids of cards that go with this one.")
    contested: list[Contested] = []
    sources: dict[Id, Words] = Field(min_length=1, description="Citations by a short key.")
    as_of: Date = Field(description="The date up to which the card is right.")
    at: Coordinates | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every form under which a text may name the card, the usual one first."""
        forms = [self.name, self.short, *self.aliases, *self.script.values()]
        return tuple(dict.fromkeys(form for form in forms if form))

    def name_in(self, language: str) -> str:
        """The name on a page in this language: the English one where the card has no other."""
        further = self.known_as.get(language, [])
        return self.script.get(language) or (further[0] if further else self.name)

    def told_in(self, language: str) -> tuple[str, Told]:
        """The card's texts in a language, or in English; and which of the two it is.

        Contested points must not be lost: texts that lack them are not used.
        """
        told = self.texts.get(language)
        if told and told.context and len(told.contested) >= len(self.contested):
            return language, told
        own = Told(gloss=self.gloss, context=self.context, contested=self.contested)
        return CARD_LANGUAGE, own

    @property
    def plain_context(self) -> str:
        """The context without its source markers."""
        return without_marks(self.context)

    @property
    def cited(self) -> tuple[str, ...]:
        """Keys of the sources that the context cites, in order, each once."""
        keys = [key.strip() for hit in _CITED.findall(self.context) for key in hit.split(",")]
        return tuple(dict.fromkeys(keys))


class Routine(Shape):
    """A classroom protocol: what students and teacher do, step by step."""

    id: Id
    name: Words
    purpose: Words
    needs: str = Field("", description="What must be there first.")
    minutes: int = Field(gt=0)
    grouping: Words
    materials: list[Words] = []
    steps: list[Words] = Field(min_length=1, description="Told to the student.")
    sides: int = Field(0, ge=0, description="Positions that the steps give out; 0: all or none.")
    opens: int = Field(
        0, ge=0, description="The step from which on any other position may be taken."
    )
    roles: list[RoleName] = Field(
        [], description="Cards for members of a group; the steps say that they are given out."
    )
    frames: list[Words] = Field([], description="Sentence starters for students.")
    moves: list[Words] = Field([], description="What the teacher says or does.")
    avoid: Words = Field(description="When not to use it.")
    exposes: bool = Field(
        False,
        description="Students stand for a view or speak as somebody: not for sensitive passages.",
    )
    source: str = Field("", description="Where the routine comes from.")


class Knowledge(Shape):
    """One file in knowledge/: a subject area's cards, or routines."""

    subject: Words
    cards: list[Card] = []
    routines: list[Routine] = []
