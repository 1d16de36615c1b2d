"""Marks at the start of a line that make it a list item."""

import re

# A dash longer than a hyphen opens speech in many languages, so it marks no item.
_BULLET = r"[-*+•‣◦▪●○■□◆►➢✓\uf0b7\uf0a7\uf0d8]"
_NUMBER = r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]"
_ITEM = re.compile(rf"(?P<marker>{_BULLET}|{_NUMBER})[ \t\xa0]+(?P<text>\S.*)", re.S)
# "A. Smith wrote" and "I. Newton" open a sentence, not a list.
_INITIAL = re.compile(r"[A-Z]\.\Z")


def split_marker(line: str) -> tuple[str, str]:
    """The marker of a list item as it is printed, and its text; "" for no item."""
    match = _ITEM.match(line.lstrip())
    if not match or _INITIAL.match(match["marker"]):
        return "", line
    is_number = match["marker"][-1] in ".)"
    return (match["marker"] if is_number else "•"), match["text"]


def roman(number: int) -> str:
    """A number from 1 in small Roman letters; figures beyond 3999."""
    if not 0 < number < 4000:
        return str(number)
    letters = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    ):
        letters += sign * (number // value)
        number %= value
    return letters


def alphabetic(number: int) -> str:
    """A number from 1 in small letters: a to z, then aa, ab; figures below 1."""
    if number < 1:
        return str(number)
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
