"""Entries that lead back into packs: what the glossary, people and timeline pages are made of."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from coursepack.model.body import Script
from coursepack.model.shelf import Row
from coursepack.model.words import Direction, Words, direction_of


@dataclass(frozen=True, slots=True)
class Way:
    """A link into a pack, to the paragraph where a thing stands."""

    label: str
    title: str
    href: str
    language: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Telling:
    """What a pack says, in its language, and where."""

    text: str
    language: str
    direction: Direction
    ways: tuple[Way, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One term, person or date, with all that the packs say of it."""

    id: str
    head: str
    language: str
    direction: Direction
    say: str
    scripts: tuple[Script, ...]
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a letter, or a year."""

    id: str
    title: str
    entries: tuple[EntryView, ...]


def folded(text: str) -> str:
    """Letters without their signs, for sorting and finding alike in every locale."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


def mark_of(text: str) -> str:
    """An id made from the words alone, so that it stays whatever else is on the page."""
    return f"e{sha256(text.encode()).hexdigest()[:10]}"


def way(row: Row, paragraph: int, words: Words) -> Way:
    """The link to a paragraph of a pack; to the pack, where it is not in the article."""
    place = words.digits(f"¶{paragraph}") if paragraph else ""
    fragment = f"#p{paragraph}" if paragraph and row.page.endswith(".html") else ""
    return Way(place, row.title, row.page + fragment, row.language, direction_of(row.title))


def telling(
    row: Row, text: str, language: str, paragraph: int, words: Words, source: str = ""
) -> Telling:
    """What one pack says. `language` is "" for the language of the pack."""
    link = way(row, paragraph, words)
    return Telling(text, language or row.language, direction_of(text), (link,), source)


def joined(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """The same words once, with the links of all who say them."""
    found: dict[tuple[str, str], Telling] = {}
    for said in tellings:
        key = (said.text, said.language)
        before = found.get(key)
        ways = tuple(dict.fromkeys((*(before.ways if before else ()), *said.ways)))
        found[key] = Telling(said.text, said.language, said.direction, ways, said.source)
    return tuple(found.values())


def grouped(entries: Iterable[EntryView], heading: Callable[[EntryView], str]) -> Iterator[Group]:
    """Neighbours with one heading together."""
    for title, members in groupby(entries, key=heading):
        yield Group(mark_of(f"group {title}"), title, tuple(members))


def first_letter(entry: EntryView) -> str:
    """The heading in a list by the alphabet; "#" for what begins with no letter."""
    letter = folded(entry.head)[:1].upper()
    return letter if letter.isalpha() else "#"
