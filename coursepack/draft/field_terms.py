"""The terms that the program itself explains, as `data/concepts.yaml` has them."""

from dataclasses import dataclass
from functools import cache

from coursepack.draft.rows import read_rows


@dataclass(frozen=True, slots=True)
class FieldTerm:
    """A term of a field: its spellings, the usual one first, and its meaning.

    Where it is not `sure`, the meaning holds only in an article about the field;
    with `beside`, beginnings of words, only in a paragraph that has one of them; in none of the
    stretches of `never`, which are written as in the word list: "~ to", "a ~ of".
    """

    spellings: tuple[str, ...]
    meaning: str
    field: str
    sure: bool
    beside: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def anywhere(self) -> bool:
        """Whether the meaning holds in any article."""
        return self.sure and not self.beside


@cache
def concepts() -> tuple[FieldTerm, ...]:
    """Terms of every field, in the order of the file."""
    return tuple(
        _field_term(key, told, field, sure=not where)
        for title, rows in read_rows("concepts").items()
        for field, where, _ in [title.partition(", in context")]
        for key, told in rows.items()
    )


def _field_term(key: str, told: str, field: str, *, sure: bool) -> FieldTerm:
    """One row: "spelling | other @ beginning, other ! ~ to, in ~"."""
    rest, _, never = key.partition("!")
    spellings, _, beside = rest.partition("@")
    return FieldTerm(
        _parts(spellings, "|"), told, field, sure, _parts(beside, ","), _parts(never, ",")
    )


def _parts(text: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(sign) if part.strip())


@cache
def term_spellings() -> frozenset[str]:
    """Every spelling of the terms that have one meaning, in any article."""
    other = {form for row in concepts() if not row.anywhere for form in row.spellings}
    return frozenset(f for row in concepts() if row.anywhere for f in row.spellings) - other
