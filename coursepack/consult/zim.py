"""An offline encyclopedia: the opening of the article that a name is the exact title of."""

import re
from contextlib import closing
from pathlib import Path

from coursepack.consult.fitting import akin, fits, gloss
from coursepack.consult.lead import extract, sentences
from coursepack.consult.matching import shadow
from coursepack.consult.source import Inquiry
from coursepack.consult.zimfile import ZimFile, open_zim
from coursepack.model.article import Passage
from coursepack.model.card import Card, CardKind
from coursepack.model.findings import Name, NameKind
from coursepack.model.known import Consulted, Known
from coursepack.problems import Refused
from coursepack.source import Source

# The day from which Wikipedia's texts are under version 4.0 of their licence.
_NEW_LICENCE = "2023-06-07"
_KINDS: dict[NameKind, CardKind] = {
    "person": "person",
    "group": "group",
    "place": "place",
    "event": "event",
    "people": "group",
    "work": "document",
    "unknown": "term",
}


class Zim:
    """Wikipedia as a ZIM file: exact titles and redirects, never a guess."""

    id = "encyclopedia"

    def __init__(self, path: Path) -> None:
        self._path = path

    def consult(self, inquiry: Inquiry) -> Consulted:
        """A card made on the fly for every name still open; `check_encyclopedia` tells why not."""
        try:
            book = open_zim(self._path, Source(str(self._path)))
        except Refused:
            return Consulted()
        cards: dict[str, Card] = {}
        places: dict[str, list[Passage]] = {}
        with closing(book):
            for name in inquiry.open_names:
                if card := _card(book, name, inquiry):
                    cards.setdefault(card.id, card)
                    places.setdefault(card.id, []).extend(name.mentions)
        return Consulted(tuple(Known(c, tuple(sorted(places[c.id]))) for c in cards.values()))


def _card(book: ZimFile, name: Name, inquiry: Inquiry) -> Card | None:
    for form in dict.fromkeys((name.text, re.sub(r"^[Tt]he ", "", name.text))):
        title, page = book.page(form) or ("", "")
        if not page or title.endswith("(disambiguation)"):
            continue
        lead = sentences(page)
        if lead and akin(form, title, lead[0]) and fits(name, lead, inquiry.article):
            return _made(book, name, title, lead)
    return None


def _made(book: ZimFile, name: Name, title: str, lead: tuple[str, ...]) -> Card | None:
    """The article's opening as a card, credited as its licence asks."""
    slug = re.sub(r"[^a-z0-9]+", "-", shadow(title)).strip("-")
    text = extract(lead)
    if not slug or not text:
        return None
    version = "4.0" if book.date >= _NEW_LICENCE else "3.0"
    source = f"Wikipedia ({book.title}, {book.date}), “{title}”, CC BY-SA {version}, shortened"
    return Card(
        id=f"zim-{slug}",
        kind=_KINDS[name.kind],
        name=title,
        gloss=gloss(lead[0]),
        context=re.sub(r"([.!?][\"”’')]*)$", r" [wikipedia]\1", text),
        sources={"wikipedia": source},
        as_of=book.date,
    )
