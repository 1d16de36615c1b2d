"""A run of words that may be a name."""

from dataclasses import dataclass

from coursepack.analyse.capitals import Token
from coursepack.analyse.page import Page


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may be a name: its words, its place, and the title that stands before it.

    `doubtful` where only the beginning of a sentence gives it its capital.
    """

    page: Page
    words: tuple[Token, ...]
    title: str = ""
    title_at: int = 0
    doubtful: bool = False

    @property
    def start(self) -> int:
        """Where the name begins in its paragraph."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the name ends, without a possessive ending."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """The name with plain marks."""
        return self.page.plain[self.start : self.end]

    @property
    def before(self) -> str:
        """Some sixty characters before the name or its title, quotation marks plain."""
        at = self.title_at if self.title else self.start
        return self.page.plain[max(0, at - 60) : at]

    @property
    def after(self) -> str:
        """Some ninety characters after the name."""
        return self.page.plain[self.end : self.end + 90]
