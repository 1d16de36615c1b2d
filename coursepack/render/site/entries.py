"""Entries that lead back into packs: what the glossary, people and timeline pages are made of."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup, escape

from coursepack.model.body import Script
from coursepack.model.shelf import Row
from coursepack.model.words import Direction, Words, direction_of
from coursepack.render.engine import filler


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
    """What a pack says, in its language, and where: links set in HTML.

    What has a lower `rank` is told first.
    """

    text: str
    language: str
    direction: Direction
    ways: tuple[str, ...]
    source: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One term, person or date, with all that packs say of it."""

    id: str
    head: str
    language: str
    direction: Direction
    say: str
    scripts: tuple[Script, ...]
    tellings: tuple[Telling, ...]


class Setter:
    """Sets what is to be said of one pack, or of one thing, with the words of the site."""

    def __init__(self, words: Words, templates: tuple[Path, ...]) -> None:
        """Raises Refused where a template is broken."""
        self.words = words
        names = ("pack.html.j2", "way.html.j2", "entry.html.j2", "item.xml.j2")
        self._fill = {name: filler(templates, f"site/{name}") for name in names}
        self._comma = escape(words["comma"])

    def filled(self, name: str, **content: object) -> str:
        """One of the templates for a part of a page, filled."""
        return self._fill[name]({"w": self.words, "print": False, **content})

    def way(self, row: Row, paragraph: int) -> str:
        """The link to a paragraph of a pack; to the pack, where it is not in the article."""
        place = self.words.digits(f"¶{paragraph}") if paragraph else ""
        fragment = f"#p{paragraph}" if paragraph and row.page.endswith(".html") else ""
        way = Way(place, row.title, row.page + fragment, row.language, direction_of(row.title))
        return self.filled("way.html.j2", way=way)

    def entry(self, entry: Entry) -> str:
        """One entry."""
        told = ((said, self._comma.join(map(Markup, said.ways))) for said in joined(entry.tellings))
        return self.filled("entry.html.j2", entry=entry, tellings=tuple(told))


def folded(text: str) -> str:
    """Letters without their signs, for sorting and finding alike in every locale."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


def mark_of(text: str) -> str:
    """An id made from the words alone, so that it stays whatever else is on the page."""
    return f"e{sha256(text.encode()).hexdigest()[:10]}"


def joined(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """The same words once, with the links of all who say them."""
    found: dict[tuple[str, str], tuple[Telling, dict[str, None]]] = {}
    for said in sorted(tellings, key=lambda telling: telling.rank):
        _, ways = found.get((said.text, said.language), (said, {}))
        ways.update(dict.fromkeys(said.ways))
        found[said.text, said.language] = (said, ways)
    return tuple(
        Telling(said.text, said.language, said.direction, tuple(ways), said.source)
        for said, ways in found.values()
    )


def first_letter(head: str) -> str:
    """The heading in a list by the alphabet; "#" for what begins with no letter."""
    letter = folded(head)[:1].upper()
    return letter if letter.isalpha() else "#"
