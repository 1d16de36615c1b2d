"""A task that lists in its one sentence what is to be put in order, or judged one by one."""

import re
from dataclasses import dataclass

DOT = " · "
_LETTER = re.compile(r"[;,.]?\s*\(([a-j])\)\s+")
# The end of a sentence; a mark that closes a quotation belongs to the item.
_ENDS = re.compile(r"[.?!](?P<close>[”»\"]?)(?:\s+|$)")
_PAIRS = ("“”", "«»")
LEAST = 3  # things that are listed; two are read as easily in a line


@dataclass(frozen=True, slots=True)
class Listing:
    """What leads to the list, its items, and what is asked after it.

    `lettered` says that the items have letters; else they are to be numbered.
    """

    lead: str
    items: tuple[str, ...]
    rest: str
    lettered: bool


def listing_of(ask: str) -> Listing | None:
    """The list that a task holds; None where it holds none.

    Told by dots between the items, the first after a colon, or by letters in brackets before them.
    """
    return _dotted(ask) or _lettered(ask)


def _dotted(ask: str) -> Listing | None:
    head, *items = ask.split(DOT)
    lead, colon, first = head.rpartition(": ")
    return _listing(lead + colon.rstrip(), [first, *items], lettered=False) if colon else None


def _lettered(ask: str) -> Listing | None:
    lead, *found = _LETTER.split(ask)
    letters, items = "".join(found[::2]), found[1::2]
    if not letters or not "abcdefghij".startswith(letters):
        return None
    return _listing(lead.strip(), items, lettered=True)


def _listing(lead: str, items: list[str], *, lettered: bool) -> Listing | None:
    if len(items) < LEAST:
        return None
    last, rest = items[-1], ""
    ends = (end for end in _ENDS.finditer(last) if not _within_quotation(last[: end.end()]))
    if end := next(ends, None):
        last, rest = last[: end.start()] + end["close"], last[end.end() :]
    return Listing(lead, (*items[:-1], last), rest, lettered)


def _within_quotation(text: str) -> bool:
    """Whether a quotation is still open where a text ends."""
    open_ = any(text.count(pair[0]) > text.count(pair[1]) for pair in _PAIRS)
    return open_ or text.count('"') % 2 == 1
