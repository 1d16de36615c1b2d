"""The words that the program itself prints, in one language: one table, filled by its callers."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from coursepack.model.parts import Part, lettered
from coursepack.model.quoting import nested
from coursepack.model.when import When

Direction = Literal["ltr", "rtl"]
# Digits by the name that Unicode's locale data gives them.
Digits = Literal["latn", "arab", "arabext"]
DIGITS: dict[Digits, str] = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
}
# What a catalogue may leave out: there the English words are printed.
FALLBACK = "en"
# A text of four words or more that ends as a sentence does: "the U.S." is none.
_ENDS = re.compile(r"(?:\S+\s+){3}.*[.!?…؟۔][”’»›\"')]*$", re.DOTALL)


def direction_of(text: str) -> Direction:
    """The direction of the first letter that has one."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


# The digits of a language, where an article has no number that could show its own.
_USUAL: dict[str, Digits] = {"ar": "arab", "fa": "arabext"}


def digits_of(text: str, language: str) -> Digits:
    """The digits that an article in this language writes its numbers with."""
    if language not in _USUAL:
        return "latn"
    counts = {name: sum(text.count(digit) for digit in DIGITS[name]) for name in DIGITS}
    most = max(counts.values())
    return next(name for name in DIGITS if counts[name] == most) if most else _USUAL[language]


def in_digits(text: str, digits: str) -> str:
    """`text` with its plain digits written as `digits` are; a name unknown here changes nothing."""
    table = DIGITS.get(digits, DIGITS["latn"])  # type: ignore[call-overload]
    return text if digits == "latn" else text.translate(str.maketrans(DIGITS["latn"], table))


@dataclass(frozen=True)
class Words:
    """Printed words by their keys, each in as many forms as the language counts with.

    A key that is not there raises KeyError: in a template that is a fault with a place.
    `plural` says which form goes with a number.
    """

    language: str
    table: Mapping[str, tuple[str, ...]]
    plural: Callable[[int], int]
    numbering: Digits = "latn"
    parts: tuple[Part, ...] = ()

    def __getitem__(self, key: str) -> str:
        return self.table[key][0]

    @property
    def direction(self) -> Direction:
        """The way in which the language is written."""
        return "rtl" if self["script_direction"] == "rtl" else "ltr"

    def numbered(self, numbering: Digits) -> "Words":
        """The same words with other digits."""
        return replace(self, numbering=numbering)

    def for_parts(self, parts: tuple[Part, ...]) -> "Words":
        """The same words for a pack on several articles, whose paragraphs bear a letter."""
        return replace(self, parts=parts)

    def paragraphs(self, first: int, last: int) -> str:
        """A paragraph, or a run of them, as printed: "¶3–5", "A ¶3"."""
        return self.digits(lettered(first, last, self.parts))

    def aloud(self, place: str) -> str:
        """A printed place as it is read aloud: "¶3–5" is "paragraphs 3–5"."""
        sign = self["aloud_run"] if "–" in place else self["aloud_one"]
        return place.replace("¶", f"{sign} ")

    def fill(self, key: str, **values: object) -> str:
        """The words of `key` with its {places} filled; whole numbers in the language's digits."""
        return self[key].format(**self._told(values))

    def counted(self, key: str, number: int, **values: object) -> str:
        """The words of `key` in the form for `number`, which fills its {n}."""
        forms = self.table[key]
        form = forms[min(self.plural(number), len(forms) - 1)]
        return form.format(**self._told({"n": number, **values}))

    def _told(self, values: Mapping[str, object]) -> dict[str, object]:
        return {
            name: self.numeral(value) if isinstance(value, int) else value
            for name, value in values.items()
        }

    def numeral(self, number: int) -> str:
        """A whole number, its thousands parted as the language does."""
        gap = "," if self.direction == "rtl" and self.numbering == "latn" else self["thousands"]
        # Where a space parts thousands, a number of four digits is written whole.
        plain = str(number) if gap.isspace() and abs(number) < 10_000 else f"{number:,}"
        return in_digits(plain.replace(",", gap), self.numbering)

    def digits(self, text: str) -> str:
        """`text` with the digits of the page."""
        return in_digits(text, self.numbering)

    def label(self, family: str, value: str) -> str:
        """The printed word for `value` in a family of words, or `value` itself."""
        key = f"{family}_{value}"
        return self[key] if key in self.table else value

    def listed(self, items: Sequence[str], last: str = "list_last") -> str:
        """ "a", "a and b", "a, b and c"."""
        head = self["comma"].join(items[:-1])
        return self.fill(last, head=head, tail=items[-1]) if items[1:] else "".join(items)

    def joined(self, items: Sequence[str]) -> str:
        """Items one after the other; what is no sentence of its own is parted by a semicolon."""
        parts = (
            item
            if n == len(items)
            else f"{item} "
            if _ENDS.search(item)
            else item + self["semicolon"]
            for n, item in enumerate(items, start=1)
        )
        return "".join(parts)

    def calendar(self, when: When) -> str:
        """A date as precise as it is known: "27 November 2019", "November 2019", "2019"."""
        year = in_digits(str(when.year), self.numbering) if when.year else ""
        if not when.month:
            return self.fill("date_year", year=year)
        if not when.day:
            month = self[f"month_{when.month}"]
            return self.fill("date_month", month=month, year=year) if year else month
        day = in_digits(str(when.day), self.numbering)
        first = self.fill("date_first", day=1) if when.day == 1 else day
        values = {"day": first, "month": self[f"month_of_{when.month}"], "year": year}
        return self.fill("date_day" if year else "date_no_year", **values)

    def enclosed(self, text: str) -> str:
        """Words in quotation marks; those that they have themselves become the inner kind."""
        return nested(text, self["marks"], self["marks_inside"])
