"""Where a statement could be checked: two places of which neither copies the other."""

import re
from functools import cache
from typing import Annotated

from pydantic import Field

from coursepack.draft.rows import read_rows
from coursepack.model.shape import Shape, Words

_COUNTED = re.compile(r"\d")


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
    """Where a counted statement can be checked, for a ledger; "" where that is not known."""
    found = places_to_check(statement, who) if _COUNTED.search(statement) else None
    return f"yes: {found[0]}; {found[1]}" if found else ""
