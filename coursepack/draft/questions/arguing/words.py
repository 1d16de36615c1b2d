"""The tables for texts in which somebody argues: names for the other side, words of the time."""

from functools import cache

from coursepack.draft.rows import read_rows
from coursepack.draft.tables import Loaded, Spotted
from coursepack.model.shape import Words


class Bygone(Spotted):
    """A word of older texts: what it meant then, and what it means now ("" where it is gone)."""

    then: Words
    now: str = ""


@cache
def opponents() -> dict[str, Loaded]:
    """Words with which those who argue name each other, by each of their spellings."""
    rows = [Loaded.model_validate(row) for row in read_rows("opponents")]
    return {form: row for row in rows for form in row.forms}


@cache
def bygone() -> dict[str, Bygone]:
    """Words of older texts by each of their spellings."""
    rows = [Bygone.model_validate(row) for row in read_rows("bygone")]
    return {form: row for row in rows for form in row.forms}
