"""What the sentence of a date says around it, and whether the next such day is near."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coursepack.analyse.page import Page
from coursepack.model.when import When
from coursepack.source import Span
from coursepack.tenses.told import Told, finite, told

# What stands before a date that opens its clause.
_OPENS = re.compile(
    r"\W*(?:(?:and|but|so|then) )?(?:(?:on|in|by|at|from|until|before|after|during"
    r"|some time before)\b[^,;]*)?",
    re.IGNORECASE,
)
# Who says it, put in between: ", it said,".
_ASIDE = re.compile(r", (?:[\w']+ ){1,4}?(?:said|says|added|adds|warned|thinks),")
_CLAUSES = re.compile(
    r"[;:](?=\s)|, (?:but|and|while|which|who|after|because|as|when)\b|\b(?:which|who|that)\b"
)
# How many days ahead a day is that has no year, and a month.
SOON, MONTHS = 150, 290


@dataclass(frozen=True)
class Around:
    """A date with what its sentence says around it."""

    page: Page
    span: Span
    when: When | None
    written: When | None
    # The last year told in the sentence before, 0 where there is none.
    year: int

    @cached_property
    def sentence(self) -> Span:
        """The sentence that the date stands in."""
        return self.page.sentence_at(self.span.start)

    @cached_property
    def _text(self) -> str:
        inside = self.page.quoted_at(self.span.start)
        return self.page.plain if inside else self.page.outside

    @cached_property
    def lead(self) -> str:
        """The sentence before the date, without quotations that the date does not stand in."""
        return self._text[self.sentence.start : self.span.start]

    @cached_property
    def clause(self) -> str:
        """What stands before the date in its own clause."""
        return _CLAUSES.split(self.lead)[-1]

    @cached_property
    def follows(self) -> str:
        """What stands behind the date in its own clause."""
        rest = _ASIDE.sub("", self._text[self.span.end : self.sentence.end], count=1)
        return _CLAUSES.split(rest)[0]

    @cached_property
    def told(self) -> Told:
        """How the verb before the date tells; the one behind it where the date opens the clause.

        "The wages for July would be found" tells of no July to come.
        """
        if _OPENS.fullmatch(self.clause) or finite(self.clause):
            return told(self.clause, self.follows)
        behind = told("", self.follows)
        sure = behind is Told.PAST or (behind is Told.AHEAD and self.near())
        return behind if sure else Told.UNTOLD

    @property
    def own(self) -> str:
        """The words of the date."""
        return self.span.of(self.page.plain)

    @property
    def day(self) -> bool:
        """Whether the date is one day, without its year or with it."""
        return self.when is not None and bool(self.when.day)

    @property
    def old(self) -> bool:
        """Whether the sentence before tells of a year that was over at the writing."""
        return bool(self.written and 0 < self.year < self.written.year)

    def near(self, days: int = 0) -> bool:
        """Whether the next such day is close behind the writing; one long past has its year."""
        if self.when is None:
            return True
        if not (self.written and self.written.month):
            return False
        one, two = (date(2001, w.month, min(w.day or 1, 28)) for w in (self.when, self.written))
        return 0 < (one - two).days % 365 <= (days or (SOON if self.day else MONTHS))
