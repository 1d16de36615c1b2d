"""What a task lists, each thing on a line of its own."""

from itertools import zip_longest

from coursepack.model.listing import listing_of
from coursepack.model.words import Words

Items = tuple[tuple[str, str], ...]


def told_in_lines(ask: str, words: Words) -> tuple[str, Items, str]:
    """What leads to the list, its items, each with its letter or "" for a box to number, and what
    is asked then; all of a task that lists nothing leads nowhere."""
    listing = listing_of(ask)
    if listing is None:
        return ask, (), ""
    letters = words["letters"].lower().split() if listing.lettered else ()
    items = zip_longest(letters[: len(listing.items)], listing.items, fillvalue="")
    return listing.lead, tuple(items), listing.rest


def asks_years(ask: str, items: Items, words: Words) -> bool:
    """Whether what is put in order is to be told with its years."""
    numbered = any(not letter for letter, _ in items)
    said = ask.casefold()
    return numbered and any(word in said for word in words["years_asked"].casefold().split("|"))
