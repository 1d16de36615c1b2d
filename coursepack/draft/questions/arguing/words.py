"""The tables for texts in which somebody argues: names for the other side, words of the time."""

from functools import cache

from coursepack.draft.rows import read_rows
from coursepack.draft.tables import Loaded, Spotted
from coursepack.model.shape import Words

# Words that many sentences share.
COMMON = frozenset(
    "about after again against before being could every first from have here into just know last "
    "like made make many more most much must never only other over people said same says should "
    "some such than that their them then there these they thing things think this those time "
    "very want well were what when where which while will with would year years your they're "
    "does done going been back come came went still even good way day days month monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december think might they've because anything nothing something "
    "council letter behind around away little small large place later under between whole "
    "always else often quite rather almost perhaps enough once allow".split()
)


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
