"""Where a statement could be checked: two places of which neither copies the other."""

import re
from functools import cache
from typing import Annotated

from pydantic import Field

from coursepack.draft.rows import read_rows
from coursepack.model.shape import Shape, Words

# A number that counts, and no year; how many words beside it tell what it counts.
_COUNT = re.compile(r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d(?![\d,.]*\d))[£$€]?\d[\d.,]*")
_BESIDE = 6


class Check(Shape):
    """What a statement is about, as a pattern, and where such a statement can be checked."""

    about: str
    where: Annotated[list[Words], Field(min_length=2, max_length=2)]


@cache
def _checks() -> tuple[tuple[re.Pattern[str], Check], ...]:
    rows = [Check.model_validate(row) for row in read_rows("checks")]
    return tuple((re.compile(row.about), row) for row in rows)


def places_to_check(statement: str, who: str) -> tuple[str, str] | None:
    """Two places in which a statement of `who` can be checked; None where its kind is not known."""
    for rule, row in _checks():
        if rule.search(statement):
            first, second = (place.format(who=who) for place in row.where)
            return first, second
    return None


def where_to_check(statement: str, who: str) -> str:
    """Where a counted statement can be checked, for a ledger; "" where that is not known.

    What stands near a number says what is counted: a school may only be where something happened.
    """
    for count in _COUNT.finditer(statement):
        before, after = statement[: count.start()].split(), statement[count.end() :].split()
        near = [*before[-_BESIDE:], count.group(), *after[:_BESIDE]]
        if found := places_to_check(" ".join(near), who):
            return f"yes: {found[0]}; {found[1]}"
    return ""
