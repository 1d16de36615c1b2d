"""An item that rests on words which the article has changed."""

from dataclasses import dataclass

from coursepack.model.anchor import State


@dataclass(frozen=True, slots=True)
class Suspect:
    """One place of one item: `part` and `id` find the item in the lesson, `label` on the page.

    `stood` are the words as the lesson knows them, `stands` the article's own at that place now;
    "" for `stands` where nothing like them is left. `printed` is false where students get the
    item no longer, because it would tell them what the article does not say. `typed` places have
    no fingerprint: perhaps the words never stood there.
    """

    part: str
    id: str
    label: str
    paragraph: int
    state: State
    stood: str
    stands: str
    printed: bool = True
    typed: bool = False

    @property
    def name(self) -> str:
        """The item as `review` names it."""
        return f"{self.part}.{self.id}" if self.id else self.part
