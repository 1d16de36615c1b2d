"""The pages beside the packs: a library, its glossary, people, timeline, and a feed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from markupsafe import Markup

from coursepack.model.shelf import Listings, Sheet, hole, parted
from coursepack.model.words import FALLBACK, Words
from coursepack.render.catalogue import words_for
from coursepack.render.engine import filled
from coursepack.render.site.entries import Setter
from coursepack.render.site.feed import BEGINNING, base_of, moment, name_of
from coursepack.render.site.lists import listed
from coursepack.render.site.shelves import shelves
from coursepack.render.view.metadata import library_metadata

INDEX, FEED = "index.html", "feed.xml"
LISTS = ("glossary", "people", "timeline")
# Of what each page is made, by the names of columns; all of them stand in the order of packs.
COLUMNS = {
    INDEX: ("row", "shelf", "texts", "metadata"),
    **{f"{name}.html": (name,) for name in LISTS},
    FEED: ("item", "published"),
}


@dataclass(frozen=True, slots=True)
class Library:
    """What the pages say of the course as a whole."""

    title: str = ""
    address: str = ""


def site_words(language: str, spoken: Iterable[str], templates: tuple[Path, ...]) -> Words:
    """The words of the site: in `language`, or where that is "" in the one that most packs have.

    Of two that as many packs have it is the first by name.
    """
    found = [one.partition("-")[0] for one in spoken if one]
    usual = min(set(found), key=lambda one: (-found.count(one), one)) if found else FALLBACK
    return words_for(templates, language or usual)


def set_page(
    name: str, listings: Listings, library: Library, setter: Setter, templates: tuple[Path, ...]
) -> Sheet:
    """One page by its name. Raises Refused where a template is broken."""
    words = setter.words
    shared: dict[str, object] = {"w": words, "library": library, "direction": words.direction}
    if name == INDEX:
        return _index(shared, listings, words, templates)
    if name == FEED:
        return _feed(shared, listings, library, templates)
    which = name.removesuffix(".html")
    groups, filling = listed(which, listings, setter)
    told = {"title": words[f"site_{which}"], "groups": groups, "heading": words[which]}
    content = {**shared, **told, "name": which}
    return Sheet(filled(templates, "site/list.html.j2", content), filling)


def _index(
    shared: dict[str, object], listings: Listings, words: Words, templates: tuple[Path, ...]
) -> Sheet:
    there = any(True for _ in listings("slug"))
    content = {
        **shared,
        "name": "index",
        "title": words["index"],
        "rows": Markup(hole("rows")) if there else "",
        "shelves": shelves(listings, words),
        "texts": Markup(f"[{hole('texts')}]"),
        "metadata": library_metadata(hole("metadata")),
    }
    filling: dict[str, Callable[[], Iterable[str]]] = {
        "rows": lambda: _column(listings, "row"),
        "texts": lambda: parted(_column(listings, "texts"), ","),
        "metadata": lambda: parted(_column(listings, "metadata"), ","),
    }
    return Sheet(filled(templates, "index.html.j2", content), filling)


def _column(listings: Listings, name: str) -> Iterator[str]:
    """What packs say, of those that say something."""
    return (text for text in chain.from_iterable(listings(name)) if text)


def _feed(
    shared: dict[str, object], listings: Listings, library: Library, templates: tuple[Path, ...]
) -> Sheet:
    """Packs that have a date, the newest article first."""
    dated = [one for one in listings("published", "slug", "item") if one[0]]
    dated.sort(key=lambda one: one[:2], reverse=True)
    base = base_of(library.address)
    content = {
        **shared,
        "items": Markup(hole("items")),
        "base": base,
        "id": f"{base}{FEED}" if base else name_of(library.title),
        "updated": max((moment(published) for published, *_ in dated), default=BEGINNING),
    }
    frame = filled(templates, "site/feed.xml.j2", content)
    return Sheet(frame, {"items": lambda: (item for *_, item in dated)})
