"""Words that rules of the draft look for, from `data/wordlists.yaml`."""

from functools import cache

from coursepack.draft.rows import read_rows
from coursepack.tenses.verbs import any_of


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {row["name"]: _split(row["words"]) for row in read_rows("wordlists")}


def _split(text: str) -> tuple[str, ...]:
    """Phrases between commas, or words between spaces."""
    parts = text.split(",") if "," in text else text.split()
    return tuple(part.strip() for part in parts)


def wordlist(name: str) -> tuple[str, ...]:
    """The words of a list in the order of the file; a `KeyError` where there is no such list."""
    return _lists()[name]


def either(name: str) -> str:
    """The body of a pattern for any word of a list, the longest first."""
    return any_of(wordlist(name))
