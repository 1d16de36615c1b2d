"""The word lists beside the code: one entry a line, `#` comments give reasons."""

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `data/<name>.txt` in the order of the file, without comments."""
    text = resources.files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def words(name: str) -> frozenset[str]:
    """Every word of a list whose lines hold words set apart by spaces, in lower case."""
    return frozenset(" ".join(entries(name)).lower().split())


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a list whose fields are set apart by `|`."""
    return tuple(tuple(field.strip() for field in line.split("|")) for line in entries(name))


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases as whole words, the longest first."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    body = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)
    return rf"(?<![\w-])(?:{body})(?![\w-])"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern for any entry of a list, as whole words in any case."""
    return re.compile(either(entries(name)), re.IGNORECASE)
