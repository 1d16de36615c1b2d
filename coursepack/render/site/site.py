"""The pages beside the packs: a library, its glossary, people, timeline, its search, and a feed."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coursepack.model.shelf import Stock
from coursepack.model.words import FALLBACK, Words
from coursepack.render.catalogue import words_for
from coursepack.render.site.entries import Setter
from coursepack.render.site.feed import feed_parts
from coursepack.render.site.frames import Frames, Library
from coursepack.render.site.library import library_parts
from coursepack.render.site.lists import LISTS, list_parts
from coursepack.render.site.parts import Part
from coursepack.render.site.search import search_parts


def site_words(language: str, spoken: Iterable[str], templates: tuple[Path, ...]) -> Words:
    """The words of the site: in `language`, or where that is "" in the one that most packs have.

    Of two that as many packs have it is the first by name.
    """
    found = [one.partition("-")[0] for one in spoken if one]
    usual = min(set(found), key=lambda one: (-found.count(one), one)) if found else FALLBACK
    return words_for(templates, language or usual)


def site_parts(
    stock: Stock, library: Library, setter: Setter, templates: tuple[Path, ...]
) -> Iterator[Part]:
    """All of the site in parts. Making one raises Refused where a template is broken."""
    frames = Frames(setter.words, library, templates)
    yield from library_parts(stock, frames)
    for name in LISTS:
        yield from list_parts(name, stock, setter, frames)
    yield from search_parts(stock)
    yield from feed_parts(stock, frames)
