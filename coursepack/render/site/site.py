"""The pages beside the packs: a library, its glossary, people, timeline, and a feed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coursepack.model.shelf import Row
from coursepack.model.words import FALLBACK, Words
from coursepack.render.catalogue import words_for
from coursepack.render.engine import filled
from coursepack.render.index import index_content
from coursepack.render.site.entries import Group
from coursepack.render.site.feed import BEGINNING, base_of, feed_items, name_of
from coursepack.render.site.lists import glossary_groups, people_groups, timeline_groups

INDEX, FEED = "index.html", "feed.xml"
LISTS = ("glossary", "people", "timeline")


@dataclass(frozen=True, slots=True)
class Library:
    """What the pages say of the course as a whole. `language` "": that of most packs."""

    title: str = ""
    address: str = ""
    language: str = ""


def set_site(
    rows: tuple[Row, ...], library: Library, templates: tuple[Path, ...]
) -> Mapping[str, str]:
    """Every page by its name. Raises Refused where a template is broken."""
    words = words_for(templates, library.language or _usual(rows))
    groups = {
        "glossary": glossary_groups(rows, words),
        "people": people_groups(rows, words),
        "timeline": timeline_groups(rows, words),
    }
    shared: dict[str, object] = {"w": words, "library": library, "direction": words.direction}
    pages = {INDEX: filled(templates, "index.html.j2", {**shared, **index_content(rows, words)})}
    for name in LISTS:
        content = {"name": name, **_list(name, groups[name], words)}
        pages[f"{name}.html"] = filled(templates, "site/list.html.j2", shared | content)
    pages[FEED] = filled(templates, "site/feed.xml.j2", {**shared, **_feed(rows, library)})
    return pages


def _usual(rows: tuple[Row, ...]) -> str:
    """The language of most packs; of two with as many, the first by name."""
    spoken = [row.language.partition("-")[0] for row in rows if row.language]
    return min(spoken, key=lambda one: (-spoken.count(one), one)) if spoken else FALLBACK


def _list(name: str, groups: tuple[Group, ...], words: Words) -> Mapping[str, object]:
    return {"title": words[f"site_{name}"], "groups": groups, "heading": words[name]}


def _feed(rows: tuple[Row, ...], library: Library) -> Mapping[str, object]:
    items = feed_items(rows, library.title, library.address)
    base = base_of(library.address)
    return {
        "items": items,
        "base": base,
        "id": f"{base}{FEED}" if base else name_of(library.title),
        "updated": max((item.updated for item in items), default=BEGINNING),
    }
