"""On which page of a volume things stand, once its chapters are laid out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coursepack.model.volume import Goal, Spot


@dataclass(frozen=True)
class Where:
    """Pages by the names of elements, and by the letters of paragraphs. Pages count from 1.

    An element of chapter 2 is named "2/its-id", the chapter itself "2". `lines` says of each
    paragraph on which pages it stands, and after how many letters each of these pages ends.
    """

    pages: Mapping[str, int] = field(default_factory=dict)
    lines: Mapping[tuple[int, int], tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def page(self, name: str) -> int:
        """The page of an element; 0 while it is not known."""
        return self.pages.get(name, 0)

    def spot(self, spot: Spot) -> int:
        """The page of a place in an article; of its chapter, where the article is not printed."""
        parts = self.lines.get((spot.chapter, spot.paragraph), ())
        for page, end in parts:
            if spot.offset < end:
                return page
        return parts[-1][0] if parts else self.page(str(spot.chapter))

    def goal(self, goal: Goal) -> int:
        """The page where something is explained; 0 where the page does not show it."""
        return self.page(f"{goal.chapter}/{goal.id}")

    def name(self, spot: Spot) -> str:
        """The element to go to for a place in an article."""
        there = (spot.chapter, spot.paragraph) in self.lines
        return f"{spot.chapter}/p{spot.paragraph}" if there else str(spot.chapter)
