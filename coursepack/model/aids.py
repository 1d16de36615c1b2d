"""What a lesson file says to help readers: glosses, and what the support levels add (H12)."""

from pydantic import Field

from coursepack.model.anchor import At
from coursepack.model.shape import Id, Many, Shape, Words


class GlossaryItem(Shape):
    """One word or name with its meaning here."""

    id: Id
    term: Words = Field(description="The word as printed in the glossary.")
    at: At
    card: str = ""
    meaning: str = Field("", description="Meaning here; a card's gloss stands where this is empty.")
    source: str = Field("", description="Where the meaning comes from; empty: the teacher.")
    language: str = Field("", description="Of the meaning, where it is not the article's: en.")
    say: str = ""
    tier: int = Field(3, ge=2, le=3, description="2 for general academic words, 3 for one field's.")


class Chunk(Shape):
    """A place to stop and say what was read."""

    after: At = Field(description="The paragraph after which students stop.")
    say: str = Field("", description="What they do there; where empty, say the part in a sentence.")


class Support(Shape):
    """What the supported and the extended level add. The program fills in what is empty."""

    chunks: list[Chunk] = []
    glossary: list[GlossaryItem] = Field([], description="More glosses, supported level only.")
    word_bank: Many[Words] = Field([], description="Words to answer with; printed without meaning.")
    further: Many[Words] = Field([], description="Further-reading tasks, extended level.")
