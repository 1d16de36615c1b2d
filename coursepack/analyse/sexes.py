"""What a title or a first name says of a person's sex: "f", "m", or "" where it is open."""

from functools import cache

from coursepack.analyse.lists import entries

_TITLES = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "queen": "f",
}


@cache
def _first_names() -> dict[str, str]:
    rows = (line.split() for line in entries("first_names"))
    return {name: row[0] for row in rows for name in row[1:] if row[0] in "fm"}


def of_title(title: str) -> str:
    """What Mr or Lady says."""
    return _TITLES.get(title.strip(".").lower(), "")


def of_name(first: str) -> str:
    """What a first name says."""
    return _first_names().get(first, "")
